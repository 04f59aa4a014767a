import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../model/i18n.ts';
import { type Annotation, ANNOTATION_TYPES, type AnnotationType, COLOR_OF_TYPE, COLORS } from '../model/records.ts';
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
  /** Whether to write at once. */
  takesFocus: boolean;
  suggestTags: () => Promise<string[]>;
  /** Rejects with a message for the reader where saving failed. */
  onSave: (changes: NoteChanges) => Promise<void>;
  /** Takes what could not be saved when the editor was gone already. */
  onUnsaved: (unsaved: Unsaved) => void;
  onDelete: () => void;
  onClose: () => void;
}

type SaveState = { kind: 'saved' } | { kind: 'saving' } | { kind: 'failed'; failure: string };

/** Edits a saved mark; what is written saves itself, and stays here if it cannot be saved. */
export function NoteEditor(props: Props) {
  const { annotation, unsaved, takesFocus, suggestTags, onSave, onUnsaved, onDelete, onClose } = props;
  const [mark, setMark] = useState<Annotation>({ ...annotation, ...unsaved?.changes });
  const [state, setState] = useState<SaveState>(unsaved ? { kind: 'failed', ...unsaved } : { kind: 'saved' });
  const field = useRef<HTMLTextAreaElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const pending = useRef<NoteChanges>(unsaved?.changes ?? {});
  const isOpen = useRef(true);

  useEffect(() => {
    if (takesFocus) field.current?.focus();
    const saveNow = (): void => void flush();
    window.addEventListener('pagehide', saveNow);
    // What is still unsaved when the editor goes away is saved then.
    return () => {
      window.removeEventListener('pagehide', saveNow);
      isOpen.current = false;
      saveNow();
    };
  }, []);

  /** Saves all that is unsaved; false where that failed. */
  async function flush(): Promise<boolean> {
    clearTimeout(timer.current);
    const changes = pending.current;
    if (Object.keys(changes).length === 0) return true;
    pending.current = {};
    try {
      await onSave(changes);
      if (Object.keys(pending.current).length === 0) setState({ kind: 'saved' });
      return true;
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      pending.current = { ...changes, ...pending.current };
      setState({ kind: 'failed', failure });
      if (!isOpen.current) onUnsaved({ changes: pending.current, failure });
      return false;
    }
  }

  const change = (changes: NoteChanges, delay = 0): void => {
    setMark((before) => ({ ...before, ...changes }));
    setState({ kind: 'saving' });
    pending.current = { ...pending.current, ...changes };
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), delay);
  };

  const pickType = (type: AnnotationType): void => {
    // A color that the reader chose stays.
    const color = mark.color === COLOR_OF_TYPE[mark.type] ? COLOR_OF_TYPE[type] : mark.color;
    change({ type, color });
  };

  const close = async (): Promise<void> => {
    if (await flush()) onClose();
  };

  const remove = async (): Promise<void> => {
    if (await flush()) onDelete();
  };

  /** What was copied is safe: the editor may be closed. */
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(mark.note);
    pending.current = {};
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    void close();
  };

  return (
    <div class="editor" role="dialog" aria-label={t('noteLabel')} onKeyDown={onKeyDown}>
      <Choice
        label={t('typeLabel')}
        values={ANNOTATION_TYPES}
        value={mark.type}
        textOf={(type) => t(`type_${type}`)}
        onPick={pickType}
      />
      <textarea
        ref={field}
        rows={3}
        value={mark.note}
        aria-label={t('noteLabel')}
        placeholder={t('notePlaceholder')}
        onInput={(event) => change({ note: event.currentTarget.value }, AUTOSAVE_DELAY)}
      />
      <TagField tags={mark.tags} suggest={suggestTags} onChange={(tags) => change({ tags })} />
      <div class="row">
        <Choice
          label={t('colorLabel')}
          values={COLORS}
          value={mark.color}
          textOf={(color) => t(`color_${color}`)}
          onPick={(color) => change({ color })}
          bare
        />
        <span class={`state ${state.kind}`} role="status">
          {state.kind === 'failed' ? state.failure : t(state.kind)}
        </span>
        {state.kind === 'failed' && (
          <button type="button" onClick={() => void copy()}>
            {t('copy')}
          </button>
        )}
        <button type="button" onClick={() => void remove()}>
          {t('delete')}
        </button>
        <button type="button" class="primary" onClick={() => void close()}>
          {t('done')}
        </button>
      </div>
    </div>
  );
}
