/**
 * Walks the DOM and collects a page's text as a reader sees it, run by run. A long page is read in slices, and a page
 * that was read before only where it has changed.
 */
import { BESIDE, BLOCK, BREAK, CODE, keepsLines, type Kind, kindOf, SLOT, UNSEEN } from './elements.ts';
import { firstChild, nextSibling, nodeType, shadowRoot } from './native.ts';
import { atOnce, type Steps } from './slices.ts';

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
  isPre: boolean;
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
  /** The place of an element's block in the list. */
  blockOf: ReadonlyMap<Element, number>;
  /** Whether there was more than might be read. */
  isCut: boolean;
}

export interface Before {
  read: ReadText;
  /** Whether anything in the element has changed since. */
  hasChanged(element: Element): boolean;
}

/** White space that browsers do not show as it is: all but a single space between two words. */
const COLLAPSING = /[ \t\n\r\f]{2,}|[\t\n\r\f]|^ | $/g;
const LINE_END = /[\n\r]+/g;
/** Effort, in nodes, after which one may rest, and the characters that are as much work as a node. */
const NODES_A_STEP = 200;
const CHARACTERS_A_NODE = 2_000;
/** Blocks or runs of a block that are taken over in one go; of what is larger the parts are. */
const MOST_COPIED = 2_000;

/**
 * Reads the text under `roots`, given in document order and not inside each other. White space is collapsed as
 * browsers render it; blocks and `<br>` are separated by one newline. Reads on into open shadow roots, and into what is
 * folded (`<details>`, `hidden="until-found"`). At most `maxLength` UTF-16 units are read.
 */
export function readText(roots: readonly Node[], maxLength = Infinity): ReadText {
  return atOnce(new TextReading(roots, maxLength).steps());
}

/** An element or root that is being read, with what is still to be read of it. */
interface Open {
  next: Node | null;
  /** What is to be read, where it is no element's own children: roots, and what is slotted in. */
  listed?: Iterator<Node>;
  isPre: boolean;
  /** Left out for the roots. */
  element?: Element;
  kind: Kind;
  firstRun: number;
  firstBlock: number;
  /** Whether it stands in a shadow tree, or is slotted into one. */
  isShadowed: boolean;
  /** How many shadow roots were read before its children. */
  shadowRoots: number;
}

/** A text node with white space to collapse that is being read. */
interface Torn {
  node: Text;
  data: string;
  isPre: boolean;
  gaps: Iterator<RegExpExecArray>;
  /** Offset in `data` behind the last gap. */
  start: number;
}

export class TextReading {
  readonly #runs: Run[] = [];
  readonly #code: ReadText['code'] = [];
  readonly #shadowRoots: ShadowRoot[] = [];
  readonly #blocks: Block[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  /** A separator that is written only once more text follows. */
  #pending: '' | ' ' | '\n' = '';
  readonly #open: Open[] = [];
  readonly #blockOf = new Map<Element, number>();
  #torn: Torn | undefined;
  #effort = 0;
  readonly #maxLength: number;
  readonly #before: Before | undefined;

  /** `before` is an earlier reading of the page; its roots need not be the same. */
  constructor(roots: readonly Node[], maxLength: number, before?: Before) {
    this.#maxLength = maxLength;
    this.#before = before;
    this.#push({ next: null, listed: roots.values(), isPre: false, kind: 0, isShadowed: false });
  }

  *steps(): Steps<ReadText> {
    while (this.#open.length > 0 && this.#room > 0) {
      this.#step();
      if (++this.#effort < NODES_A_STEP) continue;
      this.#effort = 0;
      yield;
    }
    return {
      text: this.#parts.join(''),
      runs: this.#runs,
      code: this.#code,
      shadowRoots: this.#shadowRoots,
      blocks: this.#blocks,
      blockOf: this.#blockOf,
      isCut: this.#room <= 0,
    };
  }

  get #room(): number {
    return this.#maxLength - this.#length - this.#pending.length;
  }

