import { t } from '../model/i18n.ts';
import type { Annotation, OrphanRecord } from '../model/records.ts';
import { dayInWords, isoTime } from './dates.ts';
import { Difference } from './difference.tsx';
import { focusNeighbor } from './focus.ts';
import { MarkType, Quote, Tags } from './mark-parts.tsx';
import { Markdown } from './markdown.tsx';
import { shorten } from './shorten.ts';

/** A mark that was not found in its post, with what is known of it. */
export interface Orphan {
  annotation: Annotation;
  record: OrphanRecord;
}

export interface OrphanEvents {
  /** The candidate becomes the mark's place. */
  onAccept: (annotation: Annotation) => void;
  /** The mark stays as it is, and nobody asks again. */
  onKeep: (annotation: Annotation) => void;
  onDelete: (annotation: Annotation) => void;
}

/** Marks that were not found in their post; those that the reader keeps as they are fold away. */
export function OrphanList({ orphans, ...events }: { orphans: readonly Orphan[] } & OrphanEvents) {
  const open = orphans.filter(({ record }) => !record.kept);
  const kept = orphans.filter(({ record }) => record.kept);
  return (
    <>
      {open.length > 0 && <Items orphans={open} {...events} />}
      {kept.length > 0 && (
        <details class="kept">
          <summary>{t('orphansKept', kept.length)}</summary>
          <Items orphans={kept} {...events} />
        </details>
      )}
    </>
  );
}

const Items = ({ orphans, ...events }: { orphans: readonly Orphan[] } & OrphanEvents) => (
  <ul class="marks orphans">
    {orphans.map((orphan) => (
      <li key={orphan.annotation.id} class={`mark ${orphan.annotation.type}`} data-row>
        <Item {...orphan} {...events} />
      </li>
    ))}
  </ul>
);

function Item({ annotation, record, onAccept, onKeep, onDelete }: Orphan & OrphanEvents) {
  const { selector, note, tags } = annotation;
  const { candidate, since, kept } = record;
  const quote = shorten(selector.exact);
  const answer = (event: MouseEvent, then: (annotation: Annotation) => void): void => {
    if (event.currentTarget instanceof HTMLElement) focusNeighbor(event.currentTarget);
    then(annotation);
  };
  return (
    <>
      <div class="meta">
        <MarkType annotation={annotation} />
        <time dateTime={isoTime(since)}>{t('missingSince', dayInWords(since))}</time>
      </div>
      <dl class="compared">
        <dt>{t('orphanWas')}</dt>
        <dd>
          <Quote annotation={annotation} />
        </dd>
        <dt>{t('orphanNow')}</dt>
        <dd>
          {candidate ? (
            <div class="candidate">
              <span class="context">{candidate.prefix}</span>
              <Difference before={selector.exact} after={candidate.exact} />
              <span class="context">{candidate.suffix}</span>
            </div>
          ) : (
            <p class="faint">{t('orphanNowhere')}</p>
          )}
        </dd>
      </dl>
      {note.trim() !== '' && (
        <div class="written">
          <Markdown text={note} />
        </div>
      )}
      <Tags tags={tags} />
      <div class="answers" role="group" aria-label={quote}>
        {candidate && (
          <button type="button" class="accept button" onClick={(event) => answer(event, onAccept)}>
            {t('acceptPlace')}
          </button>
        )}
        {!kept && (
          <button type="button" class="keep button" onClick={(event) => answer(event, onKeep)}>
            {t('keepOrphan')}
          </button>
        )}
        <button
          type="button"
          class="delete button danger"
          aria-keyshortcuts="x"
          aria-label={t('deleteMark', quote)}
          onClick={(event) => answer(event, onDelete)}
        >
          {t('delete')}
        </button>
      </div>
    </>
  );
}
