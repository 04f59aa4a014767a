import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../model/i18n.ts';
import { MAX_NOTE_LENGTH } from '../model/limits.ts';
import { EditIcon } from './icons.tsx';
import { Markdown } from './markdown.tsx';

/** A note as it is stored, and since when: milliseconds since the epoch. */
interface Stored {
  text: string;
  updated: number;
}

interface Props extends Stored {
  label: string;
  /** What an empty note says. */
  invitation: string;
  /**
   * Is told what the reader had before them, and answers what is stored then: it is joined with what was stored since.
   * Rejects with a message for the reader where saving failed.
   */
  onSave: (text: string, shown: string) => Promise<Stored>;
}

/** Milliseconds after the last key until it is saved. */
const AUTOSAVE_DELAY = 400;

/** A Markdown note that is read until one edits it; what is written saves itself. */
export function MarkdownField({ invitation, ...props }: Props) {
  const { label, text } = props;
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    if (wasEditing.current && !isEditing) button.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  if (isEditing) return <Editor {...props} onClose={() => setEditing(false)} />;
  return (
    <div class="markdown-field">
      {text.trim() !== '' && <Markdown text={text} />}
      <button
        ref={button}
        type="button"
        class="edit quiet button"
        aria-label={text.trim() === '' ? undefined : `${t('edit')}: ${label}`}
        onClick={() => setEditing(true)}
      >
        <EditIcon />
        {text.trim() === '' ? invitation : t('edit')}
      </button>
    </div>
  );
}

function Editor({ label, text, updated, onSave, onClose }: Omit<Props, 'invitation'> & { onClose: () => void }) {
  const [written, setWritten] = useState(text);
  const [state, setState] = useState<{ text: string; isFailure?: true }>({ text: t('saved') });
  const field = useRef<HTMLTextAreaElement>(null);
  const stored = useRef<Stored>({ text, updated });
  const latest = useRef(text);

  /** Ahead of `written`: effects that wait may run between a key and its drawing. */
  const write = (next: string): void => {
    latest.current = next;
    setWritten(next);
  };
  /** True where nothing is left to be saved. */
  const save = async (): Promise<boolean> => {
    const next = latest.current;
    if (next === stored.current.text) return true;
    try {
      const now = await onSave(next, stored.current.text);
      const isWritingOn = latest.current !== next;
      stored.current = isWritingOn ? { ...now, text: next } : now;
      if (!isWritingOn) write(now.text);
      setState({ text: t('saved') });
      return true;
    } catch (error) {
      setState({ text: (error as Error).message, isFailure: true });
      return false;
    }
  };
  /** What was copied is safe: the editor may be closed. */
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(latest.current);
    stored.current = { ...stored.current, text: latest.current };
  };
  const close = async (): Promise<void> => {
    if (await save()) onClose();
  };
  useEffect(() => {
    if (written === stored.current.text) return undefined;
    setState({ text: t('saving') });
    const timer = setTimeout(() => void save(), AUTOSAVE_DELAY);
    return () => clearTimeout(timer);
  }, [written]);
  // What was changed elsewhere is shown, unless the reader is changing it here, or has since.
  useEffect(() => {
    if (latest.current !== stored.current.text || updated < stored.current.updated) return;
    stored.current = { text, updated };
    write(text);
  }, [text, updated]);
  useLayoutEffect(() => field.current?.focus(), []);
  useEffect(() => {
    const saveNow = (): void => void save();
    window.addEventListener('pagehide', saveNow);
    return () => {
      window.removeEventListener('pagehide', saveNow);
      saveNow();
    };
  }, []);

  return (
    <div
      class="editor markdown-field"
      onKeyDown={(event) => {
        const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
        if (!isDone || event.isComposing) return;
        event.preventDefault();
        void close();
      }}
    >
      <textarea
        ref={field}
        rows={3}
        maxLength={MAX_NOTE_LENGTH}
        aria-label={label}
        placeholder={t('notePlaceholder')}
        value={written}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <div class="row">
        <span role="status" class={`state ${state.isFailure ? 'failed' : ''}`}>
          {state.text}
        </span>
        {state.isFailure && (
          <button type="button" class="copy" onClick={() => void copy()}>
            {t('copy')}
          </button>
        )}
        <button type="button" class="done" onClick={() => void close()}>
          {t('done')}
        </button>
      </div>
    </div>
  );
}
