import type { ComponentChildren } from 'preact';
import { t } from '../model/i18n.ts';
import type { Annotation } from '../model/records.ts';

/** What kind of mark it is. */
export const MarkType = ({ annotation: { type } }: { annotation: Annotation }) => (
  <span class={`kind ${type}`}>
    <span class="dot" aria-hidden="true" />
    {t(`type_${type}`)}
  </span>
);

/** A mark's quote, filled as it is in the post. */
export const Quote = ({ annotation: { color, selector } }: { annotation: Annotation }) => (
  <span class="text">
    <mark class={color}>{selector.exact}</mark>
  </span>
);

export function Tags({ tags, onTag }: { tags: readonly string[]; onTag?: ((tag: string) => void) | undefined }) {
  if (tags.length === 0) return null;
  const item = (tag: string): ComponentChildren =>
    onTag ? (
      <button type="button" class="tag" title={t('searchTag', tag)} onClick={() => onTag(tag)}>
        #{tag}
      </button>
    ) : (
      <span class="tag">#{tag}</span>
    );
  return (
    <ul class="tags" aria-label={t('tagsLabel')}>
      {tags.map((tag) => (
        <li key={tag}>{item(tag)}</li>
      ))}
    </ul>
  );
}
