/** Takes everything back that the reader has entrusted to us. */
import { askPage } from '../model/channel.ts';
import { allOpenFrames } from '../storage/open-frames.ts';
import { wipeStorage } from '../storage/wipe.ts';
import { loadSiteAccess, revokeSites } from './site-access.ts';

export async function wipeEverything(): Promise<void> {
  // Pages first: what they tell after the wipe would be stored again.
  const frames = await allOpenFrames();
  await Promise.allSettled(frames.map((frame) => askPage(frame, { kind: 'wiped' })));
  await wipeStorage();
  const { granted } = await loadSiteAccess();
  if (granted.length > 0) await revokeSites(granted);
}

/** Has open pages show what an import has brought or taken away. */
export async function tellPages(): Promise<void> {
  const frames = await allOpenFrames();
  await Promise.allSettled(frames.map((frame) => askPage(frame, { kind: 'termsChanged' })));
}
