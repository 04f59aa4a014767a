/** Chooses what an ambiguous form means, and says why. */
import { HYPHENED } from './boundaries.ts';
import {
  capitalIsForced,
  endsLongerName,
  findCue,
  isKoreanLine,
  isNoun,
  isWholeLine,
  joinsList,
  standsInKorean,
} from './context.ts';
import { isEmployer, settleEmployers, settleLabels, settleSearches } from './employers.ts';
import { isHangul } from './korean.ts';
import { type Candidate, isHangulForm, type Reading } from './matcher.ts';
import type { Rule } from './mention.ts';
import { endsInFirstName } from './no-latin-names.ts';

interface Evidence {
  rule: Exclude<Rule, 'new-company' | 'new-technology'>;
  detail?: string;
}

export interface Choice {
  reading: Reading;
  evidence: Evidence;
}

/** A place whose meaning is decided, or still open. [start, end) in the normalized text. */
export interface Span {
  start: number;
  end: number;
  /** Set once decided. */
  choice: Choice | undefined;
  /** The readings that a neighbor or another occurrence could still speak for. */
  open: readonly Reading[];
}

/** `undecided` readings wait for a neighbor or another occurrence. */
type Verdict = Evidence | 'no' | 'undecided';

/**
 * Whether what would be a product is rather a company: "Pinterest" in "companies like Twitter, Pinterest", "Facebook" in
 * "Google, Facebook" but not in "Netflix, YouTube", which are products both.
 */
function isBesideEmployer(own: Choice, other: Span): boolean {
  if (own.reading.type !== 'technology' || other.choice?.reading.type !== 'company') return false;
  const { rule } = other.choice.evidence;
  return rule === 'employment' || rule === 'list' || other.open.length === 0;
}

/** The longest candidate at one place that is meant, or may be. Candidates come longest first. */
export function decide(candidates: readonly Candidate[], lower: string, cased: string): Span | undefined {
  let open: Span | undefined;
  for (const candidate of candidates) {
    if (isPartOfIdentifier(candidate, cased)) continue;
    const { start, end, readings } = candidate;
    // "Canvas" may be a name of its own, so it is no plural.
    if (end > candidate.formEnd && open?.end === end) continue;
    const undecided: Reading[] = [];
    for (const reading of bySpecificity(readings)) {
      if (reading.type === 'skill' && (namesInstitution(cased, start, end) || isPersonOrManner(lower, start, end)))
        continue;
      if (reading.flags.includes('word') && namesInstitution(cased, start, end)) continue;
      if (reading.type === 'company' && isSurname(cased, start)) continue;
      const verdict = judge(reading, candidate, lower, cased);
      if (verdict === 'undecided') undecided.push(reading);
      else if (verdict !== 'no') return { start, end, choice: { reading, evidence: verdict }, open: undecided };
    }
    if (undecided.length > 0) open ??= { start, end, choice: undefined, open: undecided };
  }
  return open;
}

/**
 * Whether case shows that a candidate is no word of its own: a lower-case name hyphened onto another word (redis-cell,
 * simple-redis), an acronym that goes on in capitals (MLS is not the plural of ML).
 */
function isPartOfIdentifier({ start, formEnd, end }: Candidate, cased: string): boolean {
  if (end > formEnd && cased[formEnd] === 'S') return true;
  if (!/^[a-z]/.test(cased.charAt(start))) return false;
  const rest = cased.slice(end, end + 24);
  return (/^-[a-z]/.test(rest) && !HYPHENED.test(rest)) || /[a-z]-$/.test(cased.slice(Math.max(0, start - 2), start));
}

/** What makes a school or an event of a field: Fullstack Academy, Machine Learning Conference, Spring Camp. */
const INSTITUTION =
  / (?:[A-Z][a-z]+ )?(?:Academy|Association|Awards?|Boot ?[Cc]amp|Camp|Club|College|Conf|Conference|Expo|Foundation|Institute|Meetup|Olympiad|School|Society|Summit|University)\b/y;

function namesInstitution(cased: string, start: number, end: number): boolean {
  // Most names are not followed by a word with a capital, which is seen sooner than by an expression.
  if (cased.charCodeAt(end) !== SPACE || !isCapital(cased.charCodeAt(end + 1))) return false;
  INSTITUTION.lastIndex = end;
  return INSTITUTION.test(cased) && /[A-Z]/.test(cased.charAt(start));
}

/** Whether a first name stands before [start, …): then what would be a company is a person. */
const isSurname = (cased: string, start: number): boolean =>
  isCapital(cased.charCodeAt(start)) &&
  cased.charCodeAt(start - 1) === SPACE &&
  endsInFirstName(cased.slice(Math.max(0, start - 16), start));

