/**
 * Reads a file, plans what it would change, changes it, or takes that back: off the page's thread, since files may be large.
 * Tells how far it is. To stop it, end the worker: what it was writing is then not written at all.
 */
import { readFile } from '../../exchange/formats.ts';
import type { Json, Library } from '../../exchange/library.ts';
import { type Plan, planImport } from '../../exchange/merge.ts';
import { type Preview, previewOf } from '../../exchange/preview.ts';
import { asRestored } from '../../exchange/restore.ts';
import { validSettings } from '../../exchange/settings.ts';
import { ImportError, textOf } from '../../exchange/untrusted.ts';
import type { MessageKey } from '../../model/i18n.ts';
import { FAILURE_TEXTS } from '../../storage/failure.ts';
import { diagnosed } from '../../storage/full-disk.ts';
import { copyLibrary } from '../../storage/library-copies.ts';
import { completed, loadLibrary, undoImport, writeImport } from '../../storage/library.ts';
import { readCopy } from '../../storage/safety-copies.ts';

export type ImportRequest =
  /** `settings` are those that are settled here: a worker cannot read them. */
  | { kind: 'plan'; source: Source; settings: Record<string, Json> }
  | { kind: 'put'; settings: Record<string, Json> }
  /** Takes the last import back. */
  | { kind: 'undo' };

/** A file that the reader has chosen, or the name of a safety copy, which is restored: it wins over what is here. */
export type Source = File | string;

export type ImportReply =
  /** How much of the request is done, from 0 to 1; comes again and again. */
  | { kind: 'progress'; done: number }
  | { kind: 'planned'; format: MessageKey; preview: Preview }
  /** Settings that it brought along wait for `settlePending`. */
  | { kind: 'put' }
  | { kind: 'undone' }
  /** `values` fill in the text of `reason`; `details` say in English what is wrong, and where. */
  | { kind: 'failed'; reason: MessageKey; values: readonly string[]; details: string };

interface Planned {
  plan: Plan;
  file: string;
  settings: Record<string, Json>;
  /** What goes along with a safety copy; no other file is believed to know what a post says. */
  kept: Pick<Library, 'texts' | 'places'>;
}

let planned: Planned | undefined;

function answer(request: ImportRequest): Promise<ImportReply> {
  if (request.kind === 'plan') return plan(request);
  return request.kind === 'put' ? put(request) : undo();
}

/** Where the parts of reading a file end: its text, its rows, and what is here already. */
const PARTS = { text: 0.1, rows: 0.7, here: 1 };

async function plan({ source, settings }: Extract<ImportRequest, { kind: 'plan' }>): Promise<ImportReply> {
  const tell = progressTeller();
  const isRestore = typeof source === 'string';
  const file = isRestore ? await readCopy(source).catch(damaged) : source;
  const text = await textOf(file, (done) => tell(done * PARTS.text));
  const { library, skipped, format } = readFile(text, {
    at: file.lastModified,
    onProgress: (done) => tell(PARTS.text + done * (PARTS.rows - PARTS.text)),
  });
  const here = await loadLibrary({
    isLight: true,
    onProgress: (done) => tell(PARTS.rows + done * (PARTS.here - PARTS.rows)),
  });
  const rows = isRestore ? asRestored(library, here, Date.now()) : library;
  const incoming = { ...rows, settings: validSettings(library.settings) };
  const made = planImport({ ...here, settings }, incoming, { isRestore });
  const { texts, places } = library;
  planned = { plan: made, file: file.name, settings, kept: isRestore && texts && places ? { texts, places } : {} };
  return { kind: 'planned', format: format.label, preview: previewOf(made, skipped) };
}

/** Whatever keeps a copy that is there from being unpacked. */
function damaged(error: unknown): never {
  if (error instanceof DOMException && error.name === 'NotFoundError') throw error;
  throw new ImportError('errorFileBroken', error instanceof Error ? error.message : '');
}

/** How much of writing is the copy that is made before. */
const COPY_SHARE = 0.2;

async function put({ settings: now }: Extract<ImportRequest, { kind: 'put' }>): Promise<ImportReply> {
  if (!planned) throw new RangeError('nothing is planned');
  const { file, settings: before, plan: made, kept } = planned;
  const tell = progressTeller();
  await copyLibrary('import', { settings: now, onProgress: (done) => tell(done * COPY_SHARE) });
  const { rows } = made;
  const whole = { ...rows, ...kept, pages: await completed(rows.pages) };
  const settings = Object.entries(rows.settings ?? {}).map(([name, to]) => ({ name, from: before[name] ?? null, to }));
  const onProgress = (done: number): void => tell(COPY_SHARE + done * (1 - COPY_SHARE));
  await writeImport(whole, { file, at: Date.now(), settings, onProgress });
  return { kind: 'put' };
}

async function undo(): Promise<ImportReply> {
  await undoImport(progressTeller());
  return { kind: 'undone' };
}

/** Tells the page of each step that one can see. */
function progressTeller(): (done: number) => void {
  let told = 0;
  return (done) => {
    if (done - told < 0.005) return;
    told = done;
    postMessage({ kind: 'progress', done } satisfies ImportReply);
  };
}

async function failureOf(error: unknown): Promise<Extract<ImportReply, { kind: 'failed' }>> {
  const failed = (reason: MessageKey, details = '', values: readonly string[] = []) =>
    ({ kind: 'failed', reason, values, details }) as const;
  if (error instanceof ImportError) return failed(error.key, error.message, error.values);
  const failure = await diagnosed(error);
  if (failure) return failed(FAILURE_TEXTS[failure]);
  // A file can be gone once it was chosen.
  return failed(error instanceof DOMException ? 'errorFileGone' : 'errorUnexpected');
}

addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  void answer(data)
    .catch(async (error: unknown): Promise<ImportReply> => {
      console.error('[retromark]', error);
      return failureOf(error);
    })
    .then((reply) => postMessage(reply));
});
