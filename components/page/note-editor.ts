import { t } from '../../model/i18n.ts';
import { type Annotation, ANNOTATION_TYPES, type AnnotationType, COLOR_OF_TYPE, COLORS } from '../../model/records.ts';
import { failureText } from '../failure-text.ts';
import { choice, setChoice } from './choice.ts';
import { action, h } from './h.ts';
import { tagField } from './tag-field.ts';

/** Milliseconds after the last key until a note is saved. */
const AUTOSAVE_DELAY = 400;

export type NoteChanges = Partial<Pick<Annotation, 'note' | 'type' | 'color' | 'tags'>>;

/** What a reader had before them as they made a change. */
export type Shown = Pick<Annotation, 'note' | 'tags'>;

/** What could not be saved, and why, in the reader's words. */
export interface Unsaved {
  changes: NoteChanges;
  shown: Shown;
  failure: string;
}

export interface EditorProps {
  annotation: Annotation;
  /** The same as it is stored, once it is: a note of a new mark can be written before. Rejects where it is not. */
  storing?: Promise<Annotation> | undefined;
  /** Changes of before that are not stored yet. */
  unsaved?: Unsaved | undefined;
  suggestTags: () => Promise<string[]>;
  /** The mark as it is stored then. */
  onSave: (changes: NoteChanges, shown: Shown) => Promise<Annotation>;
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

export interface NoteEditor extends Panel {
  /** Shows what was changed elsewhere, but for what is being changed here. */
  follow: (annotation: Annotation) => void;
}

/**
 * Edits a mark; what is written saves itself, and stays here if it cannot be saved. What is changed elsewhere is
 * shown, and where both change a text, it is told what was shown, so that the two are joined.
 */
export function noteEditor(props: EditorProps): NoteEditor {
  const { annotation, storing, unsaved, suggestTags, onSave, onUnsaved, onDelete, onClose } = props;
  const mark = { ...annotation, ...unsaved?.changes };
  let pending = unsaved?.changes;
  /** Upon which texts pending changes are made. */
  let shown: Shown = unsaved?.shown ?? annotation;
  let stored = annotation;
  let isStored = storing === undefined;
  let savings = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOpen = true;

  const state = h('span', { role: 'status' });
  // What was copied is safe: the editor may be closed.
  const copied = (): void => void (pending = undefined);
  const copy = action('copy', () => {
    field.select();
    // Pages without https have no clipboard but this one.
    if (navigator.clipboard) void navigator.clipboard.writeText(field.value).then(copied, Boolean);
    else if (document.execCommand('copy')) copied();
  });
  const tell = (failure?: string): void => {
    const told = failure || (stored.deleted && t('deletedElsewhere'));
    state.className = told ? 'state failed' : 'state';
    state.textContent = told || t(pending || !isStored ? 'saving' : 'saved');
    copy.hidden = !told;
  };

  const change = (changes: NoteChanges, delay = 0): void => {
    Object.assign(mark, changes);
    pending = { ...pending, ...changes };
    tell();
    saveIn(delay);
  };
  /** One saving after the other: each is made upon what the one before has stored. */
  const saveIn = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => (savings > 0 ? saveIn(AUTOSAVE_DELAY) : saveNow()), delay);
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
    const before = shown;
    try {
      if (changes) {
        pending = undefined;
        shown = { ...mark };
        savings++;
        follow(await onSave(changes, before).finally(() => savings--));
      }
      tell();
      andThen?.();
    } catch (error) {
      const failure = failureText(error);
      pending = { ...changes, ...pending };
      shown = before;
      tell(failure);
      if (!isOpen) onUnsaved({ changes: pending, shown, failure });
    }
  }
  const follow = (newer: Annotation): void => {
    if (newer.updated >= stored.updated) stored = newer;
    isStored = true;
    field.name = stored.id;
    if (savings > 0 || pending) return;
    Object.assign(mark, stored);
    shown = stored;
    if (field.value !== mark.note) field.value = mark.note;
    setChoice(types, mark.type);
    setChoice(colors, mark.color);
    showTags(mark.tags);
  };
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
  const types = choice({
    label: t('fieldType'),
    values: ANNOTATION_TYPES,
    value: mark.type,
    textOf: (type) => t(`type_${type}`),
    onPick: retype,
  });
  const field = h('textarea', {
    rows: 3,
    // For a content script that takes over the page from this one.
    name: mark.id,
    value: mark.note,
    ariaLabel: t('noteLabel'),
    placeholder: t('notePlaceholder'),
    oninput: () => change({ note: field.value }, AUTOSAVE_DELAY),
  });
  const [tags, showTags] = tagField({
    tags: mark.tags,
    suggest: suggestTags,
    onChange: (changed) => change({ tags: changed }),
  });
  const element = h(
    'div',
    {
      className: 'editor',
      role: 'dialog',
      ariaLabel: t('noteLabel'),
      onkeydown(event) {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        // Firefox would press the button that gets the focus.
        event.preventDefault();
        close();
      },
    },
    types,
    field,
    tags,
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
  storing?.then(
    (made) => {
      follow(made);
      tell();
    },
    () => {
      if (pending) saveNow();
      else if (isOpen) onClose();
    },
  );
  window.addEventListener('pagehide', saveNow);
  return {
    element,
    follow,
    /** What is still unsaved is saved then. */
    leave() {
      window.removeEventListener('pagehide', saveNow);
      isOpen = false;
      saveNow();
    },
  };
}
