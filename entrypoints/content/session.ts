/** One frame's visits: reads the page, asks the background, and has painted what comes back. */
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { findArticle } from '../../anchoring/article.ts';
import { type PageInfo, readPageInfo } from '../../anchoring/page-info.ts';
import { PageText, type Span } from '../../anchoring/page-text.ts';
import { locate } from '../../anchoring/locate.ts';
import { describe } from '../../anchoring/selector.ts';
import { isRetrospective } from '../../detection/retrospective.ts';
import { askBackground } from '../../model/channel.ts';
import { MAX_TEXT_LENGTH } from '../../model/limits.ts';
import type { Mention } from '../../model/mention.ts';
import { pageUrl } from '../../model/page-url.ts';
import { type Annotation, type AnnotationType, COLOR_OF_TYPE } from '../../model/records.ts';
import { articleSelector } from '../../model/sites.ts';
import { PaintedFinds } from './painted-finds.ts';
import { reveal } from './reveal.ts';

/** Milliseconds after a client-side navigation in which the old post's text is taken for a leftover. */
const STALE_MS = 3_000;

interface Visit {
  roots: readonly Element[];
  text: PageText;
  info: PageInfo;
  /** What the background has answered for. */
  prose: string;
  mentions: readonly Mention[];
  annotations: readonly Annotation[];
}

export class Session {
  readonly finds = new PaintedFinds();
  private visit: Visit | undefined;
  private forced = false;
  /** Whether the background is being asked for the first time: it counts as read, so that nobody thinks the page gone. */
  private isAsking = false;
  /** Counts looks and leaves: an answer that comes after a later one comes too late. */
  private turn = 0;
  /** The text of the page that was left by client-side navigation: while it still stands there, nothing is read. */
  private stale: { prose: string; until: number } | undefined;

  /** Whether the page was read: it looks like a retrospective, or the reader asked for it. */
  get isRead(): boolean {
    return this.isAsking || this.visit !== undefined;
  }

  get title(): string {
    return this.visit?.info.title ?? document.title;
  }

  /** Looks at the page, and reads it if it is a retrospective or the reader has asked for it. */
  async look(): Promise<void> {
    const roots = findArticle(document, articleSelector(location.hostname));
    const text = new PageText(roots, MAX_TEXT_LENGTH);
    const prose = text.prose.slice(0, MAX_TEXT_LENGTH);
    if (prose === '' || this.isStale(prose)) return;
    const info = readPageInfo(document, roots);
    const wanted = this.visit !== undefined || this.forced;
    if (!wanted && !isRetrospective({ ...info, url: location.href, text: prose })) return;

    if (this.visit?.prose === prose) {
      this.visit = { ...this.visit, roots, text };
      return this.paint();
    }
    const turn = ++this.turn;
    this.isAsking = true;
    const reply = await askBackground({
      kind: 'visit',
      url: location.href,
      title: info.title,
      ...(info.author !== undefined && { author: info.author }),
      ...(info.year !== undefined && { year: info.year }),
      text: prose,
    }).finally(() => (this.isAsking = false));
    if (turn !== this.turn) return;
    this.visit = { roots, text, info, prose, mentions: reply.mentions, annotations: reply.annotations };
    this.paint();
    if (reply.reveal !== undefined) this.revealAnnotation(reply.reveal);
  }

  /** Reads the page whatever it is, because the reader asks. */
  async read(): Promise<void> {
    this.forced = true;
    await this.look();
  }

  /** Nothing of the page stays. */
  leave(): void {
    this.turn++;
    this.finds.clear();
    if (this.visit) askBackground({ kind: 'leave' }).catch(() => undefined);
    this.visit = undefined;
    this.forced = false;
  }

  /** The page has become another one by client-side navigation; its new content may come late. */
  leaveByNavigation(ctx: ContentScriptContext): void {
    const prose = this.visit?.prose;
    this.leave();
    if (prose === undefined) return;
    this.stale = { prose, until: performance.now() + STALE_MS };
    // Some addresses change without the text: then it is the new page's, and has to be read after all.
    ctx.setTimeout(() => void this.look().catch(() => undefined), STALE_MS);
  }

  /** Takes everything off the page, for good: this content script has been replaced. */
  stop(): void {
    this.turn++;
    this.finds.clear();
  }

  /** Whether a change under `target` can have changed what is to be read. */
  concerns(target: Node): boolean {
    return !this.visit || this.visit.roots.some((root) => root.contains(target) || target.contains(root));
  }

  /** Fetches the page's marks again, if `url` is this page. */
  async refreshAnnotations(url: string): Promise<void> {
    if (!this.visit || url !== pageUrl(location.href)) return;
    const annotations = await askBackground({ kind: 'annotations', url: location.href });
    this.visit = { ...this.visit, annotations };
    this.paint();
  }

  /** What the reader has selected of the post's text; undefined for nothing. */
  selected(): Span | undefined {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
    return this.visit?.text.toOffsets(selection.getRangeAt(0));
  }

  /** Saves a mark of [start, end) of the text and paints it. Rejects with RequestError, and paints nothing then. */
  async mark(span: Span, type: AnnotationType, termId?: string): Promise<Annotation> {
    if (!this.visit) throw new RangeError('nothing has been read');
    const annotation = await askBackground({
      kind: 'mark',
      url: location.href,
      title: this.title,
      type,
      color: COLOR_OF_TYPE[type],
      note: '',
      selector: describe(this.visit.text.text, span),
      ...(termId !== undefined && { termId }),
    });
    const others = this.visit.annotations.filter(({ id }) => id !== annotation.id);
    this.visit = { ...this.visit, annotations: [...others, annotation] };
    this.paint();
    return annotation;
  }

  rangeOf({ start, end }: Span): StaticRange | undefined {
    return this.visit?.text.toRange(start, end);
  }

  /** How often a mention's name is mentioned in the post. */
  countOf({ type, canonical }: Mention): number {
    const same = (other: Mention): boolean => other.type === type && other.canonical === canonical;
    return this.visit?.mentions.filter(same).length ?? 0;
  }

  /** Scrolls to [start, end) and flashes it; false where it is not in the page. */
  reveal(span: Span): boolean {
    const range = this.rangeOf(span);
    if (range) reveal(range);
    return range !== undefined;
  }

  /** Scrolls to a mark and flashes it; false where it is not in the page. */
  revealAnnotation(id: string): boolean {
    const annotation = this.visit?.annotations.find((candidate) => candidate.id === id);
    const place = annotation && locate(this.visit?.text.text ?? '', annotation.selector);
    return place !== undefined && this.reveal(place);
  }

  private isStale(prose: string): boolean {
    if (this.stale && (this.stale.prose !== prose || performance.now() >= this.stale.until)) this.stale = undefined;
    return this.stale !== undefined;
  }

  private paint(): void {
    if (this.visit) this.finds.paint(this.visit.text, this.visit.mentions, this.visit.annotations);
  }
}
