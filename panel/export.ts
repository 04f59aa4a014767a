/** Writes the library, or a part of it, to a file that the browser saves as a download. */
import { FORMATS } from '../exchange/formats.ts';
import type { Chunk, WriteOptions } from '../exchange/format.ts';
import type { Json, Library, Selection } from '../exchange/library.ts';
import { MAX_FILE_SIZE } from '../exchange/untrusted.ts';
import { loadChosen } from '../storage/chosen.ts';
import { loadLibrary, loadSelection } from '../storage/library.ts';
import { saveSettings } from '../storage/settings.ts';
import { saveFile } from './save-file.ts';

/** What can be exported to, in the order in which a reader sees it. */
export const EXPORT_FORMATS = FORMATS.filter(({ write }) => write !== undefined);

export interface ExportOptions extends Partial<WriteOptions> {
  /** Told how much is done, from 0 to 1. */
  onProgress?: (done: number) => void;
  /** The export rejects with the signal's reason once it is aborted. */
  signal?: AbortSignal;
}

/** Loading is the first half of the work, writing the second. */
const HALF = 0.5;
/** Milliseconds of writing after which others have their turn. */
const SLICE = 30;
/** Units of text that are handed to the browser at once: all of a large file at its end would hold up the page. */
const PART = 4_000_000;

export interface Exported {
  /** The file's name. */
  name: string;
  /** Whether it is larger than a file may be that is imported. */
  isTooLarge: boolean;
}

/** Exports and has the browser save the file. */
export async function exportLibrary(
  formatId: string,
  selection: 'everything' | Selection,
  { onProgress, signal, ...options }: ExportOptions = {},
): Promise<Exported> {
  const format = EXPORT_FORMATS.find(({ id }) => id === formatId);
  if (!format?.write) throw new RangeError(`${formatId} cannot be written`);
  const at = options.at ?? Date.now();
  // Only a backup has mentions in it.
  const loading = {
    isLight: format.id !== 'backup',
    onProgress: (done: number) => onProgress?.(done * HALF),
    signal,
  };
  const library: Library =
    selection === 'everything'
      ? { ...(await loadLibrary(loading)), ...(await settled()) }
      : await loadSelection(selection, loading);
  const { name, mime, chunks } = format.write(library, { ...options, at });
  const parts = await taken(chunks, (done) => onProgress?.(HALF + done * HALF), signal);
  const file = new Blob(parts, { type: mime });
  saveFile(file, name);
  if (format.id === 'backup' && selection === 'everything') await noteBackup(at);
  return { name, isTooLarge: format.read !== undefined && file.size > MAX_FILE_SIZE };
}

/** Settings that cannot be read are no reason to take nothing along. */
const settled = (): Promise<Pick<Library, 'settings'>> =>
  loadChosen().then(
    (chosen) => ({ settings: chosen as Record<string, Json> }),
    () => ({}),
  );

/** The file is saved, whether or not this is. */
const noteBackup = (at: number): Promise<void> =>
  saveSettings({ lastBackup: at }).catch((error: unknown) => console.warn('[retromark]', error));

/** Takes all chunks; whoever else has something to do gets at it in between. */
async function taken(
  chunks: Iterable<Chunk>,
  onProgress: (done: number) => void,
  signal: AbortSignal | undefined,
): Promise<Blob[]> {
  const parts: Blob[] = [];
  let pending: Chunk['data'][] = [];
  let length = 0;
  let since = performance.now();
  const finishPart = (): void => {
    parts.push(new Blob(pending));
    pending = [];
    length = 0;
  };
  for (const { data, done } of chunks) {
    pending.push(data);
    length += data.length;
    if (length > PART) finishPart();
    if (performance.now() - since < SLICE) continue;
    onProgress(done);
    await scheduler.yield();
    signal?.throwIfAborted();
    since = performance.now();
  }
  finishPart();
  return parts;
}
