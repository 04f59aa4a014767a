/** Our panels on the page: the toolbar at a selection, the card at a name, the editor of a mark, the form for a name. */
import type { Span } from '../../anchoring/page-text.ts';
import { selectInPage } from '../../anchoring/native.ts';
import { failureText } from '../../components/failure-text.ts';
import { annotationCard, mentionCard } from '../../components/page/find-card.ts';
import { type Correction, nameForm } from '../../components/page/name-form.ts';
import {
  type NoteChanges,
  noteEditor,
  type Panel,
  type Shown,
  type Unsaved,
} from '../../components/page/note-editor.ts';
import type { PageAddress } from '../../model/background-requests.ts';
import { browser } from 'wxt/browser';
import { askBackground } from '../../model/channel.ts';
import { t } from '../../model/i18n.ts';
import { type Mention, termIdOf } from '../../model/mention.ts';
import type { Annotation, AnnotationType, Scope } from '../../model/records.ts';
import type { Find } from './painted-finds.ts';
import { toLiveRange } from './reveal.ts';
import type { Session } from './session.ts';
import { type Anchor, UiHost } from './ui-host.ts';

const suggestTags = () => askBackground({ kind: 'tags' });
const suggestNames = (query: string) => askBackground({ kind: 'names', query });

/** What is told of a step back or forth, what where there is none, and the way back from it. */
const UNDONE = ['toldUndone', 'nothingToUndo', 'redo'] as const;
const REDONE = ['toldRedone', 'nothingToRedo', 'undo'] as const;

interface EditOptions {
  takesFocus?: boolean;
  /** What could not be saved before. */
  unsaved?: Unsaved;
  page?: PageAddress;
  /** Of a mark that is being stored: its storing, and how it is tried again. */
  storing?: Promise<Annotation>;
  store?: () => Promise<Annotation>;
}

export class PageUi {
  readonly host = new UiHost();
  readonly #session: Session;
  /** What the card speaks of, while one is open. */
  #carded: Find | undefined;
  #cardedTop = 0;
  #selection: Range | undefined;
  /** Shows in the open editor what was changed elsewhere. */
  follow: (() => void) | undefined;
  /** Opens again, one after the other, what could not be saved. */
  readonly #unsaved: (() => void)[] = [];
  /** What an older content script has left on the page. */
  readonly #left = [...selectInPage.call(document, '[data-retromark]')];
  /** Where the reader last wanted corrections to hold: a name that is none may well be one elsewhere. */
  readonly #scopes: { never: Scope; name: Scope } = { never: 'page', name: 'everywhere' };

  constructor(session: Session) {
    this.#session = session;
  }

  /** What the open card speaks of; undefined where none is open. */
  get cardOf(): Find | undefined {
    return this.#carded;
  }

  /** Whether something is open that the reader is at work with, which no card may replace. */
  get isBusy(): boolean {
    return this.host.isOpen && (this.#carded === undefined || this.host.hasFocus);
  }

  close(): void {
    this.#carded = undefined;
    this.host.close();
    this.#unsaved.shift()?.();
  }

  /** Closes what is open and gives back what was selected; false where nothing is open. */
  dismiss(): boolean {
    if (!this.host.isOpen) return false;
    this.close();
    const selection = getSelection();
    if (this.#selection && selection?.isCollapsed) selection.addRange(this.#selection);
    this.#selection = undefined;
    return true;
  }

  /** Remembers what is selected, to give it back: a field that takes the focus takes the selection away. */
  keepSelection(): void {
    const selection = getSelection();
    this.#selection = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : undefined;
  }

  /** Undoes the last change, if it was one of this page, or does it again, and tells which it was. */
  async stepBack(kind: 'undo' | 'redo', page = this.#session.page): Promise<void> {
    const [told, nothing, back] = kind === 'undo' ? UNDONE : REDONE;
    this.close();
    await this.attempt(async () => {
      const step = await askBackground({ kind, page });
      if (step) this.tellDone(t(told, t(`step_${step.kind}`, shorten(step.subject))), back, page);
      else this.host.say({ text: t(nothing) });
    });
  }

  /** Shows what a name or a mark is. */
  showCard(find: Find): void {
    const anchor = rectOf(find.range);
    if (!anchor) return;
    const { kind } = find;
    const element =
      kind === 'mention' ? this.#mentionCard(find.mention, anchor) : this.#markCard(find.annotation, anchor);
    this.show({ element, isTold: true }, anchor);
    this.#carded = find;
    this.#cardedTop = anchor.top;
  }

  /** Closes a card from under which the page has been scrolled away. */
  onScroll(): void {
    if (this.#carded && Math.abs((rectOf(this.#carded.range)?.top ?? Infinity) - this.#cardedTop) > 1) this.close();
  }

  #mentionCard(mention: Mention, anchor: Anchor): HTMLElement {
    const { surface, type } = mention;
    const markLater = this.later(mention);
    return mentionCard({
      mention,
      count: this.#session.countOf(mention),
      onKeep: () => markLater(type, termIdOf(mention)),
      onReject: () => void this.#saveCorrection({ surface, rule: 'never', scope: this.#scopes.never }),
      onCorrect: () => this.correct(surface, anchor, mention),
    });
  }

  #markCard(annotation: Annotation, anchor: Anchor): HTMLElement {
    return annotationCard({
      annotation,
      onEdit: () => this.#edit(annotation, anchor),
      onDelete: () => void this.#delete(annotation),
    });
  }

  /** Marks, and opens the note at once: what the reader types is not to wait for the mark. */
  mark(span: Span, type: AnnotationType, termId?: string, takesFocus = true): Promise<boolean> {
    const selection = getSelection();
    if (!selection?.isCollapsed) this.keepSelection();
    return this.attempt(async () => {
      const anchor = this.anchorOf(span);
      const { annotation, page, store } = this.#session.newMark(span, type, termId);
      const storing = store();
      selection?.removeAllRanges();
      if (anchor) this.#edit(annotation, anchor, { takesFocus, page, storing, store });
      await storing;
      this.#selection = undefined;
    });
  }

  #edit(annotation: Annotation, anchor: Anchor, options: EditOptions = {}): void {
    const { takesFocus = true, unsaved, page = this.#session.page, storing, store } = options;
    let mark = storing ?? Promise.resolve(annotation);
    let { id } = annotation;
    const stored = async (): Promise<Annotation> => {
      if (store) mark = mark.catch(store);
      const known = await mark;
      id = known.id;
      return known;
    };
    const editor = noteEditor({
      annotation,
      storing,
      unsaved,
      suggestTags,
      onSave: async (changes, shown) => save(await stored(), page, changes, shown),
      onUnsaved: (lost) =>
        this.#openAgain(() =>
          this.#edit(annotation, anchor, { page, unsaved: lost, ...(store && { storing: mark, store }) }),
        ),
      onDelete: () =>
        void stored().then(
          (known) => this.#delete(known, page),
          () => this.dismiss(),
        ),
      onClose: () => this.dismiss(),
    });
    this.show(editor, anchor);
    if (takesFocus) this.host.focus();
    storing?.then((known) => (id = known.id)).catch(() => undefined);
    this.follow = () => {
      const known = this.#session.markOf(id);
      if (known) editor.follow(known.annotation);
    };
  }

