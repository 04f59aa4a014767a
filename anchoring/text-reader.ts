/**
 * Walks the DOM and collects a page's text as a reader sees it, run by run. A long page is read in slices, and a page
 * that was read before only where it has changed.
 */
import { childrenOf, isBeside, isBlock, isBreak, isCode, isUnseen, keepsLines } from './elements.ts';
import { nodeType, shadowRoot } from './native.ts';

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

/** A block that was read, by the runs and the blocks inside of it. */
interface Block {
  element: Element;
  preformatted: boolean;
  firstRun: number;
  endRun: number;
  /** The first of the blocks inside of it, which stand before it in the list. */
  firstBlock: number;
}

export interface ReadText {
  text: string;
  runs: Run[];
  /** Half-open ranges of `text` that are code, in order. */
  code: { start: number; end: number }[];
  /** The open shadow roots that were read, in document order. */
  shadowRoots: ShadowRoot[];
  /** Inner blocks before outer ones. */
  blocks: Block[];
}

export interface Before {
  read: ReadText;
  /** Whether anything in the element has changed since. */
  hasChanged(element: Element): boolean;
}

/** White space that browsers do not show as it is: all but a single space between two words. */
const COLLAPSING = /[ \t\n\r\f]{2,}|[\t\n\r\f]|^ | $/g;
const LINE_END = /[\n\r]+/g;
/** Nodes between two looks at the clock. */
const NODES_A_LOOK = 200;

/**
 * Reads the text under `roots`, given in document order and not inside each other. White space is collapsed as
 * browsers render it; blocks and `<br>` are separated by one newline. Reads on into open shadow roots, and into what is
 * folded (`<details>`, `hidden="until-found"`). At most `maxLength` UTF-16 units are read.
 */
export function readText(roots: readonly Node[], maxLength = Infinity): ReadText {
  const reading = new TextReading(roots, maxLength);
  reading.readFor(Infinity);
  return reading.result();
}

/** An element or root that is being read, with what is still to be read of it. */
interface Open {
  children: Iterator<Node>;
  preformatted: boolean;
  /** Left out for roots and shadow roots. */
  element?: Element;
  isBlock: boolean;
  firstRun: number;
  firstBlock: number;
  /** Whether it stands in a shadow tree, or is slotted into one. */
  isShadowed: boolean;
  /** How many shadow roots were read before its children. */
  shadowRoots: number;
}

export class TextReading {
  private readonly runs: Run[] = [];
  private readonly code: ReadText['code'] = [];
  private readonly shadowRoots: ShadowRoot[] = [];
  private readonly blocks: Block[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  /** A separator that is written only once more text follows. */
  private pending: '' | ' ' | '\n' = '';
  private readonly open: Open[] = [];
  private readonly known = new Map<Element, number>();
  private readonly maxLength: number;
  private readonly before: Before | undefined;

  /** `before` is an earlier reading of the page; its roots need not be the same. */
  constructor(roots: readonly Node[], maxLength: number, before?: Before) {
    this.maxLength = maxLength;
    this.before = before;
    for (const [index, block] of before?.read.blocks.entries() ?? []) this.known.set(block.element, index);
    this.enterChildren(roots.values(), false);
  }

  /** Reads on for about `milliseconds`; true once all is read. */
  readFor(milliseconds: number): boolean {
    const end = performance.now() + milliseconds;
    for (let nodes = 1; this.open.length > 0; nodes++) {
      if (this.room <= 0) this.open.length = 0;
      else this.step();
      if (nodes % NODES_A_LOOK === 0 && performance.now() >= end) break;
    }
    return this.open.length === 0;
  }

  result(): ReadText {
    const { runs, code, shadowRoots, blocks } = this;
    return { text: this.parts.join(''), runs, code, shadowRoots, blocks };
  }

  private get room(): number {
    return this.maxLength - this.length - this.pending.length;
  }

  private step(): void {
    const parent = this.open.at(-1)!;
    const next = parent.children.next();
    if (next.done) {
      this.open.pop();
      this.leave(parent);
      return;
    }
    const node = next.value;
    // Each root starts a line of its own.
    if (this.open.length === 1) this.breakLine();
    const type = nodeType.call(node);
    if (type === Node.TEXT_NODE) this.readNode(node as Text, parent.preformatted);
    else if (type === Node.ELEMENT_NODE) this.enter(node as Element, parent.preformatted);
  }

  private enter(element: Element, preformatted: boolean): void {
    if (isUnseen(element)) return;
    if (isBreak(element)) return this.breakLine();
    const block = isBlock(element);
    if (block) this.breakLine();
    if (isBeside(element)) return;
    if (block && this.copy(element, preformatted)) return this.breakLine();
    const root = shadowRoot.call(element);
    if (root) this.shadowRoots.push(root);
    const children = childrenOf(root ?? element)[Symbol.iterator]();
    const isShadowed = Boolean(root) || this.open.at(-1)!.isShadowed;
    this.enterChildren(children, keepsLines(element, preformatted), { element, isBlock: block, isShadowed });
  }

  private enterChildren(
    children: Iterator<Node>,
    preformatted: boolean,
    parent: Pick<Open, 'element' | 'isBlock' | 'isShadowed'> = { isBlock: false, isShadowed: false },
  ): void {
    this.open.push({
      ...parent,
      children,
      preformatted,
      firstRun: this.runs.length,
      firstBlock: this.blocks.length,
      shadowRoots: this.shadowRoots.length,
    });
  }

  private leave({ element, isShadowed, preformatted, firstRun, firstBlock, ...open }: Open): void {
    if (!element) return;
    if (open.isBlock) this.breakLine();
    const first = this.runs[firstRun];
    if (!first) return;
    if (isCode(element)) this.addCode(first.start);
    // What is slotted in changes without a change of the slot, so shadow trees are read anew each time.
    if (!open.isBlock || isShadowed || open.shadowRoots < this.shadowRoots.length) return;
    this.blocks.push({ element, preformatted, firstRun, endRun: this.runs.length, firstBlock });
  }

  /** Takes over a block from the earlier reading, if nothing in it has changed. */
  private copy(element: Element, inherited: boolean): boolean {
    const index = this.known.get(element);
    if (!this.before || index === undefined || this.before.hasChanged(element)) return false;
    const { read } = this.before;
    const block = read.blocks[index]!;
    const runs = read.runs.slice(block.firstRun, block.endRun);
    const [first, last] = [runs[0]!, runs.at(-1)!];
    const end = last.start + last.length;
    if (block.preformatted !== keepsLines(element, inherited) || end - first.start > this.room) return false;

    this.parts.push(this.pending, read.text.slice(first.start, end));
    const moved = this.length + this.pending.length - first.start;
    const [movedRuns, movedBlocks] = [this.runs.length - block.firstRun, this.blocks.length - block.firstBlock];
    for (const run of runs) this.runs.push({ ...run, start: run.start + moved });
    for (const range of read.code) {
      if (range.start >= first.start && range.end <= end) {
        this.code.push({ start: range.start + moved, end: range.end + moved });
      }
    }
    for (const inner of read.blocks.slice(block.firstBlock, index + 1)) {
      this.blocks.push({
        ...inner,
        firstRun: inner.firstRun + movedRuns,
        endRun: inner.endRun + movedRuns,
        firstBlock: inner.firstBlock + movedBlocks,
      });
    }
    this.length = end + moved;
    this.pending = '';
    return true;
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
