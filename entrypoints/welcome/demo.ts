/** The sample post behaves as a post does: the same recognizer, painter and panels. Nothing of it is stored. */
import { PageText, type Span } from '../../anchoring/page-text.ts';
import { describe } from '../../anchoring/selector.ts';
import { annotationCard, mentionCard } from '../../components/page/find-card.ts';
import { markToolbar } from '../../components/page/mark-toolbar.ts';
import { type Correction, nameForm } from '../../components/page/name-form.ts';
import { type NoteChanges, noteEditor } from '../../components/page/note-editor.ts';
import { DEFAULT_KEYS } from '../../model/keys.ts';
import { MAX_TEXT_LENGTH } from '../../model/limits.ts';
import type { Mention } from '../../model/mention.ts';
import { type Annotation, type AnnotationType, COLOR_OF_TYPE } from '../../model/records.ts';
import { getLexicon } from '../background/recognition.ts';
import { type Find, PaintedFinds } from '../content/painted-finds.ts';
import { bringIntoView, toLiveRange } from '../content/reveal.ts';
import { type Anchor, UiHost } from '../content/ui-host.ts';
import { listenToGestures } from './demo-gestures.ts';

/** What the reader has tried. */
export const STEPS = ['name', 'mark', 'note'] as const;
export type Step = (typeof STEPS)[number];

interface Events {
  onStep: (step: Step) => void;
  onMarks: (marks: readonly Annotation[]) => void;
}

export class Demo {
  readonly #text: PageText;
  readonly #events: Events;
  readonly #host = new UiHost();
  readonly #finds = new PaintedFinds();
  readonly #listening = new AbortController();
  #mentions: readonly Mention[] = [];
  #marks: readonly Annotation[] = [];
  #carded: Find | undefined;
  /** Whether the card was asked for by a button: the pointer is elsewhere then, and moves. */
  #isHeld = false;

  constructor(article: HTMLElement, events: Events) {
    this.#text = new PageText([article], MAX_TEXT_LENGTH);
    this.#events = events;
    listenToGestures(
      {
        owns: (event) => this.#host.owns(event),
        hasCard: () => this.#carded !== undefined,
        onLeave: () => this.#close(),
        onSelected: () => this.#offerSelected(article),
        onRest: (x, y) => this.#rest(x, y),
      },
      this.#listening.signal,
    );
  }

  /** Lights the names up. */
  async start(): Promise<void> {
    const { recognizer } = await getLexicon();
    this.#mentions = recognizer.recognize(this.#text.prose);
    this.#paint();
  }

  stop(): void {
    this.#listening.abort();
    this.#host.remove();
    this.#finds.clear();
  }

  /** Shows a step to whoever would rather watch, or has no pointer. */
  show(step: Step, sentence: string): void {
    if (step === 'name') {
      const find = this.#finds.mentions.find(({ mention: { surface } }) => /^k8s$/i.test(surface));
      if (find) this.#showCard(find);
      this.#isHeld = find !== undefined;
      return;
    }
    const start = this.#text.text.indexOf(sentence);
    const span = { start, end: start + sentence.length };
    const [mark] = this.#marks;
    if (step === 'mark') this.#offer(span);
    else if (mark) this.#edit(mark);
    else this.#mark(span, 'note');
    this.#host.focus();
  }

  /** The pointer rests: opens the card of what is under it, or closes the card that it has left. */
  #rest(x: number, y: number): void {
    if (this.#host.isOpen && (!this.#carded || this.#host.hasFocus)) return;
    const find = this.#finds.at(x, y);
    if (find === this.#carded) return;
    if (find) this.#showCard(find);
    else if (!this.#isHeld) this.#close();
  }

  #showCard(find: Find): void {
    bringIntoView(find.range);
    const element =
      find.kind === 'mention'
        ? this.#mentionCard(find.mention)
        : annotationCard({
            annotation: find.annotation,
            onEdit: () => this.#edit(find.annotation),
            onDelete: () => this.#remove(find.annotation),
          });
    this.#open({ element, isTold: true }, find.range);
    this.#carded = find;
    if (find.kind === 'mention') this.#events.onStep('name');
  }

  #mentionCard(mention: Mention): HTMLElement {
    const { type, canonical, surface } = mention;
    const isSame = (other: Mention): boolean => other.type === type && other.canonical === canonical;
    return mentionCard({
      mention,
      count: this.#mentions.filter(isSame).length,
      onKeep: () => this.#mark(mention, type),
      onReject: () => this.#correct(surface),
      onCorrect: () => this.#askWhat(mention),
    });
  }

