/** A service worker is stopped after 30 seconds without a call of the extension's API, whatever else it is doing. */
const EVERY_MS = 20_000;

interface ExtensionScope {
  chrome?: { runtime?: { getPlatformInfo?: () => unknown } };
}

/** Keeps this context alive; returns the way to stop. */
export function keepAwake(): () => void {
  // Not by the polyfill, which throws in workers of a page: these have no such API, and live as long as their page.
  const { chrome } = globalThis as ExtensionScope;
  const timer = setInterval(() => chrome?.runtime?.getPlatformInfo?.(), EVERY_MS);
  return () => clearInterval(timer);
}
