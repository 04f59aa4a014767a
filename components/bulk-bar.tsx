import { useId, useState } from 'preact/hooks';
import { t } from '../model/i18n.ts';
import { MAX_NAME_LENGTH } from '../model/limits.ts';
import { shownNumber } from './numbers.ts';
import { tagsIn } from './page/tag-field.ts';

interface Props {
  count: number;
  /** The reader's tags. */
  tags: readonly string[];
  /** How many are done, while marks are being changed. */
  progress: number | undefined;
  onTag: (tag: string) => void;
  onUntag: (tag: string) => void;
  onExport: () => void;
  onDelete: () => void;
  onClear: () => void;
  onCancel: () => void;
}

/** What can be done to the selected marks. */
export function BulkBar({ count, tags, progress, onTag, onUntag, onExport, onDelete, onClear, onCancel }: Props) {
  const [written, setWritten] = useState('');
  const id = useId();
  const [tag] = tagsIn(written);
  const apply = (change: (tag: string) => void): void => {
    if (tag === undefined) return;
    change(tag);
    setWritten('');
  };
  return (
    <section class="bulk" aria-label={t('bulkLabel')}>
      <strong>{t('selectedCount', shownNumber(count))}</strong>
      {progress !== undefined ? (
        <>
          <progress value={progress} max={count} aria-label={t('bulkProgress')} />
          <button type="button" class="button" onClick={onCancel}>
            {t('cancel')}
          </button>
        </>
      ) : (
        <>
          <form
            class="tagging"
            onSubmit={(event) => {
              event.preventDefault();
              apply(onTag);
            }}
          >
            <input
              value={written}
              list={id}
              maxLength={MAX_NAME_LENGTH}
              autocomplete="off"
              aria-label={t('bulkTagField')}
              placeholder={t('bulkTagField')}
              onInput={(event) => setWritten(event.currentTarget.value)}
            />
            <datalist id={id}>
              {tags.map((each) => (
                <option key={each} value={each} />
              ))}
            </datalist>
            <button type="submit" class="button" aria-disabled={tag === undefined}>
              {t('bulkAddTag')}
            </button>
            <button type="button" class="button" aria-disabled={tag === undefined} onClick={() => apply(onUntag)}>
              {t('bulkRemoveTag')}
            </button>
          </form>
          <button type="button" class="button" onClick={onExport}>
            {t('bulkExport')}
          </button>
          <button type="button" class="button danger" onClick={onDelete}>
            {t('delete')}
          </button>
          <button type="button" class="button quiet" onClick={onClear}>
            {t('bulkClear')}
          </button>
        </>
      )}
    </section>
  );
}
