/** Walks the DOM and collects a page's text as a reader sees it, run by run. */

/** Characters that stand in the page's text just as in their text node. */
export interface Run {
  node: Text;
  /** `node.data` as it was read. */
  data: string;
  /** Offset of the run's first character in `node.data`. */
  nodeStart: number;
  /** Offset of the same character in the page's text. */
  start: number;
  length: number;
}

export interface ReadText {
  text: string;
  runs: Run[];
  /** Half-open ranges of `text` that are code, in order. */
  code: { start: number; end: number }[];
  /** The open shadow roots that were read, in document order. */
  shadowRoots: ShadowRoot[];
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements without prose that break no line: what stands on both sides of them stays together. */
const EMPTY = names(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE META LINK IFRAME OBJECT PARAM EMBED CANVAS SVG MATH VIDEO AUDIO SOURCE ' +
    'TRACK MAP AREA INPUT TEXTAREA SELECT OPTION BUTTON DATALIST METER PROGRESS DIALOG',
);
/** Blocks beside the post. FORM is missing on purpose: old sites put whole pages into one. */
const ASIDE = names('NAV FOOTER ASIDE SEARCH');
const ASIDE_ROLE = /^(?:navigation|search|menu|menubar|toolbar|contentinfo|tablist)$/;
const CODE = names('PRE CODE KBD SAMP TT');
/** Everything else counts as a block, unknown elements too: a line too many does less harm than two words in one. */
const INLINE = names(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I IMG INS KBD LABEL MARK NOBR OUTPUT PICTURE Q RB RP RT ' +
    'RTC RUBY S SAMP SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR',
);

/** White space that browsers do not show as it is: all but a single space between two words. */
const COLLAPSING = /[ \t\n\r\f]{2,}|[\t\n\r\f]|^ | $/g;
const LINE_END = /[\n\r]+/g;
/** Style sheets are not asked, since that makes the browser compute styles; Notion says it in the element itself. */
const INLINE_WHITE_SPACE = /white-space(?:-collapse)?:\s*([a-z]+)/;

/**
 * Reads the text under `roots`, given in document order and not inside each other. White space is collapsed as
 * browsers render it; blocks and `<br>` are separated by one newline. Reads on into open shadow roots, and into what is
 * folded (`<details>`, `hidden="until-found"`). At most `maxLength` UTF-16 units are read.
 */
export function readText(roots: readonly Node[], maxLength = Infinity): ReadText {
  const reader = new Reader(maxLength);
  for (const root of roots) reader.readRoot(root);
  return reader.result();
}

/** Whether a reader of the post does not read this element: no prose, hidden, beside the post, or our own UI. */
export const isSkipped = (element: Element): boolean => isUnseen(element) || isBeside(element);

class Reader {
  private readonly runs: Run[] = [];
  private readonly code: ReadText['code'] = [];
  private readonly shadowRoots: ShadowRoot[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  /** A separator that is written only once more text follows. */
  private pending: '' | ' ' | '\n' = '';
  private readonly maxLength: number;

  constructor(maxLength: number) {
    this.maxLength = maxLength;
  }

  readRoot(root: Node): void {
    this.breakLine();
    this.visit(root, false);
  }

  result(): ReadText {
    const { runs, code, shadowRoots } = this;
    return { text: this.parts.join(''), runs, code, shadowRoots };
  }

  private get room(): number {
    return this.maxLength - this.length - this.pending.length;
  }

  /** Recursion is safe: browsers' parsers bound the depth of the DOM. */
  private visit(node: Node, preformatted: boolean): void {
    if (this.room <= 0) return;
    if (node.nodeType === Node.TEXT_NODE) this.readNode(node as Text, preformatted);
    else if (node.nodeType === Node.ELEMENT_NODE) this.enter(node as Element, preformatted);
  }

  private enter(element: Element, preformatted: boolean): void {
    if (isUnseen(element)) return;
    const name = nameOf(element);
    if (name === 'BR' || name === 'HR') return this.breakLine();

    const block = !INLINE.has(name);
    const firstRun = this.runs.length;
    if (block) this.breakLine();
    if (!isBeside(element)) this.readChildren(element, keepsLines(element, preformatted));
    if (block) this.breakLine();

    const first = this.runs[firstRun];
    if (first && CODE.has(name)) this.addCode(first.start);
  }

  private readChildren(element: Element, preformatted: boolean): void {
    const { shadowRoot } = element;
    if (shadowRoot) this.shadowRoots.push(shadowRoot);
    for (const child of childrenOf(shadowRoot ?? element)) this.visit(child, preformatted);
  }

  /** Code from `start` to here. Of `<pre><code>` the inner element was added first and is now part of the outer one. */
  private addCode(start: number): void {
    while ((this.code.at(-1)?.start ?? -1) >= start) this.code.pop();
    this.code.push({ start, end: this.length });
  }

  private readNode(node: Text, preformatted: boolean): void {
    const { data } = node;
    const gaps = preformatted ? LINE_END : COLLAPSING;
    // Most nodes have none, and asking is cheaper than getting ready to go through them.
    if (data.search(gaps) < 0) return this.write(node, data, 0, data.length);
    let start = 0;
    for (const gap of data.matchAll(gaps)) {
      this.write(node, data, start, gap.index);
      if (preformatted) this.breakLine();
      else this.space();
      start = gap.index + gap[0].length;
      if (this.room <= 0) return;
    }
    this.write(node, data, start, data.length);
  }

  private write(node: Text, data: string, nodeStart: number, nodeEnd: number): void {
    const length = Math.min(nodeEnd - nodeStart, this.room);
    if (length <= 0) return;
    this.parts.push(this.pending, data.slice(nodeStart, nodeStart + length));
    const start = this.length + this.pending.length;
    this.runs.push({ node, data, nodeStart, start, length });
    this.length = start + length;
    this.pending = '';
  }

  private space(): void {
    if (this.length > 0 && this.pending === '') this.pending = ' ';
  }

  private breakLine(): void {
    if (this.length > 0) this.pending = '\n';
  }
}

/** XHTML and SVG keep the case of their names. */
const nameOf = (element: Element): string => element.nodeName.toUpperCase();

/** A slot shows what is assigned to it, or else its own content. */
function childrenOf(parent: Node): Iterable<Node> {
  if (parent.nodeName === 'SLOT') {
    const assigned = (parent as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return parent.childNodes;
}

function keepsLines(element: Element, inherited: boolean): boolean {
  const style = element.hasAttributes() ? element.getAttribute('style') : null;
  const [, own] = (style && INLINE_WHITE_SPACE.exec(style)) || [];
  if (own) return own.startsWith('pre') || own === 'break';
  return inherited || nameOf(element) === 'PRE';
}

function isUnseen(element: Element): boolean {
  const name = nameOf(element);
  if (EMPTY.has(name)) return true;
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('data-retromark')) return true;
  const hidden = element.getAttribute('hidden');
  if (hidden !== null && hidden.toLowerCase() !== 'until-found') return true;
  return name === 'A' && isPermalink(element);
}

/** The `#` that headings are linked by is no part of them: "C" must not become "C#". */
const isPermalink = (link: Element): boolean =>
  link.getAttribute('href')?.includes('#') === true && !/[\p{L}\p{N}]/u.test(link.textContent ?? '');

function isBeside(element: Element): boolean {
  if (ASIDE.has(nameOf(element))) return true;
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = element.getAttribute('role');
  return role !== null && ASIDE_ROLE.test(role);
}
