/**
 * Reads a file, plans what it would change, changes it, or takes that back: off the page's thread, since files may be large.
 * To stop it, end the worker: what it was writing is then not written at all.
 */
import { readFile } from '../../exchange/formats.ts';
import type { Json } from '../../exchange/library.ts';
import { type Plan, planImport } from '../../exchange/merge.ts';
import { type Preview, previewOf } from '../../exchange/preview.ts';
import { asRestored } from '../../exchange/restore.ts';
import { validSettings } from '../../exchange/settings.ts';
import { ImportError } from '../../exchange/untrusted.ts';
import type { MessageKey } from '../../model/i18n.ts';
import { FAILURE_TEXTS } from '../../storage/failure.ts';
import { diagnosed } from '../../storage/full-disk.ts';
import { copyLibrary } from '../../storage/library-copies.ts';
import { loadLibrary, undoImport, writeImport } from '../../storage/library.ts';

export type ImportRequest =
  /** `settings` are those that are settled here: a worker cannot read them. In a restore the file wins over what is here. */
  | { kind: 'plan'; file: File; settings: Record<string, Json>; isRestore?: boolean }
  | { kind: 'put' }
  /** Takes the last import back. */
  | { kind: 'undo' };

export type ImportReply =
  | { kind: 'planned'; format: MessageKey; preview: Preview }
  /** `settings` are left to be put. */
  | { kind: 'put'; settings: Record<string, Json> }
  /** `settings` are the names of those that are left to be dropped. */
  | { kind: 'undone'; settings: string[] }
  | { kind: 'failed'; reason: MessageKey };

let planned: { plan: Plan; file: string } | undefined;

function answer(request: ImportRequest): Promise<ImportReply> {
  if (request.kind === 'plan') return plan(request);
  return request.kind === 'put' ? put() : undo();
}

async function plan({ file, settings, isRestore }: Extract<ImportRequest, { kind: 'plan' }>): Promise<ImportReply> {
  const { library, skipped, format } = readFile(await file.text(), { at: file.lastModified });
  const here = await loadLibrary();
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
  await writeImport(rows, { file, at: Date.now(), settings: Object.keys(settings) });
  return { kind: 'put', settings };
}

const undo = async (): Promise<ImportReply> => ({ kind: 'undone', settings: (await undoImport()) ?? [] });

async function reasonOf(error: unknown): Promise<MessageKey> {
  if (error instanceof ImportError) return error.key;
  const failure = await diagnosed(error);
  if (failure) return FAILURE_TEXTS[failure];
  // A file can be gone, or be longer than any text may be.
  return error instanceof DOMException ? 'errorFileGone' : 'errorUnexpected';
}

addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  void answer(data)
    .catch(async (error: unknown): Promise<ImportReply> => {
      console.error('[retromark]', error);
      return { kind: 'failed', reason: await reasonOf(error) };
    })
    .then((reply) => postMessage(reply));
});
