/**
 * A trie in flat typed arrays, that can be stored and used again as they are. Nodes are numbered level by level, so the
 * children of a node lie side by side: they are found by a binary search within a cache line or two, without pointers.
 * A branch that only one key goes on with is cut off; what it would spell is kept as that key's tail.
 */
import type { StringPool, StringPoolBuilder } from './string-pool.ts';

const NONE = -1;

export interface TrieTables {
  /** The character that leads to each node; sorted among the children of one node. The root is node 0. */
  nodeChars: Uint16Array;
  /** The first child of each node; the last one stands before the next node's first. */
  nodeChildren: Uint32Array;
  /** The key that ends at each node or, where it has no children, behind the tail; or NONE. */
  nodeKeys: Int32Array;
  /** For each key the string that goes on behind its last node. */
  keyTails: Uint32Array;
}

/** A key that stands in a text and ends at `end`. */
interface KeyMatch {
  key: number;
  end: number;
}

const NOTHING: readonly KeyMatch[] = [];

export class Trie {
  private readonly chars: Uint16Array;
  private readonly children: Uint32Array;
  private readonly keys: Int32Array;
  private readonly tails: Uint32Array;
  private readonly strings: StringPool;
  /** The root's child by each character, or 0: it has far too many children to search among at every word. */
  private readonly roots = new Uint32Array(1 << 16);

  constructor({ nodeChars, nodeChildren, nodeKeys, keyTails }: TrieTables, strings: StringPool) {
    this.chars = nodeChars;
    this.children = nodeChildren;
    this.keys = nodeKeys;
    this.tails = keyTails;
    this.strings = strings;
    for (let node = nodeChildren[0]!; node < nodeChildren[1]!; node++) this.roots[nodeChars[node]!] = node;
  }

  /** Whether any key starts with the character `code`. */
  hasStart(code: number): boolean {
    return this.roots[code] !== 0;
  }

  /** The keys that stand in `text` at `start`, shortest first. */
  matchesAt(text: string, start: number): readonly KeyMatch[] {
    let found: KeyMatch[] | undefined;
    let node = this.roots[text.charCodeAt(start)] || NONE;
    for (let end = start + 1; node !== NONE; end++) {
      const key = this.keys[node]!;
      if (this.children[node] === this.children[node + 1]) {
        const tailEnd = this.strings.endIn(text, end, this.tails[key]!);
        if (tailEnd >= 0) (found ??= []).push({ key, end: tailEnd });
        break;
      }
      if (key !== NONE) (found ??= []).push({ key, end });
      node = this.child(node, text.charCodeAt(end));
    }
    return found ?? NOTHING;
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

/** The trie of `keys`, which are not empty and in ascending order; a key's number is its place among them. */
export function buildTrie(keys: readonly string[], strings: StringPoolBuilder): TrieTables {
  checkKeys(keys);
  const chars = [0];
  const children: number[] = [];
  const nodeKeys: number[] = [];
  const tails = keys.map(() => '');
  /** For each node the keys [from, to) that lead through it, and the next node's level. */
  const from = [0];
  const to = [keys.length];
  const levels = [0];

  for (let node = 0; node < from.length; node++) {
    let first = from[node]!;
    const end = to[node]!;
    const level = levels[node]!;
    children.push(from.length);
    const isLeaf = node > 0 && end - first === 1;
    const endsHere = isLeaf || keys[first]?.length === level;
    nodeKeys.push(endsHere ? first : NONE);
    if (isLeaf) tails[first] = keys[first]!.slice(level);
    if (endsHere) first++;
    while (first < end) {
      const code = keys[first]!.charCodeAt(level);
      const start = first;
      while (first < end && keys[first]!.charCodeAt(level) === code) first++;
      chars.push(code);
      from.push(start);
      to.push(first);
      levels.push(level + 1);
    }
  }
  children.push(from.length);

  return {
    nodeChars: Uint16Array.from(chars),
    nodeChildren: Uint32Array.from(children),
    nodeKeys: Int32Array.from(nodeKeys),
    keyTails: Uint32Array.from(tails, (tail) => strings.add(tail)),
  };
}

function checkKeys(keys: readonly string[]): void {
  let previous = '';
  for (const key of keys) {
    if (key === '') throw new RangeError('A key of a trie must not be empty');
    if (key <= previous) throw new RangeError(`The keys of a trie must ascend: "${key}" follows "${previous}"`);
    previous = key;
  }
}
