/** A page's text with the way between its offsets and the DOM, in both directions. */
import { type Run, readText } from './text-reader.ts';

/** A half-open range of UTF-16 offsets into a page's text. */
export interface Span {
  start: number;
  end: number;
}

/** What stands for each character of code in the text that goes to recognition: U+FFFC, "object replacement". */
const BLANK = '\ufffc';

export class PageText {
  readonly text: string;
  private readonly runs: readonly Run[];
  private readonly code: readonly Span[];
  private readonly runsOfNode = new Map<Node, { first: number; last: number }>();

  /** Reads the text under `roots`, given in document order; `maxLength` in UTF-16 units. */
  constructor(roots: readonly Node[], maxLength = Infinity) {
    const { text, runs, code } = readText(roots, maxLength);
    this.text = text;
    this.runs = runs;
    this.code = code;
    for (const [index, run] of runs.entries()) {
      const known = this.runsOfNode.get(run.node);
      if (known) known.last = index;
      else this.runsOfNode.set(run.node, { first: index, last: index });
    }
  }

  /**
   * The text with code blanked out, its length unchanged: a reader may mark code, but names inside it are not mentions.
   */
  get prose(): string {
    let prose = '';
    let end = 0;
    for (const block of this.code) {
      prose += this.text.slice(end, block.start) + this.text.slice(block.start, block.end).replace(/[^\n]/g, BLANK);
      end = block.end;
    }
    return prose + this.text.slice(end);
  }

  /** The DOM range of [start, end), or undefined where it has none or the page has changed under it. */
  toRange(start: number, end: number): StaticRange | undefined {
    if (start >= end) return undefined;
    // A start between two runs belongs to the next one; an end there belongs to the one before.
    const at = this.indexAt(start);
    const holds = this.runs[at];
    const first = holds && start < holds.start + holds.length ? holds : this.runs[at + 1];
    const last = this.runs[this.indexAt(end - 1)];
    if (!first || !last || first.start > last.start) return undefined;

    const startOffset = first.nodeStart + Math.max(0, start - first.start);
    const endOffset = last.nodeStart + Math.min(last.length, end - last.start);
    const intact =
      first.node.isConnected &&
      last.node.isConnected &&
      startOffset <= first.node.data.length &&
      endOffset <= last.node.data.length;
    if (!intact) return undefined;
    return new StaticRange({ startContainer: first.node, startOffset, endContainer: last.node, endOffset });
  }

  /** What a DOM range covers of the text, or undefined where it covers nothing of it. */
  toOffsets(range: AbstractRange): Span | undefined {
    const start = this.startFrom(range.startContainer, range.startOffset);
    const end = this.endBefore(range.endContainer, range.endOffset);
    return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
  }

  /** Whether any of the text is in `node`. */
  touches(node: Node): boolean {
    return this.runsOfNode.has(node) || this.runs.some((run) => node.contains(run.node));
  }

  /** Index of the last run that starts at or before `offset`, or -1. */
  private indexAt(offset: number): number {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.runs[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The offset of the first character of the text at or behind a DOM position. */
  private startFrom(container: Node, offset: number): number | undefined {
    const own = this.runsOfNode.get(container);
    if (!own) return this.runs.find((run) => !isBefore(run.node, container, offset))?.start;
    for (let index = own.first; index <= own.last; index++) {
      const run = this.runs[index];
      if (run && offset < run.nodeStart + run.length) return run.start + Math.max(0, offset - run.nodeStart);
    }
    return this.runs[own.last + 1]?.start;
  }

  /** The offset just behind the last character of the text before a DOM position. */
  private endBefore(container: Node, offset: number): number | undefined {
    const own = this.runsOfNode.get(container);
    if (!own) return endOf(this.runs.findLast((run) => isBefore(run.node, container, offset)));
    for (let index = own.last; index >= own.first; index--) {
      const run = this.runs[index];
      if (run && offset > run.nodeStart) return run.start + Math.min(run.length, offset - run.nodeStart);
    }
    return endOf(this.runs[own.first - 1]);
  }
}

const endOf = (run: Run | undefined): number | undefined => run && run.start + run.length;

/** Whether `node` stands before the DOM position (container, offset). */
function isBefore(node: Node, container: Node, offset: number): boolean {
  const child = container.childNodes[offset];
  if (child) return !child.contains(node) && precedes(node, child);
  return container.contains(node) || precedes(node, container);
}

const precedes = (node: Node, other: Node): boolean =>
  (other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
