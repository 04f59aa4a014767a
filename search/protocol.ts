/** What a page and the worker that searches for it say to each other. Both are ours: nothing is validated. */
import type { Filters, Found, Progress } from './types.ts';

export type ToWorker =
  /** The first message: where the lexicon is fetched from. */
  | { kind: 'open'; lexicon: string }
  | { kind: 'query'; id: number; text: string; filters: Filters; limit: number }
  /** The answer is wanted no more. */
  | { kind: 'cancel'; id: number }
  | { kind: 'close' };

export type FromWorker =
  | { kind: 'found'; id: number; found: Found }
  | { kind: 'failed'; id: number; reason: string }
  | { kind: 'progress'; progress: Progress };

/** A page's end or the worker's end of the connection. */
export type Port = Pick<MessagePort, 'postMessage' | 'close'> & {
  onmessage: ((event: MessageEvent) => void) | null;
};
