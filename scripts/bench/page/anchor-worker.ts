/** Finds marks as the background does: in a worker, from nothing. */
import { type Location, locateAll, type PlacedMark } from '../../../anchoring/locate.ts';

/** Milliseconds are of the finding alone. */
export interface Found {
  locations: Location[];
  time: number;
}

globalThis.onmessage = ({ data }: MessageEvent<{ text: string; marks: PlacedMark[] }>): void => {
  const begin = performance.now();
  const locations = locateAll(data.text, data.marks);
  const found: Found = { locations, time: performance.now() - begin };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- workers have none
  globalThis.postMessage(found);
};