/** What makes a person of a field, or a manner: 협업자, 문제 해결사, 비동기적인. */
const PERSON_OR_MANNER = /[자사](?:들|님|분|가|는|와|로|의|에게|를|도|께서)?(?![가-힣])|적(?:이|인|으로)/y;

/** 객체지향적 still speaks of the discipline. */
function isPersonOrManner(lower: string, start: number, end: number): boolean {
  if (!isHangulAt(lower, end)) return false;
  PERSON_OR_MANNER.lastIndex = end;
  return isHangulAt(lower, end - 1) && PERSON_OR_MANNER.test(lower) && !lower.slice(start, end).endsWith('지향');
}

const SPACE = 32;
const isSmall = (cased: string, at: number): boolean => /[a-z]/.test(cased.charAt(at));
const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const isHangulAt = (text: string, at: number): boolean => isHangul(text.charCodeAt(at));

/** Readings on conditions first: where a condition holds, it says more than a default. A matcher's lists are few and stay. */
function bySpecificity(readings: readonly Reading[]): readonly Reading[] {
  if (readings.length < 2) return readings;
  let sorted = inOrder.get(readings);
  if (!sorted) {
    sorted = readings.toSorted((a, b) => rank(b) - rank(a));
    inOrder.set(readings, sorted);
  }
  return sorted;
}

const inOrder = new WeakMap<readonly Reading[], readonly Reading[]>();

const rank = ({ flags }: Reading): number =>
  flags.includes('employer') ? 3 : flags.includes('context') ? 2 : flags.length > 0 ? 1 : 0;

function judge(reading: Reading, { start, formEnd }: Candidate, lower: string, cased: string): Verdict {
  const { flags, form, cues } = reading;
  if (flags.length === 0) return { rule: 'name' };

  const isExact = withoutGaps(cased.slice(start, formEnd)) === withoutGaps(form);
  if (flags.includes('case') && !isExact) {
    if (isLowerInKorean(reading, start, formEnd, lower, cased)) return { rule: 'korean-line' };
    return isLowerItem(reading, start, formEnd, lower, cased) ? 'undecided' : 'no';
  }
  if (flags.includes('employer') && flags.includes('case') && endsLongerName(cased, start)) return 'no';
  if (flags.includes('employer')) return isEmployer(lower, start, formEnd) ? { rule: 'employment' } : 'undecided';

  const byCue = (): Verdict => {
    const cue = findCue(lower, start, formEnd, cues);
    if (cue !== undefined) return { rule: 'cue', detail: cue };
    if (reading.type === 'technology' && isExact && isTool(lower, cased, start))
      return { rule: 'cue', detail: 'using' };
    return reading.type === 'company' && isEmployer(lower, start, formEnd) ? { rule: 'employment' } : 'undecided';
  };
  if (flags.includes('word') && !isHangulForm(form)) {
    const isKorean = isKoreanLine(lower, start) && (isExact || standsInKorean(lower, start, formEnd));
    if (!isExact && !isKorean) return isLowerItem(reading, start, formEnd, lower, cased) ? 'undecided' : 'no';
    if (isKorean && (isExact || !flags.includes('context'))) return { rule: 'korean-line' };
    if (flags.includes('context')) return byCue();
    return capitalIsForced(cased, start) && !isNoun(lower, formEnd) ? byCue() : { rule: 'capital' };
  }
  if (flags.includes('context') || flags.includes('word')) return byCue();
  return { rule: flags.includes('case') ? 'case' : 'name' };
}

/**
 * Whether a short name stands in lower case in Korean text, where other words are not Latin: "ui를", "dto 객체"; a name that
 * is an English word too must bear its particle: "go로". Companies write themselves in capitals.
 */
function isLowerInKorean(
  { form, flags, type }: Reading,
  start: number,
  end: number,
  lower: string,
  cased: string,
): boolean {
  const isAcronym = flags.length === 1 && type !== 'company' && /^[A-Z][A-Z0-9]{1,2}$/.test(form);
  const rest = lower.slice(end, end + 3);
  const isShortWord = form.length < 3 && flags.includes('word') && /^[가-힣]/.test(rest);
  const isLanguage = (flags.includes('word') || form.length === 1) && /^ ?언어/.test(rest);
  return (
    (isAcronym || isShortWord || isLanguage) &&
    cased.slice(start, end) === lower.slice(start, end) &&
    !/[./-]/.test(lower.charAt(start - 1)) &&
    isKoreanLine(lower, start) &&
    standsInKorean(lower, start, end)
  );
}

/**
 * Whether a longer name stands in lower case in Korean text or as an item of a list: another item may speak for it, "velog,
 * medium", "sinon, mocha, chai".
 */
const isLowerItem = ({ form, type }: Reading, start: number, end: number, lower: string, cased: string): boolean =>
  type === 'technology' &&
  form.length > 3 &&
  cased.slice(start, end) === lower.slice(start, end) &&
  (isItem(lower, start, end) || (isKoreanLine(lower, start) && standsInKorean(lower, start, end)));

