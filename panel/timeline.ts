/** The timelines of stored posts, made on demand. */
import type { Post, Timeline } from '../insights/timeline.ts';
import { parseTermId } from '../model/mention.ts';
import { getReading, getSummary, getText } from '../storage/pages.ts';

export interface TextTimeline {
  timeline: Timeline;
  /** What the timeline's places point into. */
  text: string;
}

/** A post as it was read last; undefined where its text is not at hand. */
export async function readPost(url: string): Promise<Post | undefined> {
  const [summary, reading, text] = await Promise.all([getSummary(url), getReading(url), getText(url)]);
  if (!summary || !reading || text === undefined) return undefined;
  const { title, year } = summary;
  const mentions = reading.mentions.map(({ termId, start, end }) => ({ ...parseTermId(termId), start, end }));
  return { text, title, mentions, headings: reading.headings, ...(year !== undefined && { year }) };
}

/** Reads a post as a career in a worker of its own. Rejects with the signal's reason once it is aborted. */
export async function timelineInWorker(post: Post, signal: AbortSignal): Promise<TextTimeline> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./timeline-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<TextTimeline>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      worker.addEventListener('message', ({ data }: MessageEvent<Timeline>) =>
        resolve({ timeline: data, text: post.text }),
      );
      worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- workers have none
      worker.postMessage(post);
    });
  } finally {
    worker.terminate();
  }
}
