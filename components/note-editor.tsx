import { Component } from 'preact';
import { t } from '../model/i18n.ts';
import { type Annotation, ANNOTATION_TYPES, type AnnotationType, COLOR_OF_TYPE, COLORS } from '../model/records.ts';
import { Action } from './action.tsx';
import { Choice } from './choice.tsx';
import { TagField } from './tag-field.tsx';

/** Milliseconds after the last key until a note is saved. */
const AUTOSAVE_DELAY = 400;

export type NoteChanges = Partial<Pick<Annotation, 'note' | 'type' | 'color' | 'tags'>>;

/** What could not be saved, and why, in the reader's words. */
export interface Unsaved {
  changes: NoteChanges;
  failure: string;
}

interface Props {
  annotation: Annotation;
  /** Changes of before that are not stored yet. */
  unsaved?: Unsaved | undefined;
  suggestTags: () => Promise<string[]>;
  /** Rejects with a message for the reader where saving failed. */
  onSave: (changes: NoteChanges) => Promise<void>;
  /** Takes what could not be saved when the editor was gone already. */
  onUnsaved: (unsaved: Unsaved) => void;
  onDelete: () => void;
  onClose: () => void;
}

interface State {
  mark: Annotation;
  isSaving: boolean;
  failure: string | undefined;
}

/** Edits a saved mark; what is written saves itself, and stays here if it cannot be saved. */
export class NoteEditor extends Component<Props, State> {
  override state: State = {
    mark: { ...this.props.annotation, ...this.props.unsaved?.changes },
    isSaving: false,
    failure: this.props.unsaved?.failure,
  };
  #pending: NoteChanges = this.props.unsaved?.changes ?? {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOpen = true;

  override componentDidMount(): void {
    window.addEventListener('pagehide', this.#saveNow);
  }

  /** What is still unsaved when the editor goes away is saved then. */
  override componentWillUnmount(): void {
    window.removeEventListener('pagehide', this.#saveNow);
    this.#isOpen = false;
    this.#saveNow();
  }

  override render() {
    const { mark, isSaving, failure } = this.state;
    const { suggestTags, onDelete, onClose } = this.props;
    const close = () => void this.#flush(onClose);
    return (
      <div
        class="editor"
        role="dialog"
        aria-label={t('noteLabel')}
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && close()}
      >
        <Choice
          label={t('fieldType')}
          values={ANNOTATION_TYPES}
          value={mark.type}
          textOf={(type) => t(`type_${type}`)}
          onPick={(type) => this.#retype(type)}
        />
        <textarea
          rows={3}
          value={mark.note}
          aria-label={t('noteLabel')}
          placeholder={t('notePlaceholder')}
          onInput={(event) => this.#change({ note: event.currentTarget.value }, AUTOSAVE_DELAY)}
        />
        <TagField tags={mark.tags} suggest={suggestTags} onChange={(tags) => this.#change({ tags })} />
        <div class="row">
          <Choice
            label={t('colorLabel')}
            values={COLORS}
            value={mark.color}
            textOf={(color) => t(`color_${color}`)}
            onPick={(color) => this.#change({ color })}
            bare
          />
          <span class={`state ${failure ? 'failed' : ''}`} role="status">
            {failure ?? t(isSaving ? 'saving' : 'saved')}
          </span>
          {failure && <Action name="copy" onClick={() => void this.#copy()} />}
          <Action name="delete" onClick={() => void this.#flush(onDelete)} />
          <Action name="done" onClick={close} />
        </div>
      </div>
    );
  }

  #change(changes: NoteChanges, delay = 0): void {
    this.setState(({ mark }) => ({ mark: { ...mark, ...changes }, isSaving: true, failure: undefined }));
    this.#pending = { ...this.#pending, ...changes };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#saveNow, delay);
  }

  /** A color that the reader chose stays. */
  #retype(type: AnnotationType): void {
    const { mark } = this.state;
    this.#change({ type, ...(mark.color === COLOR_OF_TYPE[mark.type] && { color: COLOR_OF_TYPE[type] }) });
  }

  readonly #saveNow = (): void => void this.#flush();

  /** Saves all that is unsaved, and goes on where that succeeded. */
  async #flush(andThen?: () => void): Promise<void> {
    clearTimeout(this.#timer);
    const changes = this.#pending;
    this.#pending = {};
    try {
      if (Object.keys(changes).length > 0) await this.props.onSave(changes);
      this.setState({ isSaving: Object.keys(this.#pending).length > 0 });
      andThen?.();
    } catch (error) {
      const failure = (error as Error).message;
      this.#pending = { ...changes, ...this.#pending };
      this.setState({ failure });
      if (!this.#isOpen) this.props.onUnsaved({ changes: this.#pending, failure });
    }
  }

  /** What was copied is safe: the editor may be closed. */
  async #copy(): Promise<void> {
    await navigator.clipboard.writeText(this.state.mark.note);
    this.#pending = {};
  }
}