  #askWhat(known: Mention): void {
    const element = nameForm({
      surface: known.surface,
      known,
      scope: 'everywhere',
      suggestNames: async () => [],
      onSave: ({ meaning }) => this.#correct(known.surface, meaning),
      onClose: () => this.#close(),
    });
    this.#open({ element }, this.#rangeOf(known));
    this.#host.focus();
  }

  #correct(surface: string, meaning?: Correction['meaning']): void {
    this.#mentions = this.#mentions.flatMap((mention) => {
      if (mention.surface !== surface) return mention;
      return meaning ? { ...mention, ...meaning } : [];
    });
    this.#close();
    this.#paint();
  }

  #offerSelected(article: HTMLElement): void {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !selection.containsNode(article, true)) return;
    const span = this.#text.toOffsets(selection.getRangeAt(0));
    if (span) this.#offer(span);
  }

  #offer(span: Span): void {
    const range = this.#rangeOf(span);
    if (range) bringIntoView(range);
    this.#open({ element: markToolbar({ keys: DEFAULT_KEYS, onPick: (type) => this.#mark(span, type) }) }, range);
  }

  #mark(span: Span, type: AnnotationType): void {
    const now = Date.now();
    const mark: Annotation = {
      id: crypto.randomUUID(),
      url: location.href,
      type,
      color: COLOR_OF_TYPE[type],
      note: '',
      tags: [],
      selector: describe(this.#text.text, span),
      created: now,
      updated: now,
    };
    getSelection()?.removeAllRanges();
    this.#setMarks([mark, ...this.#marks]);
    this.#events.onStep('mark');
    this.#edit(mark);
    this.#host.focus();
  }

  #edit(mark: Annotation): void {
    const current = this.#marks.find(({ id }) => id === mark.id) ?? mark;
    this.#open(
      noteEditor({
        annotation: current,
        suggestTags: async () => [],
        onSave: async (changes) => this.#change(mark, changes),
        onUnsaved: () => undefined,
        onDelete: () => this.#remove(mark),
        onClose: () => this.#close(),
      }),
      this.#rangeOf(mark.selector),
    );
  }

  #change(changed: Annotation, changes: NoteChanges): Annotation {
    const before = this.#marks.find(({ id }) => id === changed.id) ?? changed;
    const after = { ...before, ...changes };
    this.#setMarks(this.#marks.map((mark) => (mark === before ? after : mark)));
    if (changes.note) this.#events.onStep('note');
    return after;
  }

  #remove({ id }: Annotation): void {
    this.#close();
    this.#setMarks(this.#marks.filter((mark) => mark.id !== id));
  }

  #setMarks(marks: readonly Annotation[]): void {
    this.#marks = marks;
    this.#paint();
    this.#events.onMarks(marks);
  }

  #paint(): void {
    const placed = this.#marks.map((annotation) => ({ annotation, place: annotation.selector }));
    void this.#finds.paint(this.#text, this.#mentions, placed);
  }

  #open(panel: Parameters<UiHost['show']>[0], range: StaticRange | undefined): void {
    this.#carded = undefined;
    this.#isHeld = false;
    const anchor = range && rectOf(range);
    if (anchor) this.#host.show(panel, anchor);
  }

  #close(): void {
    this.#carded = undefined;
    this.#host.close();
  }

  #rangeOf({ start, end }: Span): StaticRange | undefined {
    return this.#text.toRange(start, end);
  }
}

/** The rectangle of a range's last line, where eye and pointer are after selecting. */
const rectOf = (range: StaticRange): Anchor | undefined =>
  [...toLiveRange(range).getClientRects()].findLast(({ width, height }) => width > 0 && height > 0);
