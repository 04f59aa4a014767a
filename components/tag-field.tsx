import { useRef, useState } from 'preact/hooks';
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
  const [text, setText] = useState('');
  const [known, setKnown] = useState<string[]>([]);
  const field = useRef<HTMLInputElement>(null);

  const add = (written: string): void => {
    const fresh = tagsIn(written).filter((tag) => !tags.includes(tag));
    if (fresh.length > 0) onChange([...tags, ...fresh].slice(0, MAX_TAGS));
    setText('');
  };
  const onInput = (event: InputEvent & { currentTarget: HTMLInputElement }): void => {
    const { value } = event.currentTarget;
    const isPicked = !/^(?:insert(?!Repl)|delete)/.test(event.inputType) && known.includes(value);
    if (!event.isComposing && (isPicked || value.includes(','))) add(value);
    else setText(value);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // The input method has these keys while it composes a syllable.
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      add(text);
    } else if (event.key === 'Backspace' && text === '' && tags.length > 0) {
      onChange(tags.slice(0, -1));
    }
  };

  return (
    <div class="tags" role="group" aria-label={t('tags')}>
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="tag"
          aria-label={t('removeTag', tag)}
          onClick={() => {
            onChange(tags.filter((other) => other !== tag));
            field.current?.focus();
          }}
        >
          {tag} ×
        </button>
      ))}
      <input
        ref={field}
        list="retromark-tags"
        value={text}
        maxLength={MAX_NAME_LENGTH}
        aria-label={t('addTag')}
        placeholder={t('addTag')}
        onFocus={() => void suggest().then(setKnown, () => undefined)}
        onInput={onInput}
        onKeyDown={onKeyDown}
        onBlur={() => add(text)}
      />
      <datalist id="retromark-tags">
        {known.map((tag) => !tags.includes(tag) && <option key={tag} value={tag} />)}
      </datalist>
    </div>
  );
}

/** The distinct tags in what was written: separated by commas, with or without a hash. */
export const tagsIn = (written: string): string[] => [
  ...new Set(
    written
      .split(',')
      .map((tag) =>
        tag
          .replace(/^[\s#]+/, '')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .filter((tag) => tag !== ''),
  ),
];
