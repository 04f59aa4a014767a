/** Tells open pages what has changed elsewhere. */
import { askPage } from '../../model/channel.ts';
import type { Annotation } from '../../model/records.ts';
import { allOpenFrames } from '../../storage/open-frames.ts';

/** Tells every open frame of a post that its marks have changed. */
export async function announceMarks(url: string): Promise<void> {
  const frames = (await allOpenFrames()).filter((frame) => frame.url === url);
  await Promise.allSettled(frames.map((frame) => askPage(frame, { kind: 'annotationsChanged' })));
}

export async function announced(annotation: Annotation): Promise<Annotation> {
  await announceMarks(annotation.url);
  return annotation;
}

/** Tells every open frame that the reader's names have changed. */
export async function announceTerms(): Promise<void> {
  const frames = await allOpenFrames();
  await Promise.allSettled(frames.map((frame) => askPage(frame, { kind: 'termsChanged' })));
}
