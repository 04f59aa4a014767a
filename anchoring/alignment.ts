/** Which characters of an earlier text of a page are which of a later one; works on strings alone. */
import { type Folded, foldText } from './folded.ts';
import { EDITED, PieceMatching } from './piece-matching.ts';
import { MovedPieces } from './moved-pieces.ts';
import { linesOf, type Piece, piecesOf } from './pieces.ts';
import { alignText } from './token-alignment.ts';

/** Share of a sentence's characters that must have stayed for it to be an edited one rather than another. */
const SAME_SENTENCE = 0.6;

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
      for (const { olds, nows } of [...matching.gaps()]) {
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
    const oldStart = oldPieces[0]!.start;
    const nowStart = nowPieces[0]!.start;
    const partners = new Int32Array(oldPieces.at(-1)!.end - oldStart).fill(-1);
    alignText(
      this.before.text.slice(oldStart, oldPieces.at(-1)!.end),
      this.after.text.slice(nowStart, nowPieces.at(-1)!.end),
      (old, now, length) => {
        for (let index = 0; index < length; index++) partners[old + index] = now + index;
      },
    );
    const placesOf = ({ start, end }: Piece): Int32Array =>
      partners.subarray(start - oldStart, end - oldStart).filter((now) => now >= 0);
    const kept = olds.filter((old, index) => {
      const piece = oldPieces[index]!;
      const places = placesOf(piece);
      const extent = places.length === 0 ? Infinity : places.at(-1)! + 1 - places[0]!;
      return (
        matching.isFree(old) &&
        places.length >= SAME_SENTENCE * piece.text.length &&
        places.length >= SAME_SENTENCE * extent &&
        (withTwins || (countOf(oldPieces, piece.text) === 1 && countOf(nowPieces, piece.text) <= 1))
      );
    });
    const keptPieces = kept.map((old) => matching.before[old]!);
    for (const old of kept) {
      const piece = matching.before[old]!;
      const { start, end, text } = piece;
      const places = placesOf(piece);
      const hasLostTwin = countOf(keptPieces, text) < countOf(oldPieces, text);
      for (let at = start; at < end; at++) {
        const now = partners[at - oldStart]!;
        if (now < 0 || this.to[at] !== -1 || this.from[nowStart + now] !== -1) continue;
        this.match(at, nowStart + now, 1);
        if (hasLostTwin) this.doubtful[at] = 1;
      }
      const first = nowStart + places[0]!;
      const last = nowStart + places.at(-1)!;
      const now = nows.find((each) => matching.after[each]!.start <= first && matching.after[each]!.end > last);
      if (now !== undefined && matching.isNew(now)) matching.match(old, now);
      else matching.to[old] = EDITED;
    }
    if (!withTwins) return;
    // Those that are now the same were not all that, and who knows which of them is new.
    for (const { start, end, text } of nowPieces) {
      if (this.from.subarray(start, end).some((old) => old >= 0)) continue;
      for (const piece of nowPieces) if (piece.text === text) this.doubt(piece);
    }
  }

  private doubt({ start, end }: Piece): void {
    for (let now = start; now < end; now++) {
      const old = this.from[now]!;
      if (old >= 0) this.doubtful[old] = 1;
    }
  }

  /** Looks for what of [from, to) has no place anywhere; there is too much of what is not asked for. */
  private findMoved(from: number, to: number): void {
    const { matching } = this;
    if (!matching) return;
    for (let old = firstEndingBehind(matching.before, from); old < matching.before.length; old++) {
      if (matching.before[old]!.start >= to) break;
      if (!matching.isFree(old) || !this.hasTime()) continue;
      this.moved ??= new MovedPieces(matching);
      const now = this.moved.find(old);
      if (now !== undefined) this.alignEdited(matching, [old], [now], false);
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
    const isExact = text.slice(low, high + 1) === this.before.text.slice(from, to);
    const length = to - from;
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

const countOf = (pieces: readonly Piece[], text: string): number =>
  pieces.filter((piece) => piece.text === text).length;

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
