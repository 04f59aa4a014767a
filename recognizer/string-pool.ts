/** Many short strings in one array of UTF-16 units. A string is made only when it is asked for. */
import { narrow, type Numbers } from './numbers.ts';

export interface StringTables {
  /** Where in `stringUnits` each string starts, and behind the last one where it ends. */
  stringStarts: Numbers;
  stringUnits: Numbers;
}

export class StringPool {
  private readonly starts: Numbers;
  private readonly units: Numbers;

  constructor({ stringStarts, stringUnits }: StringTables) {
    this.starts = stringStarts;
    this.units = stringUnits;
  }

  at(id: number): string {
    const units = this.units.subarray(this.starts[id], this.starts[id + 1]);
    return Array.from(units, (unit) => String.fromCharCode(unit)).join('');
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
    const present = this.ids.get(text);
    if (present !== undefined) return present;
    this.ids.set(text, this.ids.size);
    return this.ids.size - 1;
  }

  build(): StringTables {
    const starts = [0];
    const units: number[] = [];
    for (const text of this.ids.keys()) {
      for (let i = 0; i < text.length; i++) units.push(text.charCodeAt(i));
      starts.push(units.length);
    }
    return { stringStarts: narrow(starts), stringUnits: narrow(units) };
  }
}
