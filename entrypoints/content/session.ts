/** One frame's visits: reads the page, asks the background, and paints what comes back. */
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { findArticle } from '../../anchoring/article.ts';
import { readPageInfo, type PageInfo } from '../../anchoring/page-info.ts';
import { PageText, type Span } from '../../anchoring/page-text.ts';
import { clearAll, paint } from '../../anchoring/painter.ts';
import { describe, locate } from '../../anchoring/selector.ts';
import { isRetrospective } from '../../detection/retrospective.ts';
import { MAX_TEXT_LENGTH } from '../../model/limits.ts';
import { askBackground } from '../../model/channel.ts';
import { MENTION_TYPES, type Mention } from '../../model/mention.ts';
import { pageUrl } from '../../model/page-url.ts';
import { type Annotation, type AnnotationType, COLORS, type Color } from '../../model/records.ts';
import { articleSelector } from '../../model/sites.ts';

/** What a point of the page holds. */
export type Find =
  | { kind: 'mention'; mention: Mention; range: StaticRange }
  | { kind: 'annotation'; annotation: Annotation; range: StaticRange };

/** Each type of mark has its color. */
export const COLOR_OF_TYPE: Readonly<Record<AnnotationType, Color>> = {
  skill: 'green',
  company: 'pink',
  technology: 'blue',
  note: 'yellow',
};

const FLASH_MS = 1_600;
/** Milliseconds after a client-side navigation in which the old post's text is taken for a leftover. */
const STALE_MS = 3_000;

export class Session {
  private roots: Element[] = [];
  private pageText = new PageText([]);
  private info: PageInfo = { title: '', headings: [] };
  private mentions: readonly Mention[] = [];
  private annotations: readonly Annotation[] = [];
  private finds: Find[] = [];
  /** Counts visits: an answer to an earlier one comes too late. */
  private visits = 0;
  /** The text that the background has answered for. */
  private answeredText: string | undefined;
  private forced = false;
  /** The text of the page that was left by client-side navigation: while it still stands there, nothing is read. */
  private stale: { text: string; until: number } | undefined;
  private reading = false;

  /** Whether the page was read: it looks like a retrospective, or the reader asked for it. */
  get isRead(): boolean {
    return this.reading;
  }

  get title(): string {
    return this.info.title || document.title;
  }

  /** Looks at the page again and reads it if it is a retrospective or the reader has asked for it. */
  async look(): Promise<void> {
    const roots = findArticle(document, articleSelector(location.hostname));
    const pageText = new PageText(roots, MAX_TEXT_LENGTH);
    const info = readPageInfo(document, roots);
    const { prose } = pageText;
    if (prose === '' || this.isStale(prose)) return;
    if (!this.reading && !this.forced && !isRetrospective({ ...info, url: location.href, text: prose })) return;

    this.reading = true;
    this.roots = roots;
    this.pageText = pageText;
    this.info = info;
    if (this.answeredText === prose) return this.repaint();

    const visit = ++this.visits;
    const reply = await askBackground({
      kind: 'visit',
      url: location.href,
      title: info.title,
      ...(info.author && { author: info.author }),
      ...(info.year && { year: info.year }),
      text: prose.slice(0, MAX_TEXT_LENGTH),
    });
    if (visit !== this.visits) return;
    this.answeredText = prose;
    this.mentions = reply.mentions;
    this.annotations = reply.annotations;
    this.repaint();
    if (reply.reveal) this.revealAnnotation(reply.reveal);
  }

  /** Reads the page whatever it is, because the reader asks. */
  async read(): Promise<void> {
    this.forced = true;
    await this.look();
  }

  /** The page has become another one by client-side navigation; its new content may come late. */
  leaveFor(ctx: ContentScriptContext): void {
    const text = this.answeredText;
    this.leave();
    if (text === undefined) return;
    this.stale = { text, until: performance.now() + STALE_MS };
    // Some addresses change without the text: then it is the new page's, and has to be read after all.
    ctx.setTimeout(() => void this.look(), STALE_MS);
  }

  private isStale(text: string): boolean {
    if (this.stale && (this.stale.text !== text || performance.now() >= this.stale.until)) this.stale = undefined;
    return this.stale !== undefined;
  }

  /** Nothing of the page stays. */
  leave(): void {
    clearAll();
    if (this.reading) askBackground({ kind: 'leave' }).catch(() => undefined);
    this.visits++;
    this.reading = this.forced = false;
    this.answeredText = undefined;
    this.pageText = new PageText([]);
    this.roots = [];
    this.mentions = this.annotations = this.finds = [];
  }

