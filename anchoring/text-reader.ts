/** Walks the DOM and collects a page's text as a reader sees it, run by run. */

/** Characters that stand in the page's text just as in their text node. */
export interface Run {
  node: Text;
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
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements whose content is no prose. FORM is missing on purpose: old sites put whole pages into one. */
const SKIPPED = names(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE IFRAME OBJECT EMBED CANVAS SVG MATH VIDEO AUDIO MAP ' +
    'INPUT TEXTAREA SELECT OPTION BUTTON DATALIST METER PROGRESS DIALOG NAV FOOTER ASIDE',
);
const SKIPPED_ROLE = /^(?:navigation|search|menu|menubar|toolbar|contentinfo|tablist)$/;
const CODE = names('PRE CODE KBD SAMP TT');
const INLINE = names(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I IMG INS KBD LABEL MARK NOBR PICTURE Q RB RP RT RUBY ' +
    'S SAMP SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR',
);

/** Words with single spaces between them: what white-space collapsing leaves as it is. */
const COLLAPSED = /[^ \t\n\r\f]+(?: [^ \t\n\r\f]+)*/g;
const LINE = /[^\n\r]+/g;

/**
 * Reads the text under `roots`, given in document order and not inside each other. White space is collapsed as
 * browsers render it; blocks and `<br>` are separated by one newline. Stops once `maxLength` is passed.
 */
export function readText(roots: readonly Node[], maxLength: number): ReadText {
  const reader = new Reader(maxLength);
  for (const root of roots) reader.readRoot(root);
  return reader.result();
}

class Reader {
  private readonly runs: Run[] = [];
  private readonly code: ReadText['code'] = [];
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
    return { text: this.parts.join(''), runs: this.runs, code: this.code };
  }

  /** Recursion is safe: browsers' parsers bound the depth of the DOM. */
  private visit(node: Node, preformatted: boolean): void {
    if (this.length >= this.maxLength) return;
    if (node.nodeType === Node.TEXT_NODE) this.readNode(node as Text, preformatted);
    else if (node.nodeType === Node.ELEMENT_NODE) this.enter(node as Element, preformatted);
  }

  private enter(element: Element, preformatted: boolean): void {
    if (isSkipped(element)) return;
    const name = element.nodeName.toUpperCase();
    if (name === 'BR' || name === 'HR') return this.breakLine();

    const block = !INLINE.has(name);
    if (block) this.breakLine();
    const firstRun = this.runs.length;
    const content = element.shadowRoot ?? element;
    for (const child of childrenOf(content)) this.visit(child, preformatted || name === 'PRE');
    if (block) this.breakLine();

    const first = this.runs[firstRun];
    if (first && CODE.has(name) && !this.isInCode(first.start)) this.code.push({ start: first.start, end: this.length });
    else if (first && CODE.has(name)) this.widenCode(first.start);
  }

  /** `<pre><code>`: the inner element was recorded first. */
  private isInCode(start: number): boolean {
    const last = this.code.at(-1);
    return last !== undefined && last.end > start;
  }

  private widenCode(start: number): void {
    while ((this.code.at(-1)?.start ?? -1) >= start) this.code.pop();
    this.code.push({ start, end: this.length });
  }

  private readNode(node: Text, preformatted: boolean): void {
    const { data } = node;
    let end = 0;
    for (const match of data.matchAll(preformatted ? LINE : COLLAPSED)) {
      if (match.index > end) this.separate(preformatted);
      this.write(node, match.index, match[0]);
      end = match.index + match[0].length;
    }
    if (end < data.length) this.separate(preformatted);
  }

  private write(node: Text, nodeStart: number, words: string): void {
    this.parts.push(this.pending, words);
    const start = this.length + this.pending.length;
    this.runs.push({ node, nodeStart, start, length: words.length });
    this.length = start + words.length;
    this.pending = '';
  }

  private separate(preformatted: boolean): void {
    if (preformatted) this.breakLine();
    else if (this.length > 0 && this.pending === '') this.pending = ' ';
  }

  private breakLine(): void {
    if (this.length > 0) this.pending = '\n';
  }
}

/** A slot shows what is assigned to it, or else its own content. */
function childrenOf(parent: Node): Iterable<Node> {
  if (parent.nodeName === 'SLOT') {
    const assigned = (parent as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return parent.childNodes;
}

/** Whether a reader of the post does not read this element: no prose, hidden, an editor, or our own UI. */
function isSkipped(element: Element): boolean {
  if (SKIPPED.has(element.nodeName.toUpperCase())) return true;
  if (element.hasAttribute('hidden') || element.hasAttribute('data-retromark')) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = element.getAttribute('role');
  return role !== null && SKIPPED_ROLE.test(role);
}
