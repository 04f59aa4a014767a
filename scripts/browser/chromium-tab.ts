import type { CDPSession, Frame, Page } from 'playwright-core';
import { callResult, callSource, type ElementPath, elementSource } from './call.ts';
import type { BrowserFunction, Tab } from './driver.ts';
import { poll, type Truthy } from './poll.ts';

/** What a tab needs of the driver that owns it. */
export interface ChromiumTabOwner {
  extensionTabId(page: Page, session: CDPSession): Promise<number>;
}

export class ChromiumTab implements Tab {
  readonly #page: Page;
  readonly #owner: ChromiumTabOwner;

  constructor(page: Page, owner: ChromiumTabOwner) {
    this.#page = page;
    this.#owner = owner;
  }

  /** For benches, which ask DevTools more than tests do. */
  get page(): Page {
    return this.#page;
  }

  async goto(url: string): Promise<void> {
    await this.#page.goto(url);
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  evaluate<A extends unknown[], R>(fn: BrowserFunction<A, R>, ...args: A): Promise<R> {
    return evaluateIn(this.#page.mainFrame(), fn, args);
  }

  async evaluateInFrame<A extends unknown[], R>(selector: string, fn: BrowserFunction<A, R>, ...args: A): Promise<R> {
    const element = await this.#page.$(selector);
    const frame = await element?.contentFrame();
    if (!frame) throw new Error(`No iframe ${selector} in ${this.#page.url()}`);
    return evaluateIn(frame, fn, args);
  }

  inShadow<A extends unknown[], R>(
    host: ElementPath,
    fn: (root: ShadowRoot, ...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R | undefined> {
    return this.#withSession(async (session) => {
      const element = await session.send('Runtime.evaluate', { expression: elementSource(host) });
      if (element.result.objectId === undefined) return undefined;
      // Page script cannot reach a closed root; DevTools describes it all the same.
      const { node } = await session.send('DOM.describeNode', { objectId: element.result.objectId, pierce: true });
      const root = node.shadowRoots?.find((each) => each.shadowRootType !== 'user-agent');
      if (root === undefined) return undefined;
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
      const answer = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId!,
        functionDeclaration: `function () { return ${callSource(fn, args, 'this')}; }`,
        awaitPromise: true,
        returnByValue: true,
      });
      if (answer.exceptionDetails) {
        throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
      }
      return callResult(answer.result.value) as R;
    });
  }

  async mouseMove(x: number, y: number): Promise<void> {
    await this.bringToFront();
    await this.#page.mouse.move(x, y);
  }

  async click(x: number, y: number): Promise<void> {
    await this.bringToFront();
    await this.#page.mouse.click(x, y);
  }

  async doubleClick(x: number, y: number): Promise<void> {
    await this.bringToFront();
    await this.#page.mouse.dblclick(x, y);
  }

  async tap(x: number, y: number): Promise<void> {
    await this.bringToFront();
    await this.#withSession(async (session) => {
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    });
  }

  async drag(fromX: number, fromY: number, toX: number, toY: number): Promise<void> {
    await this.bringToFront();
    const { mouse } = this.#page;
    await mouse.move(fromX, fromY);
    await mouse.down();
    await mouse.move(toX, toY, { steps: 5 });
    await mouse.up();
  }

  async press(key: string): Promise<void> {
    await this.bringToFront();
    await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.bringToFront();
    await this.#page.keyboard.type(text);
  }

  waitFor<A extends unknown[], R>(
    what: string,
    fn: BrowserFunction<A, R>,
    args?: A,
    timeoutMs?: number,
  ): Promise<Truthy<R>> {
    return poll(`${what} in ${this.#page.url()}`, () => evaluateIn(this.#page.mainFrame(), fn, args ?? []), timeoutMs);
  }

  async screenshot(path: string): Promise<void> {
    await this.#page.screenshot({ path });
  }

  setViewport(width: number, height: number): Promise<void> {
    return this.#page.setViewportSize({ width, height });
  }

  setMedia(media: 'screen' | 'print'): Promise<void> {
    return this.#page.emulateMedia({ media });
  }

  bringToFront(): Promise<void> {
    return this.#page.bringToFront();
  }

  close(): Promise<void> {
    return this.#page.close();
  }

  browserTabId(): Promise<number> {
    return this.#withSession((session) => this.#owner.extensionTabId(this.#page, session));
  }

  async #withSession<T>(use: (session: CDPSession) => Promise<T>): Promise<T> {
    const session = await this.#page.context().newCDPSession(this.#page);
    try {
      return await use(session);
    } finally {
      await session.detach();
    }
  }
}

/** Runs `fn` in the frame's main world; see `Tab.evaluate`. */
export async function evaluateIn<R>(frame: Frame, fn: (...args: never) => R | Promise<R>, args: unknown[]): Promise<R> {
  return callResult(await frame.evaluate(callSource(fn, args))) as R;
}
