/** One frame's visits: reads the page, asks the background, and has painted what comes back. */
import { contains, selectAll, selectInPage, title } from '../../anchoring/native.ts';
import { type PageInfo, readHeadline, readPageInfo } from '../../anchoring/page-info.ts';
import type { Span } from '../../anchoring/page-text.ts';
import { describe } from '../../anchoring/selector.ts';
import { isPossible, isRetrospective, scoreName } from '../../detection/retrospective.ts';
import type { PageAddress, PlacedAnnotation } from '../../model/background-requests.ts';
import { askBackground } from '../../model/channel.ts';
import { keepLastWords } from '../../model/i18n.ts';
import { MAX_HEADINGS } from '../../model/limits.ts';
import { type Mention, termIdOf } from '../../model/mention.ts';
import type { Trouble } from '../../model/page-requests.ts';
import { type Annotation, type AnnotationType, COLOR_OF_TYPE } from '../../model/records.ts';
import type { ContentScriptContext } from './context.ts';
import { type Reading, PageReader } from './page-reader.ts';
import { PaintedFinds } from './painted-finds.ts';
import { reveal } from './reveal.ts';
import { ReaderSettings } from './settings.ts';

/** Milliseconds after a client-side navigation in which the old post's text is taken for a leftover. */
const STALE_MS = 3_000;

interface Visit extends Reading {
  info: PageInfo;
  /** What the background has answered for. */
  prose: string;
  page: PageAddress;
  /** The post's identity. */
  url: string;
  mentions: readonly Mention[];
  marks: readonly PlacedAnnotation[];
}

export interface NewMark {
  /** What it will be, but for what only its storing gives it. */
  annotation: Annotation;
  page: PageAddress;
  /** Stores it and paints it; may be asked again where that failed. Rejects with RequestError. */
  store: () => Promise<Annotation>;
}

