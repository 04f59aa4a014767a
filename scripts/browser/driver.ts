import type { ElementPath } from './call.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { Truthy } from './poll.ts';

/** How a browser is started. */
export interface LaunchOptions {
  browser: 'chromium' | 'firefox';
  /** The unpacked extension. For Firefox its manifest must name `browser_specific_settings.gecko.id`. */
  extensionDir: string;
  /** Folders of further extensions to load beside it, none of which has a background. Chromium only. */
  besides?: readonly string[];
  /** A profile that the caller keeps. Left out: a temporary one, removed by `close()`. */
  profileDir?: string;
  /** The browser to run. Left out: `findBrowser` looks for one. */
  executable?: string;
  headless: boolean;
  /**
   * Names that resolve to 127.0.0.1, such as `velog.io` or `*.tistory.com` (`*.` covers every depth below the name,
   * not the name itself).
   */
  hosts: readonly string[];
  /** The port that they are asked at in place of 80 and 443, so that addresses need not name it. Left out: none. */
  webPort?: number;
  /** Firefox: further preferences of its profile. */
  preferences?: Readonly<Record<string, string | number | boolean>>;
  /**
   * `closed`: no other name resolves at all, so nothing leaves the machine. `open`: the rest of the web is there; Firefox
   * then takes no `*.` names among `hosts`. Closed if left out.
   */
  network?: 'closed' | 'open';
  /** Language of the browser and of what `browser.i18n` answers. English if left out. */
  locale?: 'en' | 'ko';
  /** What `prefers-color-scheme` answers. Light if left out. */
  colorScheme?: 'light' | 'dark';
  /** Keep the list that `extensionRequests()` returns. */
  recordRequests?: boolean;
}

/** A function that runs in the browser: it is sent as source text, so it must not use anything from outside itself. */
export type BrowserFunction<A extends unknown[], R> = (...args: A) => R | Promise<R>;

/** A running browser with the extension in it. */
export interface Driver {
  readonly browser: 'chromium' | 'firefox';
  /** Opens a tab in front and, if a URL is given, waits until it has loaded. */
  newTab(url?: string): Promise<Tab>;
  /**
   * The tab whose URL contains `urlPart`, waiting up to `timeoutMs` (10 000 if left out) for it: for tabs that the
   * extension opens itself. Throws an Error that lists the open tabs.
   */
  findTab(urlPart: string, timeoutMs?: number): Promise<Tab>;
  /** Address of a file of the extension, such as `chrome-extension://…/popup.html`. */
  extensionUrl(path: string): string;
  /**
   * Runs a function with the extension's APIs and origin. It runs in a background tab that shows the extension's
   * manifest.json (no code of the extension runs there) and stays open; `tabs.query` lists that tab.
   */
  inExtension<A extends unknown[], R>(fn: BrowserFunction<A, R>, ...args: A): Promise<R>;
  /**
   * Does what a click on the extension's toolbar button does for the tab in front: grants `activeTab` for it and opens
   * the popup (or sends `action.onClicked`). No Tab shows such a popup; open its page by `newTab` to look into it.
   */
  clickAction(): Promise<void>;
  /**
   * URLs (http, https, ws, wss) that the extension asked for: background, own pages, content scripts. Needs
   * `recordRequests`. Complete only after `close()`; before that the last few may be missing. Requests need not have
   * succeeded. Not in it: navigations of a whole tab, requests stopped before they start (CSP), WebRTC, DNS prefetch; in
   * Chromium also what a content script asks for in a cross-site iframe.
   */
  extensionRequests(): Promise<string[]>;
  /**
   * Quits the browser fully and starts it again with the same profile, extension id and options. Every Tab of before
   * is dead afterwards. `whileClosed` gets the profile's directory in between.
   */
  restart(whileClosed?: (profileDir: string) => void): Promise<void>;
  /** As `restart`, but the browser is given no time: all of its processes are killed. */
  crash(): Promise<void>;
  /**
   * Reads the extension anew from its folder, as an update does. Its own pages are closed; pages that were open keep the
   * old content script, in Firefox without its life.
   */
  reloadExtension(): Promise<void>;
  /**
   * Firefox: has the extension's folder come as an update that the browser has fetched, and waits for what is to become of it:
   * the extension says itself when it may be put in. Needs the preference `xpinstall.signatures.required` to be false.
   */
  offerUpdate(end: 'putIn' | 'waits'): Promise<void>;
  /** Turns the extension off. Nothing but `close` can be asked of the driver afterwards, and all that tabs can do. */
  disableExtension(): Promise<void>;
  /** Stops the extension's background (service worker or event page) and waits until it is gone. An event restarts it. */
  killBackground(): Promise<void>;
  /** What the running background measured by `performance.measure`: milliseconds by name. */
  backgroundMeasures(): Promise<Record<string, number>>;
  /** Errors of the extension's scripts that nobody caught, content scripts included. */
  uncaughtErrors(): Promise<string[]>;
  /** Waits until the browser has ended, by `close()` or by its user's hand. */
  ended(): Promise<void>;
  /** Quits the browser and removes its temporary profile. May be called again. */
  close(): Promise<void>;
}

