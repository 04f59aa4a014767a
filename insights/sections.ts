/** Divides a text into the periods that its headings, labeled lines and sentences open. */
import { endsSentence, type Line } from './headings.ts';
import { type PeriodExpression, periodExpressions } from './period-expressions.ts';
import { phaseOf } from './phases.ts';
import { sentencesOf, type Span, trimmed } from './spans.ts';
import type { When } from './when.ts';

/** A region of the text that one period covers, with what the post calls it. */
export interface Section extends Span {
  labelSpan: Span;
  /** The line that is the heading, where one is. */
  heading?: Span;
  when: When;
  /** The post names the year only from where it stands. */
  relative: boolean;
  opened: 'heading' | 'label' | 'sentence';
}

export interface SectionOptions {
  /** The caller knew the headings; lines that only look like one are none. */
  headingsKnown: boolean;
  title: string | undefined;
  /** Whether a sentence tells of its author, and so may open a period of its own; `byEvent`: by what happened to them. */
  speaksOfAuthor: (sentence: Span, byEvent: boolean) => boolean;
}

interface Opening extends Omit<Section, 'end'> {
  level?: number;
  /** Where it ends by itself: a sentence speaks for its paragraph. */
  until?: number;
}

const LONGEST_LABEL_LINE = 90;
const DECORATION =
  /^[^\p{L}\p{N}]*(?:\d{1,2}[.)]\s+)?[^\p{L}\p{N}'’]*(?:(?:기간|일시|시기|[Pp]eriod|[Dd]uration|[Dd]ates?)\s*[:：]\s*)?/u;
const PARTICLE = /^\s*(?:에|부터|까지|동안|은|는|엔|이|의|을|를|간|쯤|경|초|말|중순|연속|만에|대|\p{Ll})/u;
const SEPARATOR = /^\s*(?:[:：|)\]]|[-–—·]\s|,\s)/u;

/** The sections of a text, in order and disjoint; also those without words of their own. */
export function sectionsOf(text: string, lines: readonly Line[], options: SectionOptions): Section[] {
  const sections: Section[] = [];
  let current: Opening | undefined;
  const close = (end: number): void => {
    if (current) sections.push(finish(text, current, Math.min(end, current.until ?? end)));
    current = undefined;
  };

  const series = countUnits(text, lines);
  for (const [index, line] of lines.entries()) {
    if (index === 0 && isTitle(text, line, options.title)) continue;
    const opening = openedByLine(text, line, options.headingsKnown);
    if (opening) {
      close(line.start);
      current = opening;
    } else if (
      current &&
      (line.heading ? endsAt(current, line, series) : current.opened === 'label' && isDated(text, line))
    ) {
      close(line.start);
    } else if (!line.heading && (!current || current.opened === 'sentence')) {
      for (const sentence of sentencesOf(text, line)) {
        const next = openedBySentence(text, sentence, line);
        if (!next || !options.speaksOfAuthor(sentence, isExact(next.when))) continue;
        close(next.start);
        current = next;
      }
    }
  }
  close(text.length);
  return sections;
}

function finish(text: string, { level: _level, until: _until, ...opening }: Opening, end: number): Section {
  return { ...opening, end: trimmed(text, { start: opening.start, end }).end };
}

/** The first line is the post's title, unless it is a heading that says nothing but a period. */
function isTitle(text: string, line: Line, title: string | undefined): boolean {
  const words = text.slice(line.start, line.end);
  if (title !== undefined && title.includes(words)) return true;
  const [expression] = periodExpressions(text, line);
  return (
    !expression ||
    /[\p{L}\p{N}]/u.test(text.slice(expression.end, line.end)) ||
    /[\p{L}\p{N}]/u.test(text.slice(line.start, expression.start))
  );
}

/** How many headings count in each unit: several weeks in a row are a series, whose headings in between are its own. */
function countUnits(text: string, lines: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const opening = line.end - line.start > LONGEST_LABEL_LINE ? undefined : openedByLine(text, line, false);
    if (opening?.when.kind === 'elapsed') counts.set(opening.when.unit, (counts.get(opening.when.unit) ?? 0) + 1);
  }
  return counts;
}

/** Whether a heading that opens no period itself ends the one before. */
function endsAt(current: Opening, heading: Line, series: ReadonlyMap<string, number>): boolean {
  if (current.opened !== 'heading') return true;
  if (current.level !== undefined && heading.level !== undefined) return heading.level <= current.level;
  const { when } = current;
  if (when.kind === 'elapsed') return (series.get(when.unit) ?? 0) < 2;
  return when.kind === 'phase';
}

/** Years and single days are spoken of for many reasons. */
const isExact = (when: When): boolean =>
  when.kind === 'calendar' && (isBareYear(when) || (when.from.day !== undefined && sameDay(when)));
const isBareYear = ({ from }: Extract<When, { kind: 'calendar' }>): boolean =>
  from.month === undefined && from.season === undefined;

