/** What the reader can do on the page by pointer, key or menu: mark, keep, step from name to name, undo. */
import type { Span } from '../../anchoring/page-text.ts';
import { markToolbar } from '../../components/page/mark-toolbar.ts';
import { t } from '../../model/i18n.ts';
import { MAX_NAME_LENGTH } from '../../model/limits.ts';
import { termIdOf } from '../../model/mention.ts';
import type { AnnotationType } from '../../model/records.ts';
import { CaretMode } from './caret-mode.ts';
import type { PageUi } from './page-ui.ts';
import type { PaintedMention } from './painted-finds.ts';
import type { Session } from './session.ts';

export class ReaderActions {
  readonly caret: CaretMode;
  readonly ui: PageUi;
  readonly #session: Session;
  /** Where stepping from name to name has come to. */
  #stepIndex = -1;

  constructor(session: Session, ui: PageUi) {
    this.#session = session;
    this.ui = ui;
    this.caret = new CaretMode(session, (text) => ui.host.say({ text, hint: t('caretHint'), stays: true }));
  }

  /** Forgets where the reader was: the page is another one. */
  reset(): void {
    this.leaveCaret();
    this.ui.close();
    this.#stepIndex = -1;
  }

  /** Leaves the page for good. Only a reader who asks for something all the same is told to reload it. */
  retire(): void {
    this.leaveCaret();
    this.ui.host.remove();
    // Behind a newer content script, which takes its keys for itself.
    window.addEventListener('keydown', (event) => {
      if (event.isTrusted && this.#session.settings.actionOf(event)) this.ui.host.say({ text: t('errorReload') });
    });
  }

  /** Closes the panel, or else leaves the caret mode or a message. False where there was nothing. */
  dismiss(): boolean {
    if (this.ui.dismiss()) return true;
    if (!this.caret.isOn) return this.ui.host.leaveMessage();
    this.leaveCaret();
    return true;
  }

  /** Offers the types of mark at what the caret covers or what is selected. */
  offerToolbar(forFinger = false): void {
    const span = this.#target();
    const anchor = span && this.ui.anchorOf(span);
    if (!anchor) return;
    const words = this.#session.text.slice(span.start, span.end);
    const element = markToolbar({
      keys: this.#session.settings.keys,
      onPick: this.ui.later(span),
      onAddName: words.length > MAX_NAME_LENGTH ? undefined : () => this.ui.correct(words, anchor),
    });
    this.ui.keepSelection();
    this.ui.show({ element }, anchor, forFinger);
  }

  /** Marks the selection as `type` and opens the note of the new mark. False where nothing of the post is selected. */
  async markSelection(type: AnnotationType): Promise<boolean> {
    const span = (await this.#isReady()) && this.#target();
    return span ? this.ui.mark(span, type) : false;
  }

  /**
   * As `markSelection`, or else for the name that the card or the caret is at, by default as what it is. Only a note
   * takes the focus: the reader may go on with other keys.
   */
  async markByKey(type?: AnnotationType): Promise<void> {
    if (!(await this.#isReady())) return;
    const span = type && this.#target();
    const find = span ? undefined : (this.ui.cardOf ?? this.findAtCaret());
    const mention = find?.kind === 'mention' ? find.mention : undefined;
    const chosen = type ?? mention?.type;
    const place = span ?? mention;
    if (!chosen || !place) return;
    const isMeant = mention && (chosen === mention.type || chosen === 'note');
    const isMarked = await this.ui.mark(place, chosen, isMeant ? termIdOf(mention) : undefined, chosen === 'note');
    if (isMarked) this.ui.tellDone(t('marked', t(`type_${chosen}`)));
  }

  /** Moves to the next or previous recognized name and shows its card. */
  step(by: 1 | -1): void {
    const { mentions } = this.#session.finds;
    if (mentions.length === 0) return;
    const from = this.#stepIndex < 0 && by < 0 ? 0 : this.#stepIndex;
    this.#stepIndex = (from + by + mentions.length) % mentions.length;
    const find = mentions[this.#stepIndex];
    if (!find) return;
    this.#session.reveal(find.mention);
    this.ui.showCard(find);
  }

  async toggleCaret(): Promise<void> {
    if (this.caret.isOn) return this.leaveCaret();
    if (!(await this.#isReady())) return;
    this.ui.close();
    this.caret.start();
  }

  /** Tells of the caret mode, where a post keeps the reader from selecting. */
  offerCaret(): void {
    const action = { label: t('chooseByKeyboard'), run: () => void this.toggleCaret() };
    if (!this.caret.isOn) this.ui.host.say({ text: t('noSelecting'), action });
  }

  leaveCaret(): void {
    if (!this.caret.isOn) return;
    this.caret.leave();
    this.ui.host.hush();
  }

  /** The recognized name that our caret covers, or that the browser's is in, as in caret browsing. */
  findAtCaret(): PaintedMention | undefined {
    const { mentions } = this.#session.finds;
    const { span } = this.caret;
    if (span) return mentions.find(({ mention }) => mention.start < span.end && span.start < mention.end);
    const selection = getSelection();
    return selection?.isCollapsed ? mentions.find(({ range }) => hasCaret(range, selection)) : undefined;
  }

  /** What is to be marked. */
  #target(): Span | undefined {
    return this.caret.span ?? this.#session.selected();
  }

  /** Whether the page is read; what the reader asks for is done on any page. */
  async #isReady(): Promise<boolean> {
    const { isRead } = this.#session;
    return this.ui.attempt(() => (isRead ? this.#session.catchUp() : this.#session.read()));
  }
}

function hasCaret(range: StaticRange, { anchorNode, anchorOffset }: Selection): boolean {
  const isInside = range.startContainer === anchorNode && range.endContainer === anchorNode;
  return isInside && range.startOffset <= anchorOffset && anchorOffset <= range.endOffset;
}
