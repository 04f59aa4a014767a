import { useState } from 'preact/hooks';
import { Choice } from '../components/choice.tsx';
import { Progress } from '../components/progress.tsx';
import type { Selection } from '../exchange/library.ts';
import { type MessageKey, t } from '../model/i18n.ts';
import { storageFailure } from '../storage/db.ts';
import { EXPORT_FORMATS, exportLibrary } from './export.ts';
import { useTask } from './use-task.ts';

const ABOUT: Readonly<Record<string, MessageKey>> = {
  markdown: 'aboutMarkdown',
  backup: 'aboutBackup',
  csv: 'aboutCsv',
  'web-annotation': 'aboutWebAnnotation',
  anki: 'aboutAnki',
};
const CARDS = ['quote', 'cloze'] as const;

/** What is told of an export that has ended. */
interface Told {
  text: string;
  isError?: boolean;
}

/** Chooses a format and exports everything, or what is selected. */
export function ExportForm({ selection }: { selection: 'everything' | Selection }) {
  const [format, setFormat] = useState(EXPORT_FORMATS[0]?.id ?? '');
  const [cards, setCards] = useState<(typeof CARDS)[number]>('quote');
  const [told, setTold] = useState<Told>();
  const task = useTask();
  const start = (): void => {
    setTold(undefined);
    task
      .run(async (options) => {
        const { name, isTooLarge } = await exportLibrary(format, selection, { ...options, cards });
        setTold({ text: t(isTooLarge ? 'exportedTooLarge' : 'exported', name), isError: isTooLarge });
      })
      .catch((error: unknown) => setTold({ text: failureOf(error), isError: true }));
  };
  return (
    <form
      class="export-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!task.isRunning) start();
      }}
    >
      <fieldset class="formats">
        <legend class="unseen">{t('exportFormat')}</legend>
        {EXPORT_FORMATS.map(({ id, label, extension }) => (
          <label key={id} class="format">
            <input type="radio" name="format" value={id} checked={id === format} onChange={() => setFormat(id)} />
            <span class="name">{t(label)}</span>
            <span class="ending">.{extension}</span>
            <span class="faint">{t(ABOUT[id] ?? label)}</span>
          </label>
        ))}
      </fieldset>
      {format === 'anki' && (
        <div class="plain option">
          <span class="faint">{t('cardsLabel')}</span>
          <Choice
            label={t('cardsLabel')}
            values={CARDS}
            value={cards}
            textOf={(front) => t(`cards_${front}`)}
            onPick={setCards}
          />
        </div>
      )}
      <div class="task">
        <button type="submit" class="button primary" aria-disabled={task.isRunning}>
          {t('exportNow')}
        </button>
        {task.isRunning ? (
          <Progress label={t('exporting')} done={task.done} onCancel={task.cancel} />
        ) : (
          <span class={told?.isError ? 'error' : 'faint'} role="status">
            {told?.text}
          </span>
        )}
      </div>
    </form>
  );
}

const failureOf = (error: unknown): string =>
  t(storageFailure(error) === undefined ? 'errorUnexpected' : 'errorStorageUnavailable');
