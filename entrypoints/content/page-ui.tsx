/** Our panels on the page: the toolbar at a selection, the card at a name, the editor of a note. */
import type { Span } from '../../anchoring/page-text.ts';
import { failureText } from '../../components/failure-text.ts';
import { AnnotationCard, MentionCard } from '../../components/find-card.tsx';
import { MarkToolbar } from '../../components/mark-toolbar.tsx';
import { type NoteChanges, NoteEditor } from '../../components/note-editor.tsx';
import { askBackground } from '../../model/channel.ts';
import { termIdOf } from '../../model/mention.ts';
import type { Annotation, AnnotationType } from '../../model/records.ts';
import type { Find } from './painted-finds.ts';
import { toLiveRange } from './reveal.ts';
import type { Session } from './session.ts';
import { type Anchor, UiHost } from './ui-host.tsx';

export class PageUi {
  private readonly host = new UiHost();
  private readonly session: Session;
  /** What the card speaks of, while one is open. */
  private carded: Find | undefined;
  /** Where stepping from name to name has come to. */
  private stepIndex = -1;

  constructor(session: Session) {
    this.session = session;
  }

  /** Whether an event on the page came from our UI. */
  owns(event: Event): boolean {
    return this.host.owns(event);
  }

  get isOpen(): boolean {
    return this.host.isOpen;
  }

  /** What the open card speaks of; undefined where none is open. */
  get cardOf(): Find | undefined {
    return this.carded;
  }

  /** Whether something is open that the reader is at work with, which no card may replace. */
  get isBusy(): boolean {
    return this.host.isOpen && this.carded === undefined;
  }

  close(): void {
    this.carded = undefined;
    this.host.close();
  }

  /** Closes everything and forgets where the reader was: the page is another one. */
  reset(): void {
    this.close();
    this.stepIndex = -1;
  }

  remove(): void {
    this.reset();
    this.host.remove();
  }

  /** Offers the types of mark at what is selected. */
  offerToolbar(): void {
    const span = this.session.selected();
    const anchor = span && this.anchorOf(span);
    if (!anchor) return;
    this.show(<MarkToolbar onPick={(type) => void this.markSelection(type)} />, anchor);
  }

  /** Marks the selection as `type` and opens the note of the new mark. False where nothing of the post is selected. */
  async markSelection(type: AnnotationType): Promise<boolean> {
    if (!this.session.isRead) await this.session.read();
    const span = this.session.selected();
    if (!span) return false;
    await this.mark(span, type);
    getSelection()?.removeAllRanges();
    return true;
  }

  /** Moves to the next or previous recognized name and shows its card. False where there is none. */
  step(direction: 'next' | 'previous'): boolean {
    const { mentions } = this.session.finds;
    if (mentions.length === 0) return false;
    const by = direction === 'next' ? 1 : -1;
    const from = this.stepIndex < 0 && by < 0 ? 0 : this.stepIndex;
    this.stepIndex = (from + by + mentions.length) % mentions.length;
    const find = mentions[this.stepIndex];
    if (!find) return false;
    this.session.reveal(find.mention);
    this.showCard(find);
    return true;
  }

  /** Shows what a name or a mark is. */
  showCard(find: Find): void {
    const anchor = rectOf(find.range);
    if (!anchor) return;
    this.show(
      find.kind === 'mention' ? this.mentionCard(find.mention) : this.annotationCard(find.annotation, anchor),
      anchor,
    );
    this.carded = find;
  }

  private mentionCard(mention: Parameters<Session['countOf']>[0]) {
    return (
      <MentionCard
        mention={mention}
        count={this.session.countOf(mention)}
        onKeep={() => void this.mark(mention, mention.type, termIdOf(mention))}
      />
    );
  }

  private annotationCard(annotation: Annotation, anchor: Anchor) {
    return (
      <AnnotationCard
        annotation={annotation}
        onEdit={() => this.edit(annotation, anchor)}
        onDelete={() => void this.delete(annotation, anchor)}
      />
    );
  }

  private async mark(span: Span, type: AnnotationType, termId?: string): Promise<void> {
    const anchor = this.anchorOf(span);
    if (!anchor) return;
    try {
      this.edit(await this.session.mark(span, type, termId === undefined ? {} : { termId }), anchor);
    } catch (error) {
      this.tell(failureText(error), anchor);
    }
  }

  private edit(annotation: Annotation, anchor: Anchor, failure?: string): void {
    this.show(
      <NoteEditor
        annotation={annotation}
        failure={failure}
        onSave={(changes) => this.save(annotation, changes, anchor)}
        onDelete={() => void this.delete(annotation, anchor)}
        onClose={() => this.close()}
      />,
      anchor,
    );
  }

  /** Rejects with a message for the reader. A note that could not be saved when its editor had closed opens it again. */
  private async save(annotation: Annotation, changes: NoteChanges, anchor: Anchor): Promise<void> {
    try {
      await askBackground({ kind: 'edit', id: annotation.id, ...changes });
    } catch (error) {
      const failure = failureText(error);
      const { note } = changes;
      if (note !== undefined && !this.host.isOpen) this.edit({ ...annotation, note }, anchor, failure);
      throw new Error(failure, { cause: error });
    }
  }

  private async delete({ id }: Annotation, anchor: Anchor): Promise<void> {
    try {
      await askBackground({ kind: 'remove', id });
      this.close();
    } catch (error) {
      this.tell(failureText(error), anchor);
    }
  }

  private tell(text: string, anchor: Anchor): void {
    const message = (
      <p class="message" role="alert">
        {text}
      </p>
    );
    this.show(message, anchor);
  }

  private show(...panel: Parameters<UiHost['show']>): void {
    this.carded = undefined;
    this.host.show(...panel);
  }

  private anchorOf(span: Span): Anchor | undefined {
    const range = this.session.rangeOf(span);
    return range && rectOf(range);
  }
}

/** The rectangle of a range's last line, where eye and pointer are after selecting. */
const rectOf = (range: StaticRange): Anchor | undefined =>
  [...toLiveRange(range).getClientRects()].findLast(({ width, height }) => width > 0 && height > 0);
