/** What a reader can do in the panel and in the library. The background does it; each change says so and can be undone. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { failureText } from '../components/failure-text.ts';
import type { FoundName } from '../components/find-list.tsx';
import type { NoteChanges, Shown } from '../components/note-editor.tsx';
import { shownNumber } from '../components/numbers.ts';
import { shorten } from '../components/shorten.ts';
import type { Correction } from '../components/term-form.tsx';
import type { Step } from '../model/background-requests.ts';
import { askBackground, askPage } from '../model/channel.ts';
import { t, uiLanguage } from '../model/i18n.ts';
import { MAX_BULK } from '../model/limits.ts';
import type { Annotation, BulkChange, NameRecord, TermRecord } from '../model/records.ts';
import { storageFailure } from '../storage/failure.ts';
import type { OpenFrame } from '../storage/open-frames.ts';
import { asMarkdown } from './as-markdown.ts';
import { goToAnnotation, goToPlace, openPost } from './go.ts';
import { storageFailureText } from './storage-notice.tsx';
import { listenForUndo } from './undo-keys.ts';

export interface Message {
  text: string;
  /** What can be done about it. */
  action?: 'undo' | 'redo' | 'cancel';
}

export interface Actions {
  go: (annotation: Annotation) => void;
  /** Goes to [start, end) of a post's text. */
  goToPlace: (url: string, start: number, end: number) => void;
  openPost: (url: string) => void;
  /** The mark as it is stored then. */
  save: (annotation: Annotation, changes: NoteChanges, shown: Shown) => Promise<Annotation>;
  suggestTags: () => Promise<string[]>;
  /** Says that a mark was edited. */
  edited: (annotation: Annotation) => void;
  /** Copies marks as Markdown. */
  copy: (annotations: readonly Annotation[]) => void;
  remove: (annotation: Annotation) => void;
  /** Keeps a name that was found in an open post as a mark, at one of its places. */
  keepFind: (frame: OpenFrame, name: FoundName, place: number) => void;
  restore: (annotation: Annotation) => void;
  /** Changes many marks in parts, one step to undo; what was done before it was aborted stays. Says how it went. */
  bulk: (
    ids: readonly string[],
    change: BulkChange,
    options: { signal: AbortSignal; onProgress: (done: number) => void },
  ) => Promise<void>;
  accept: (annotation: Annotation) => void;
  keep: (annotation: Annotation) => void;
  /** Rejects with a message for the reader. */
  correct: (correction: Correction) => Promise<void>;
  forget: (term: TermRecord) => void;
  /** Rejects with a message for the reader. */
  noteName: (termId: string, note: string, shown: string) => Promise<NameRecord>;
  undo: () => void;
  redo: () => void;
  /** Ends an undoing that takes its time; what it has come to stays, and the next one goes on from there. */
  cancel: () => void;
  /** Runs what a click asks for; what goes wrong is told. */
  attempt: (task: () => Promise<unknown>) => void;
}

