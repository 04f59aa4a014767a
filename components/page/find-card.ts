import { t } from '../../model/i18n.ts';
import type { Mention } from '../../model/mention.ts';
import type { Annotation } from '../../model/records.ts';
import { action, h } from './h.ts';

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
export function mentionCard({ mention, count, onKeep, onReject, onCorrect }: MentionCardProps): HTMLElement {
  const { type, canonical, surface } = mention;
  const spelling = surface === canonical ? '' : ` · ${t('writtenAs', surface)}`;
  return h(
    'div',
    { className: `card ${type}` },
    h('div', { className: 'head' }, h('b', {}, t(`type_${type}`)), h('strong', {}, canonical)),
    h('small', {}, t('timesInPost', count) + spelling),
    h('div', { className: 'row' }, action('keep', onKeep), action('correct', onCorrect), action('notThis', onReject)),
  );
}

interface AnnotationCardProps {
  annotation: Annotation;
  onEdit: () => void;
  onDelete: () => void;
}

/** A saved mark with its note. */
export const annotationCard = ({
  annotation: { type, note, tags },
  onEdit,
  onDelete,
}: AnnotationCardProps): HTMLElement =>
  h(
    'div',
    { className: `card ${type}` },
    h(
      'div',
      { className: 'head' },
      h('b', {}, t(`type_${type}`)),
      h('small', {}, tags.map((tag) => `#${tag}`).join(' ')),
    ),
    note !== '' && h('p', {}, note),
    h('div', { className: 'row' }, action('edit', onEdit), action('delete', onDelete)),
  );
