/** What opens a period: a heading, a labeled line, or a sentence that begins with one. */
import { endsSentence, type Line } from './headings.ts';
import { type PeriodExpression, periodExpressions } from './period-expressions.ts';
import { phaseOf } from './phases.ts';
import { sentencesOf, type Span } from './spans.ts';
import { isPast } from './tense.ts';
import type { When } from './when.ts';

export interface Opening {
  start: number;
  labelSpan: Span;
  /** The line that is the heading or label, where one is. */
  heading?: Span;
  /** 1 to 6, where the caller knows it. */
  level?: number;
  when: When;
  /** The post names the year only from where it stands. */
  relative: boolean;
  opened: 'heading' | 'label' | 'sentence';
  /** Where it ends by itself: a sentence speaks for its paragraph. */
  until?: number;
}

export const LONGEST_LABEL_LINE = 90;
const DECORATION =
  /^[^\p{L}\p{N}]*(?:\d{1,2}[.)]\s+)?[^\p{L}\p{N}'’]*(?:(?:기간|일시|시기|[Pp]eriod|[Dd]uration|[Dd]ates?)\s*[:：]\s*)?/u;
const PARTICLE = /^\s*(?:에|부터|까지|동안|은|는|엔|이|의|을|를|간|쯤|경|초|말|중순|연속|만에|대|\p{Ll})/u;
const SEPARATOR = /^\s*(?:[:：|)\]]|[-–—·]\s|,\s)/u;

/** Years and single days are spoken of for many reasons. */
export const isExact = (when: When): boolean =>
  when.kind === 'calendar' && (isBareYear(when) || (when.from.day !== undefined && sameDay(when)));
const isBareYear = ({ from }: Extract<When, { kind: 'calendar' }>): boolean =>
  from.month === undefined && from.season === undefined;

/** A period by a heading ("5월 🏆", "Weeks 3 - 6: Settling In", "The Application") or a labeled line ("2020.04: …"). */
export function openedByLine(text: string, line: Line): Opening | undefined {
  const words = text.slice(line.start, line.end);
  const short = words.length <= LONGEST_LABEL_LINE;
  const decoration = DECORATION.exec(words)?.[0].length ?? 0;
  const [expression] = periodExpressions(text, {
    start: line.start,
    end: Math.min(line.end, line.start + LONGEST_LABEL_LINE),
  });
  const heading = { start: line.start, end: line.end };
  const base = { start: line.start, heading, ...(line.level !== undefined && { level: line.level }) };
  const by = ({ start, end, when, relative }: PeriodExpression, opened: Opening['opened']): Opening => ({
    ...base, labelSpan: { start, end }, when, relative, opened,
  }); // prettier-ignore

  const first = expression?.start === line.start + decoration ? expression : undefined;
  const closed = short ? bracketed(text, line) : undefined;
  // "4분기 (10월 ~ 12월)" says the same twice; in "하반기 준비 (2018.09~10)" the first only belongs to a name.
  if (closed && !(first && !/[\p{L}\p{N}]/u.test(text.slice(first.end, closed.start)))) {
    return line.heading || line.maybeHeading ? by(closed, 'heading') : undefined;
  }
  const phase = short && (line.heading || line.maybeHeading) ? phaseOf(words) : undefined;
  // "하반기 계획" is a plan, not the half year.
  if (first && phase?.phase !== 'plans') {
    const opened = opensAsLabel(first, text.slice(closed ? closed.end : first.end, line.end), line, words);
    if (opened) return by(first, opened);
  }
  if (!phase) return undefined;
  const labelSpan = { start: line.start + phase.start, end: line.start + phase.end };
  const when: When = { kind: 'phase', phase: phase.phase, ...(phase.year !== undefined && { year: phase.year }) };
  return { ...base, labelSpan, when, relative: false, opened: 'heading' };
}

/** 3년차 개발자: who one is, not when something was. */
const SENIORITY = /^\s?(?:개발자|엔지니어|직장인|프로그래머|주니어|시니어)/;

/** What stands behind the period decides: nothing, a separator, or a short title. */
function opensAsLabel(
  { when, start, end }: PeriodExpression,
  rest: string,
  line: Line,
  words: string,
): Opening['opened'] | undefined {
  const dated = when.kind === 'calendar' && when.from.day !== undefined && sameDay(when);
  const bareYear = when.kind === 'calendar' && isBareYear(when);
  if (!/[\p{L}\p{N}]/u.test(rest)) return dated && !line.heading ? undefined : 'heading';
  if (dated || words.trimEnd().endsWith('?')) return undefined;
  if (when.kind === 'elapsed' && when.unit === 'year' && SENIORITY.test(rest)) return undefined;
  const headingLike = line.heading || (words.length <= 40 && !endsSentence(words));
  const separator = SEPARATOR.exec(rest)?.[0].trim();
  if (bareYear && /^[)\]]/.test(separator ?? '')) return line.heading ? 'heading' : undefined;
  if (separator !== undefined && separator !== ',')
    return line.heading || (headingLike && !/^[:：]/.test(separator)) ? 'heading' : 'label';
  if (separator === ',') return line.heading ? 'heading' : undefined;
  if (bareYear || PARTICLE.test(rest) || end - start < 2) return undefined;
  return line.heading || (line.maybeHeading && words.length <= 30 && /^\s/.test(rest)) ? 'heading' : undefined;
}

