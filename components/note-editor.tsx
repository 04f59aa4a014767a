import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../model/i18n.ts';
import { ANNOTATION_TYPES, type Annotation, type AnnotationType } from '../model/records.ts';

/** Milliseconds after the last key until a note is saved. */
const AUTOSAVE_DELAY = 400;

export interface NoteChanges {
  note?: string;
  type?: AnnotationType;
}

interface Props {
  annotation: Annotation;
  /** Why what is shown as the note is not what is stored. */
  failure?: string | undefined;
  /** Rejects with a message for the reader where saving failed. */
  onSave: (changes: NoteChanges) => Promise<void>;
  onDelete: () => void;
  onClose: () => void;
}

type SaveState = { kind: 'saved' } | { kind: 'saving' } | { kind: 'failed'; message: string };

/** Edits the note and the type of a saved mark; what is written saves itself, and stays here if it cannot be saved. */
export function NoteEditor({ annotation, failure, onSave, onDelete, onClose }: Props) {
  const [note, setNote] = useState(annotation.note);
  const [type, setType] = useState(annotation.type);
  const [state, setState] = useState<SaveState>(
    failure === undefined ? { kind: 'saved' } : { kind: 'failed', message: failure },
  );
  const field = useRef<HTMLTextAreaElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const unsaved = useRef(failure === undefined ? undefined : annotation.note);

  useEffect(() => field.current?.focus(), []);
  // What is still unsaved when the editor goes away is saved then.
  useEffect(() => () => void flush(), []);

  const save = async (changes: NoteChanges): Promise<boolean> => {
    setState({ kind: 'saving' });
    try {
      await onSave(changes);
      setState({ kind: 'saved' });
      return true;
    } catch (error) {
      setState({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      return false;
    }
  };

  async function flush(): Promise<boolean> {
    clearTimeout(timer.current);
    const text = unsaved.current;
    if (text === undefined) return true;
    unsaved.current = undefined;
    const ok = await save({ note: text });
    if (!ok) unsaved.current ??= text;
    return ok;
  }

  const write = (text: string): void => {
    setNote(text);
    setState({ kind: 'saving' });
    unsaved.current = text;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), AUTOSAVE_DELAY);
  };

  const close = async (): Promise<void> => {
    if (await flush()) onClose();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const done = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!done || event.isComposing) return;
    event.preventDefault();
    void close();
  };

  return (
    <div class="editor" role="dialog" aria-label={t('noteLabel')} onKeyDown={onKeyDown}>
      <div class="types" role="radiogroup" aria-label={t('toolbarLabel')}>
        {ANNOTATION_TYPES.map((candidate) => (
          <label key={candidate} class={`pick ${candidate} ${candidate === type ? 'chosen' : ''}`}>
            <input
              type="radio"
              name="retromark-type"
              checked={candidate === type}
              onChange={() => {
                setType(candidate);
                void save({ type: candidate });
              }}
            />
            <span class="dot" aria-hidden="true" />
            {t(`type_${candidate}`)}
          </label>
        ))}
      </div>
      <textarea
        ref={field}
        rows={3}
        value={note}
        aria-label={t('noteLabel')}
        placeholder={t('notePlaceholder')}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <div class="row">
        <span class={`state ${state.kind}`} role="status">
          {state.kind === 'failed' ? state.message : t(state.kind)}
        </span>
        {state.kind === 'failed' && (
          <button type="button" onClick={() => void navigator.clipboard.writeText(note)}>
            {t('copy')}
          </button>
        )}
        <button type="button" onClick={onDelete}>
          {t('delete')}
        </button>
        <button type="button" class="primary" onClick={() => void close()}>
          {t('done')}
        </button>
      </div>
    </div>
  );
}
