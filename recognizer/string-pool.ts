/** Many short strings in one array of UTF-16 units. A string is made only when it is asked for. */

export interface StringTables {
  /** Where in `stringUnits` each string starts, and behind the last one where it ends. */
  stringStarts: Uint32Array;
  stringUnits: Uint16Array;
}

export class StringPool {
  private readonly starts: Uint32Array;
  private readonly units: Uint16Array;

  constructor({ stringStarts, stringUnits }: StringTables) {
    this.starts = stringStarts;
    this.units = stringUnits;
  }

  at(id: number): string {
    return String.fromCharCode(...this.units.subarray(this.starts[id], this.starts[id + 1]));
  }

  /** Where string `id` ends in `text` if it stands there at `start`, or -1. */
  endIn(text: string, start: number, id: number): number {
    const from = this.starts[id]!;
    const end = start + this.starts[id + 1]! - from;
    if (end > text.length) return -1;
    for (let i = start; i < end; i++) {
      if (text.charCodeAt(i) !== this.units[from + i - start]) return -1;
    }
    return end;
  }
}

export class StringPoolBuilder {
  private readonly ids = new Map<string, number>();

  /** The id of `text`, which is stored only once. */
  add(text: string): number {
    const id = this.ids.get(text) ?? this.ids.size;
    this.ids.set(text, id);
    return id;
  }

  build(): StringTables {
    const strings = [...this.ids.keys()];
    const stringStarts = new Uint32Array(strings.length + 1);
    for (const [id, { length }] of strings.entries()) stringStarts[id + 1] = stringStarts[id]! + length;
    const all = strings.join('');
    const stringUnits = new Uint16Array(all.length);
    for (let i = 0; i < all.length; i++) stringUnits[i] = all.charCodeAt(i);
    return { stringStarts, stringUnits };
  }
}
