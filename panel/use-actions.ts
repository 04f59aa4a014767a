/** What a reader can do in the panel and in the library. The background does it; each change says so and can be undone. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { failureText } from '../components/failure-text.ts';
import { undoKey } from '../components/key-press.ts';
import type { NoteChanges } from '../components/note-editor.tsx';
import { shorten } from '../components/shorten.ts';
import type { Correction } from '../components/term-form.tsx';
import type { Step } from '../model/background-requests.ts';
import { askBackground } from '../model/channel.ts';
import { t } from '../model/i18n.ts';
import type { Annotation, TermRecord } from '../model/records.ts';
import { goToAnnotation, goToPlace, openPost } from './go.ts';

export interface Message {
  text: string;
  /** What can be done about it. */
  action?: 'undo' | 'redo';
}

export interface Actions {
  go: (annotation: Annotation) => void;
  /** Goes to [start, end) of a post's text. */
  goToPlace: (url: string, start: number, end: number) => void;
  openPost: (url: string) => void;
  /** Rejects with a message for the reader. */
  save: (annotation: Annotation, changes: NoteChanges) => Promise<void>;
  suggestTags: () => Promise<string[]>;
  /** Says that a mark was edited. */
  edited: (annotation: Annotation) => void;
  remove: (annotation: Annotation) => void;
  restore: (annotation: Annotation) => void;
  accept: (annotation: Annotation) => void;
  keep: (annotation: Annotation) => void;
  /** Rejects with a message for the reader. */
  correct: (correction: Correction) => Promise<void>;
  forget: (term: TermRecord) => void;
  undo: () => void;
  redo: () => void;
  /** Runs what a click asks for; what goes wrong is told. */
  attempt: (task: () => Promise<unknown>) => void;
}

const MESSAGE_MS = 8_000;

/** The actions, and what is to be told of the last one. */
export function useActions(): { actions: Actions; message: Message | undefined } {
  const [message, setMessage] = useState<Message>();
  useEffect(() => {
    const timer = setTimeout(() => setMessage(undefined), MESSAGE_MS);
    return () => clearTimeout(timer);
  }, [message]);
  const actions = useMemo(() => makeActions(setMessage), []);
  useEffect(() => listenForUndo(actions), []);
  return { actions, message };
}

function makeActions(tell: (message: Message) => void): Actions {
  const attempt = (task: () => Promise<unknown>): void => {
    task().catch((error: unknown) => tell({ text: failureText(error) }));
  };
  const change = (task: () => Promise<unknown>, text: string): void =>
    attempt(async () => {
      await task();
      tell({ text, action: 'undo' });
    });
  return {
    attempt,
    go: (annotation) =>
      attempt(async () => {
        if (!(await goToAnnotation(annotation))) tell({ text: t('placeGone') });
      }),
    goToPlace: (url, start, end) =>
      attempt(async () => {
        if (!(await goToPlace(url, start, end))) tell({ text: t('placeGone') });
      }),
    openPost: (url) => attempt(() => openPost(url)),
    save: ({ id }, changes) => saidOnFailure(askBackground({ kind: 'edit', id, ...changes })),
    suggestTags: () => askBackground({ kind: 'tags' }),
    edited: ({ selector }) => tell({ text: t('toldEdited', shorten(selector.exact)), action: 'undo' }),
    remove: ({ id, selector }) =>
      change(() => askBackground({ kind: 'remove', id }), t('toldDeleted', shorten(selector.exact))),
    restore: ({ id, selector }) =>
      change(() => askBackground({ kind: 'restore', id }), t('toldRestored', shorten(selector.exact))),
    accept: ({ id, selector }) =>
      change(() => askBackground({ kind: 'accept', id }), t('toldAccepted', shorten(selector.exact))),
    keep: ({ id, selector }) =>
      attempt(async () => {
        await askBackground({ kind: 'keep', id });
        tell({ text: t('toldKept', shorten(selector.exact)) });
      }),
    correct: async (correction) => {
      await saidOnFailure(askBackground({ kind: 'correct', ...correction }));
      tell({ text: t('toldCorrected', correction.surface), action: 'undo' });
    },
    forget: ({ id, surface }) => change(() => askBackground({ kind: 'forget', id }), t('toldForgotten', surface)),
    undo: () =>
      attempt(async () => {
        const step = await askBackground({ kind: 'undo' });
        tell(step ? { text: t('toldUndone', stepText(step)), action: 'redo' } : { text: t('nothingToUndo') });
      }),
    redo: () =>
      attempt(async () => {
        const step = await askBackground({ kind: 'redo' });
        tell(step ? { text: t('toldRedone', stepText(step)), action: 'undo' } : { text: t('nothingToRedo') });
      }),
  };
}

/** What a step was, as a part of a sentence. */
export const stepText = ({ kind, subject }: Step): string => t(`step_${kind}`, shorten(subject, 40));

async function saidOnFailure(request: Promise<unknown>): Promise<void> {
  try {
    await request;
  } catch (error) {
    throw new Error(failureText(error), { cause: error });
  }
}

/** In a text field the browser's own undo stays what it is. */
function listenForUndo(actions: Actions): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = undoKey(event);
    const isTyping =
      event.target instanceof HTMLElement && event.target.matches('input:not([type=radio]), textarea, select');
    if (!direction || isTyping || event.defaultPrevented) return;
    event.preventDefault();
    actions[direction]();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}