/** "May 20: …" is too exact for a period, but what stands there is no part of the one before. */
export function isDated(text: string, line: Line): boolean {
  const [expression] = periodExpressions(text, { start: line.start, end: Math.min(line.end, line.start + 30) });
  return expression?.start === line.start && /^\s*[:：–—-]/.test(text.slice(expression.end, expression.end + 3));
}

const sameDay = ({ from, to }: Extract<When, { kind: 'calendar' }>): boolean =>
  to !== undefined && from.day === to.day && from.month === to.month && from.year === to.year;

/** "Server camp (2018.01~02)" */
function bracketed(text: string, line: Span): PeriodExpression | undefined {
  const words = text.slice(line.start, line.end);
  const open = line.start + Math.max(words.lastIndexOf('('), words.lastIndexOf('['));
  if (open < line.start || !/[)\]]\s*$/.test(text.slice(open, line.end))) return undefined;
  const [expression, more] = periodExpressions(text, { start: open + 1, end: line.end });
  if (!expression || more || /[\p{L}\p{N}]/u.test(text.slice(open, expression.start))) return undefined;
  return /[\p{L}\p{N}]/u.test(text.slice(expression.end, line.end)) ? undefined : expression;
}

const KO_OPENER = /^(?:(?:그리고|하지만|그러다가?|그렇게|이후|그 후|결국|드디어|그러던|마침내|또한|먼저)[,\s]\s*)?$/u;
const EN_OPENER =
  /^(?:(?:And|But|So|Then|Finally|Fast forward to),?\s)?(?:(?:[Ii]n|[Dd]uring|[Ff]rom|[Ss]ince|[Oo]ver|[Ff]or|[Oo]n|[Aa]t the (?:end|beginning|start) of|[Ii]n the (?:end|beginning|middle) of)\s(?:(?:the|my|our)\s)?)$/u;
const KO_FOLLOWS =
  /^\s?(?:쯤|경|초|말|중순|초반|중반|후반|차)?\s?(?:에(?:는|도|서)?(?=[\s,])|엔\s|부터(?:는)?(?=[\s,])|부로\s|동안(?:은)?(?=[\s,])|간(?=[\s,])|,\s|에서야\s)/u;
const FROM = /^\s?(?:쯤|경|초|말|중순)?\s?부터|^\s(?:on|onwards?)\b/u;
const PLANNED =
  /싶|목표|예정|계획|바라|겠|려고|려는|(?:할|될|일)\s?(?:것|거)|\b(?:would|will|plan(?:s|ning)?|want|hope|goals?|going to|resolutions?)\b/iu;
const OTHER_TIME =
  /^(?:하지만 |그리고 |But |And )?(?:올해|작년|내년|지금|현재|요즘|이제|Now|Today|This year|These days|Currently)/u;
/** How far into a sentence its opening period may stand. */
const OPENING = 60;

/** A period by a sentence that begins with it: "셋째 주부터, …", "인턴십 4주차와 8주차에는 …", "In March 2021, …". */
export function openedBySentence(text: string, sentence: Span, line: Span): Opening | undefined {
  const [expression] = periodExpressions(text, {
    start: sentence.start,
    end: Math.min(sentence.end, sentence.start + OPENING),
  });
  if (!expression || PLANNED.test(text.slice(sentence.start, sentence.end))) return undefined;
  const before = text.slice(sentence.start, expression.start);
  const after = text.slice(expression.end, Math.min(sentence.end, expression.end + 20));
  const whole = text.slice(expression.start, expression.end).endsWith('까지');
  const korean =
    KO_OPENER.test(before) && (whole || KO_FOLLOWS.test(after)) && isPast(text.slice(sentence.start, sentence.end));
  const english = EN_OPENER.test(before) && /^(?:,|\s(?:on|onwards?),?\s|\s(?:I|we|my)\b)/u.test(after);
  if (!korean && !english) return undefined;
  const from = FROM.exec(after)?.[0] ?? (/(?:from|since)\s(?:the\s)?$/iu.test(before) ? '' : undefined);
  const when = from === undefined ? expression.when : openEnded(expression.when);
  return {
    start: sentence.start,
    labelSpan: { start: expression.start, end: expression.end + (from?.length ?? 0) },
    when,
    relative: expression.relative,
    opened: 'sentence',
    ...(from === undefined && { until: endOfTelling(text, sentence, line) }),
  };
}

/** A sentence speaks for its paragraph, until another time is spoken of. */
function endOfTelling(text: string, opening: Span, line: Span): number {
  const next = sentencesOf(text, { start: opening.end, end: line.end }).find(({ start, end }) =>
    OTHER_TIME.test(text.slice(start, end)),
  );
  return next?.start ?? line.end;
}

function openEnded({ ...when }: PeriodExpression['when']): PeriodExpression['when'] {
  delete when.to;
  return when;
}