/** A period by a heading ("5월 🏆", "Weeks 3 - 6: Settling In", "The Application") or a labeled line ("2020.04: …"). */
function openedByLine(text: string, line: Line, headingsKnown: boolean): Opening | undefined {
  const words = text.slice(line.start, line.end);
  const short = words.length <= LONGEST_LABEL_LINE;
  const decoration = DECORATION.exec(words)?.[0].length ?? 0;
  const [expression] = periodExpressions(text, {
    start: line.start,
    end: Math.min(line.end, line.start + LONGEST_LABEL_LINE),
  });
  const heading = { start: line.start, end: line.end };
  const base = { start: line.start, heading, ...(line.level !== undefined && { level: line.level }) };
  const by = ({ start, end, when, relative }: PeriodExpression, opened: Section['opened']): Opening => ({
    ...base, labelSpan: { start, end }, when, relative, opened,
  }); // prettier-ignore

  const first = expression?.start === line.start + decoration ? expression : undefined;
  const closed = short ? bracketed(text, line) : undefined;
  // "4분기 (10월 ~ 12월)" says the same twice; in "하반기 준비 (2018.09~10)" the first only belongs to a name.
  if (closed && !(first && !/[\p{L}\p{N}]/u.test(text.slice(first.end, closed.start)))) {
    return line.heading || line.maybeHeading ? by(closed, 'heading') : undefined;
  }
  if (first) {
    const opened = opensAsLabel(first, text.slice(closed ? closed.end : first.end, line.end), line, words);
    if (opened) return by(first, opened);
  }
  if (!line.heading && (headingsKnown || !short || endsSentence(words))) return undefined;
  const phase = short && (line.heading || line.maybeHeading) ? phaseOf(words) : undefined;
  if (!phase) return undefined;
  const labelSpan = { start: line.start + phase.start, end: line.start + phase.end };
  const when: When = { kind: 'phase', phase: phase.phase, ...(phase.year !== undefined && { year: phase.year }) };
  return { ...base, labelSpan, when, relative: false, opened: 'heading' };
}

/** What stands behind the period decides: nothing, a separator, or a short title. */
function opensAsLabel(
  { when, start, end }: PeriodExpression,
  rest: string,
  line: Line,
  words: string,
): Section['opened'] | undefined {
  const dated = when.kind === 'calendar' && when.from.day !== undefined && sameDay(when);
  const bareYear = when.kind === 'calendar' && isBareYear(when);
  if (!/[\p{L}\p{N}]/u.test(rest)) return dated && !line.heading ? undefined : 'heading';
  if (dated || words.trimEnd().endsWith('?')) return undefined;
  const headingLike = line.heading || (words.length <= 40 && !endsSentence(words));
  const separator = SEPARATOR.exec(rest)?.[0].trim();
  if (bareYear && /^[)\]]/.test(separator ?? '')) return line.heading ? 'heading' : undefined;
  if (separator !== undefined && separator !== ',')
    return line.heading || (headingLike && !/^[:：]/.test(separator)) ? 'heading' : 'label';
  if (separator === ',') return line.heading ? 'heading' : undefined;
  if (bareYear || PARTICLE.test(rest) || end - start < 2) return undefined;
  return line.heading || (headingLike && words.length <= 30 && /^\s/.test(rest)) ? 'heading' : undefined;
}

/** "May 20: …" is too exact for a period, but what stands there is no part of the one before. */
function isDated(text: string, line: Line): boolean {
  const [expression] = periodExpressions(text, { start: line.start, end: Math.min(line.end, line.start + 30) });
  return expression?.start === line.start && /^\s*[:：–—-]/.test(text.slice(expression.end, expression.end + 3));
}

const sameDay = ({ from, to }: Extract<When, { kind: 'calendar' }>): boolean =>
  to !== undefined && from.day === to.day && from.month === to.month && from.year === to.year;

/** "Server camp (2018.01~02)" */
function bracketed(text: string, line: Span): PeriodExpression | undefined {
  const open = Math.max(text.lastIndexOf('(', line.end), text.lastIndexOf('[', line.end));
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
/** How far into a sentence its opening period may stand. */
const OPENING = 60;

/** A period by a sentence that begins with it: "셋째 주부터, …", "인턴십 4주차와 8주차에는 …", "In March 2021, …". */
function openedBySentence(text: string, sentence: Span, line: Span): Opening | undefined {
  const [expression] = periodExpressions(text, {
    start: sentence.start,
    end: Math.min(sentence.end, sentence.start + OPENING),
  });
  if (!expression || PLANNED.test(text.slice(sentence.start, sentence.end))) return undefined;
  const before = text.slice(sentence.start, expression.start);
  const after = text.slice(expression.end, Math.min(sentence.end, expression.end + 20));
  const whole = text.slice(expression.start, expression.end).endsWith('까지');
  const korean = KO_OPENER.test(before) && (whole || KO_FOLLOWS.test(after));
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
    ...(from === undefined && { until: line.end }),
  };
}

function openEnded({ ...when }: PeriodExpression['when']): PeriodExpression['when'] {
  delete when.to;
  return when;
}

/**
 * Tables of contents name the periods before the text does: what has no words of its own and comes again is dropped.
 * A post that has nothing but a look back or ahead has no timeline.
 */
export function sectionsThatTell(text: string, sections: readonly Section[]): Section[] {
  const lastOf = new Map(sections.map((section, index) => [labelOf(text, section), index]));
  const kept = sections.filter((section, index) => {
    const empty = section.heading !== undefined && section.opened === 'heading' && section.end <= section.heading.end;
    return !empty || (lastOf.get(labelOf(text, section)) === index && !isHolder(section, sections[index + 1]));
  });
  const tells = kept.some(({ when }) => when.kind !== 'phase' || (when.phase !== 'closing' && when.phase !== 'plans'));
  return tells ? kept : [];
}

/** A year that only heads the months behind it. */
const isHolder = (section: Section, next: Section | undefined): boolean =>
  section.when.kind === 'calendar' &&
  section.when.from.month === undefined &&
  next !== undefined &&
  next.opened !== 'sentence';

const labelOf = (text: string, { labelSpan }: Section): string => text.slice(labelSpan.start, labelSpan.end);
