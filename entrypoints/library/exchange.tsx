import { useEffect, useRef, useState } from 'preact/hooks';
import { shownDay } from '../../components/dates.ts';
import { ImportPreview } from '../../components/import-preview.tsx';
import { Progress } from '../../components/progress.tsx';
import { t } from '../../model/i18n.ts';
import { ExportForm } from '../../panel/export-form.tsx';
import { useLive } from '../../panel/use-live.ts';
import { lastImport } from '../../storage/library.ts';
import './settings.css';
import { type ImportSteps, useImport } from './use-import.ts';

export function Exchange() {
  return (
    <>
      <section class="block" aria-labelledby="export">
        <h2 id="export">{t('exportTitle')}</h2>
        <ExportForm selection="everything" />
      </section>
      <section class="block" aria-labelledby="import">
        <h2 id="import">{t('importTitle')}</h2>
        <p class="about">{t('aboutImport')}</p>
        <Import />
      </section>
    </>
  );
}

/** The steps of an import, one in the place of the other. */
function Import() {
  const steps = useImport();
  const stage = useRef<HTMLDivElement>(null);
  const { state } = steps;
  const isFirst = useRef(true);
  // What had the focus is gone; whoever listens to the page hears what has come.
  useEffect(() => {
    if (!isFirst.current) stage.current?.focus();
    isFirst.current = false;
  }, [state.kind]);
  return (
    <div ref={stage} class="stage" tabIndex={-1}>
      <ImportStep {...steps} />
    </div>
  );
}

const WORKING = { reading: 'importReading', writing: 'importWriting', undoing: 'importUndoing' } as const;

export function ImportStep(steps: ImportSteps) {
  const { state, cancel, put } = steps;
  switch (state.kind) {
    case 'idle':
      return <Start {...steps} />;
    case 'reading':
    case 'writing':
    case 'undoing':
      return <Progress label={t(WORKING[state.kind], state.file)} done={state.done} onCancel={cancel} />;
    case 'planned': {
      const { file, format, preview } = state;
      const isNew = preview.added.total + preview.changed.total > 0;
      return (
        <div class="planned">
          <p>
            <strong>{file}</strong> <span class="faint">{t(format)}</span>
          </p>
          <p role="status">{t(isNew ? 'previewSome' : 'previewNothing')}</p>
          <ImportPreview {...preview} />
          <div class="answers">
            {isNew && (
              <button type="button" class="button primary" onClick={put}>
                {t('importNow')}
              </button>
            )}
            <button type="button" class="button" onClick={cancel}>
              {t(isNew ? 'cancel' : 'done')}
            </button>
          </div>
        </div>
      );
    }
    default:
      return state satisfies never;
  }
}

/** Takes a file, and offers the way back from the last one. */
function Start({ state, read, undo }: ImportSteps) {
  const [isOver, setOver] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { value: last } = useLive(lastImport, []);
  const { told, isError, details } = state.kind === 'idle' ? state : {};
  return (
    <>
      <div
        class={isOver ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const file = event.dataTransfer?.files[0];
          if (file) read(file);
        }}
      >
        <button type="button" class="button primary" onClick={() => field.current?.click()}>
          {t('chooseFile')}
        </button>
        <span class="faint">{t('dropFile')}</span>
        <input
          ref={field}
          type="file"
          class="unseen"
          tabIndex={-1}
          aria-label={t('chooseFile')}
          accept=".json,.jsonld,.txt,.csv,.md,application/json,application/ld+json,text/plain,text/csv"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) read(file);
            currentTarget.value = '';
          }}
        />
      </div>
      <p class={isError ? 'error told' : 'told'} role="status">
        {told} {details && <code>{details}</code>}
      </p>
      {last && (
        <p class="last">
          <span class="faint">{t('lastImport', last.file, shownDay(last.at))}</span>
          <button type="button" class="button" onClick={() => undo(last.file)}>
            {t('undoImport')}
          </button>
        </p>
      )}
    </>
  );
}