/** Whether commas show that the word at [start, end) is an item of a list and no part of a clause. */
const isItem = (lower: string, start: number, end: number): boolean =>
  /(?:,|,? and|,? or) $/.test(lower.slice(Math.max(0, start - 6), start))
    ? /^(?:[,.;)]|\n|$)/.test(lower.slice(end, end + 1))
    : /\b(?:like|as|with|using|including|:|\() ?$/.test(lower.slice(Math.max(0, start - 10), start)) &&
      lower[end] === ',';

/** What one does with a technology alone, in English. */
const USED_BEFORE =
  /\b(?:us(?:e|es|ed|ing)|built (?:with|on|using|in)|written (?:in|with)|powered by|(?:migrat|mov|port|switch)(?:ed|ing) to|(?:deployed|hosted|running|runs) on|integrat(?:ed|ing|ion) with|learn(?:ed|ing)?|adopt(?:ed|ing)?) $/;

/** Whether a word with a capital is a technology by what is done with it. */
const isTool = (lower: string, cased: string, start: number): boolean =>
  /[A-Z]/.test(cased.charAt(start)) && USED_BEFORE.test(lower.slice(Math.max(0, start - 20), start));

const withoutGaps = (text: string): string => text.replace(/[ -]/g, '');

/** Lets decided spans speak for open ones: items of the same list, and the same form elsewhere in the post. */
export function settle(spans: readonly Span[], lower: string, cased: string): void {
  const established = new Set<string>();
  for (const { choice } of spans) if (choice && isCarriedOver(choice.reading)) established.add(entryOf(choice.reading));

  const tryList = (span: Span, other: Span | undefined): void => {
    if (!other?.choice || (span.choice && !isBesideEmployer(span.choice, other))) return;
    const [first, second] = other.start < span.start ? [other, span] : [span, other];
    if (!joinsList(lower, first, second)) return;
    const { reading: vouching } = other.choice;
    const reading = span.open.find(({ type }) => type === vouching.type);
    if (!reading) return;
    // For a name in lower case only another one in lower case vouches: "In Java, express yourself".
    const isSmallName =
      isSmall(cased, span.start) &&
      /[A-Z]/.test(reading.form) &&
      reading.flags.some((flag) => flag === 'word' || flag === 'case');
    if (isSmallName && !isSmall(cased, other.start) && !isKoreanLine(lower, span.start)) return;
    span.choice = { reading, evidence: { rule: 'list', detail: vouching.canonical } };
  };
  // Both ways, so that a whole list follows from one sure name in it.
  for (const [index, span] of spans.entries()) tryList(span, spans[index - 1]);
  for (let index = spans.length - 1; index >= 0; index--) {
    const span = spans[index];
    if (span && !isOfCompany(span, spans[index - 1])) tryList(span, spans[index + 1]);
  }

  for (const span of spans) {
    if (span.choice) continue;
    const reading = span.open.find(
      (candidate) =>
        (isCarriedOver(candidate) || isLowerName(candidate, span, lower)) && established.has(entryOf(candidate)),
    );
    if (reading && !isInitial(span, lower)) span.choice = { reading, evidence: { rule: 'elsewhere' } };
  }
  settleLabels(spans, lower);
  settleSearches(spans, lower, cased);
  settleEmployers(spans, lower);
}

/** Whether a company stands right before a word, which is then no item of its own: Microsoft Ignite, GitHub Universe. */
const isOfCompany = (span: Span, before: Span | undefined): boolean =>
  !span.choice && before?.choice?.reading.type === 'company' && before.end + 1 === span.start;

/** Whether a letter is that of a person's name or of R&D. */
const isInitial = ({ start, end }: Span, lower: string): boolean =>
  end - start === 1 && /[.&'’-]/.test(lower.charAt(end));

/** Whether a lower-case name stands alone on its line, or in Korean text, where hardly any other lower-case word does. */
const isLowerName = ({ form, type }: Reading, { start, end }: Span, lower: string): boolean =>
  type === 'technology' &&
  form.length > 3 &&
  /^[a-z]/.test(form) &&
  (isWholeLine(lower, start, end) || (isKoreanLine(lower, start) && standsInKorean(lower, start, end)));

const entryOf = ({ type, canonical }: Reading): string => `${type}:${canonical}`;

/**
 * Whether one sure place speaks for the others of the post, in whatever spelling: LINE for 라인. Not for one syllable or
 * letter (though R is hardly ever another), for a lower-case word and for an employer whose product bears the same name:
 * those are too often what they are in a dictionary.
 */
const isCarriedOver = ({ form, flags }: Reading): boolean =>
  (form.length > 1 || form === 'R') && !/^[a-z]/.test(form) && !flags.includes('employer');
