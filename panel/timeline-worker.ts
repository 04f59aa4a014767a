/** Reads one post as a career, off the page's main thread: a long post takes a tenth of a second and more. */
import { type Post, timelineOf } from '../insights/timeline.ts';

self.addEventListener('message', ({ data }: MessageEvent<Post>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- workers have none
  globalThis.postMessage(timelineOf(data));
});
