/** An import, step by step: a file, what it would change, and the change. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Json } from '../../exchange/library.ts';
import type { Preview } from '../../exchange/preview.ts';
import { type MessageKey, t } from '../../model/i18n.ts';
import { tellPages } from '../../panel/wipe.ts';
import { loadChosen, settlePending } from '../../storage/chosen.ts';
import type { ImportReply, ImportRequest, Source } from './import-worker.ts';

export type ImportState =
  /** `details` say in English what is wrong with a file. */
  | { kind: 'idle'; told?: string; isError?: boolean; details?: string }
  /** `done` goes from 0 to 1. */
  | { kind: 'reading' | 'writing' | 'undoing'; file: string; done: number }
  | { kind: 'planned'; file: string; format: MessageKey; preview: Preview };

export interface ImportSteps {
  state: ImportState;
  read: (source: Source) => void;
  put: () => void;
  /** Ends what is going on; nothing is changed. */
  cancel: () => void;
  /** Takes the last import back, of a file of this name. */
  undo: (file: string) => void;
}

export function useImport(): ImportSteps {
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const worker = useRef<Worker>(undefined);
  const end = (): void => {
    worker.current?.terminate();
    worker.current = undefined;
  };
  useEffect(() => end, []);
  const fail = (reason: MessageKey, values: readonly string[] = [], details = ''): void => {
    end();
    setState({ kind: 'idle', told: t(reason, ...values), isError: true, details });
  };

  /** Starts a worker with its first request, in place of the one before. */
  const start = (file: string, request: ImportRequest): void => {
    end();
    const started = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    started.addEventListener('error', () => fail('errorUnexpected'));
    started.addEventListener('message', ({ data }: MessageEvent<ImportReply>) => {
      if (data.kind === 'failed') fail(data.reason, data.values, data.details);
      else if (data.kind === 'progress') setState((now) => ('done' in now ? { ...now, done: data.done } : now));
      else if (data.kind === 'planned') setState({ ...data, file });
      else finish(data).catch(() => fail('errorUnexpected'));
    });
    ask(started, request);
  };
  /** Where they cannot be read, the rest is imported all the same; none of theirs is put over what is here. */
  const settingsHere = async (): Promise<Record<string, Json>> =>
    (await loadChosen().catch(() => ({}))) as Record<string, Json>;
  const read = async (source: Source): Promise<void> => {
    const file = typeof source === 'string' ? t('copyFile') : source.name;
    setState({ kind: 'reading', file, done: 0 });
    start(file, { kind: 'plan', source, settings: await settingsHere() });
  };
  const put = async (asked: Worker, file: string): Promise<void> => {
    setState({ kind: 'writing', file, done: 0 });
    ask(asked, { kind: 'put', settings: await settingsHere() });
  };
  const finish = async (reply: Extract<ImportReply, { kind: 'put' | 'undone' }>): Promise<void> => {
    end();
    // What cannot be put now waits for the next start.
    await settlePending().catch((error: unknown) => console.warn('[retromark]', error));
    setState({ kind: 'idle', told: t(reply.kind === 'put' ? 'imported' : 'importUndone') });
    await tellPages();
  };

  return {
    state,
    read: (source) => void read(source).catch(() => fail('errorUnexpected')),
    put() {
      if (state.kind !== 'planned' || !worker.current) return;
      put(worker.current, state.file).catch(() => fail('errorUnexpected'));
    },
    cancel() {
      end();
      setState({ kind: 'idle' });
    },
    undo(file) {
      setState({ kind: 'undoing', file, done: 0 });
      start(file, { kind: 'undo' });
    },
  };
}

const ask = (worker: Worker, request: ImportRequest): void => worker.postMessage(request, { transfer: [] });
