/** Makes sure of pieces that have twins: that each is with those beside which it stood, or that it is not known. */
import type { PieceMatching } from './piece-matching.ts';

/** Twins that are compared with each other; of more of them none is sure that does not stand between its neighbors. */
const MOST = 40;
const ROUNDS = 3;
/** Pieces between two known ones among which the only one of its twins is known. */
const FEW = 12;

/** Exchanges the partners of twins where that fits better, and doubts them where it fits as well, or beside no neighbor. */
export function checkTwins(matching: PieceMatching): void {
  const groups = Map.groupBy(matching.after.keys(), (now) => matching.after[now]!.text);
  const twins = [...Map.groupBy(matching.before.keys(), (old) => matching.before[old]!.text)].flatMap(
    ([text, olds]) => {
      const nows = groups.get(text) ?? [];
      return olds.length > 1 || nows.length > 1 ? [{ olds, nows }] : [];
    },
  );
  for (let round = 0; round < ROUNDS; round++) {
    for (const { olds, nows } of twins) {
      if (olds.length <= MOST && nows.length <= MOST) exchange(matching, olds, nows);
    }
  }
  for (const { olds, nows } of twins) doubt(matching, olds, nows);
}

function exchange(matching: PieceMatching, olds: readonly number[], nows: readonly number[]): void {
  for (const old of olds) {
    for (const now of nows) {
      if (gainOf(matching, old, now) > 0) matching.exchange(old, now);
    }
  }
}

function doubt(matching: PieceMatching, olds: readonly number[], nows: readonly number[]): void {
  const isMany = olds.length > MOST || nows.length > MOST;
  for (const old of olds) {
    const now = matching.to[old]!;
    if (now < 0) continue;
    const isUnsure = isMany
      ? matching.neighborsOf(old, now) < 2
      : (matching.neighborsOf(old, now) === 0 && !isBetween(matching, old, now, olds, nows)) ||
        nows.some((other) => other !== now && gainOf(matching, old, other) >= 0) ||
        olds.some((other) => other !== old && matching.isFree(other) && gainOf(matching, other, now) >= 0);
    if (isUnsure) matching.doubtful[old] = 1;
  }
}

/** Whether a piece is the only one of its twins between the next pieces with partners, and its partner between those. */
function isBetween(
  matching: PieceMatching,
  old: number,
  now: number,
  olds: readonly number[],
  nows: readonly number[],
): boolean {
  const isAnchor = (at: number): boolean => matching.partnerOf(at) >= 0 || at < 0;
  let before = old - 1;
  while (!isAnchor(before) && old - before <= FEW) before--;
  let behind = old + 1;
  while (!isAnchor(behind) && behind - before <= FEW) behind++;
  const [low, high] = [matching.partnerOf(before), matching.partnerOf(behind)];
  if (!isAnchor(before) || behind - before > FEW || high - low > FEW || now <= low || now >= high) return false;
  const isOther = (at: number, from: number, to: number): boolean => at > from && at < to;
  return (
    olds.every((at) => at === old || !isOther(at, before, behind)) &&
    nows.every((at) => at === now || !isOther(at, low, high))
  );
}

/** By how much it fits better if `old` has `now` for a partner, and what these were with the other's. */
function gainOf(matching: PieceMatching, old: number, now: number): number {
  const was = matching.to[old]!;
  const other = matching.from[now]!;
  if (was === now || was === -2 || other === -2) return -1;
  if ((was >= 0 && !matching.isEqual(old, was)) || (other >= 0 && !matching.isEqual(other, now))) return -1;
  if (was < 0 && other < 0) return -1;
  const { fitOf } = matching;
  return fitOf(old, now) + fitOf(other, was) - fitOf(old, was) - fitOf(other, now);
}
