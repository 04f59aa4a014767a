/**
 * Which pieces of an earlier text are which of a later one, after Heckel, "A technique for isolating differences between
 * files" (1978): pieces that stand once in both are the same wherever they stand; then the like of each other beside
 * them; then what stands between them in the same order.
 */
import type { Piece } from './pieces.ts';
import { checkTwins } from './twin-check.ts';

/** Characters of a piece that is the same wherever it stands; shorter ones stand elsewhere by chance. */
const LONG = 20;
/** Pieces between two known ones among which a short one is known by standing there. */
const FEW = 8;
/** How far a piece of some characters that stands alone may be from where it should. */
const NEAR = 4;
const SOME = 5;

/** In place of a partner: what is left of the piece is not one piece. */
export const EDITED = -2;

export class PieceMatching {
  /** For each earlier piece its partner, and the reverse; -1 for none. */
  readonly to: Int32Array;
  readonly from: Int32Array;
  /** 1 where an earlier piece's partner could as well be another one's. */
  readonly doubtful: Uint8Array;
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];

  constructor(before: readonly Piece[], after: readonly Piece[]) {
    this.before = before;
    this.after = after;
    this.to = new Int32Array(before.length).fill(-1);
    this.from = new Int32Array(after.length).fill(-1);
    this.doubtful = new Uint8Array(before.length);
  }

  /** Matches what is equal and stands beside or between what is known; what has partners keeps them. */
  run(): void {
    this.matchRuns();
    do this.spread();
    while (this.matchBetween());
  }

  /** Matches what stands alone but near, and doubts what could as well be another. */
  finish(): void {
    while (this.matchNear()) this.run();
    checkTwins(this);
    this.doubt();
  }

  /** Whether two pieces are equal, of which one may be in doubt. */
  isEqual(old: number, now: number): boolean {
    return this.likeness(old, now) >= 0;
  }

  match(old: number, now: number): void {
    this.to[old] = now;
    this.from[now] = old;
  }

  /** The partner of an earlier piece; the texts' beginnings and ends are partners. */
  partnerOf(old: number): number {
    return old < 0 ? -1 : old >= this.before.length ? this.after.length : (this.to[old] ?? -1);
  }

  private sourceOf(now: number): number {
    return now < 0 ? -1 : now >= this.after.length ? this.before.length : (this.from[now] ?? -1);
  }

  isFree(old: number): boolean {
    return this.to[old] === -1;
  }

  /** Whether a piece has no partner, or none beside a partner of its neighbors. */
  isAlone(old: number): boolean {
    const now = this.to[old]!;
    return now === -1 || (now >= 0 && this.partnerOf(old - 1) !== now - 1 && this.partnerOf(old + 1) !== now + 1);
  }

  /** How many neighbors two pieces have that are partners. */
  neighborsOf(old: number, now: number): number {
    const isBeside = (step: number): boolean => {
      const partner = this.partnerOf(old + step);
      return partner === now + step && (partner >= 0 || old + step < 0);
    };
    return Number(isBeside(-1)) + Number(isBeside(1));
  }

  /** And how many of their lines' ends they share. */
  readonly fitOf = (old: number, now: number): number =>
    old < 0 || now < 0 ? 0 : this.neighborsOf(old, now) + this.likeness(old, now);

  /** Lets two pieces be partners, and what were theirs each other's. */
  exchange(old: number, now: number): void {
    const was = this.to[old]!;
    const other = this.from[now]!;
    if (other >= 0) this.to[other] = was;
    if (was >= 0) this.from[was] = other;
    this.match(old, now);
  }

  isNew(now: number): boolean {
    return this.from[now] === -1;
  }

  /** Runs of like pieces around those that stand once in both texts, wherever they stand, the longest first. */
  private matchRuns(): void {
    const runs: { old: number; now: number; count: number; length: number }[] = [];
    const nows = onces(this.after);
    for (const [text, old] of onces(this.before)) {
      const now = nows.get(text);
      const last = runs.at(-1);
      if (now === undefined || !this.isFree(old) || !this.isNew(now)) continue;
      if (last && old < last.old + last.count && old - now === last.old - last.now) continue;
      let start = 0;
      while (this.isOpen(old + start - 1, now + start - 1)) start--;
      let end = 1;
      while (this.isOpen(old + end, now + end)) end++;
      const length = this.before[old + end - 1]!.end - this.before[old + start]!.start;
      if (length >= LONG) runs.push({ old: old + start, now: now + start, count: end - start, length });
    }
    for (const { old, now, count } of runs.sort((a, b) => b.length - a.length)) {
      for (let index = 0; index < count; index++) {
        if (this.isOpen(old + index, now + index)) this.match(old + index, now + index);
      }
    }
  }

  private isOpen(old: number, now: number): boolean {
    return this.isFree(old) && this.isNew(now) && this.likeness(old, now) >= 0;
  }

  /** To the like beside: first where both stand alike in their lines. */
  private spread(): void {
    for (const least of [2, 0]) {
      for (let old = 0; old < this.before.length; old++)
        this.matchBeside(old, this.partnerOf(old - 1) + 1, old === 0 || !this.isFree(old - 1), least);
      for (let old = this.before.length - 1; old >= 0; old--)
        this.matchBeside(
          old,
          this.partnerOf(old + 1) - 1,
          old === this.before.length - 1 || !this.isFree(old + 1),
          least,
        );
    }
  }

  private matchBeside(old: number, now: number, isBeside: boolean, least: number): void {
    if (isBeside && this.isFree(old) && this.isNew(now) && this.likeness(old, now) >= least) this.match(old, now);
  }

  /** -1 where the words differ; else how many of its line's ends it stands at as the other does. */
  private likeness(old: number, now: number): number {
    const one = this.before[old];
    const other = this.after[now];
    if (!one || !other || one.text !== other.text) return -1;
    return Number(one.isFirst === other.isFirst) + Number(one.isLast === other.isLast);
  }

  /** Matches what stands equally often, in this order, in two gaps; whether there was any. */
  private matchBetween(): boolean {
    let hasMatched = false;
    for (const { olds, nows } of this.gaps()) {
      const isSmall = olds.length <= FEW && nows.length <= FEW;
      const places = Map.groupBy(olds, (old) => this.before[old]!.text);
      const partners = Map.groupBy(nows, (now) => this.after[now]!.text);
      for (const [text, some] of places) {
        const others = partners.get(text);
        if (others?.length !== some.length || (text.length < LONG && !isSmall)) continue;
        for (const [index, old] of some.entries()) {
          const now = others[index]!;
          if (!this.isFree(old) || !this.isNew(now)) continue;
          this.match(old, now);
          hasMatched = true;
        }
      }
    }
    return hasMatched;
  }

  /** Matches what stands once in both texts about where it should, as measured from the next pieces with a partner. */
  private matchNear(): boolean {
    let hasMatched = false;
    const nows = onces(this.after);
    const expected = this.expectations();
    for (const [text, old] of onces(this.before)) {
      const now = nows.get(text);
      if (now === undefined || text.length < SOME || !this.isOpen(old, now)) continue;
      if (!expected[old]!.some((place) => Math.abs(place - now) <= NEAR)) continue;
      this.match(old, now);
      hasMatched = true;
    }
    return hasMatched;
  }

  /** Where each piece should be by the one before it that has a partner, and by the one behind it. */
  private expectations(): number[][] {
    const places = this.before.map((): number[] => []);
    const walk = (from: number, step: 1 | -1): void => {
      let shift = this.partnerOf(from) - from;
      for (let old = from + step; old >= 0 && old < this.before.length; old += step) {
        if (this.isFree(old)) places[old]!.push(old + shift);
        else if (this.to[old]! >= 0) shift = this.to[old]! - old;
      }
    };
    walk(-1, 1);
    walk(this.before.length, -1);
    return places;
  }

  /** Runs of pieces without partners, with those behind the partner of the piece before them, and before that of the next. */
  *gaps(): Generator<{ olds: number[]; nows: number[] }> {
    for (let start = 0; start < this.before.length; start++) {
      if (!this.isFree(start)) continue;
      const olds: number[] = [];
      for (let old = start; old < this.before.length && this.isFree(old); old++) olds.push(old);
      const behind: number[] = [];
      for (let now = this.partnerOf(start - 1) + 1; this.isNew(now); now++) behind.push(now);
      const ahead: number[] = [];
      for (let now = this.partnerOf(start + olds.length) - 1; this.isNew(now); now--) ahead.push(now);
      ahead.reverse();
      if (behind.length > 0) yield { olds, nows: behind };
      if (ahead.length > 0 && ahead[0] !== behind[0]) yield { olds, nows: ahead };
      start += olds.length;
    }
  }

  /** Where a piece that was left out or put in could as well be its neighbor's twin, none of both is sure. */
  private doubt(): void {
    for (let old = -1; old <= this.before.length; old++) {
      const now = this.partnerOf(old);
      if (old >= 0 && old < this.before.length && now < 0) continue;
      this.slide(old, now, 1);
      this.slide(old, now, -1);
    }
  }

  /** From two partners whose neighbors in one direction are none, as far as what is beside them could be shifted. */
  private slide(old: number, now: number, step: 1 | -1): void {
    const source = this.sourceOf(now + step);
    if (source !== old + step && (source >= 0 || now + step < 0)) this.slideFrom(old, now, source - step, now, step);
    const partner = this.partnerOf(old + step);
    if (partner !== now + step && (partner >= 0 || old + step < 0)) this.slideFrom(old, now, old, partner - step, step);
  }

  /**
   * Doubts (old, now), and those behind it, as long as their neighbors, that are no partners or doubtful themselves,
   * would do as well: (otherOld, now), or (old, otherNow), is closer to the next.
   */
  private slideFrom(old: number, now: number, otherOld: number, otherNow: number, step: 1 | -1): void {
    const isBetween = (at: number, from: number, to: number): boolean =>
      (at - from) * step > 0 && (to - at) * step >= 0;
    for (let shift = 0; ; shift -= step) {
      const one = old + shift;
      const place = now + shift;
      if (this.to[one] !== place || !this.isEqual(one, place) || (shift !== 0 && this.doubtful[one])) return;
      const likeOld = otherOld + shift;
      const likeNow = otherNow + shift;
      const isOpen =
        (likeOld === one || this.isFree(likeOld) || isBetween(likeOld, one, old)) &&
        (likeNow === place || this.isNew(likeNow) || isBetween(likeNow, place, now));
      if (!isOpen || this.likeness(likeOld, likeNow) < this.likeness(one, place)) return;
      this.doubtful[one] = 1;
    }
  }
}

/** The pieces that stand once, in order. */
function onces(pieces: readonly Piece[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [at, { text }] of pieces.entries()) {
    if (places.has(text)) repeated.add(text);
    else places.set(text, at);
  }
  for (const text of repeated) places.delete(text);
  return places;
}