/**
 * One tab. Coordinates are CSS pixels of the viewport. Input events are trusted, and bring the tab to the front first.
 * Calls on one browser must be awaited one after the other: in Firefox a call waits for the one before.
 */
export interface Tab {
  /** Waits for the load event. Extension pages are allowed. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /**
   * Runs in the page's main world. Arguments and result are JSON; promises are awaited; its errors are thrown here.
   * Of the page's globals it sees the properties of `window`, but in Firefox no top-level `let`, `const` or `class`.
   */
  evaluate<A extends unknown[], R>(fn: BrowserFunction<A, R>, ...args: A): Promise<R>;
  /** As `evaluate`, inside the iframe (of any origin) that the CSS selector names. Throws if there is none. */
  evaluateInFrame<A extends unknown[], R>(selector: string, fn: BrowserFunction<A, R>, ...args: A): Promise<R>;
  /**
   * As `evaluate`, with the open or closed shadow root of the element that the selector names as first argument.
   * Undefined if there is no such element or it has no root. In Firefox the page's own JavaScript properties are not
   * visible to the function, only the DOM.
   */
  inShadow<A extends unknown[], R>(
    host: ElementPath,
    fn: (root: ShadowRoot, ...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R | undefined>;
  mouseMove(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  doubleClick(x: number, y: number): Promise<void>;
  /** Taps with a finger. */
  tap(x: number, y: number): Promise<void>;
  /** Presses the main button at the first point and releases it at the second. */
  drag(fromX: number, fromY: number, toX: number, toY: number): Promise<void>;
  /**
   * A key by its `KeyboardEvent.key` name, with modifiers before it: `Escape`, `a`, `Shift+ArrowRight`, `Control+Enter`.
   * The page gets it, but not the browser: the extension's `commands` do not fire.
   */
  press(key: string): Promise<void>;
  /** Types text into what has the focus, one character after the other. */
  type(text: string): Promise<void>;
  /**
   * Evaluates until the result is truthy, and returns that. Errors in between (a page that is still loading) count as
   * "not yet". Throws an Error that names `what` after `timeoutMs` (10 000 if left out).
   */
  waitFor<A extends unknown[], R>(
    what: string,
    fn: BrowserFunction<A, R>,
    args?: A,
    timeoutMs?: number,
  ): Promise<Truthy<R>>;
  /** Writes a PNG of the viewport. */
  screenshot(path: string): Promise<void>;
  /** Sets the viewport's size in CSS pixels. Firefox cannot go below 500 in width. */
  setViewport(width: number, height: number): Promise<void>;
  /** What the page is shown on, as far as its style sheets can tell. */
  setMedia(media: 'screen' | 'print'): Promise<void>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
  /** The tabs API's id of this tab. In Chromium the tab is in front for a moment. */
  browserTabId(): Promise<number>;
}

/** Starts a browser. Throws an Error with the browser's last lines of output if it does not come up. */
export function launch(options: LaunchOptions): Promise<Driver> {
  return options.browser === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