  /** Goes on with a note of this page that an older content script has left open, and takes away what else it left. */
  async adopt(): Promise<void> {
    for (const host of this.#left) {
      const field = rootOf(host)?.querySelector('textarea');
      const annotation = field && this.#session.markOf(field.name)?.annotation;
      if (annotation && host.isConnected) {
        this.#edit(
          await save(annotation, this.#session.page, { note: field.value }, annotation),
          field.getBoundingClientRect(),
        );
      }
      if (annotation || !field) host.remove();
    }
  }

  correct(surface: string, anchor: Anchor, known?: Mention): void {
    const element = nameForm({
      surface,
      known,
      scope: this.#scopes.name,
      suggestNames,
      onSave: (correction) => {
        this.#scopes[correction.rule === 'never' ? 'never' : 'name'] = correction.scope;
        void this.#saveCorrection(correction, known === undefined);
      },
      onClose: () => this.dismiss(),
    });
    this.show({ element }, anchor);
    this.host.focus();
  }

  #saveCorrection(correction: Correction, selected = false): Promise<boolean> {
    return this.attempt(async () => {
      const { surface } = await askBackground({ kind: 'correct', ...correction, selected, page: this.#session.page });
      this.close();
      this.tellDone(`${t('toldCorrected', surface)} · ${t(`scope_${correction.scope}`)}`);
    });
  }

  #delete({ id, selector }: Annotation, page = this.#session.page): Promise<boolean> {
    return this.attempt(async () => {
      await askBackground({ kind: 'remove', id, page });
      this.close();
      this.tellDone(t('toldDeleted', shorten(selector.exact)));
    });
  }

  /** Tells what was done on this page, with the way back, which the reader may go on another page by now. */
  tellDone(text: string, kind: 'undo' | 'redo' = 'undo', page = this.#session.page): void {
    this.host.say({ text, action: { label: t(kind), run: () => void this.stepBack(kind, page) } });
  }

  /** Whether a task succeeded; the reader is told why not. */
  async attempt(task: () => Promise<void>): Promise<boolean> {
    try {
      await task();
      return true;
    } catch (error) {
      this.host.say({ text: failureText(error) });
      return false;
    }
  }

  /**
   * Marks these words later. Offsets are those of one text: where the page has changed since, the words may stand
   * elsewhere in it, or be gone.
   */
  later(span: Span): (type: AnnotationType, termId?: string) => void {
    const now = this.#session.follow(span);
    return (type, termId) => {
      const place = now();
      if (place) void this.mark(place, type, termId);
      else this.host.say({ text: t('placeGone') });
    };
  }

  #openAgain(open: () => void): void {
    if (this.isBusy) this.#unsaved.push(open);
    else open();
  }

  show(panel: Panel, anchor: Anchor, forFinger?: boolean): void {
    this.#carded = undefined;
    this.host.show(panel, anchor, forFinger);
  }

  anchorOf(span: Span): Anchor | undefined {
    const range = this.#session.rangeOf(span);
    return range && rectOf(range);
  }
}

/** The shadow root of an element, though it be closed, by each browser's own way. */
const rootOf = (host: HTMLElement & { openOrClosedShadowRoot?: ShadowRoot }): ShadowRoot | null | undefined =>
  import.meta.env.FIREFOX ? host.openOrClosedShadowRoot : browser.dom.openOrClosedShadowRoot(host);

const save = (
  { id }: Annotation,
  page: PageAddress,
  changes: NoteChanges,
  { note, tags }: Shown,
): Promise<Annotation> => askBackground({ kind: 'edit', id, page, ...changes, shown: { note, tags } });

/** The rectangle of a range's last line, where eye and pointer are after selecting. */
const rectOf = (range: StaticRange): Anchor | undefined =>
  [...toLiveRange(range).getClientRects()].findLast(({ width, height }) => width > 0 && height > 0);

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
