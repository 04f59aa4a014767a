/** Finds marks as the background does: in a worker, from nothing. */
import { type Location, locateAll } from '../../../anchoring/locate.ts';
import type { Selector } from '../../../model/records.ts';

/** Milliseconds are of the finding alone. */
export interface Found {
  locations: Location[];
  time: number;
}

/** A text, an earlier one, and what is known of the marks in that: posting a string once for each mark would take longest. */
export interface Search {
  text: string;
  before: string;
  marks: { selector: Selector; start: number; end: number }[];
}

globalThis.onmessage = ({ data: { text, before, marks } }: MessageEvent<Search>): void => {
  const placed = marks.map(({ selector, start, end }) => ({ selector, last: { text: before, start, end } }));
  const begin = performance.now();
  const locations = locateAll(text, placed);
  const found: Found = { locations, time: performance.now() - begin };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- workers have none
  globalThis.postMessage(found);
};
