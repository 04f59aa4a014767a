import { Component, createRef } from 'preact';
import { t } from '../model/i18n.ts';
import { MAX_NAME_LENGTH, MAX_TAGS } from '../model/limits.ts';

interface Props {
  tags: readonly string[];
  /** All tags of the reader's. */
  suggest: () => Promise<string[]>;
  onChange: (tags: string[]) => void;
}

interface State {
  text: string;
  known: string[];
}

/** Tags as one types them: Enter or a comma adds one, Backspace takes the last one away. */
export class TagField extends Component<Props, State> {
  override state: State = { text: '', known: [] };
  readonly #field = createRef<HTMLInputElement>();

  override render() {
    const { tags, suggest } = this.props;
    const { text, known } = this.state;
    return (
      <div class="tags" role="group" aria-label={t('tags')}>
        {tags.map((tag) => (
          <button
            key={tag}
            type="button"
            class="tag"
            aria-label={t('removeTag', tag)}
            onClick={() => this.#remove(tag)}
          >
            {tag} ×
          </button>
        ))}
        <input
          ref={this.#field}
          list="retromark-tags"
          value={text}
          maxLength={MAX_NAME_LENGTH}
          aria-label={t('addTag')}
          placeholder={t('addTag')}
          onFocus={() => void suggest().then((all) => this.setState({ known: all }), Boolean)}
          onInput={this.#write}
          onKeyDown={this.#press}
          onBlur={() => this.#add(text)}
        />
        <datalist id="retromark-tags">
          {known.map((tag) => !tags.includes(tag) && <option key={tag} value={tag} />)}
        </datalist>
      </div>
    );
  }

  readonly #write = ({ currentTarget, inputType, isComposing }: InputEvent & { currentTarget: HTMLInputElement }) => {
    const text = currentTarget.value;
    const isPicked = !/^(?:insert(?!Repl)|delete)/.test(inputType) && this.state.known.includes(text);
    if (!isComposing && (isPicked || text.includes(','))) this.#add(text);
    else this.setState({ text });
  };

  readonly #press = (event: KeyboardEvent): void => {
    const { text } = this.state;
    // The input method has these keys while it composes a syllable; with Ctrl they are the editor's.
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#add(text);
    } else if (event.key === 'Backspace' && text === '') {
      const { tags, onChange } = this.props;
      onChange(tags.slice(0, -1));
    }
  };

  #add(written: string): void {
    const { tags, onChange } = this.props;
    const fresh = tagsIn(written).filter((tag) => !tags.includes(tag));
    if (fresh.length > 0) onChange([...tags, ...fresh].slice(0, MAX_TAGS));
    this.setState({ text: '' });
  }

  #remove(tag: string): void {
    const { tags, onChange } = this.props;
    onChange(tags.filter((other) => other !== tag));
    this.#field.current?.focus();
  }
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
