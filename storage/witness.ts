/**
 * A witness that there was a library. Chromium and Firefox throw a database away whose files they cannot read, and start
 * an empty one without a word; by the witness we can tell the reader.
 */
import { broadcast, onBroadcast } from './broadcast.ts';
import { COPYING, folder, writeFile } from './safety-copies.ts';

export interface Loss {
  /** When it was noticed, in milliseconds since the epoch. */
  at: number;
}

const WITNESS = 'there-is-a-library';
const LOSS = 'library-was-lost.json';

/** To be called when something of the reader's was stored. Never rejects: nothing depends on it. */
export async function noteLibrary(): Promise<void> {
  try {
    // Not during a wipe: it would bear witness of what is meant to be gone.
    await navigator.locks.request(COPYING, { mode: 'shared', ifAvailable: true }, async (lock) => {
      if (lock) await (await folder())?.getFileHandle(WITNESS, { create: true });
    });
  } catch {
    // Without it a loss cannot be told, which is no reason to refuse a mark.
  }
}

/** To be called when a database was created: if there was a library, the browser has lost it. Never rejects. */
export async function noteNewDatabase(at: number): Promise<void> {
  try {
    const directory = await folder();
    if (!directory || !(await has(directory, WITNESS))) return;
    await writeFile(directory, LOSS, JSON.stringify({ at } satisfies Loss));
    broadcast(CHANNEL, null);
  } catch {
    // Where nothing can be written there was nothing to lose.
  }
}

/** The loss that the reader has not been told of, or has not dismissed. */
export async function loss(): Promise<Loss | undefined> {
  try {
    const handle = await (await folder())?.getFileHandle(LOSS);
    return handle && (JSON.parse(await (await handle.getFile()).text()) as Loss);
  } catch {
    return undefined;
  }
}

export async function dismissLoss(): Promise<void> {
  await (await folder())?.removeEntry(LOSS).catch(() => undefined);
}

/** What is empty from now on was emptied by the reader. */
export async function forgetLibrary(): Promise<void> {
  const directory = await folder().catch(() => undefined);
  for (const name of [WITNESS, LOSS]) await directory?.removeEntry(name).catch(() => undefined);
}

const has = (directory: FileSystemDirectoryHandle, name: string): Promise<boolean> =>
  directory.getFileHandle(name).then(
    () => true,
    () => false,
  );

const CHANNEL = 'retromark-loss';

/** Calls `listener` whenever a loss was noticed; returns the way to stop. */
export const onLoss = (listener: () => void): (() => void) => onBroadcast(CHANNEL, listener);
