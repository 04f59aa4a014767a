/** A page's text with the way between its offsets and the DOM, in both directions. */
import type { DomChanges } from './dom-changes.ts';
import { childNodes, compareDocumentPosition, parentNode, shadowRoot } from './native.ts';
import { collapse } from './page-info.ts';
import { proseOf } from './prose.ts';
import { inSlices } from './slices.ts';
import { partition, type ReadText, type Run, readText, TextReading } from './text-reader.ts';

/** A half-open range of UTF-16 offsets into a page's text. */
export interface Span {
  start: number;
  end: number;
}

/** More shadow roots than this are read, but not looked after: what stands in them is not watched, nor lit in Firefox. */
const MOST_SHADOW_ROOTS = 1_000;

const MOST_HEADINGS = 60;
const LONGEST_HEADING = 200;

/** Characters from which on one comparison has to do for many runs. */
const BIG_NODE = 10_000;

export class PageText {
  readonly text: string;
  /** The open shadow roots that the text was read through, in document order; of very many the first. */
  readonly shadowRoots: readonly ShadowRoot[];
  /** Half-open ranges of the text that are code, in order. */
  readonly code: readonly [start: number, end: number][];
  readonly #runs: readonly Run[];
  readonly #read: ReadText;
  /** Made when first asked for: a page on which nothing is selected needs none. */
  #nodes: Map<Node, { first: number; last: number }> | undefined;

  /** Of what was read, or of all under some roots, given in document order; at most `maxLength` UTF-16 units of it. */
  constructor(source: ReadText | readonly Node[], maxLength?: number) {
    const read = 'runs' in source ? source : readText(source, maxLength);
    this.text = read.text;
    this.#runs = read.runs;
    this.code = read.code.map(({ start, end }) => [start, end]);
    this.shadowRoots = read.shadowRoots.slice(0, MOST_SHADOW_ROOTS);
    this.#read = read;
  }

  /**
   * Reads all under `roots`, but lets the page go on after each slice of a few milliseconds. Of a page that was read
   * before, only what `changes` names is read anew.
   */
  static async inSlices(
    roots: readonly Node[],
    maxLength: number,
    before?: { text: PageText; changes: DomChanges },
  ): Promise<PageText> {
    const known = before && {
      read: before.text.#read,
      hasChanged: (element: Element) => before.changes.touches(element),
    };
    return new PageText(await inSlices(new TextReading(roots, maxLength, known).steps()));
  }

  /** Whether there is more text than may be read. */
  get isCut(): boolean {
    return this.#read.isCut;
  }

  /** The text with code blanked out. */
  get prose(): string {
    return proseOf(this.text, this.code);
  }

