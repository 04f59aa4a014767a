/** Which characters of an earlier text of a page are which of a later one; works on strings alone. */
import { type Folded, foldText } from './folded.ts';
import { PieceMatching } from './piece-matching.ts';
import { linesOf, type Piece, sentencesOf } from './pieces.ts';
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

  /** What `hasTime` does not suffice for has no place. */
  constructor(before: string, after: string, foldedAfter = foldText(after), hasTime = (): boolean => true) {
    this.before = foldText(before);
    this.after = foldedAfter;
    this.to = new Int32Array(this.before.text.length).fill(-1);
    this.from = new Int32Array(this.after.text.length).fill(-1);
    this.doubtful = new Uint8Array(this.to.length);
    const lines = new PieceMatching(linesOf(before, this.before), linesOf(after, this.after));
    if (hasTime()) lines.run();
    const sentences = sentencesIn(lines);
    if (hasTime()) sentences.run();
    this.takeOver(sentences);
    for (const { olds, nows } of sentences.gaps()) {
      if (hasTime()) this.alignEdited(sentences, olds, nows);
    }
  }

  private takeOver({ to, doubtful, before, after }: PieceMatching): void {
    for (const [old, now] of to.entries()) {
      if (now < 0) continue;
      const { start, text } = before[old]!;
      this.match(start, after[now]!.start, text.length);
      if (doubtful[old]) this.doubtful.fill(1, start, start + text.length);
    }
  }

  private match(old: number, now: number, length: number): void {
    for (let index = 0; index < length; index++) {
      this.to[old + index] = now + index;
      this.from[now + index] = old + index;
    }
  }

  /** Aligns what stands in two gaps, and keeps of it the sentences that are mostly there. */
  private alignEdited({ before, after }: PieceMatching, olds: readonly number[], nows: readonly number[]): void {
    const oldPieces = olds.map((old) => before[old]!);
    const nowPieces = nows.map((now) => after[now]!);
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
    const kept = oldPieces.filter(({ start, end, text }) => {
      const places = partners.subarray(start - oldStart, end - oldStart).filter((now) => now >= 0);
      const extent = places.length === 0 ? Infinity : places.at(-1)! + 1 - places[0]!;
      return places.length >= SAME_SENTENCE * text.length && places.length >= SAME_SENTENCE * extent;
    });
    for (const { start, end, text } of kept) {
      const hasLostTwin = countOf(kept, text) < countOf(oldPieces, text);
      for (let old = start; old < end; old++) {
        const now = partners[old - oldStart]!;
        if (now < 0 || this.to[old] !== -1 || this.from[nowStart + now] !== -1) continue;
        this.match(old, nowStart + now, 1);
        if (hasLostTwin) this.doubtful[old] = 1;
      }
    }
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

  /** Where [start, end) of the earlier text is; undefined where nothing of it is left. */
  map(start: number, end: number): Mapped | undefined {
    const from = this.before.fromSource(start);
    const to = this.before.fromSource(end);
    let low = Infinity;
    let high = -1;
    let kept = 0;
    let last = -1;
    let isDoubtful = false;
    for (let old = from; old < to; old++) {
      const now = this.to[old]!;
      if (now < 0) continue;
      low = Math.min(low, now);
      high = Math.max(high, now);
      if (now > last) kept++;
      last = now;
      if (this.doubtful[old]) isDoubtful = true;
    }
    if (high < 0) return undefined;
    low = this.withEdge(from, low, -1);
    high = this.withEdge(to - 1, high, 1);
    const { text } = this.after;
    const isExact = text.slice(low, high + 1) === this.before.text.slice(from, to);
    const length = to - from;
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

/** The sentences of lines; those of lines that are the same are. */
function sentencesIn(lines: PieceMatching): PieceMatching {
  const before = lines.before.map(sentencesOf);
  const after = lines.after.map(sentencesOf);
  const matching = new PieceMatching(before.flat(), after.flat());
  const starts: number[] = [];
  let count = 0;
  for (const sentences of after) {
    starts.push(count);
    count += sentences.length;
  }
  let old = 0;
  for (const [index, sentences] of before.entries()) {
    const now = lines.partnerOf(index);
    for (const at of sentences.keys()) {
      if (now >= 0) {
        matching.match(old + at, starts[now]! + at);
        if (lines.doubtful[index]) matching.doubtful[old + at] = 1;
      }
    }
    old += sentences.length;
  }
  return matching;
}
