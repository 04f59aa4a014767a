/**
 * Functions that run inside Firefox's own window with system privileges. Each is sent as source text, so each stands
 * alone. The declarations name the little of Firefox's internals that they use.
 */

interface Principal {
  addonId: string;
}

interface Frame {
  filename: string | null;
  caller: Frame | null;
  asyncCaller: Frame | null;
}

interface Channel {
  QueryInterface(type: unknown): Channel;
  URI: { spec: string };
  loadInfo: {
    externalContentPolicyType: number;
    loadingPrincipal: Principal | null;
    triggeringPrincipal: Principal | null;
  };
}

interface ExtensionParent {
  /** Ours: it lives as long as Firefox does, whichever window is open. */
  retromarkRequests?: string[];
  apiManager: { global: { browserActionFor(extension: unknown): { triggerAction(window: unknown): void } } };
}

interface AddonManager {
  getAddonByID(id: string): Promise<{ disable(): Promise<void> }>;
  getInstallForFile(file: object): Promise<{
    error: number;
    addListener(listener: Record<string, () => void>): void;
    install(): Promise<unknown>;
  }>;
}

declare const ChromeUtils: {
  importESModule(url: string): {
    ExtensionParent: ExtensionParent;
    AddonManager: AddonManager;
    FileUtils: { File: new (path: string) => object };
  };
};
declare const Components: { stack: Frame };
interface ScriptError {
  errorMessage: string;
  sourceName: string;
  lineNumber: number;
  /** Bit 0 marks a warning. */
  flags: number;
}

declare const Ci: {
  nsIScriptError: new () => ScriptError;
  nsIHttpChannel: unknown;
  nsIContentPolicy: { TYPE_DOCUMENT: number; TYPE_WEBSOCKET: number };
};
declare const Services: {
  console: { getMessageArray(): unknown[] };
  locale: { availableLocales: string[]; requestedLocales: string[]; appLocaleAsBCP47: string };
  wm: { getMostRecentWindow(type: string): unknown };
  ppmm: {
    addMessageListener(name: string, listener: (message: { data: string }) => void): void;
    loadProcessScript(url: string, inNewProcessesToo: boolean): void;
  };
  obs: { addObserver(observer: (subject: Channel) => void, topic: string): void };
};
declare const WebExtensionPolicy: {
  getByID(id: string): {
    extension: {
      backgroundState: string;
      terminateBackground(options: {
        ignoreDevToolsAttached: boolean;
        disableResetIdleForTest: boolean;
      }): Promise<void>;
    };
  };
};

/** Makes Firefox speak a language as far as extensions can tell, whether or not its language pack is installed. */
export function setLanguage(language: string): void {
  Services.locale.availableLocales = [...new Set([language, 'en-US'])];
  Services.locale.requestedLocales = [language];
}

/**
 * Notes what the extension asks for, until Firefox quits: by principal what its background and pages ask for, and by
 * call stack what its content scripts do, for these fetch with the page's principal.
 */
export function recordRequests(addonId: string, origin: string): void {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const urls: string[] = (ExtensionParent.retromarkRequests = []);

  /** Tells `note` of requests that carry the add-on's principal, or else of those that its scripts cause. */
  const watch = (topic: string, id: string, scripts: string | undefined, note: (url: string) => void): void => {
    Services.obs.addObserver((subject) => {
      const { loadInfo, URI } = subject.QueryInterface(Ci.nsIHttpChannel);
      const type = loadInfo.externalContentPolicyType;
      if (type === Ci.nsIContentPolicy.TYPE_DOCUMENT) return;
      const byPrincipal = loadInfo.loadingPrincipal?.addonId === id || loadInfo.triggeringPrincipal?.addonId === id;
      let byScript = false;
      for (let frame: Frame | null = Components.stack; frame; frame = frame.caller ?? frame.asyncCaller) {
        byScript ||= (scripts !== undefined && frame.filename?.startsWith(scripts)) ?? false;
      }
      // A WebSocket starts as an http request.
      const url = type === Ci.nsIContentPolicy.TYPE_WEBSOCKET ? URI.spec.replace(/^http/, 'ws') : URI.spec;
      if (scripts === undefined ? byPrincipal : byScript && !byPrincipal) note(url);
    }, topic);
  };
  watch('http-on-modify-request', addonId, undefined, (url) => urls.push(url));

  // Stacks exist only in the processes that show pages.
  const inPages = `(${String(watch)})('http-on-opening-request', ${JSON.stringify(addonId)}, ${JSON.stringify(origin)},
    (url) => sendAsyncMessage('Retromark:Request', url))`;
  Services.ppmm.addMessageListener('Retromark:Request', ({ data }) => urls.push(data));
  Services.ppmm.loadProcessScript(`data:application/javascript,${encodeURIComponent(inPages)}`, true);
}

/** What `recordRequests` noted. */
export function recordedRequests(): string[] {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  return [...(ExtensionParent.retromarkRequests ?? [])];
}

/**
 * Errors that nobody caught in scripts below `origin`, as Firefox's console has them; but not what it says of the promises
 * of a script that it has itself ended.
 */
export function scriptErrors(origin: string): string[] {
  return Services.console
    .getMessageArray()
    .filter((each): each is ScriptError => each instanceof Ci.nsIScriptError)
    .filter(({ sourceName, flags }) => sourceName.startsWith(origin) && (flags & 1) === 0)
    .filter(({ errorMessage }) => !errorMessage.startsWith('Promise rejected after context unloaded'))
    .map(({ errorMessage, sourceName, lineNumber }) => `${errorMessage} (${sourceName}:${lineNumber})`);
}

/** Stops the add-on's event page and waits until it has stopped. */
export async function stopBackground(addonId: string): Promise<string> {
  const { extension } = WebExtensionPolicy.getByID(addonId);
  if (extension.backgroundState !== 'stopped') {
    await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
  }
  return extension.backgroundState;
}

/** Turns the add-on off, as a reader does in the list of add-ons. */
export async function disableAddon(addonId: string): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID(addonId)).disable();
}

/** Offers a package as an update that was fetched, and waits until it was put in, or until the add-on has it wait. */
export async function offerUpdate(path: string, end: 'putIn' | 'waits'): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
  const install = await AddonManager.getInstallForFile(new FileUtils.File(path));
  await new Promise<void>((resolve, reject) => {
    install.addListener({
      [end === 'putIn' ? 'onInstallEnded' : 'onInstallPostponed']: resolve,
      onInstallFailed: () => reject(new Error(`the update failed: ${install.error}`)),
    });
    // Where it waits, this never comes back.
    void install.install().catch(() => undefined);
  });
}

/** Clicks the add-on's toolbar button in the window in front. */
export function clickAction(addonId: string): void {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(addonId);
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}
