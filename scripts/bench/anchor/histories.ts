/**
 * Other histories that lead from the same old text to the same new one, and are as simple as what really happened: of two
 * equal sentences side by side the first may have been deleted or the second, and nobody can tell which.
 *
 * A history is told by where each character of the new text came from. Another one is made by letting two runs of equal
 * sentences, old or new, change places. It is as simple if no more sentences stand beside others than they did, and no
 * more have come to begin or end a line that did not, or the reverse.
 */
import { linesOf, NEW, sentencesOf } from './draft.ts';

/** A sentence without white space around it, and whether it begins and ends its line. */
interface Unit {
  start: number;
  text: string;
  isFirst: boolean;
  isLast: boolean;
}

/** Histories that are looked at for one mark; each is a step or more away from the real one. */
const MOST = 120;
const STEPS = 3;

export class Histories {
  private readonly old: readonly Unit[];
  private readonly now: readonly Unit[];
  private readonly origins: readonly number[];
  /** For each character of the old text its unit; NEW between units. */
  private readonly unitAt: Int32Array;

  constructor(before: string, after: string, origins: readonly number[]) {
    this.old = unitsOf(before);
    this.now = unitsOf(after);
    this.origins = origins;
    this.unitAt = new Int32Array(before.length).fill(NEW);
    for (const [unit, { start, text }] of this.old.entries()) this.unitAt.fill(unit, start, start + text.length);
  }

  /** The origins of the new text's characters in the other histories that touch [start, end) of the old text. */
  around(start: number, end: number): number[][] {
    const touched = new Set(
      this.old.filter((unit) => unit.start < end && unit.start + unit.text.length > start).map(({ text }) => text),
    );
    const swaps = [...this.swapsOf(this.old, touched, this.inOld), ...this.swapsOf(this.now, touched, this.inNew)];
    if (swaps.length === 0) return [];
    const most = this.costOf(this.origins);
    const known = new Map([[this.origins.join(), this.origins]]);
    let latest: (readonly number[])[] = [this.origins];
    for (let step = 0; step < STEPS; step++) {
      const next: number[][] = [];
      for (const history of latest) {
        for (const swap of swaps) {
          if (known.size > MOST) break;
          const other = swap(history);
          const key = other.join();
          if (known.has(key) || this.costOf(other) > most) continue;
          known.set(key, other);
          next.push(other);
        }
      }
      latest = next;
    }
    return [...known.values()].slice(1).map((history) => [...history]);
  }

  /** All exchanges of two runs of equal units, of which one is among `texts`. */
  private *swapsOf(
    units: readonly Unit[],
    texts: ReadonlySet<string>,
    exchange: Exchange,
  ): Generator<(history: readonly number[]) => number[]> {
    for (let one = 0; one < units.length; one++) {
      if (!texts.has(units[one]!.text)) continue;
      for (let other = one + 1; other < units.length; other++) {
        if (units[one]!.text !== units[other]!.text) continue;
        const isLike = (shift: number): boolean =>
          units[one + shift] !== undefined && units[one + shift]!.text === units[other + shift]?.text;
        let before = 0;
        while (isLike(-before - 1) && before < other - one - 1) before++;
        let behind = 0;
        while (isLike(behind + 1) && behind < other - one - 1) behind++;
        for (let from = -before; from <= 0; from++) {
          for (let to = 0; to <= behind && to - from < other - one; to++) {
            const pairs = Array.from({ length: to - from + 1 }, (_, index): [Unit, Unit] => [
              units[one + from + index]!,
              units[other + from + index]!,
            ]);
            yield (history) => exchange(history, pairs);
          }
        }
      }
    }
  }

  private readonly inOld: Exchange = (history, pairs) =>
    history.map((origin) => {
      for (const [{ start: one, text }, { start: other }] of pairs) {
        if (origin >= one && origin < one + text.length) return origin - one + other;
        if (origin >= other && origin < other + text.length) return origin - other + one;
      }
      return origin;
    });

  private readonly inNew: Exchange = (history, pairs) => {
    const changed = [...history];
    for (const [{ start: one, text }, { start: other }] of pairs) {
      for (let index = 0; index < text.length; index++) {
        changed[one + index] = history[other + index]!;
        changed[other + index] = history[one + index]!;
      }
    }
    return changed;
  };

  private costOf(history: readonly number[]): number {
    let cost = 0;
    let last = -1;
    for (const { start, text, isFirst, isLast } of this.now) {
      const source = this.sourceOf(history, start, text.length);
      const unit = this.old[source];
      if (source !== last && source !== last + 1) cost++;
      else if (source === NEW && last === NEW && start === 0) cost++;
      if (unit && unit.isFirst !== isFirst) cost++;
      if (unit && unit.isLast !== isLast) cost++;
      last = source;
    }
    return cost + Number(last !== this.old.length - 1);
  }

  /** The old unit that most of a new one's characters are of. */
  private sourceOf(history: readonly number[], start: number, length: number): number {
    const counts = new Map<number, number>();
    for (let at = start; at < start + length; at++) {
      const unit = history[at] === NEW ? NEW : (this.unitAt[history[at]!] ?? NEW);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
    const [[unit]] = [...counts].sort(([, a], [, b]) => b - a) as [[number, number]];
    return unit;
  }
}

type Exchange = (history: readonly number[], pairs: readonly (readonly [Unit, Unit])[]) => number[];

function unitsOf(text: string): Unit[] {
  return linesOf(text).flatMap((line) => {
    const sentences = sentencesOf(line);
    return sentences.map(({ text: sentence, origins }, index) => ({
      start: origins[0]!,
      text: sentence.trim(),
      isFirst: index === 0,
      isLast: index === sentences.length - 1,
    }));
  });
}
