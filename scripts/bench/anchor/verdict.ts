/** Judges where marks were found. */
import type { Span } from '../../../anchoring/page-text.ts';
import type { Outcome, Trial, TrialMark } from './trials.ts';

export type Verdict = 'right' | 'wrong' | 'orphan';

/** Share of an edited mark's characters, old and found together, that must be common to both. */
const OVERLAP = 0.9;

/**
 * An exact mark is right just where it is, to the character. An edited one is right where it overlaps its place by 90 %.
 * One that was changed more is right where at least half of what was found is what is left of it. One that is gone is
 * right nowhere. What is right in a history that nobody can tell from the real one is right.
 */
export function verdictOf(mark: TrialMark, found: Span | null, { origins }: Pick<Trial, 'origins'>): Verdict {
  if (!found) return 'orphan';
  const outcomes = [{ ...mark, origins }, ...mark.others];
  return outcomes.some((outcome) => isRight(mark, outcome, found)) ? 'right' : 'wrong';
}

function isRight(mark: Span, { fate, now, origins }: Outcome & { origins: readonly number[] }, found: Span): boolean {
  if (!now) return false;
  if (fate === 'exact') return found.start === now.start && found.end === now.end;
  if (fate === 'edited') {
    const common = Math.min(found.end, now.end) - Math.max(found.start, now.start);
    const all = Math.max(found.end, now.end) - Math.min(found.start, now.start);
    return common >= OVERLAP * all;
  }
  const own = origins.slice(found.start, found.end).filter((origin) => origin >= mark.start && origin < mark.end);
  return 2 * own.length >= found.end - found.start;
}
