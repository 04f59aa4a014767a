/** Which characters of an earlier text of a page are which of a later one; works on strings alone. */
import { alignGap } from './edited-gap.ts';
import { type Folded, foldText } from './folded.ts';
import { EDITED, PieceMatching } from './piece-matching.ts';
import { MovedPieces } from './moved-pieces.ts';
import { linesOf, type Piece, piecesOf } from './pieces.ts';

export interface Mapped {
  /** Half-open offsets in the later text, folded. */
  start: number;
  end: number;
  /** Share of the characters that differ, 0..1. */
  difference: number;
  /** Whether it could as well be a twin of it that is there no more. */
  isDoubtful: boolean;
}

export class Alignment {
  private readonly before: Folded;
  private readonly after: Folded;
  /** For each character of the earlier text (folded) its place in the later one, and the reverse; -1 for none. */
  private readonly to: Int32Array;
  private readonly from: Int32Array;
  private readonly doubtful: Uint8Array;
  private matching: PieceMatching | undefined;
  private moved: MovedPieces | undefined;
  private readonly hasTime: () => boolean;

  /** What `hasTime` does not suffice for has no place. */
  constructor(before: string, after: string, foldedAfter = foldText(after), hasTime = (): boolean => true) {
    this.before = foldText(before);
    this.after = foldedAfter;
    this.hasTime = hasTime;
    this.to = new Int32Array(this.before.text.length).fill(-1);
    this.from = new Int32Array(this.after.text.length).fill(-1);
    this.doubtful = new Uint8Array(this.to.length);
    if (!hasTime()) return;
    const pieces = piecesOf(linesOf(before, this.before), linesOf(after, this.after));
    const matching = new PieceMatching(pieces.before, pieces.after);
    matching.run();
    for (const isLast of [false, false, true]) {
      for (const { olds, nows } of matching.gaps()) {
        if (hasTime()) this.alignEdited(matching, olds, nows, isLast);
      }
      if (hasTime()) matching.run();
    }
    if (hasTime()) matching.finish();
    this.takeOver(matching);
    this.matching = matching;
  }

  private takeOver(matching: PieceMatching): void {
    for (const [old, now] of matching.to.entries()) {
      if (now < 0) continue;
      const { start, text } = matching.before[old]!;
      if (matching.isEqual(old, now)) this.match(start, matching.after[now]!.start, text.length);
      if (matching.doubtful[old]) this.doubtful.fill(1, start, start + text.length);
    }
  }

  private match(old: number, now: number, length: number): void {
    for (let index = 0; index < length; index++) {
      this.to[old + index] = now + index;
      this.from[now + index] = old + index;
    }
  }

  /** Aligns what stands in two gaps, and keeps of it the sentences that are mostly there; last of all, twins too. */
  private alignEdited(
    matching: PieceMatching,
    olds: readonly number[],
    nows: readonly number[],
    withTwins: boolean,
  ): void {
    const oldPieces = olds.map((old) => matching.before[old]!);
    const nowPieces = nows.map((now) => matching.after[now]!);
    const edited = alignGap(this.before.text, this.after.text, oldPieces, nowPieces);
    const countOld = countsOf(oldPieces);
    const countNow = countsOf(nowPieces);
    const countKept = countsOf(oldPieces.filter((_, index) => edited[index]));
    for (const [index, old] of olds.entries()) {
      const { start, text } = oldPieces[index]!;
      const isTwin = countOld(text) > 1 || countNow(text) > 1;
      const become = edited[index];
      if (!become || !matching.isFree(old) || (isTwin && !withTwins)) continue;
      for (const [at, place] of become.places.entries()) {
        if (place < 0 || this.to[start + at] !== -1 || this.from[place] !== -1) continue;
        this.match(start + at, place, 1);
        if (countKept(text) < countOld(text)) this.doubtful[start + at] = 1;
      }
      const now = become.now === undefined ? -1 : nows[become.now]!;
      if (now >= 0 && matching.isNew(now)) matching.match(old, now);
      else matching.to[old] = EDITED;
    }
    if (!withTwins) return;
    // Those that are now the same were not all that, and who knows which of them is new.
    const strangers = new Set<string>();
    for (const { start, end, text } of nowPieces)
      if (this.from.subarray(start, end).every((old) => old < 0)) strangers.add(text);
    for (const piece of nowPieces) if (strangers.has(piece.text)) this.doubt(piece);
  }

