import { t } from '../model/i18n.ts';
import { MAX_NAME_LENGTH, MAX_TAGS } from '../model/limits.ts';

interface Props {
  tags: readonly string[];
  /** All tags of the reader's. */
  suggest: () => Promise<string[]>;
  onChange: (tags: string[]) => void;
}

/** Tags as one types them: Enter or a comma adds one, Backspace takes the last one away. */
export function TagField({ tags, suggest, onChange }: Props) {
  const add = (field: HTMLInputElement): void => {
    const fresh = tagsIn(field.value).filter((tag) => !tags.includes(tag));
    if (fresh.length > 0) onChange([...tags, ...fresh].slice(0, MAX_TAGS));
    field.value = '';
  };
  const offer = ({ list }: HTMLInputElement): void => {
    suggest().then((known) => list?.replaceChildren(...known.map((tag) => new Option(tag))), Boolean);
  };
  return (
    <div class="tags" role="group" aria-label={t('tagsLabel')}>
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="tag"
          aria-label={t('removeTag', tag)}
          onClick={({ currentTarget }) => {
            currentTarget.parentElement?.querySelector('input')?.focus();
            onChange(tags.filter((other) => other !== tag));
          }}
        >
          {tag} ×
        </button>
      ))}
      <input
        key=""
        list="retromark-tags"
        maxLength={MAX_NAME_LENGTH}
        aria-label={t('addTag')}
        placeholder={t('addTag')}
        onFocus={({ currentTarget }) => offer(currentTarget)}
        // What is picked from the list is taken as it is; the input method keeps what it is still composing.
        onInput={({ currentTarget, inputType, isComposing }) => {
          const isPicked = !inputType || inputType === 'insertReplacementText';
          if (isPicked || (!isComposing && currentTarget.value.includes(','))) add(currentTarget);
        }}
        onKeyDown={(event) => {
          const { currentTarget, key } = event;
          if (event.isComposing || event.ctrlKey || event.metaKey) return;
          if (key === 'Backspace' && currentTarget.value === '') onChange(tags.slice(0, -1));
          if (key !== 'Enter') return;
          event.preventDefault();
          add(currentTarget);
        }}
        onBlur={({ currentTarget }) => add(currentTarget)}
      />
      <datalist id="retromark-tags" />
    </div>
  );
}

/** The distinct tags in what was written: separated by commas, with or without a hash. */
export function tagsIn(written: string): string[] {
  const tags = written.split(',').map((tag) => tag.replace(/^[\s#]+|\s+$/g, '').replace(/\s+/g, ' '));
  return [...new Set(tags)].filter(Boolean);
}