  /** Half-open ranges of the text that are headings, with their level, in order; at most `most`. */
  headings(most: number): [start: number, end: number, level: number][] {
    const found: [number, number, number][] = [];
    for (const { element, firstRun, endRun } of this.#read.blocks) {
      const { localName } = element;
      const level = localName.length === 2 && /h[1-6]/.test(localName) ? Number(localName[1]) : 0;
      const [first, last] = [this.#runs[firstRun], this.#runs[endRun - 1]];
      if (level && first && last && found.length < most) found.push([first.start, last.start + last.length, level]);
    }
    return found;
  }

  /** The texts of the first headings down to the fourth level, in order. */
  headingTexts(): string[] {
    return this.headings(MOST_HEADINGS)
      .filter(([, , level]) => level <= 4)
      .map(([start, end]) => collapse(this.text.slice(start, Math.min(end, start + LONGEST_HEADING))));
  }

  /** The DOM range of [start, end), or undefined where it has none or the page has changed under it. */
  toRange(start: number, end: number): StaticRange | undefined {
    // A start between two runs belongs to the next one; an end there belongs to the one before.
    const startIndex = partition(this.#runs, (run) => run.start + run.length <= start);
    const endIndex = partition(this.#runs, (run) => run.start < end);
    const covered = this.#runs.slice(startIndex, endIndex);
    const [first] = covered;
    const last = covered.at(-1);
    if (start >= end || !first || !last || !covered.every(isAsRead)) return undefined;
    return new StaticRange({
      startContainer: first.node,
      startOffset: first.nodeStart + Math.max(0, start - first.start),
      endContainer: last.node,
      endOffset: last.nodeStart + Math.min(last.length, end - last.start),
    });
  }

  /**
   * What a DOM range covers of the text, without white space around it; undefined where it covers no words of it, and
   * where the page has changed.
   */
  toOffsets({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): Span | undefined {
    if (!startContainer.isConnected || !endContainer.isConnected) return undefined;
    const from = this.#startFrom(startContainer, startOffset);
    const to = this.#endBefore(endContainer, endOffset);
    if (from === undefined || to === undefined || from >= to) return undefined;
    const words = this.text.slice(from, to);
    const start = to - words.trimStart().length;
    const end = from + words.trimEnd().length;
    return this.toRange(start, end) && { start, end };
  }

  /** The first and the last of a node's runs. */
  #runsOf(node: Node): { first: number; last: number } | undefined {
    if (!this.#nodes) {
      this.#nodes = new Map();
      for (const [index, run] of this.#runs.entries()) {
        const known = this.#nodes.get(run.node);
        if (known) known.last = index;
        else this.#nodes.set(run.node, { first: index, last: index });
      }
    }
    return this.#nodes.get(node);
  }

  /** The offset of the first character of the text at or behind a DOM position. */
  #startFrom(container: Node, offset: number): number | undefined {
    const own = this.#runsOf(container);
    if (!own) return this.#runs[this.#firstBehind(container, offset)]?.start;
    for (let index = own.first; index <= own.last; index++) {
      const run = this.#runs[index];
      if (run && offset < run.nodeStart + run.length) return run.start + Math.max(0, offset - run.nodeStart);
    }
    return this.#runs[own.last + 1]?.start;
  }

  /** The offset just behind the last character of the text before a DOM position. */
  #endBefore(container: Node, offset: number): number | undefined {
    const own = this.#runsOf(container);
    if (!own) return endOf(this.#runs[this.#firstBehind(container, offset) - 1]);
    for (let index = own.last; index >= own.first; index--) {
      const run = this.#runs[index];
      if (run && offset > run.nodeStart) return run.start + Math.min(run.length, offset - run.nodeStart);
    }
    return endOf(this.#runs[own.first - 1]);
  }

  /** The index of the first run that does not stand before a DOM position outside of the runs. */
  #firstBehind(container: Node, offset: number): number {
    let child: Node | null = childNodes.call(container)[offset] ?? null;
    // What no slot shows has no place of its own.
    const isHost = container instanceof Element && shadowRoot.call(container) !== null;
    if (isHost) while (child && !slotOf(child)) child = child.nextSibling;
    const path = pathTo(child ?? container);
    // Behind a container's last child, all of its content stands before.
    return partition(this.#runs, (run) => precedes(pathTo(run.node), path) ?? child === null);
  }
}

/** Other words in the node may have moved the run's or be in its place. */
const isAsRead = (run: Run): boolean => (run.data.length < BIG_NODE ? isUnchanged(run) : isBigAsRead(run));

const isUnchanged = ({ node, data }: Run): boolean => node.isConnected && node.data === data;

/** Comparing takes time where a node is big, and many runs are of it; the page changes nothing before we give way to it. */
function isBigAsRead(run: Run): boolean {
  if (compared?.run.data !== run.data || compared.run.node !== run.node) {
    compared = { run, isSame: isUnchanged(run) };
    queueMicrotask(() => (compared = undefined));
  }
  return compared.isSame;
}

let compared: { run: Run; isSame: boolean } | undefined;

const endOf = (run: Run | undefined): number | undefined => run && run.start + run.length;

/** A node with its ancestors, the topmost first, in the tree as it is shown: what is slotted stands in its slot. */
function pathTo(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at; at = shownParent(at)) path.push(at);
  return path.reverse();
}

const shownParent = (node: Node): Node | null =>
  slotOf(node) ?? parentNode.call(node) ?? (node instanceof ShadowRoot ? node.host : null);

/** No form is slotted that answers by a field of that name. */
const slotOf = (node: Node): HTMLSlotElement | null =>
  node instanceof HTMLFormElement ? null : ((node as Text).assignedSlot ?? null);

/** Whether the node at the end of one path stands before that of the other; undefined where it is inside of it. */
function precedes(path: readonly Node[], other: readonly Node[]): boolean | undefined {
  const fork = other.findIndex((node, depth) => node !== path[depth]);
  const node = path[fork];
  if (!node) return undefined;
  return (other[fork] ? compareDocumentPosition.call(other[fork], node) : 0) === Node.DOCUMENT_POSITION_PRECEDING;
}
