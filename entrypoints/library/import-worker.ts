/**
 * Reads a file, plans what it would change, changes it, or takes that back: off the page's thread, since files may be large.
 * Tells how far it is. To stop it, end the worker: what it was writing is then not written at all.
 */
import { readFile } from '../../exchange/formats.ts';
import type { Json } from '../../exchange/library.ts';
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

export type ImportRequest =
  /** `settings` are those that are settled here: a worker cannot read them. In a restore the file wins over what is here. */
  | { kind: 'plan'; file: File; settings: Record<string, Json>; isRestore?: boolean }
  | { kind: 'put' }
  /** Takes the last import back. */
  | { kind: 'undo' };

export type ImportReply =
  /** How much of the request is done, from 0 to 1; comes again and again. */
  | { kind: 'progress'; done: number }
  | { kind: 'planned'; format: MessageKey; preview: Preview }
  /** `settings` are left to be put. */
  | { kind: 'put'; settings: Record<string, Json> }
  /** `settings` are the names of those that are left to be dropped. */
  | { kind: 'undone'; settings: string[] }
  /** `values` fill in the text of `reason`; `details` say in English what is wrong, and where. */
  | { kind: 'failed'; reason: MessageKey; values: readonly string[]; details: string };

let planned: { plan: Plan; file: string } | undefined;

function answer(request: ImportRequest): Promise<ImportReply> {
  if (request.kind === 'plan') return plan(request);
  return request.kind === 'put' ? put() : undo();
}

/** Where the parts of reading a file end: its text, its rows, and what is here already. */
const PARTS = { text: 0.1, rows: 0.7, here: 1 };

async function plan({ file, settings, isRestore }: Extract<ImportRequest, { kind: 'plan' }>): Promise<ImportReply> {
  const tell = progressTeller();
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
  const made = planImport({ ...here, settings }, incoming);
  planned = { plan: made, file: file.name };
  return { kind: 'planned', format: format.label, preview: previewOf(made, skipped) };
}

async function put(): Promise<ImportReply> {
  if (!planned) throw new RangeError('nothing is planned');
  const {
    file,
    plan: { rows },
  } = planned;
  const settings = rows.settings ?? {};
  await copyLibrary('import');
  const whole = { ...rows, pages: await completed(rows.pages) };
  const onProgress = progressTeller();
  await writeImport(whole, { file, at: Date.now(), settings: Object.keys(settings), onProgress });
  return { kind: 'put', settings };
}

const undo = async (): Promise<ImportReply> => ({
  kind: 'undone',
  settings: (await undoImport(progressTeller())) ?? [],
});

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
