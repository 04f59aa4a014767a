/** Finds how a text writes periods. */
import { type Expressed, RULES } from './period-patterns.ts';
import type { Span } from './spans.ts';

export interface PeriodExpression extends Span {
  when: Expressed;
  /** The post names the year only from where it stands (작년 10월); nothing else may fill it in. */
  relative: boolean;
}

/** Every rule needs one of these. */
const MAY_HOLD_PERIOD =
  /\d|[봄름을울]|반기|[첫째]|마지막|\p{Lu}|week|day|month|year|summer|fall|autumn|winter|spring|half/u;

/** The period expressions of a piece of text, in order and disjoint: the first wins, of those that begin together the longest. */
export function periodExpressions(text: string, { start, end }: Span): PeriodExpression[] {
  const piece = text.slice(start, end);
  if (!MAY_HOLD_PERIOD.test(piece)) return [];
  const found: PeriodExpression[] = [];
  for (const { pattern, read } of RULES) {
    for (const match of piece.matchAll(pattern)) {
      const when = read(match.groups ?? {});
      if (!when || !isPossible(when)) continue;
      const written = match[0].trimEnd();
      const from = start + match.index;
      found.push({ start: from, end: from + written.length, when, relative: match.groups?.['relative'] !== undefined });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let covered = -1;
  return found.filter((expression) => {
    if (expression.start < covered) return false;
    covered = expression.end;
    return true;
  });
}

/** Nobody counts 80 weeks of an internship, and a range does not end before it begins. */
const isPossible = (when: Expressed): boolean => when.kind === 'calendar' || (when.to ?? when.from) <= 60;
