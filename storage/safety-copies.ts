/**
 * Safety copies: the library as a backup, compressed, in files of the origin private file system. There neither an upgrade
 * that fails nor a browser that throws a damaged database away touches them. A file is there whole or not at all.
 */
import { backupOf, type BackupOptions, countOf } from './library-backup.ts';
import { SECTIONS, type Section } from './released.ts';

/** Why a copy was made: before an upgrade or an import, once a week, or of what could be read of a damaged library. */
const COPY_REASONS = ['upgrade', 'import', 'weekly', 'rescue'] as const;
export type CopyReason = (typeof COPY_REASONS)[number];

export interface SafetyCopy {
  /** The file's name, which tells all the rest. */
  name: string;
  /** Milliseconds since the epoch. */
  at: number;
  reason: CopyReason;
  counts: Readonly<Record<Section, number>>;
  /** Rows that could not be read. */
  lost: number;
  /** On the disk. */
  bytes: number;
}

/** Held, by as many as there are, by whoever reads the library as it is or writes among the copies; alone by a wipe. */
export const COPYING = 'retromark-copies';

/** Opens no database before the lock is held: a wipe that holds it waits for whoever has one open. */
export const whileCopying = <Value>(task: () => Promise<Value>): Promise<Value> =>
  navigator.locks.request(COPYING, { mode: 'shared' }, task);

const DAY_MS = 24 * 60 * 60 * 1_000;
const FOLDER = 'safety-copies';
/** The file beside them that `settled-items.ts` keeps. */
export const SETTLED = 'settled.json';
/** The newest copies that are kept, beside the newest of those that no other replaces. */
const MOST = 3;
const KEPT_REASONS: readonly CopyReason[] = ['upgrade', 'rescue'];
/** A library of 100,000 marks takes about 25 MB; of all copies together the newest stays, however large. */
const MOST_BYTES = 200_000_000;

/** What browsers say of a disk that is full: Chromium the one, Firefox the other. */
export const FULL = /^(?:QuotaExceeded|Unknown)Error$/;

/** Undefined where the browser has none to give, as in some private windows. Rejects where the disk may be full. */
export async function folder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(FOLDER, { create: true });
  } catch (error) {
    if (error instanceof DOMException && FULL.test(error.name)) throw error;
    return undefined;
  }
}

/** The newest first. */
export async function safetyCopies(): Promise<SafetyCopy[]> {
  const directory = await folder();
  const copies: SafetyCopy[] = [];
  for await (const handle of directory?.values() ?? []) {
    const copy = handle.kind === 'file' && copyOf(handle.name);
    const bytes = copy ? (await handle.getFile()).size : 0;
    // One that was killed while it was written is empty.
    if (copy && bytes > 0) copies.push({ ...copy, bytes });
  }
  return copies.sort((a, b) => b.at - a.at);
}

/** `1700000000000-import-12-340-5-6-0.json.gz`: when, why, how many rows of each section, how many lost. */
const NAME = /^(\d+)-([a-z]+)-(\d+)-(\d+)-(\d+)-(\d+)-(\d+)\.json\.gz$/;

function copyOf(name: string): Omit<SafetyCopy, 'bytes'> | undefined {
  const [, at, reason, pages, annotations, terms, names, lost] = NAME.exec(name) ?? [];
  const known = COPY_REASONS.find((each) => each === reason);
  if (!known) return undefined;
  const counts = { pages: Number(pages), annotations: Number(annotations), terms: Number(terms), names: Number(names) };
  return { name, at: Number(at), reason: known, counts, lost: Number(lost) };
}

/**
 * Copies an open database of a released version. Undefined where there is nothing to copy or nowhere to keep it; rejects
 * where the disk is full (`diagnosed` knows).
 */
export async function copyDatabase(
  database: IDBDatabase,
  reason: CopyReason,
  at: number,
  options: BackupOptions = {},
): Promise<SafetyCopy | undefined> {
  const directory = await folder();
  if (!directory) return undefined;
  const backup = await backupOf(database, at, options);
  if (SECTIONS.every((section) => backup.counts[section] === 0)) return undefined;
  const name = `${[at, reason, ...SECTIONS.map((section) => backup.counts[section]), backup.lost].join('-')}.json.gz`;
  try {
    await writeFile(directory, name, backup.blob);
  } catch (error) {
    await directory.removeEntry(name).catch(() => undefined);
    throw error;
  }
  await dropOldCopies();
  return { name, at, reason, counts: backup.counts, lost: backup.lost, bytes: backup.blob.size };
}

/** The file is as it was until all of it is written; one that is new is empty until then. */
export async function writeFile(directory: FileSystemDirectoryHandle, name: string, content: BlobPart): Promise<void> {
  const handle = await directory.getFileHandle(name, { create: true });
  await new Blob([content]).stream().pipeTo(await handle.createWritable());
}

/** An upgrade that fails is tried again and again: one copy of what it leaves as it was is enough. */
export async function isCopied(database: IDBDatabase): Promise<boolean> {
  const [newest] = await safetyCopies();
  if (newest?.reason !== 'upgrade' || Date.now() - newest.at > DAY_MS) return false;
  for (const section of SECTIONS) {
    if ((await countOf(database, section)) !== newest.counts[section]) return false;
  }
  return true;
}

/** A copy as the file that an import reads. Rejects with NotFoundError where it is gone. */
export async function readCopy(name: string): Promise<File> {
  const directory = await folder();
  if (!directory) throw new DOMException(name, 'NotFoundError');
  const file = await (await directory.getFileHandle(name)).getFile();
  const content = await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).blob();
  return new File([content], name.replace(/\.gz$/, ''), { type: 'application/json', lastModified: file.lastModified });
}

export async function removeCopy(name: string): Promise<void> {
  await (await folder())?.removeEntry(name);
}

async function dropOldCopies(): Promise<void> {
  const copies = await safetyCopies();
  for (const { name } of superfluous(copies)) await removeCopy(name);
  for (const name of await leftovers()) await removeCopy(name);
}

/** What copies that were killed have left: empty files, and in Chromium what was written of them. */
async function leftovers(): Promise<string[]> {
  const names: string[] = [];
  for await (const handle of (await folder())?.values() ?? []) {
    const copy = handle.kind === 'file' && copyOf(handle.name.replace(/\.crswap$/, ''));
    // Another one may be in the making.
    if (!copy || copy.at > Date.now() - DAY_MS) continue;
    if (handle.name.endsWith('.crswap') || (await handle.getFile()).size === 0) names.push(handle.name);
  }
  return names;
}

/** Those that have had their time, of copies that are told the newest first. */
export function superfluous(copies: readonly SafetyCopy[]): SafetyCopy[] {
  const kept = new Set(copies.slice(0, MOST));
  for (const reason of KEPT_REASONS) {
    const newest = copies.find((copy) => copy.reason === reason);
    if (newest) kept.add(newest);
  }
  let bytes = 0;
  return copies.filter((copy, index) => {
    if (!kept.has(copy)) return true;
    bytes += copy.bytes;
    return index > 0 && bytes > MOST_BYTES;
  });
}

/** Deletes all copies, and what `witness.ts` notes beside them. */
export async function removeAllCopies(): Promise<void> {
  try {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry(FOLDER, { recursive: true });
  } catch (error) {
    // Only of a folder that is there must it be told that it stays.
    if (error instanceof DOMException && KEEPS.test(error.name)) throw error;
  }
}

/** What browsers say of files that are in use or cannot be changed. */
const KEEPS = /^(?:NoModificationAllowed|InvalidModification|InvalidState|Unknown)Error$/;
