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
/** Units of a run. */
const LONGEST = 12;

export class Histories {
  private readonly old: readonly Unit[];
  private readonly now: readonly Unit[];
  private readonly origins: readonly number[];
  /** For each character of the old text its unit; NEW between units. */
  private readonly unitAt: Int32Array;

  constructor(before: string, after: string, origins: readonly number[]) {
    this.old = unitsOf(before);
    this.origins = origins;
    this.unitAt = new Int32Array(before.length).fill(NEW);
    for (const [unit, { start, text }] of this.old.entries()) this.unitAt.fill(unit, start, start + text.length);
    this.now = unitsOf(after).flatMap((unit) => this.parts(unit));
  }

  /** A new unit without old ones that stand in it as a whole, and those. */
  private parts(unit: Unit): Unit[] {
    for (let from = 0; from < unit.text.length; from++) {
      const origin = this.origins[unit.start + from]!;
      const whole = this.old[this.unitAt[origin] ?? NEW];
      if (!whole || whole.start !== origin || whole.text.length === unit.text.length) continue;
      if (!unit.text.startsWith(whole.text, from)) continue;
      const to = from + whole.text.length;
      if (this.origins[unit.start + to - 1] !== origin + whole.text.length - 1) continue;
      return [part(unit, 0, from), part(unit, from, to), part(unit, to, unit.text.length)].flatMap((each) =>
        each.text === '' ? [] : each.start === unit.start + from ? [each] : this.parts(each),
      );
    }
    return [unit];
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

  /**
   * All ways to let two runs of equal units, of which one is among `texts`, change places; of overlapping ones the rest of
   * the first goes where the second was.
   */
  private *swapsOf(
    units: readonly Unit[],
    texts: ReadonlySet<string>,
    exchange: Exchange,
  ): Generator<(history: readonly number[]) => number[]> {
    if (!units.some(({ text }, at) => texts.has(text) && units.findIndex((unit) => unit.text === text) < at)) return;
    for (let one = 0; one < units.length; one++) {
      for (let other = one + 1; other < units.length; other++) {
        if (units[one]!.text !== units[other]!.text) continue;
        const isEqual = (shift: number): boolean =>
          units[one + shift] !== undefined && units[one + shift]?.text === units[other + shift]?.text;
        for (let length = 1; length <= LONGEST && isEqual(length - 1); length++) {
          const run = Array.from({ length }, (_, index) => one + index);
          if (!run.some((unit) => texts.has(units[unit]!.text))) continue;
          const moves = movesOf(one, other, length).map(([from, to]): [Unit, Unit] => [units[from]!, units[to]!]);
          yield (history) => exchange(history, moves);
          if (other - one < length)
            yield (history) =>
              exchange(
                history,
                moves.map(([from, to]) => [to, from]),
              );
        }
      }
    }
  }

  private readonly inOld: Exchange = (history, moves) =>
    history.map((origin) => {
      const move = moves.find(([{ start, text }]) => origin >= start && origin < start + text.length);
      return move ? origin - move[0].start + move[1].start : origin;
    });

  private readonly inNew: Exchange = (history, moves) => {
    const changed = [...history];
    for (const [from, to] of moves) {
      for (let index = 0; index < from.text.length; index++) changed[to.start + index] = history[from.start + index]!;
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

/** Lets what has come from, or gone to, the first of each pair have come from, or gone to, the second. */
type Exchange = (history: readonly number[], moves: readonly (readonly [from: Unit, to: Unit])[]) => number[];

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

/** Where the units of two equal runs go that change places. Where they overlap, all of both recur after `other - one`. */
function movesOf(one: number, other: number, length: number): [from: number, to: number][] {
  const distance = other - one;
  const run = Array.from({ length }, (_, index) => index);
  if (distance >= length)
    return run.flatMap((at) => [
      [one + at, other + at],
      [other + at, one + at],
    ]);
  const rest = run
    .slice(0, distance)
    .map((at): [number, number] => [one + ((length + at) % distance), one + length + at]);
  return [...run.map((at): [number, number] => [other + at, one + at]), ...rest];
}

function part({ start, text, isFirst, isLast }: Unit, from: number, to: number): Unit {
  const words = text.slice(from, to);
  return {
    start: start + from + words.length - words.trimStart().length,
    text: words.trim(),
    isFirst: isFirst && from === 0,
    isLast: isLast && to === text.length,
  };
}
