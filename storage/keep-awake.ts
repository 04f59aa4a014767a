/** A service worker is stopped after 30 seconds without a call of the extension's API, whatever else it is doing. */
import { browser } from 'wxt/browser';

const EVERY_MS = 20_000;

/** Keeps this context alive; returns the way to stop. */
export function keepAwake(): () => void {
  // Workers of a page have no such API, and live as long as their page.
  const timer = setInterval(() => void browser?.runtime?.getPlatformInfo?.(), EVERY_MS);
  return () => clearInterval(timer);
}
