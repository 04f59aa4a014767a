import { t } from '../model/i18n.ts';
import type { Annotation } from '../model/records.ts';
import { isoTime, shownDay, shownDaysUntil } from './dates.ts';
import { focusNeighbor } from './focus.ts';
import { RestoreIcon } from './icons.tsx';
import { MarkType, Quote, Tags } from './mark-parts.tsx';
import { Markdown } from './markdown.tsx';
import { shorten } from './shorten.ts';

interface Props {
  annotations: readonly Annotation[];
  titleOf: (url: string) => string;
  /** When a deleted mark goes for good, and what time it is now: milliseconds since the epoch. */
  goneAt: (annotation: Annotation) => number;
  now: number;
  onRestore: (annotation: Annotation) => void;
}

/** What was deleted and can still be brought back. */
export function DeletedList({ annotations, titleOf, goneAt, now, onRestore }: Props) {
  return (
    <ul class="marks deleted">
      {annotations.map((annotation) => {
        const { id, type, url, note, tags, selector, deleted = now } = annotation;
        return (
          <li key={id} class={`mark ${type}`} data-row>
            <div class="meta">
              <MarkType annotation={annotation} />
              <span class="title" title={titleOf(url)}>
                {titleOf(url)}
              </span>
              <time dateTime={isoTime(deleted)}>{t('deletedOn', shownDay(deleted))}</time>
            </div>
            <Quote annotation={annotation} />
            {note.trim() !== '' && (
              <div class="written">
                <Markdown text={note} />
              </div>
            )}
            <Tags tags={tags} />
            <div class="answers">
              <button
                type="button"
                class="restore button"
                aria-label={t('restoreMark', shorten(selector.exact))}
                onClick={(event) => {
                  focusNeighbor(event.currentTarget);
                  onRestore(annotation);
                }}
              >
                <RestoreIcon />
                {t('restore')}
              </button>
              <span class="faint">{t('goneFromHere', shownDaysUntil(goneAt(annotation), now))}</span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