  private doubt({ start, end }: Piece): void {
    for (let now = start; now < end; now++) {
      const old = this.from[now]!;
      if (old >= 0) this.doubtful[old] = 1;
    }
  }

  /** Looks anywhere for what of [from, to) has no place beside its neighbors; of all others there is too much. */
  private findMoved(from: number, to: number): void {
    const { matching } = this;
    if (!matching) return;
    for (let old = firstEndingBehind(matching.before, from); old < matching.before.length; old++) {
      if (matching.before[old]!.start >= to) break;
      if (!this.hasTime() || !matching.isAlone(old)) continue;
      this.moved ??= new MovedPieces(matching);
      const now = this.moved.find(old);
      if (now === undefined) continue;
      if (matching.isFree(old)) this.alignEdited(matching, [old], [now], false);
      // It moved without its neighbors, or stands there anew and has been edited where it was.
      else this.doubtful.fill(1, matching.before[old]!.start, matching.before[old]!.end);
    }
  }

  /** Where [start, end) of the earlier text is; undefined where nothing of it is left. */
  map(start: number, end: number): Mapped | undefined {
    const from = this.before.fromSource(start);
    const to = this.before.fromSource(end);
    this.findMoved(from, to);
    let low = Infinity;
    let high = -1;
    let kept = 0;
    let last = -1;
    let doubts = 0;
    for (let old = from; old < to; old++) {
      const now = this.to[old]!;
      if (now < 0) continue;
      low = Math.min(low, now);
      high = Math.max(high, now);
      if (now > last) kept++;
      last = now;
      doubts += this.doubtful[old]!;
    }
    if (high < 0) return undefined;
    low = this.withEdge(from, low, -1);
    high = this.withEdge(to - 1, high, 1);
    const { text } = this.after;
    const quote = this.before.text.slice(from, to);
    const { length } = quote;
    // An end that is in doubt by itself is not if the whole quote stands there.
    if (low === this.to[from] && text.startsWith(quote, low)) high = low + length - 1;
    else if (high === this.to[to - 1] && text.endsWith(quote, high + 1)) low = high - length + 1;
    const isExact = text.slice(low, high + 1) === quote;
    // Beside what is sure, a twin is too.
    const isDoubtful = doubts > 0 && !(isExact && 2 * doubts < length);
    const difference = isExact ? 0 : Math.max(length - kept, high + 1 - low - kept, 1) / length;
    return { start: low, end: high + 1, difference, isDoubtful };
  }

  /** A place widened by what stands where the quote's first or last characters stood. */
  private withEdge(old: number, now: number, step: 1 | -1): number {
    let missing = 0;
    while (missing < this.to.length && this.to[old - step * missing] === -1) missing++;
    if (missing === 0) return now;
    const neighbor = this.to[old + step] ?? -1;
    if (neighbor < 0) return now;
    const added = (neighbor - now) * step - 1;
    return added > 0 && added <= missing ? now + step * added : now;
  }

  /** Whether a place in the later text (folded) is that of other earlier text than [start, end). */
  isTaken(place: { start: number; end: number }, { start, end }: { start: number; end: number }): boolean {
    const low = this.before.fromSource(start);
    const high = this.before.fromSource(end);
    let others = 0;
    for (let now = place.start; now < place.end; now++) {
      const old = this.from[now]!;
      if (old >= 0 && (old < low || old >= high)) others++;
    }
    return 2 * others >= place.end - place.start;
  }
}

/** How many of some pieces have a text. */
function countsOf(pieces: readonly Piece[]): (text: string) => number {
  const counts = new Map<string, number>();
  for (const { text } of pieces) counts.set(text, (counts.get(text) ?? 0) + 1);
  return (text) => counts.get(text) ?? 0;
}

function firstEndingBehind(pieces: readonly Piece[], at: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
