/**
 * A trie in flat arrays that can be stored, and used again as they are. Nodes are numbered level by level, so that the
 * children of a node lie side by side: they are found without pointers, by a binary search within a cache line or two.
 * Where a branch goes on to one key only it is cut off; what it would have spelled is kept as the key's tail.
 */
import { narrow, type Numbers } from './numbers.ts';
import type { StringPool, StringPoolBuilder } from './string-pool.ts';

export interface TrieTables {
  /** The character that leads to each node; in ascending order among the children of one node. Node 0 is the root. */
  nodeChars: Numbers;
  /** The first child of each node; the last one stands before the next node's first. */
  nodeChildren: Numbers;
  /** A bit for each node: whether a key ends there. Keys are numbered in the order of their nodes. */
  keyBits: Numbers;
  /** For each key the id of the string that goes on behind its node; only at nodes without children it is not empty. */
  keyTails: Numbers;
}

/** A key that stands in a text. */
interface KeyMatch {
  key: number;
  end: number;
}

const NONE = -1;
/** A third character must follow the two, or none needs to. */
const CLOSED = 1;
const OPEN = 2;
const NOTHING: readonly KeyMatch[] = [];

export class Trie {
  private readonly chars: Numbers;
  private readonly children: Numbers;
  private readonly bits: Numbers;
  private readonly tails: Numbers;
  private readonly strings: StringPool;
  /** How many keys come before each word of `bits`. */
  private readonly ranks: Uint32Array;
  /** The root's child by each character, or 0: it has far too many children to search among at every word. */
  private readonly roots = new Uint32Array(1 << 16);
  /** By the first two characters: OPEN or CLOSED where a key may start with them. Some pairs share a place. */
  private readonly pairs = new Uint8Array(1 << 16);
  /** By the first three, whether a key may start with them. Most words of a text are passed over by these two tables. */
  private readonly triples = new Uint8Array(1 << 17);
  /** By the first character, whether a key may start with it whatever comes second. */
  private readonly anySecond = new Uint8Array(1 << 16);

  constructor({ nodeChars, nodeChildren, keyBits, keyTails }: TrieTables, strings: StringPool) {
    this.chars = nodeChars;
    this.children = nodeChildren;
    this.bits = keyBits;
    this.tails = keyTails;
    this.strings = strings;
    this.ranks = new Uint32Array(keyBits.length);
    for (let word = 1; word < keyBits.length; word++) {
      this.ranks[word] = this.ranks[word - 1]! + countBits(keyBits[word - 1]!);
    }
    for (let node = nodeChildren[0]!; node < nodeChildren[1]!; node++) {
      const first = nodeChars[node]!;
      this.roots[first] = node;
      // A key that ends here, or goes on in its tail.
      if (this.keyAt(node) !== NONE) this.anySecond[first] = 1;
      for (let next = nodeChildren[node]!; next < nodeChildren[node + 1]!; next++) {
        const second = nodeChars[next]!;
        this.pairs[pairOf(first, second)]! |= this.keyAt(next) === NONE ? CLOSED : OPEN;
        for (let last = nodeChildren[next]!; last < nodeChildren[next + 1]!; last++) {
          this.triples[tripleOf(first, second, nodeChars[last]!)] = 1;
        }
      }
    }
  }

  /** Whether a key may stand in `text` at `start`: never false where one does. */
  mayStartAt(text: string, start: number): boolean {
    const first = text.charCodeAt(start);
    if (this.roots[first] === 0) return false;
    if (this.anySecond[first] === 1) return true;
    const second = text.charCodeAt(start + 1);
    const pair = this.pairs[pairOf(first, second)]!;
    if (pair !== CLOSED) return pair !== 0;
    return this.triples[tripleOf(first, second, text.charCodeAt(start + 2))] === 1;
  }

  /** The keys that stand in `text` at `start`, shortest first. */
  matchesAt(text: string, start: number): readonly KeyMatch[] {
    let found: KeyMatch[] | undefined;
    let node = this.roots[text.charCodeAt(start)] || NONE;
    for (let end = start + 1; node !== NONE; end++) {
      const key = this.keyAt(node);
      const isLeaf = this.children[node] === this.children[node + 1];
      if (key !== NONE) {
        const keyEnd = isLeaf ? this.strings.endIn(text, end, this.tails[key]!) : end;
        if (keyEnd >= 0) (found ??= []).push({ key, end: keyEnd });
      }
      if (isLeaf || end === text.length) break;
      node = this.child(node, text.charCodeAt(end));
    }
    return found ?? NOTHING;
  }

  /** The number of the key that belongs to the node, or NONE. */
  private keyAt(node: number): number {
    const word = node >>> 5;
    const bits = this.bits[word]!;
    const bit = 1 << node;
    return (bits & bit) === 0 ? NONE : this.ranks[word]! + countBits(bits & (bit - 1));
  }

  private child(node: number, code: number): number {
    let low = this.children[node]!;
    let high = this.children[node + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const char = this.chars[middle]!;
      if (char === code) return middle;
      if (char < code) low = middle + 1;
      else high = middle;
    }
    return NONE;
  }
}

const pairOf = (first: number, second: number): number => ((first << 5) ^ second) & 0xffff;
const tripleOf = (first: number, second: number, third: number): number =>
  ((first << 9) ^ (second << 4) ^ third) & 0x1_ffff;

/** How many of the 32 bits of `word` are set. */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/**
 * The trie of `keys`, which are not empty and differ; and the keys in the order of their numbers, which does not depend on
 * the order they come in.
 */
export function buildTrie(
  keys: Iterable<string>,
  strings: StringPoolBuilder,
): { tables: TrieTables; numbered: string[] } {
  const sorted = [...keys].sort();
  if (sorted[0] === '') throw new RangeError('A key of a trie must not be empty');
  const chars = [0];
  const children: number[] = [];
  const keyNodes: number[] = [];
  const numbered: string[] = [];
  const tails: number[] = [];
  /** For each node the sorted keys [from, to) that lead through it, and its level. */
  const from = [0];
  const to = [sorted.length];
  const levels = [0];

  for (let node = 0; node < from.length; node++) {
    let first = from[node]!;
    const end = to[node]!;
    const level = levels[node]!;
    const key = sorted[first];
    const isLeaf = node > 0 && end - first === 1;
    children.push(from.length);
    if (key !== undefined && (isLeaf || key.length === level)) {
      keyNodes.push(node);
      numbered.push(key);
      tails.push(strings.add(key.slice(level)));
      first++;
    }
    while (first < end) {
      const code = sorted[first]!.charCodeAt(level);
      const start = first;
      while (first < end && sorted[first]!.charCodeAt(level) === code) first++;
      chars.push(code);
      from.push(start);
      to.push(first);
      levels.push(level + 1);
    }
  }
  children.push(from.length);

  const keyBits = new Uint32Array(Math.ceil(from.length / 32));
  for (const node of keyNodes) keyBits[node >>> 5]! |= 1 << node;
  const tables = { nodeChars: narrow(chars), nodeChildren: narrow(children), keyBits, keyTails: narrow(tails) };
  return { tables, numbered };
}
