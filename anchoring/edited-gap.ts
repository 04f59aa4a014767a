/** Aligns sentences that were edited with what stands in their place. */
import type { Piece } from './pieces.ts';
import { alignText } from './token-alignment.ts';

/** Share of a sentence's characters that must have stayed for it to be an edited one rather than another. */
const SAME_SENTENCE = 0.6;
/** Share of a sentence's characters below which those that stand in another sentence are like it by chance. */
const STRAY = 0.2;

/** What an earlier piece has become. */
export interface Edited {
  /** For each of its characters the place in the later text; -1 for none. */
  places: Int32Array;
  /** Index of the later piece that it is now; undefined where it is only part of one, or of more than one. */
  now: number | undefined;
}

/** For each of consecutive earlier pieces what it has become among consecutive later ones; undefined for none of them. */
export function alignGap(
  before: string,
  after: string,
  olds: readonly Piece[],
  nows: readonly Piece[],
): (Edited | undefined)[] {
  const oldStart = olds[0]!.start;
  const nowStart = nows[0]!.start;
  const partners = new Int32Array(olds.at(-1)!.end - oldStart).fill(-1);
  alignText(before.slice(oldStart, olds.at(-1)!.end), after.slice(nowStart, nows.at(-1)!.end), (old, now, length) => {
    for (let index = 0; index < length; index++) partners[old + index] = nowStart + now + index;
  });
  let first = 0;
  return olds.map(({ start, end }) => {
    const places = partners.slice(start - oldStart, end - oldStart);
    const low = places.find((place) => place >= 0);
    if (low === undefined) return undefined;
    while (nows[first]!.end <= low) first++;
    return editedOf(places, nows, first);
  });
}

function editedOf(places: Int32Array, nows: readonly Piece[], first: number): Edited | undefined {
  const shares = new Map<number, number>();
  let at = first;
  const ins = places.map((place) => {
    if (place < 0) return -1;
    while (nows[at]!.end <= place) at++;
    shares.set(at, (shares.get(at) ?? 0) + 1);
    return at;
  });
  const own = places.map((place, index) => ((shares.get(ins[index]!) ?? 0) < STRAY * places.length ? -1 : place));
  const kept = own.filter((place) => place >= 0);
  const least = SAME_SENTENCE * Math.max(places.length, kept.length === 0 ? 0 : kept.at(-1)! + 1 - kept[0]!);
  if (kept.length === 0 || kept.length < least) return undefined;
  const [[now, share]] = [...shares].sort(([, one], [, other]) => other - one) as [[number, number]];
  const { start, end } = nows[now]!;
  return { places: own, now: share === kept.length && share >= SAME_SENTENCE * (end - start) ? now : undefined };
}
