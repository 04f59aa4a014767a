/**
 * A caret of our own over the post's words, for posts that let nobody select. It is painted, not selected: the page
 * neither sees nor hinders it.
 */
import type { Span } from '../../anchoring/page-text.ts';
import { paint } from '../../anchoring/painter.ts';
import { type Caret, caretOn, extendCaret, moveCaret, type Unit, unitFrom } from '../../anchoring/text-units.ts';
import { bringIntoView, toLiveRange } from './reveal.ts';
import type { Session } from './session.ts';

const MOVES: Readonly<Record<string, readonly [step: 1 | -1, unit: Unit]>> = {
  ArrowRight: [1, 'word'],
  ArrowLeft: [-1, 'word'],
  ArrowDown: [1, 'sentence'],
  ArrowUp: [-1, 'sentence'],
};

export class CaretMode {
  readonly #session: Session;
  readonly #announce: (covered: string) => void;
  #caret: Caret | undefined;
  /** The text that the caret stands in. */
  #text = '';

  /** `announce` is told what the caret covers whenever it moves. */
  constructor(session: Session, announce: (covered: string) => void) {
    this.#session = session;
    this.#announce = announce;
  }

  get isOn(): boolean {
    return this.#caret !== undefined;
  }

  /** What the caret covers; undefined where there is none or the post has changed under it. */
  get span(): Span | undefined {
    return this.#text === this.#session.text ? this.#caret?.span : undefined;
  }

  /** Starts at what is selected, or else at the first word in view. */
  start(): void {
    this.#text = this.#session.text ?? '';
    const first = this.#session.selected() ?? this.#firstInView();
    if (first) this.#put(caretOn(first));
  }

  leave(): void {
    this.#caret = undefined;
    paint('caret', []);
  }

  /** Moves by an arrow key; false for every other key. */
  move({ key, shiftKey }: KeyboardEvent): boolean {
    const move = MOVES[key];
    if (!move || !this.#caret) return false;
    if (this.span) this.#put((shiftKey ? extendCaret : moveCaret)(this.#text, this.#caret, ...move));
    else this.start();
    return true;
  }

  #put(caret: Caret): void {
    this.#caret = caret;
    const range = this.#session.rangeOf(caret.span);
    paint('caret', range ? [range] : []);
    if (range) bringIntoView(range);
    this.#announce(this.#text.slice(caret.span.start, caret.span.end));
  }

  /** Halves the text until only the first word is left that is not above the window. */
  #firstInView(): Span | undefined {
    let low = 0;
    let high = this.#text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const word = unitFrom(this.#text, middle, 'word');
      const range = word && this.#session.rangeOf(word);
      if (range && toLiveRange(range).getBoundingClientRect().top < 0) low = middle + 1;
      else high = middle;
    }
    return unitFrom(this.#text, low, 'word') ?? unitFrom(this.#text, 0, 'word');
  }
}
