/** Tells open pages what has changed elsewhere. */
import { askPage } from '../../model/channel.ts';
import type { Annotation } from '../../model/records.ts';
import { allOpenFrames } from '../../storage/open-frames.ts';

/** Tells every open frame of these posts that their marks have changed. */
export async function announceMarks(urls: readonly string[]): Promise<void> {
  const changed = new Set(urls);
  const frames = (await allOpenFrames()).filter(({ url }) => changed.has(url));
  await Promise.allSettled(frames.map((frame) => askPage(frame, { kind: 'annotationsChanged' })));
}

export async function announced(annotation: Annotation): Promise<Annotation> {
  await announceMarks([annotation.url]);
  return annotation;
}

/** Tells every open frame that the reader's names have changed. */
export async function announceTerms(): Promise<void> {
  const frames = await allOpenFrames();
  await Promise.allSettled(frames.map((frame) => askPage(frame, { kind: 'termsChanged' })));
}