const MESSAGE_MS = 8_000;
/** Milliseconds of a step after which a reader wants to see that it goes on. */
const PATIENCE_MS = 300;

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
    task().catch((error: unknown) => {
      const isStopped = error instanceof DOMException && error.name === 'AbortError';
      tell({ text: isStopped ? t('stopped') : textOf(error) });
    });
  };
  const change = (task: () => Promise<unknown>, text: string): void =>
    attempt(async () => {
      await task();
      tell({ text, action: 'undo' });
    });
  let stepping: AbortController | undefined;
  /** Takes a step, however many marks it changes, and says how far it is; ends where the reader has it end. */
  const inParts = async (kind: 'undo' | 'redo'): Promise<Step | null> => {
    const isUndo = kind === 'undo';
    const { signal } = (stepping = new AbortController());
    const patience = setTimeout(
      () => tell({ text: t(isUndo ? 'undoBegun' : 'redoBegun'), action: 'cancel' }),
      PATIENCE_MS,
    );
    try {
      for (;;) {
        const step = await askBackground({ kind, inParts: true });
        clearTimeout(patience);
        if (!step?.left) return step;
        if (signal.aborted) throw new DOMException('stopped by the reader', 'AbortError');
        const done = (1 - step.left.marks / step.left.of).toLocaleString(uiLanguage(), { style: 'percent' });
        tell({ text: t(isUndo ? 'undoing' : 'redoing', stepText(step), done), action: 'cancel' });
      }
    } finally {
      clearTimeout(patience);
    }
  };
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
    save: async ({ id }, changes, { note, tags }) => {
      const stored = await askBackground({ kind: 'edit', id, ...changes, shown: { note, tags } });
      if (stored.deleted !== undefined) tell({ text: t('deletedElsewhere') });
      return stored;
    },
    suggestTags: () => askBackground({ kind: 'tags' }),
    edited: ({ selector }) => tell({ text: t('toldEdited', shorten(selector.exact)), action: 'undo' }),
    copy: (annotations) =>
      attempt(async () => {
        await navigator.clipboard.writeText(await asMarkdown(annotations));
        const [first] = annotations;
        tell({
          text:
            annotations.length > 1
              ? t('toldCopiedAll', annotations.length)
              : t('toldCopied', shorten(first?.selector.exact ?? '')),
        });
      }),
    remove: ({ id, selector }) =>
      change(() => askBackground({ kind: 'remove', id }), t('toldDeleted', shorten(selector.exact))),
    keepFind: (frame, { places }, index) =>
      attempt(async () => {
        const place = places[index];
        if (!place) return;
        const { start, end, surface } = place;
        const isKept = await askPage(frame, { kind: 'keepMention', start, end });
        tell(isKept ? { text: t('toldKeptFind', surface), action: 'undo' } : { text: t('placeGone') });
      }),
    restore: ({ id, selector }) =>
      change(() => askBackground({ kind: 'restore', id }), t('toldRestored', shorten(selector.exact))),
    bulk: async (ids, wish, { signal, onProgress }) => {
      const batch = crypto.randomUUID();
      let count = 0;
      try {
        for (let done = 0; done < ids.length && !signal.aborted; done += MAX_BULK) {
          count += await askBackground({ kind: 'bulk', ids: ids.slice(done, done + MAX_BULK), change: wish, batch });
          onProgress(Math.min(done + MAX_BULK, ids.length));
        }
        tell({ text: bulkText(wish, count), ...(count > 0 && { action: 'undo' }) });
      } catch (error) {
        tell({ text: failureText(error), ...(count > 0 && { action: 'undo' }) });
      }
    },
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
    noteName: (termId, note, shown) => saidOnFailure(askBackground({ kind: 'noteName', termId, note, shown })),
    undo: () =>
      attempt(async () => {
        const step = await inParts('undo');
        tell(step ? { text: t('toldUndone', stepText(step)), action: 'redo' } : { text: t('nothingToUndo') });
      }),
    redo: () =>
      attempt(async () => {
        const step = await inParts('redo');
        tell(step ? { text: t('toldRedone', stepText(step)), action: 'undo' } : { text: t('nothingToRedo') });
      }),
    cancel: () => stepping?.abort(),
  };
}

/** What the background refused, or a storage that this page writes itself. */
const textOf = (error: unknown): string => (storageFailure(error) ? storageFailureText(error) : failureText(error));

const bulkText = (change: BulkChange, count: number): string => {
  const marks = shownNumber(count);
  return 'tag' in change ? t(`told_${change.kind}`, change.tag, marks) : t(`told_${change.kind}`, marks);
};

/** What a step was, as a part of a sentence. */
export const stepText = ({ kind, subject }: Step): string => t(`step_${kind}`, shorten(subject, 40));

async function saidOnFailure<Reply>(request: Promise<Reply>): Promise<Reply> {
  try {
    return await request;
  } catch (error) {
    throw new Error(failureText(error), { cause: error });
  }
}
