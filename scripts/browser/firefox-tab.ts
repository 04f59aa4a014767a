import { writeFile } from 'node:fs/promises';
import { type ElementPath, elementSource } from './call.ts';
import type { BrowserFunction, Tab } from './driver.ts';
import { pressActions, typeActions, type KeyAction } from './firefox-keys.ts';
import type { FirefoxSession } from './firefox-session.ts';
import { poll, type Truthy } from './poll.ts';

/** Presses of a pointer's main button: what WebDriver calls actions. */
type PointerAction = { type: 'pointerMove'; x: number; y: number } | { type: 'pointerDown' | 'pointerUp'; button: 0 };

const PRESS: PointerAction = { type: 'pointerDown', button: 0 };
const RELEASE: PointerAction = { type: 'pointerUp', button: 0 };

function move(x: number, y: number): PointerAction {
  return { type: 'pointerMove', x: Math.round(x), y: Math.round(y) };
}

export class FirefoxTab implements Tab {
  readonly #session: FirefoxSession;
  /** WebDriver's name of the tab. */
  readonly handle: string;

  constructor(session: FirefoxSession, handle: string) {
    this.#session = session;
    this.handle = handle;
  }

  async goto(url: string): Promise<void> {
    await this.#session.inTab(this.handle, (step) => step.send('WebDriver:Navigate', { url }));
  }

  async reload(): Promise<void> {
    await this.#session.inTab(this.handle, (step) => step.send('WebDriver:Refresh'));
  }

  evaluate<A extends unknown[], R>(fn: BrowserFunction<A, R>, ...args: A): Promise<R> {
    return this.#session.inTab(this.handle, (step) => step.call(fn, args));
  }

  evaluateInFrame<A extends unknown[], R>(selector: string, fn: BrowserFunction<A, R>, ...args: A): Promise<R> {
    return this.#session.inTab(this.handle, async (step) => {
      await step.enterFrame(selector);
      return step.call(fn, args);
    });
  }

  inShadow<A extends unknown[], R>(
    host: ElementPath,
    fn: (root: ShadowRoot, ...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R | undefined> {
    return this.#session.inTab(this.handle, async (step) => {
      // Privileged scripts alone have openOrClosedShadowRoot.
      const root = `${elementSource(host)}?.openOrClosedShadowRoot`;
      const found = await step.call((each: unknown) => Boolean(each), [], root, true);
      return found ? step.call(fn, args, root, true) : undefined;
    });
  }

  mouseMove(x: number, y: number): Promise<void> {
    return this.#point([move(x, y)]);
  }

  click(x: number, y: number): Promise<void> {
    return this.#point([move(x, y), PRESS, RELEASE]);
  }

  doubleClick(x: number, y: number): Promise<void> {
    return this.#point([move(x, y), PRESS, RELEASE, PRESS, RELEASE]);
  }

  tap(x: number, y: number): Promise<void> {
    return this.#point([move(x, y), PRESS, RELEASE], 'touch');
  }

  drag(fromX: number, fromY: number, toX: number, toY: number): Promise<void> {
    const between = move((fromX + toX) / 2, (fromY + toY) / 2);
    return this.#point([move(fromX, fromY), PRESS, between, move(toX, toY), RELEASE]);
  }

  press(key: string): Promise<void> {
    return this.#keys(pressActions(key));
  }

  type(text: string): Promise<void> {
    return this.#keys(typeActions(text));
  }

  waitFor<A extends unknown[], R>(
    what: string,
    fn: BrowserFunction<A, R>,
    args?: A,
    timeoutMs?: number,
  ): Promise<Truthy<R>> {
    const ask = (): Promise<R> => this.#session.inTab(this.handle, (step) => step.call(fn, args ?? []));
    return poll(what, ask, timeoutMs);
  }

  async screenshot(path: string): Promise<void> {
    const reply = await this.#session.inTab(this.handle, (step) =>
      step.send('WebDriver:TakeScreenshot', { full: false }),
    );
    await writeFile(path, Buffer.from((reply as { value: string }).value, 'base64'));
  }

  async setViewport(width: number, height: number): Promise<void> {
    // WebDriver sets the window's outer size; what its frame takes away is known only from the result.
    await poll(`a viewport of ${width} x ${height}`, async () => {
      const size = await this.evaluate(() => ({ inner: [innerWidth, innerHeight], outer: [outerWidth, outerHeight] }));
      if (size.inner[0] === width && size.inner[1] === height) return true;
      const rect = {
        width: width + size.outer[0]! - size.inner[0]!,
        height: height + size.outer[1]! - size.inner[1]!,
      };
      await this.#session.inTab(this.handle, (step) => step.send('WebDriver:SetWindowRect', rect));
      return false;
    });
  }

  async setMedia(media: 'screen' | 'print'): Promise<void> {
    const browserId = await this.#browserId();
    await this.#session.inBrowser((step) => step.call(overrideMedia, [browserId, media === 'screen' ? '' : media]));
  }

  async bringToFront(): Promise<void> {
    await this.#session.inTab(this.handle, () => Promise.resolve(), true);
  }

  async close(): Promise<void> {
    await this.#session.inTab(this.handle, (step) => step.send('WebDriver:CloseWindow'));
  }

  async browserTabId(): Promise<number> {
    const browserId = await this.#browserId();
    return this.#session.inBrowser((step) => step.call(extensionTabId, [browserId]));
  }

  #browserId(): Promise<number> {
    return this.#session.inTab(this.handle, (step) =>
      step.call(() => (window as unknown as PrivilegedWindow).docShell.browsingContext.browserId, [], undefined, true),
    );
  }

  async #point(actions: PointerAction[], pointerType: 'mouse' | 'touch' = 'mouse'): Promise<void> {
    await this.#perform({ type: 'pointer', id: pointerType, parameters: { pointerType }, actions });
  }

  async #keys(actions: KeyAction[]): Promise<void> {
    await this.#perform({ type: 'key', id: 'keyboard', actions });
  }

  async #perform(source: Record<string, unknown>): Promise<void> {
    const perform = { actions: [source] };
    await this.#session.inTab(this.handle, (step) => step.send('WebDriver:PerformActions', perform), true);
  }
}

interface PrivilegedWindow {
  docShell: { browsingContext: { browserId: number } };
}

/** What Firefox's own window knows of its tabs, as far as it is read here. */
declare const ChromeUtils: {
  importESModule(url: string): {
    ExtensionParent: { apiManager: { global: { tabTracker: { getId(tab: unknown): number } } } };
  };
};
declare const BrowsingContext: { getCurrentTopByBrowserId(id: number): { mediumOverride: string } };
declare const Services: {
  wm: { getEnumerator(type: string): Iterable<{ gBrowser: { tabs: { linkedBrowser: { browserId: number } }[] } }> };
};

/** Runs in Firefox's own window: the tabs API's id of the tab with this browser id. */
function extensionTabId(browserId: number): number {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  for (const window of Services.wm.getEnumerator('navigator:browser')) {
    const tab = window.gBrowser.tabs.find((each) => each.linkedBrowser.browserId === browserId);
    if (tab) return ExtensionParent.apiManager.global.tabTracker.getId(tab);
  }
  throw new Error(`No tab shows browser ${browserId}`);
}

/** Runs in Firefox's own window: an empty medium takes the override away. */
function overrideMedia(browserId: number, medium: string): void {
  BrowsingContext.getCurrentTopByBrowserId(browserId).mediumOverride = medium;
}
