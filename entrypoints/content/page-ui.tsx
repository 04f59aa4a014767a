/** What a reader does on the page: selecting, hovering, stepping from name to name. */
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { AnnotationCard, MentionCard } from '../../components/find-card.tsx';
import { MarkToolbar } from '../../components/mark-toolbar.tsx';
import { NoteEditor } from '../../components/note-editor.tsx';
import type { Span } from '../../anchoring/page-text.ts';
import { askBackground } from '../../model/channel.ts';
import { termIdOf } from '../../model/mention.ts';
import type { Annotation, AnnotationType } from '../../model/records.ts';
import { failureText } from '../../components/failure-text.ts';
import type { Find, Session } from './session.ts';
import { type Anchor, UiHost } from './ui-host.tsx';

/** Milliseconds that the pointer rests on a name before its card opens, and leaves it before the card closes. */
const HOVER_DELAY = 180;
const LEAVE_DELAY = 300;

export class PageUi {
  private readonly host = new UiHost();
  private hovered: Find | undefined;
  private showing: 'card' | 'other' = 'other';
  private stepIndex = -1;
  private hoverTimer = 0;
  private readonly session: Session;

  constructor(ctx: ContentScriptContext, session: Session) {
    this.session = session;
    ctx.addEventListener(document, 'mouseup', (event) => this.onRelease(event));
    ctx.addEventListener(document, 'keyup', (event) => this.onKeyUp(event));
    ctx.addEventListener(document, 'keydown', (event) => this.onKeyDown(event), { capture: true });
    ctx.addEventListener(document, 'mousedown', (event) => this.onPress(event), { capture: true });
    ctx.addEventListener(document, 'mousemove', (event) => this.onMove(event), { passive: true });
    ctx.addEventListener(document, 'focusin', (event) => this.onFocus(event));
    ctx.addEventListener(document, 'selectionchange', () => this.onCaret());
    ctx.addEventListener(window, 'scroll', () => this.closeCard(), { passive: true, capture: true });
    ctx.onInvalidated(() => this.host.remove());
  }

  close(): void {
    this.hovered = undefined;
    this.stepIndex = -1;
    this.host.close();
  }

  /** Marks the selection as `type` and opens the note of the new mark. False where nothing is selected. */
  async markSelection(type: AnnotationType): Promise<boolean> {
    const span = await this.session.selected();
    if (!span) return false;
    await this.mark(span, type);
    getSelection()?.removeAllRanges();
    return true;
  }

  /** Moves to the next or previous recognized name and shows its card. False where there is none. */
  step(direction: 'next' | 'previous'): boolean {
    const finds = this.session.paintedMentions;
    if (finds.length === 0) return false;
    const by = direction === 'next' ? 1 : -1;
    const from = this.stepIndex < 0 && by < 0 ? 0 : this.stepIndex;
    this.stepIndex = (from + by + finds.length) % finds.length;
    const find = finds[this.stepIndex];
    if (find?.kind !== 'mention') return false;
    this.session.reveal(find.mention);
    this.showFind(find);
    return true;
  }

  private onRelease(event: MouseEvent): void {
    if (!event.isTrusted || event.button !== 0 || this.host.owns(event)) return;
    // The browser settles the selection only after the event.
    setTimeout(() => void this.offerToolbar());
  }

  private onKeyUp(event: KeyboardEvent): void {
    if (event.isTrusted && event.shiftKey && /^(?:Arrow|Home|End|Page)/.test(event.key)) void this.offerToolbar();
  }

  private onKeyDown(event: KeyboardEvent): void {
    if (event.isTrusted && event.key === 'Escape' && this.host.isOpen && !this.host.owns(event)) this.close();
  }

  private onPress(event: MouseEvent): void {
    if (!this.host.owns(event) && this.host.isOpen) this.close();
  }

  private onMove(event: MouseEvent): void {
    if (!this.session.isRead || event.buttons !== 0) return;
    clearTimeout(this.hoverTimer);
    if (this.host.owns(event)) return;
    const { clientX, clientY } = event;
    const delay = this.hovered ? LEAVE_DELAY : HOVER_DELAY;
    this.hoverTimer = window.setTimeout(() => this.rest(clientX, clientY), delay);
  }