  /** Whether a change under `target` can have changed what was read. */
  concerns(target: Node): boolean {
    if (target instanceof Element && target.hasAttribute('data-retromark')) return false;
    return this.roots.length === 0 || this.roots.some((root) => root.contains(target) || target.contains(root));
  }

  /** Fetches the page's marks again, if `url` is this page. */
  async refreshAnnotations(url: string): Promise<void> {
    if (!this.reading || url !== pageUrl(location.href)) return;
    this.annotations = await askBackground({ kind: 'annotations', url: location.href });
    this.repaint();
  }

  /** What the reader has selected of the post's text. A page that was not read is read first. */
  async selected(): Promise<Span | undefined> {
    if (!this.reading) await this.read();
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
    return this.pageText.toOffsets(selection.getRangeAt(0));
  }

  /** Saves a mark of [start, end) of the text, painted at once. Rejects with RequestError, and paints nothing then. */
  async mark(span: Span, type: AnnotationType, note = '', termId?: string): Promise<Annotation> {
    const annotation = await askBackground({
      kind: 'mark',
      url: location.href,
      title: this.title,
      type,
      color: COLOR_OF_TYPE[type],
      note,
      selector: describe(this.pageText.text, span),
      ...(termId && { termId }),
    });
    if (!this.annotations.some(({ id }) => id === annotation.id)) this.annotations = [...this.annotations, annotation];
    this.repaint();
    return annotation;
  }

  rangeOf({ start, end }: Span): StaticRange | undefined {
    return this.pageText.toRange(start, end);
  }

  /** The place of a mark in the text as it is now; undefined for an orphan. */
  placeOf(annotation: Annotation): Span | undefined {
    return locate(this.pageText.text, annotation.selector);
  }

  /** Scrolls to a mark and flashes it; false where it is not on the page. */
  revealAnnotation(id: string): boolean {
    const annotation = this.annotations.find((candidate) => candidate.id === id);
    const place = annotation && this.placeOf(annotation);
    return place !== undefined && this.reveal(place);
  }

  /** How often a mention's name is mentioned in the post. */
  countOf({ type, canonical }: Mention): number {
    return this.mentions.filter((other) => other.type === type && other.canonical === canonical).length;
  }

  /** What is painted under a point of the viewport (CSS pixels); a reader's own mark before a recognized name. */
  findAt(x: number, y: number): Find | undefined {
    const hits = CSS.highlights.highlightsFromPoint(x, y);
    const ranges = new Set(hits.flatMap(({ ranges }) => ranges));
    if (ranges.size === 0) return undefined;
    const here = this.finds.filter(({ range }) => ranges.has(range));
    return here.find(({ kind }) => kind === 'annotation') ?? here[0];
  }

  /** The recognized mentions that are painted, in the order of the text. */
  get paintedMentions(): Find[] {
    return this.finds.filter(({ kind }) => kind === 'mention');
  }

  /** Scrolls to [start, end) and flashes it; false where it is not in the page. */
  reveal(span: Span): boolean {
    const range = this.rangeOf(span);
    if (!range) return false;
    scrollTo(range);
    paint('flash', [range]);
    setTimeout(() => paint('flash', []), FLASH_MS);
    return true;
  }

  /** Takes everything off the page, for good. */
  stop(): void {
    this.visits++;
    clearAll();
  }

  private repaint(): void {
    const finds: Find[] = [];
    for (const mention of this.mentions) {
      const range = this.rangeOf(mention);
      if (range) finds.push({ kind: 'mention', mention, range });
    }
    for (const annotation of this.annotations) {
      const place = this.placeOf(annotation);
      const range = place && this.rangeOf(place);
      if (range) finds.push({ kind: 'annotation', annotation, range });
    }
    this.finds = finds;
    for (const type of MENTION_TYPES) {
      paint(type, rangesOf(finds, (find) => find.kind === 'mention' && find.mention.type === type));
    }
    for (const color of COLORS) {
      paint(color, rangesOf(finds, (find) => find.kind === 'annotation' && find.annotation.color === color));
    }
  }
}

const rangesOf = (finds: readonly Find[], which: (find: Find) => boolean): StaticRange[] =>
  finds.filter(which).map(({ range }) => range);

function scrollTo({ startContainer, startOffset, endContainer, endOffset }: StaticRange): void {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  const { parentElement } = startContainer;
  // The element first, for scrolling boxes inside the page; then the very line, where the element is long.
  parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { top, height } = range.getBoundingClientRect();
  window.scrollBy({ top: top + height / 2 - innerHeight / 2, behavior: 'instant' });
}