  #step(): void {
    if (this.#torn) return this.#readOn(this.#torn);
    const parent = this.#open.at(-1)!;
    const node = nextIn(parent);
    if (!node) {
      this.#open.pop();
      this.#leave(parent);
      return;
    }
    // Each root starts a line of its own.
    if (this.#open.length === 1) this.#breakLine();
    const type = nodeType.call(node);
    if (type === Node.TEXT_NODE) this.#readNode(node as Text, parent.isPre);
    else if (type === Node.ELEMENT_NODE) this.#enter(node as Element, parent);
  }

  #enter(element: Element, { isPre, isShadowed }: Open): void {
    const kind = kindOf(element);
    if (kind & UNSEEN) return;
    if (kind & (BREAK | BLOCK)) this.#breakLine();
    if (kind & (BREAK | BESIDE)) return;
    if (kind & BLOCK && this.#copy(element, kind, isPre)) return this.#breakLine();
    const root = shadowRoot.call(element);
    if (root) this.#shadowRoots.push(root);
    const slotted = kind & SLOT ? (element as HTMLSlotElement).assignedNodes() : [];
    this.#push({
      next: firstChild.call(root ?? element),
      ...(slotted.length > 0 && { listed: slotted.values() }),
      isPre: keepsLines(kind, isPre),
      element,
      kind,
      isShadowed: isShadowed || root !== null,
    });
  }

  #push(open: Omit<Open, 'firstRun' | 'firstBlock' | 'shadowRoots'>): void {
    this.#open.push({
      ...open,
      firstRun: this.#runs.length,
      firstBlock: this.#blocks.length,
      shadowRoots: this.#shadowRoots.length,
    });
  }

  #leave({ element, kind, isShadowed, isPre, firstRun, firstBlock, shadowRoots }: Open): void {
    if (!element) return;
    if (kind & BLOCK) this.#breakLine();
    const first = this.#runs[firstRun];
    if (!first) return;
    if (kind & CODE) this.#addCode(first.start);
    // What is slotted in changes without a change of the slot, so shadow trees are read anew each time.
    if (!(kind & BLOCK) || isShadowed || shadowRoots < this.#shadowRoots.length) return;
    this.#addBlock({ element, isPre, firstRun, endRun: this.#runs.length, firstBlock });
  }

  #addBlock(block: Block): void {
    this.#blockOf.set(block.element, this.#blocks.length);
    this.#blocks.push(block);
  }

  /** Takes over a block from the earlier reading, if nothing in it has changed. */
  #copy(element: Element, kind: Kind, inherited: boolean): boolean {
    const index = this.#before?.read.blockOf.get(element);
    if (!this.#before || index === undefined || this.#before.hasChanged(element)) return false;
    const { read } = this.#before;
    const block = read.blocks[index]!;
    if (Math.max(block.endRun - block.firstRun, index - block.firstBlock) > MOST_COPIED) return false;
    const runs = read.runs.slice(block.firstRun, block.endRun);
    const [first, last] = [runs[0]!, runs.at(-1)!];
    const end = last.start + last.length;
    if (block.isPre !== keepsLines(kind, inherited) || end - first.start > this.#room) return false;

    this.#parts.push(this.#pending, read.text.slice(first.start, end));
    const moved = this.#length + this.#pending.length - first.start;
    const [movedRuns, movedBlocks] = [this.#runs.length - block.firstRun, this.#blocks.length - block.firstBlock];
    for (const run of runs) this.#runs.push({ ...run, start: run.start + moved });
    for (let at = partition(read.code, ({ start }) => start < first.start); ; at++) {
      const range = read.code[at];
      if (!range || range.end > end) break;
      this.#code.push({ start: range.start + moved, end: range.end + moved });
    }
    for (const inner of read.blocks.slice(block.firstBlock, index + 1)) {
      this.#addBlock({
        ...inner,
        firstRun: inner.firstRun + movedRuns,
        endRun: inner.endRun + movedRuns,
        firstBlock: inner.firstBlock + movedBlocks,
      });
    }
    this.#length = end + moved;
    this.#pending = '';
    this.#effort += runs.length / 10;
    return true;
  }

  /** Code from `start` to here. Of `<pre><code>` the inner element was added first and is now part of the outer one. */
  #addCode(start: number): void {
    while ((this.#code.at(-1)?.start ?? -1) >= start) this.#code.pop();
    this.#code.push({ start, end: this.#length });
  }

  #readNode(node: Text, isPre: boolean): void {
    const { data } = node;
    this.#effort += data.length / CHARACTERS_A_NODE;
    const gaps = isPre ? LINE_END : COLLAPSING;
    // Most nodes have none, and asking is cheaper than getting ready to go through them.
    if (data.search(gaps) < 0) this.#write(node, data, 0, data.length);
    else this.#torn = { node, data, isPre, gaps: data.matchAll(gaps), start: 0 };
  }

  /** Reads a text node on to its next gap, or to its end. */
  #readOn(torn: Torn): void {
    const { node, data, isPre, gaps, start } = torn;
    const gap = gaps.next().value as RegExpExecArray | undefined;
    this.#write(node, data, start, gap ? gap.index : data.length);
    if (!gap) this.#torn = undefined;
    else {
      if (isPre) this.#breakLine();
      else this.#space();
      torn.start = gap.index + gap[0].length;
    }
  }

  #write(node: Text, data: string, nodeStart: number, nodeEnd: number): void {
    const length = Math.min(nodeEnd - nodeStart, this.#room);
    if (length <= 0) return;
    this.#parts.push(this.#pending, data.slice(nodeStart, nodeStart + length));
    const start = this.#length + this.#pending.length;
    this.#runs.push({ node, data, nodeStart, start, length });
    this.#length = start + length;
    this.#pending = '';
  }

  #space(): void {
    if (this.#length > 0 && this.#pending === '') this.#pending = ' ';
  }

  #breakLine(): void {
    if (this.#length > 0) this.#pending = '\n';
  }
}

/** What is to be read next of an element or root. */
function nextIn(open: Open): Node | null {
  if (open.listed) return open.listed.next().value ?? null;
  const node = open.next;
  if (node) open.next = nextSibling.call(node);
  return node;
}

/** The number of leading items for which `isLeading` holds; it must hold for none behind them. */
export function partition<Item>(items: readonly Item[], isLeading: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isLeading(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