  /** The pointer rests: opens the card of what is under it, or closes the card that it has left. */
  private rest(x: number, y: number): void {
    if (this.host.isOpen && this.showing === 'other') return;
    const find = this.session.findAt(x, y);
    if (find === this.hovered) return;
    if (find) this.showFind(find);
    else this.close();
  }

  /** Links and the like that hold a name show its card when they get the keyboard's focus. */
  private onFocus(event: FocusEvent): void {
    const { target } = event;
    if (!(target instanceof Element) || this.host.owns(event) || !target.matches(':focus-visible')) return;
    const find = this.session.paintedMentions.find(({ range }) => target.contains(range.startContainer));
    if (find) this.showFind(find);
  }

  /** A caret that is moved into a name (caret browsing) shows its card. */
  private onCaret(): void {
    const selection = getSelection();
    if (!selection?.isCollapsed || !selection.anchorNode || !this.session.isRead) return;
    const { anchorNode, anchorOffset } = selection;
    const find = this.session.paintedMentions.find(
      ({ range }) =>
        range.startContainer === anchorNode &&
        range.endContainer === anchorNode &&
        range.startOffset <= anchorOffset &&
        anchorOffset <= range.endOffset,
    );
    if (find && find !== this.hovered && !this.isOtherOpen) this.showFind(find);
  }

  private get isOtherOpen(): boolean {
    return this.host.isOpen && this.showing === 'other';
  }

  private closeCard(): void {
    if (this.host.isOpen && this.showing === 'card') this.close();
  }

  private async offerToolbar(): Promise<void> {
    if (!this.session.isRead || this.isEditing()) return;
    const span = await this.session.selected();
    const anchor = span && this.anchorOf(span);
    if (!anchor) return;
    this.showing = 'other';
    this.host.show(<MarkToolbar onPick={(type) => void this.markSelection(type)} />, anchor);
  }

  private isEditing(): boolean {
    const active = document.activeElement;
    return active instanceof HTMLElement && (active.isContentEditable || /^(?:INPUT|TEXTAREA)$/.test(active.tagName));
  }

  private showFind(find: Find): void {
    const anchor = rectOf(find.range);
    if (!anchor) return;
    this.showing = 'card';
    this.host.show(
      find.kind === 'mention' ? (
        <MentionCard
          mention={find.mention}
          count={this.session.countOf(find.mention)}
          onKeep={() => void this.mark(find.mention, find.mention.type, termIdOf(find.mention))}
        />
      ) : (
        <AnnotationCard
          annotation={find.annotation}
          onEdit={() => this.edit(find.annotation, anchor)}
          onDelete={() => void this.remove(find.annotation, anchor)}
        />
      ),
      anchor,
    );
    this.hovered = find;
  }

  private async mark(span: Span, type: AnnotationType, termId?: string): Promise<void> {
    const anchor = this.anchorOf(span);
    if (!anchor) return;
    try {
      this.edit(await this.session.mark(span, type, '', termId), anchor);
    } catch (error) {
      this.showMessage(failureText(error), anchor);
    }
  }

  private edit(annotation: Annotation, anchor: Anchor): void {
    this.showing = 'other';
    this.hovered = undefined;
    this.host.show(
      <NoteEditor
        annotation={annotation}
        onSave={async (changes) => {
          try {
            await askBackground({ kind: 'edit', id: annotation.id, ...changes });
          } catch (error) {
            throw new Error(failureText(error), { cause: error });
          }
        }}
        onDelete={() => void this.remove(annotation, anchor)}
        onClose={() => this.close()}
      />,
      anchor,
    );
  }

  private async remove(annotation: Annotation, anchor: Anchor): Promise<void> {
    try {
      await askBackground({ kind: 'remove', id: annotation.id });
      this.close();
    } catch (error) {
      this.showMessage(failureText(error), anchor);
    }
  }

  private showMessage(text: string, anchor: Anchor): void {
    this.showing = 'other';
    this.host.show(
      <p class="message" role="alert">
        {text}
      </p>,
      anchor,
    );
  }

  private anchorOf(span: Span): Anchor | undefined {
    const range = this.session.rangeOf(span);
    return range && rectOf(range);
  }
}

/** The rectangle of a range's last line, where the eye and the pointer are after selecting. */
function rectOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Anchor | undefined {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  return rects.at(-1);
}
