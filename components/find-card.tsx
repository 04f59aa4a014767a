import { t } from '../model/i18n.ts';
import type { Mention } from '../model/mention.ts';
import type { Annotation } from '../model/records.ts';

interface MentionCardProps {
  mention: Mention;
  /** How often the name is mentioned in the post. */
  count: number;
  onKeep: () => void;
}

/** What a recognized name is: its type, its canonical name, how often it occurs. */
export function MentionCard({ mention, count, onKeep }: MentionCardProps) {
  const { type, canonical, surface } = mention;
  return (
    <div class={`card ${type}`} role="status">
      <div class="head">
        <span class="badge">{t(`type_${type}`)}</span>
        <strong>{canonical}</strong>
      </div>
      <div class="row">
        <span class="faint">
          {t('timesInPost', count)}
          {surface !== canonical && ` · ${t('writtenAs', surface)}`}
        </span>
        <button type="button" onClick={onKeep}>
          {t('keep')}
        </button>
      </div>
    </div>
  );
}

interface AnnotationCardProps {
  annotation: Annotation;
  onEdit: () => void;
  onDelete: () => void;
}

/** A saved mark with its note. */
export function AnnotationCard({ annotation, onEdit, onDelete }: AnnotationCardProps) {
  return (
    <div class={`card ${annotation.type}`} role="status">
      <div class="head">
        <span class="badge">{t(`type_${annotation.type}`)}</span>
      </div>
      {annotation.note !== '' && <p class="note">{annotation.note}</p>}
      <div class="row">
        <button type="button" onClick={onEdit}>
          {t('edit')}
        </button>
        <button type="button" onClick={onDelete}>
          {t('delete')}
        </button>
      </div>
    </div>
  );
}