export class Session {
  readonly finds = new PaintedFinds();
  readonly settings = new ReaderSettings((wasPaused) => this.#settle(wasPaused));
  readonly #reader = new PageReader();
  #isEmpty = false;
  #visit: Visit | undefined;
  #forced = false;
  #asked: Promise<void> | undefined;
  /** Whether the reader has deleted everything since: then only what they ask for is read. */
  #isForgotten = false;
  /** How often the background is being asked: the page counts as read then, so that nobody thinks it gone. */
  #asking = 0;
  /** Counts looks and leaves: an answer that comes after a later one comes too late. */
  #turn = 0;
  /** The text of the page that was left by client-side navigation: while it still stands there, nothing is read. */
  #stale: { prose: string; until: number } | undefined;

  /** Whether the page was read: it looks like a retrospective, or the reader asked for it. */
  get isRead(): boolean {
    return this.#asking > 0 || this.#visit !== undefined;
  }

  get trouble(): Trouble | undefined {
    if (this.#visit?.text.isCut) return 'cut';
    return this.#isEmpty ? 'empty' : undefined;
  }

  get title(): string {
    return this.#visit?.info.title ?? title.call(document);
  }

  /** The page as requests name it. */
  get page(): PageAddress {
    return this.#visit?.page ?? readAddress();
  }

  /** The text of the post; empty where nothing was read. */
  get text(): string {
    return this.#visit?.text.text ?? '';
  }

  /** Looks at the page, and has it recognized if it is a retrospective or the reader has asked for it. */
  async look(): Promise<void> {
    const turn = ++this.#turn;
    if (this.#isLeftAlone) return;
    // On most pages the title tells that nothing is to do.
    const isAsked = this.#visit !== undefined || this.#forced;
    const name = isAsked ? undefined : scoreName({ title: readHeadline(document), url: location.href });
    if (name !== undefined && !isPossible(name)) return;
    await this.settings.ready;
    if (turn !== this.#turn || this.#isLeftAlone) return;
    const { text, ...reading } = await this.#reader.read();
    if (turn !== this.#turn) return;
    const prose = text.prose;
    this.#isEmpty = prose === '';
    if (this.#isEmpty || this.#isStale(prose)) return;
    if (name !== undefined && !isRetrospective(name, { headings: text.headingTexts(), text: prose })) return;
    if (this.#visit?.prose === prose && this.#visit.text.text === text.text) {
      this.#visit = { ...this.#visit, ...reading, text };
      return this.#paint();
    }
    // Sending a long text takes a slice of its own.
    await scheduler.yield();
    const info = readPageInfo(document, reading.roots);
    if (turn === this.#turn) await this.#ask({ ...reading, text, info, prose }, turn);
  }

  async #ask({ roots, text, info, prose }: Omit<Visit, 'page' | 'url' | 'mentions' | 'marks'>, turn: number) {
    const page = readAddress();
    this.#asking++;
    const reply = await askBackground({
      kind: 'visit',
      page,
      title: info.title,
      ...(info.author !== undefined && { author: info.author }),
      ...(info.year !== undefined && { year: info.year }),
      text: text.text,
      code: [...text.code],
      headings: text.headings(MAX_HEADINGS),
    }).finally(() => this.#asking--);
    if (turn !== this.#turn) return;
    const { url, mentions, marks } = reply;
    keepLastWords(reply.lastWords);
    this.#visit = { roots, text, info, prose, page, url, mentions, marks };
    await this.#paint();
    if (reply.reveal !== undefined) this.revealAnnotation(reply.reveal);
  }

  /** Whether the reader wants nothing read here, and has not asked for this page. */
  get #isLeftAlone(): boolean {
    return (this.settings.isPaused || this.#isForgotten) && !this.#forced;
  }

  /** Shows what the reader has settled anew. */
  #settle(wasPaused: boolean): void {
    if (this.settings.isPaused && !wasPaused) this.leave();
    else void this.look().catch(() => undefined);
  }

  /** Notes that something below `target` has changed: the next look reads it anew. False if it is none of our concern. */
  noteChange(target: Node): boolean {
    if (this.#isLeftAlone) return false;
    if (this.#reader.willRead(target)) return true;
    const concerns =
      !this.#visit ||
      this.#visit.roots.some((root) => !root.isConnected || contains.call(root, target) || contains.call(target, root));
    if (concerns) this.#reader.noteChange(target);
    return concerns;
  }

  get shadowRoots(): readonly ShadowRoot[] {
    return this.#visit?.text.shadowRoots ?? [];
  }

  /** Custom elements of the post that are still without their code, and so may be without their text. */
  get unready(): Element[] {
    const undefinedYet = ':not(:defined)';
    const { roots } = this.#visit ?? {};
    return (
      roots?.flatMap((root) => [...selectAll.call(root, undefinedYet)]) ?? [
        ...selectInPage.call(document, undefinedYet),
      ]
    );
  }

  /** Has the page recognized again: the reader's names have changed. */
  async recognizeAgain(): Promise<void> {
    if (!this.#visit) return;
    this.#visit = { ...this.#visit, prose: '' };
    await this.look();
  }

  /**
   * Reads the page whatever it is, because the reader asks. Asking again does not begin anew; asked for a page that was
   * read, it reports it once more, since somebody does not know.
   */
  read(): Promise<void> {
    this.#forced = true;
    const look = () => (this.#visit ? this.recognizeAgain() : this.look());
    return (this.#asked ??= look().finally(() => (this.#asked = undefined)));
  }

  /** Nothing of the page stays. */
  leave(): void {
    this.#turn++;
    this.#reader.forget();
    this.#isEmpty = false;
    this.finds.clear();
    if (this.#visit) askBackground({ kind: 'leave' }).catch(() => undefined);
    this.#visit = this.#asked = undefined;
    this.#forced = false;
  }

  /** Nothing of the page stays, and nothing is read again until the reader asks or opens it anew. */
  forget(): void {
    this.leave();
    this.#isForgotten = true;
  }

  /** The page has become another one by client-side navigation; its new content may come late. */
  leaveByNavigation(ctx: ContentScriptContext): void {
    const prose = this.#visit?.prose;
    this.leave();
    if (prose === undefined) return;
    this.#stale = { prose, until: performance.now() + STALE_MS };
    // Some addresses change without the text: then it is the new page's, and has to be read after all.
    ctx.setTimeout(() => void this.look().catch(() => undefined), STALE_MS);
  }

  /** Takes everything off the page, for good: this content script has been replaced. */
  stop(): void {
    this.#turn++;
    this.finds.clear();
  }

  /** Fetches the page's marks again, if `url` is this page. */
  async refreshAnnotations(url = this.#visit?.url): Promise<void> {
    if (!this.#visit || url !== this.#visit.url) return;
    const annotations = await askBackground({ kind: 'annotations', page: this.#visit.page });
    if (url !== this.#visit?.url) return;
    const marks = annotations.map((annotation) => this.#placed(annotation));
    // A mark that stands somewhere else than where it was made has to be searched for.
    if (marks.includes(undefined)) return this.recognizeAgain();
    this.#visit = { ...this.#visit, marks: marks.filter((mark) => mark !== undefined) };
    await this.#paint();
  }

  /** A mark whose place is known, or which stands just where its selector says; undefined for others. */
  #placed(annotation: Annotation): PlacedAnnotation | undefined {
    const { exact, prefix, start, end } = annotation.selector;
    const known = this.markOf(annotation.id);
    const { selector } = known?.annotation ?? {};
    if (known && selector?.start === start && selector.exact === exact) return { ...known, annotation };
    const isThere = this.text.startsWith(prefix + exact, start - prefix.length);
    return isThere ? { annotation, place: { start, end } } : undefined;
  }

  /** Reads what has changed since, if anything has: blocks that have just come can be selected before they were read. */
  async catchUp(): Promise<void> {
    if (this.#visit && !this.#reader.isUpToDate) await this.look();
  }

  /** What the reader has selected of the post's text; undefined for nothing. */
  selected(): Span | undefined {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
    return this.#visit?.text.toOffsets(selection.getRangeAt(0));
  }

  /** A mark of [start, end) of the text as it is now, not yet stored. Throws RangeError where nothing was read. */
  newMark({ start, end }: Span, type: AnnotationType, termId?: string): NewMark {
    if (!this.#visit) throw new RangeError('nothing has been read');
    const { page, url } = this.#visit;
    const mark = {
      type,
      color: COLOR_OF_TYPE[type],
      note: '',
      tags: [],
      selector: describe(this.text, { start, end }),
      ...(termId !== undefined && { termId }),
    };
    return {
      annotation: { ...mark, id: '', url, created: 0, updated: 0 },
      page,
      store: async () => {
        const annotation = await askBackground({ kind: 'mark', page, ...mark });
        // It is stored, whether it can be shown or not.
        await this.refreshAnnotations(url).catch(() => undefined);
        return annotation;
      },
    };
  }

  /** Keeps the recognized name at [start, end) as a mark; false where there is none. */
  async keep({ start, end }: Span): Promise<boolean> {
    const mention = this.#visit?.mentions.find((each) => each.start === start && each.end === end);
    if (mention) await this.newMark(mention, mention.type, termIdOf(mention)).store();
    return mention !== undefined;
  }

  rangeOf({ start, end }: Span): StaticRange | undefined {
    return this.#visit?.text.toRange(start, end);
  }

  /** Finds the words of a span of the text later, where they stand then; gives undefined where they have changed. */
  follow(span: Span): () => Span | undefined {
    const { text } = this;
    const range = this.rangeOf(span);
    const words = text.slice(span.start, span.end);
    return () => {
      const now = text === this.text ? span : range && this.#visit?.text.toOffsets(range);
      return now && this.text.slice(now.start, now.end) === words ? now : undefined;
    };
  }

  /** How often a mention's name is mentioned in the post. */
  countOf({ type, canonical }: Mention): number {
    const same = (other: Mention): boolean => other.type === type && other.canonical === canonical;
    return this.#visit?.mentions.filter(same).length ?? 0;
  }

  /** Scrolls to [start, end) and flashes it; false where it is not in the page. */
  reveal(span: Span): boolean {
    const range = this.rangeOf(span);
    if (range) reveal(range);
    return range !== undefined;
  }

  /** A mark of the page's; undefined where it has none of that id. */
  markOf(id: string): PlacedAnnotation | undefined {
    return this.#visit?.marks.find(({ annotation }) => annotation.id === id);
  }

  /** Scrolls to a mark and flashes it; false where it is not in the page. */
  revealAnnotation(id: string): boolean {
    const place = this.markOf(id)?.place;
    return place !== undefined && this.reveal(place);
  }

  #isStale(prose: string): boolean {
    if (this.#stale && (this.#stale.prose !== prose || performance.now() >= this.#stale.until)) this.#stale = undefined;
    return this.#stale !== undefined;
  }

  async #paint(): Promise<void> {
    if (!this.#visit) return;
    const { text, mentions, marks } = this.#visit;
    const shown = mentions.filter(({ type }) => !this.settings.hiddenTypes.includes(type));
    await this.finds.paint(text, shown, marks);
  }
}

/** The page's address and what it calls its own: which of the two counts is for the background to say. */
function readAddress(): PageAddress {
  const [link] = selectInPage.call(document, 'link[rel="canonical"]');
  const canonical = (link as HTMLLinkElement | undefined)?.href;
  const { href } = location;
  return { href, ...(canonical && { canonical: canonical.slice(0, 4_000) }) };
}
