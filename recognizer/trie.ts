/**
 * A trie in flat typed arrays: an open-addressing hash table from (node, character) to child node. Looking a character
 * up costs one probe or two, whatever the lexicon's size, and the whole trie is four arrays.
 */

const NONE = -1;

export class Trie {
  /** For each node the number that `add` was given for the string ending there, or NONE. */
  private values = new Int32Array(1 << 12).fill(NONE);
  private nodes = 1;
  private edges = 0;
  private capacity = 1 << 13;
  private parents = new Int32Array(this.capacity).fill(NONE);
  private chars = new Uint16Array(this.capacity);
  private children = new Int32Array(this.capacity).fill(NONE);

  /** Adds `key` with a number that is not negative. An added key keeps its first number, which is returned. */
  add(key: string, value: number): number {
    let node = 0;
    for (let i = 0; i < key.length; i++) node = this.childOrNew(node, key.charCodeAt(i));
    const present = this.values[node];
    if (present !== undefined && present !== NONE) return present;
    this.values[node] = value;
    return value;
  }

  /** The child of `node` by the character `code`, or -1. The root is node 0. */
  child(node: number, code: number): number {
    return this.children[this.slot(node, code)] ?? NONE;
  }

  /** The number of the key that ends at `node`, or -1. */
  valueAt(node: number): number {
    return this.values[node] ?? NONE;
  }

  /** Where the edge is stored, or the free place where it would be: there `children` holds NONE. */
  private slot(node: number, code: number): number {
    const mask = this.capacity - 1;
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 7;
    for (slot &= mask; ; slot = (slot + 1) & mask) {
      const parent = this.parents[slot];
      if (parent === NONE || (parent === node && this.chars[slot] === code)) return slot;
    }
  }

  private childOrNew(node: number, code: number): number {
    let slot = this.slot(node, code);
    if (this.parents[slot] !== NONE) return this.children[slot] ?? NONE;
    if (this.edges * 2 >= this.capacity) {
      this.growEdges();
      slot = this.slot(node, code);
    }
    if (this.nodes === this.values.length) this.growNodes();
    this.parents[slot] = node;
    this.chars[slot] = code;
    this.children[slot] = this.nodes;
    this.edges++;
    return this.nodes++;
  }

  private growNodes(): void {
    const values = new Int32Array(this.values.length * 2).fill(NONE);
    values.set(this.values);
    this.values = values;
  }

  private growEdges(): void {
    const { parents, chars, children } = this;
    this.capacity *= 2;
    this.parents = new Int32Array(this.capacity).fill(NONE);
    this.chars = new Uint16Array(this.capacity);
    this.children = new Int32Array(this.capacity).fill(NONE);
    for (const [old, parent] of parents.entries()) {
      if (parent === NONE) continue;
      const slot = this.slot(parent, chars[old] ?? 0);
      this.parents[slot] = parent;
      this.chars[slot] = chars[old] ?? 0;
      this.children[slot] = children[old] ?? NONE;
    }
  }
}
