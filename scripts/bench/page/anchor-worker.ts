/** Finds marks as the background does: in a worker, from nothing. */
import { locateAll } from '../../../anchoring/locate.ts';
import type { Selector } from '../../../model/records.ts';

globalThis.onmessage = ({ data }: MessageEvent<{ text: string; selectors: Selector[] }>): void => {
  const begin = performance.now();
  const locations = locateAll(data.text, data.selectors);
  globalThis.postMessage({ locations, time: performance.now() - begin });
};
