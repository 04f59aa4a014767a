import { t } from '../../model/i18n.ts';
import { type Annotation, ANNOTATION_TYPES, type AnnotationType, COLOR_OF_TYPE, COLORS } from '../../model/records.ts';
import { choice, setChoice } from './choice.ts';
import { action, h } from './h.ts';
import { tagField } from './tag-field.ts';

/** Milliseconds after the last key until a note is saved. */
const AUTOSAVE_DELAY = 400;

export type NoteChanges = Partial<Pick<Annotation, 'note' | 'type' | 'color' | 'tags'>>;

/** What could not be saved, and why, in the reader's words. */
export interface Unsaved {
  changes: NoteChanges;
  failure: string;
}

export interface EditorProps {
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

/** What is drawn, with what is to be done when it is taken away. */
export interface Panel {
  element: HTMLElement;
  /** Whether screen readers are to read it out: it comes up without taking the focus. */
  isTold?: boolean;
  leave?: () => void;
}

/** Edits a saved mark; what is written saves itself, and stays here if it cannot be saved. */
export function noteEditor(props: EditorProps): Panel {
  const { annotation, unsaved, suggestTags, onSave, onUnsaved, onDelete, onClose } = props;
  const mark = { ...annotation, ...unsaved?.changes };
  let pending: NoteChanges = unsaved?.changes ?? {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOpen = true;

  const isSaved = (): boolean => Object.keys(pending).length === 0;
  const state = h('span', { role: 'status' });
  // What was copied is safe: the editor may be closed.
  const copy = action('copy', () => void navigator.clipboard.writeText(mark.note).then(() => (pending = {})));
  const tell = (failure?: string): void => {
    state.className = failure === undefined ? 'state' : 'state failed';
    state.textContent = failure ?? t(isSaved() ? 'saved' : 'saving');
    copy.hidden = failure === undefined;
  };

  const change = (changes: NoteChanges, delay = 0): void => {
    Object.assign(mark, changes);
    pending = { ...pending, ...changes };
    tell();
    clearTimeout(timer);
    timer = setTimeout(() => void save(), delay);
  };
  const retype = (type: AnnotationType): void => {
    // A color that the reader chose stays.
    const color = mark.color === COLOR_OF_TYPE[mark.type] ? COLOR_OF_TYPE[type] : mark.color;
    change({ type, color });
    setChoice(colors, color);
  };

  /** Saves all that is unsaved, and goes on where that succeeded. */
  async function save(andThen?: () => void): Promise<void> {
    clearTimeout(timer);
    const changes = pending;
    try {
      if (!isSaved()) {
        pending = {};
        await onSave(changes);
      }
      tell();
      andThen?.();
    } catch (error) {
      const failure = (error as Error).message;
      pending = { ...changes, ...pending };
      tell(failure);
      if (!isOpen) onUnsaved({ changes: pending, failure });
    }
  }
  const saveNow = (): void => void save();
  const close = (): void => void save(onClose);

  const colors = choice({
    label: t('colorLabel'),
    values: COLORS,
    value: mark.color,
    textOf: (color) => t(`color_${color}`),
    onPick: (color) => change({ color }),
    bare: true,
  });
  const element = h(
    'div',
    {
      className: 'editor',
      role: 'dialog',
      ariaLabel: t('noteLabel'),
      onkeydown: ({ key, ctrlKey, metaKey }) => void (key === 'Enter' && (ctrlKey || metaKey) && close()),
    },
    choice({
      label: t('fieldType'),
      values: ANNOTATION_TYPES,
      value: mark.type,
      textOf: (type) => t(`type_${type}`),
      onPick: retype,
    }),
    h('textarea', {
      rows: 3,
      value: mark.note,
      ariaLabel: t('noteLabel'),
      placeholder: t('notePlaceholder'),
      oninput: ({ currentTarget }) => change({ note: (currentTarget as HTMLTextAreaElement).value }, AUTOSAVE_DELAY),
    }),
    tagField({ tags: mark.tags, suggest: suggestTags, onChange: (tags) => change({ tags }) }),
    h(
      'div',
      { className: 'row' },
      colors,
      state,
      copy,
      action('delete', () => void save(onDelete)),
      action('done', close),
    ),
  );
  tell(unsaved?.failure);
  window.addEventListener('pagehide', saveNow);
  return {
    element,
    /** What is still unsaved is saved then. */
    leave() {
      window.removeEventListener('pagehide', saveNow);
      isOpen = false;
      saveNow();
    },
  };
}
