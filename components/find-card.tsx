import { Action } from './action.tsx';
import { t } from '../model/i18n.ts';
import type { Mention } from '../model/mention.ts';
import type { Annotation } from '../model/records.ts';

interface MentionCardProps {
  mention: Mention;
  /** How often the name is mentioned in the post. */
  count: number;
  onKeep: () => void;
  /** It is no name at all. */
  onReject: () => void;
  onCorrect: () => void;
}

/** What a recognized name is: its type, its canonical name, how often it occurs; and what the reader can do about it. */
export function MentionCard({ mention, count, onKeep, onReject, onCorrect }: MentionCardProps) {
  const { type, canonical, surface } = mention;
  return (
    <div class={`card ${type}`} role="status">
      <div class="head">
        <span class="badge">{t(`type_${type}`)}</span>
        <strong>{canonical}</strong>
      </div>
      <span class="faint">
        {t('timesInPost', count)}
        {surface !== canonical && ` · ${t('writtenAs', surface)}`}
      </span>
      <div class="row">
        <Action name="keep" onClick={onKeep} />
        <Action name="notThis" onClick={onReject} />
        <Action name="correct" onClick={onCorrect} />
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
export function AnnotationCard({ annotation: { type, note, tags }, onEdit, onDelete }: AnnotationCardProps) {
  return (
    <div class={`card ${type}`} role="status">
      <div class="head">
        <span class="badge">{t(`type_${type}`)}</span>
        <span class="faint">{tags.map((tag) => `#${tag}`).join(' ')}</span>
      </div>
      {note !== '' && <p class="note">{note}</p>}
      <div class="row">
        <Action name="edit" onClick={onEdit} />
        <Action name="delete" onClick={onDelete} />
      </div>
    </div>
  );
}
