/** Takes everything back that the reader has entrusted to us. */
import { askPage } from '../model/channel.ts';
import { allOpenFrames } from '../storage/open-frames.ts';
import { wipeStorage } from '../storage/wipe.ts';

export async function wipeEverything(): Promise<void> {
  // Pages first: what they tell after the wipe would be stored again.
  const frames = await allOpenFrames();
  await Promise.allSettled(frames.map((frame) => askPage(frame, { kind: 'wiped' })));
  await wipeStorage();
}

/** Has open pages show what an import has brought or taken away. */
export async function tellPages(): Promise<void> {
  const frames = await allOpenFrames();
  await Promise.allSettled(frames.map((frame) => askPage(frame, { kind: 'termsChanged' })));
}
