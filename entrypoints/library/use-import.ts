/** An import, step by step: a file, what it would change, and the change. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Json } from '../../exchange/library.ts';
import type { Preview } from '../../exchange/preview.ts';
import { type MessageKey, t } from '../../model/i18n.ts';
import { tellPages } from '../../panel/wipe.ts';
import { addChosen, dropChosen, loadChosen } from '../../storage/chosen.ts';
import { undoImport } from '../../storage/library.ts';
import type { ImportReply, ImportRequest } from './import-worker.ts';

export type ImportState =
  | { kind: 'idle'; told?: string; isError?: boolean }
  | { kind: 'reading'; file: string }
  | { kind: 'planned'; file: string; format: MessageKey; preview: Preview }
  | { kind: 'writing'; file: string };

export interface ImportSteps {
  state: ImportState;
  read: (file: File) => void;
  put: () => void;
  /** Ends what is going on; nothing is changed. */
  cancel: () => void;
  undo: () => void;
}

export function useImport(): ImportSteps {
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const worker = useRef<Worker>(undefined);
  const end = (): void => {
    worker.current?.terminate();
    worker.current = undefined;
  };
  useEffect(() => end, []);
  const fail = (reason: MessageKey): void => {
    end();
    setState({ kind: 'idle', told: t(reason), isError: true });
  };

  const read = async (file: File): Promise<void> => {
    end();
    setState({ kind: 'reading', file: file.name });
    const settings = (await loadChosen()) as Record<string, Json>;
    const started = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    started.addEventListener('error', () => fail('errorUnexpected'));
    started.addEventListener('message', ({ data }: MessageEvent<ImportReply>) => {
      if (data.kind === 'failed') fail(data.reason);
      else if (data.kind === 'planned') setState({ ...data, file: file.name });
      else void finish(data.settings);
    });
    ask(started, { kind: 'plan', file, settings });
  };
  const finish = async (settings: Record<string, Json>): Promise<void> => {
    end();
    await addChosen(settings);
    setState({ kind: 'idle', told: t('imported') });
    await tellPages();
  };

  return {
    state,
    read: (file) => void read(file).catch(() => fail('errorUnexpected')),
    put() {
      if (state.kind !== 'planned' || !worker.current) return;
      setState({ kind: 'writing', file: state.file });
      ask(worker.current, { kind: 'put' });
    },
    cancel() {
      end();
      setState({ kind: 'idle' });
    },
    undo: () =>
      void undoImport()
        .then(async (settings) => {
          await dropChosen(settings ?? []);
          setState({ kind: 'idle', told: t('importUndone') });
          await tellPages();
        })
        .catch(() => fail('errorUnexpected')),
  };
}

const ask = (worker: Worker, request: ImportRequest): void => worker.postMessage(request, { transfer: [] });
