/**
 * How posts write periods: one rule a way of writing. To add one, add a line to RULES and a row to
 * test/insights/period-expressions.test.ts. Groups: y, m, d (and y2, m2, d2 for the end of a range), n, n2, u (unit).
 */
import type { CalendarTime, ElapsedTime, Moment, PhaseTime, Season, Unit } from './when.ts';

type Groups = Readonly<Record<string, string | undefined>>;
type Read = (groups: Groups) => CalendarTime | ElapsedTime | undefined;

export interface PeriodRule {
  pattern: RegExp;
  read: Read;
}

/** What a rule reads; phases are whole headings and are told in phases.ts. */
export type Expressed = Exclude<ReturnType<Read>, undefined | PhaseTime>;

const YEAR = String.raw`(?:19[89]|20[0-4])\d`;
const MONTH = String.raw`(?:1[0-2]|0?[1-9])`;
const DAY = String.raw`(?:3[01]|[12]\d|0?[1-9])`;
const TO = String.raw`\s*[-–—~∼〜]\s*`;
const OPEN = '현재|지금|[Pp]resent|[Nn]ow|[Tt]oday';
/** 작년 10월: a year that the post names only from where it stands. */
const KO_YEAR = String.raw`(?:(?<relative>재작년|작년|지난해|올해|내년)\s*|(?<y>${YEAR}|[0-3]\d)\s?년도?\s*)?`;
const EN_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const EN_MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const NUMBERS: Readonly<Record<string, number>> = {
  ...Object.fromEntries('one two three four five six seven eight nine ten'.split(' ').map((word, i) => [word, i + 1])),
  ...Object.fromEntries(
    'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ').map((word, i) => [word, i + 1]),
  ),
  ...Object.fromEntries('첫 둘째 셋째 넷째 다섯째 여섯째 일곱째 여덟째'.split(' ').map((word, i) => [word, i + 1])),
  ...Object.fromEntries('한 두 세 네 다섯 여섯'.split(' ').map((word, i) => [word, i + 1])),
  첫째: 1,
  마지막: -1,
  last: -1,
  final: -1,
};
const UNIT_OF: Readonly<Record<string, Unit>> = {
  일: 'day',
  날: 'day',
  주: 'week',
  달: 'month',
  개월: 'month',
  년: 'year',
  해: 'year',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
};
const SEASON_OF: Readonly<Record<string, Season>> = {
  봄: 'spring',
  여름: 'summer',
  가을: 'autumn',
  겨울: 'winter',
  spring: 'spring',
  summer: 'summer',
  fall: 'autumn',
  autumn: 'autumn',
  winter: 'winter',
};

const number = (written = ''): number | undefined =>
  /^\d+$/.test(written) ? Number(written) : NUMBERS[written.toLowerCase()];
/** '23년 is 2023: nobody's career as a developer is older than 1980 or younger than 2039. */
function yearOf(written: string | undefined): number | undefined {
  const year = number(written);
  return year === undefined || year > 99 ? year : year < 40 ? 2000 + year : undefined;
}
const enMonth = (written = ''): number | undefined => {
  const month = EN_MONTHS.indexOf(written.slice(0, 3).toLowerCase()) + 1;
  return month > 0 && /^\p{Lu}/u.test(written) ? month : undefined;
};

function moment(year?: number, month?: number, day?: number): Moment {
  return { ...(year && { year }), ...(month && { month }), ...(day && { day }) };
}

/** A range whose end may leave out what it shares with its beginning, and whose beginning may leave out the year. */
function range(from: Moment, to: Moment, open = false): CalendarTime | undefined {
  if (open) return { kind: 'calendar', from };
  const year = from.year ?? to.year;
  const first = { ...(year && { year }), ...from };
  const last = { ...(year && { year }), ...to };
  const order = (of: Moment): number => ((of.year ?? 0) * 12 + (of.month ?? 0)) * 32 + (of.day ?? 0);
  // Over the turn of a year whose number stands once: "2021.11 ~ 02", "Nov – Feb 2021".
  if (order(last) < order(first) && first.year !== undefined && first.year === last.year) {
    if (from.year !== undefined && to.year === undefined) last.year = first.year + 1;
    else if (from.year === undefined) first.year = first.year - 1;
    else return undefined;
  }
  return { kind: 'calendar', from: first, to: last };
}

const months = (year: number | undefined, first: number, last: number): CalendarTime => ({
  kind: 'calendar',
  from: moment(year, first),
  to: moment(year, last),
});

function quarters({ y, y2, q, q2 }: Groups): CalendarTime {
  const first = Number(q);
  return months(yearOf(y ?? y2), first * 3 - 2, Number(q2 ?? first) * 3);
}

function koreanMonths({ y, m, d, y2, m2, d2 }: Groups): CalendarTime | undefined {
  const from = moment(yearOf(y), number(m), number(d));
  if (m2 === undefined && d2 === undefined) return range(from, from);
  return range(from, moment(yearOf(y2), number(m2) ?? number(m), number(d2)));
}

function englishMonths({ y, m, d, y2, m2, d2, d3, open }: Groups): CalendarTime | undefined {
  const month = enMonth(m);
  if (month === undefined) return undefined;
  const from = moment(yearOf(y), month, number(d));
  if (open !== undefined) return range(from, from, true);
  if (m2 === undefined && d3 === undefined) return range(from, from);
  const last = m2 === undefined ? month : enMonth(m2);
  return last === undefined ? undefined : range(from, moment(yearOf(y2), last, number(d2 ?? d3)));
}

function numeric({ y, m, d, y2, m2, d2, open, endless }: Groups): CalendarTime | undefined {
  const from = moment(yearOf(y), number(m), number(d));
  if ((open ?? endless) !== undefined) return range(from, from, true);
  return range(
    from,
    m2 === undefined ? from : moment(yearOf(y2), number(m2), d === undefined ? undefined : number(d2)),
  );
}

function elapsed(
  unit: string | undefined,
  first: number | undefined,
  last: number | undefined,
  apart = false,
): ElapsedTime | undefined {
  const of = UNIT_OF[unit?.toLowerCase() ?? ''];
  if (of === undefined || first === undefined || last === undefined || last < first) return undefined;
  return { kind: 'elapsed', unit: of, from: first, to: last, ...(apart && { apart }) };
}

const nth: Read = ({ u, n, n2, sep }) =>
  elapsed(u, number(n), number(n2 ?? n), /^(?:,|와|과|및|and|&)$/i.test(sep ?? ''));

/** "The first two weeks" are weeks 1 to 2, "the third week" is week 3; "the second two weeks" is not read. */
const ordinal: Read = ({ nth: written, n, u }) => {
  const which = number(written);
  if (n === undefined) return elapsed(u, which, which);
  return which === 1 ? elapsed(u, 1, number(n)) : undefined;
};

const season: Read = ({ season: written = '', y, y2 }) => {
  const of = SEASON_OF[written.toLowerCase()];
  const year = yearOf(y ?? y2);
  // Without a year or at the beginning of a name, Spring is the framework.
  if (of === undefined || (written === 'Spring' && year === undefined)) return undefined;
  const from: Moment = { ...(year && { year }), season: of };
  return { kind: 'calendar', from, to: from };
};

const rule = (source: string, read: Read): PeriodRule => ({ pattern: new RegExp(source, 'gu'), read });
const NO_WORD_BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const NO_WORD_AFTER = String.raw`(?![\p{L}\p{N}])`;
const NO_NUMBER_BEFORE = String.raw`(?<![\d.,/:%-])`;
/** 첫 주 but not 첫 주제. */
const KO_WORD_END = String.raw`(?=$|[^\p{L}\p{N}]|동안|에|부터|까지|차|간|은|는|이|의|을|를|도)`;

export const RULES: readonly PeriodRule[] = [
  // 1월 - 2월, 6-7월, 2023년 11월 ~ 2024년 2월
  rule(
    `${NO_NUMBER_BEFORE}${KO_YEAR}(?<m>${MONTH})월?${TO}(?:(?<y2>${YEAR})년\\s*)?(?<m2>${MONTH})월(?!급|세|요일|\\s*\\d+일)`,
    koreanMonths,
  ),
  // 2020년 11월부터 2021년 4월까지
  rule(
    `${NO_NUMBER_BEFORE}${KO_YEAR}(?<m>${MONTH})월(?:\\s*(?<d>${DAY})일)?\\s?부터\\s(?:(?<y2>${YEAR})년\\s*)?(?<m2>${MONTH})월(?:\\s*(?<d2>${DAY})일)?\\s?까지`,
    koreanMonths,
  ),
  // 5월, 2023년 3월, 작년 10월, 11월 1일, 4월 13일 ~ 8월 31일
  rule(
    `${NO_NUMBER_BEFORE}${KO_YEAR}(?<m>${MONTH})월(?!급|세|요일|드)(?:\\s*(?<d>${DAY})일(?:${TO}(?:(?<y2>${YEAR})년\\s*)?(?:(?<m2>${MONTH})월\\s*)?(?<d2>${DAY})일)?)?`,
    koreanMonths,
  ),
  // 상반기, 2021년 하반기
  rule(`${NO_WORD_BEFORE}${KO_YEAR}(?<half>[상하])반기`, ({ y, half }) =>
    half === '상' ? months(yearOf(y), 1, 6) : months(yearOf(y), 7, 12),
  ),
  // 2분기, 2021년 1분기 ~ 2분기
  rule(`${NO_NUMBER_BEFORE}${KO_YEAR}(?<q>[1-4])\\s?(?:/\\s?4\\s?)?분기(?:${TO}(?<q2>[1-4])\\s?분기)?`, quarters),
  // 여름, 2021년 겨울
  rule(`${NO_WORD_BEFORE}${KO_YEAR}(?<season>봄|여름|가을|겨울)${KO_WORD_END}`, season),
  // 2021.03 ~ 2021.08, 2018.01~02, 2020.04.13~2020.08.31, 2021-03 – 현재
  rule(
    `${NO_NUMBER_BEFORE}(?<y>${YEAR})[.\\-/]\\s?(?<m>${MONTH})(?:[.\\-/]\\s?(?<d>${DAY}))?(?!\\d)\\.?(?:${TO}(?:(?:(?<y2>${YEAR})[.\\-/]\\s?)?(?<m2>${MONTH})(?:[.\\-/]\\s?(?<d2>${DAY}))?(?!\\d)\\.?|(?<open>${OPEN}))|(?<endless>\\s?[~∼〜](?=\\s*(?:[)\\]]|$))))?(?![\\d/])`,
    numeric,
  ),
  // 21.03 ~ 21.08: two numbers alone may be anything
  rule(
    `${NO_NUMBER_BEFORE}['’]?(?<y>[0-3]\\d)\\.(?<m>0[1-9]|1[0-2])${TO}['’]?(?<y2>[0-3]\\d)\\.(?<m2>0[1-9]|1[0-2])(?![\\d.])`,
    numeric,
  ),
  // 2021, 2021년, 2019 – 2021
  rule(
    `${NO_WORD_BEFORE}(?<![\\d][.\\-/])(?<y>${YEAR})(?:년도?)?(?:${TO}(?:(?<y2>${YEAR})(?:년도?)?|(?<open>${OPEN})))?(?![\\dA-Za-z]|[.\\-/]\\d|학년)`,
    ({ y, y2, open }) => range(moment(yearOf(y)), moment(yearOf(y2 ?? y)), open !== undefined),
  ),
  // 입사 1년차, 3개월 차, 인턴십 4주차와 8주차, 1~2주차
  rule(
    `${NO_WORD_BEFORE}(?:(?:입사|인턴십?|개발자?|회사|근무|부트캠프|직장인)\\s?(?:후\\s?)?)?(?<n>\\d{1,2})\\s?(?:(?:년|개월|달|주|일)\\s?차?)?(?:\\s*(?<sep>[-–~∼,]|와|과|및)\\s*(?<n2>\\d{1,2})\\s?)?(?<u>년|개월|달|주|일)\\s?차${KO_WORD_END}`,
    nth,
  ),
  // 첫 2주, 셋째 주, 첫날, 마지막 주
  rule(
    `${NO_WORD_BEFORE}(?<nth>첫째?|[둘셋넷]째|다섯째|여섯째|마지막)\\s?(?<n>\\d{1,2}|한|두|세|네|다섯|여섯)?\\s?(?<u>주|달|개월|날|해)${KO_WORD_END}`,
    ordinal,
  ),
  // March 2021, January–March, Dec 2020 – Feb 2021, May 8 to 12, Mar 2020 – present
  rule(
    `${NO_WORD_BEFORE}(?:[Ee]arly |[Mm]id[ -]|[Ll]ate )?(?<m>${EN_MONTH})${NO_WORD_AFTER}\\.?(?:\\s+(?<d>${DAY})(?:st|nd|rd|th)?(?!\\d))?(?:,?\\s+(?<y>${YEAR}))?(?:\\s*(?:[-–—~]|to|through|until)\\s*(?:(?<m2>${EN_MONTH})${NO_WORD_AFTER}\\.?(?:\\s+(?<d2>${DAY})(?:st|nd|rd|th)?(?!\\d))?|(?<d3>${DAY})(?:st|nd|rd|th)?(?!\\d)|(?<open>${OPEN}))(?:,?\\s+(?<y2>${YEAR}))?)?${NO_WORD_AFTER}`,
    englishMonths,
  ),
  // Q3, 2025 Q1, Q1 2025, 1Q, 2021 1Q
  rule(
    `${NO_WORD_BEFORE}(?:(?<y>${YEAR})[\\s-]*)?(?:Q(?<q>[1-4])(?:${TO}Q(?<q2>[1-4]))?)(?:\\s+(?:of\\s+)?(?<y2>${YEAR}))?${NO_WORD_AFTER}`,
    quarters,
  ),
  rule(`${NO_WORD_BEFORE}(?:(?<y>${YEAR})[\\s-]*)?(?<q>[1-4])Q(?:\\s+(?<y2>${YEAR}))?${NO_WORD_AFTER}`, quarters),
  // H1 2021, first half of 2021
  rule(
    `${NO_WORD_BEFORE}(?:(?<y>${YEAR})\\s*H(?<h>[12])|H(?<h2>[12])\\s+(?:of\\s+)?(?<y2>${YEAR}))${NO_WORD_AFTER}`,
    ({ y, y2, h, h2 }) => ((h ?? h2) === '1' ? months(yearOf(y ?? y2), 1, 6) : months(yearOf(y ?? y2), 7, 12)),
  ),
  rule(`${NO_WORD_BEFORE}(?:[Tt]he )?(?<half>[Ff]irst|[Ss]econd) [Hh]alf(?: of (?<y>${YEAR}))`, ({ y, half }) =>
    half?.toLowerCase() === 'first' ? months(yearOf(y), 1, 6) : months(yearOf(y), 7, 12),
  ),
  // Summer 2021, summer of 2021, Winter
  rule(
    `${NO_WORD_BEFORE}(?:(?<season>Spring|Summer|Fall|Autumn|Winter|(?:spring|summer|fall|autumn|winter)(?=\\s+(?:of\\s+)?20))(?:\\s+(?:of\\s+)?(?<y>${YEAR}))?)${NO_WORD_AFTER}`,
    season,
  ),
  // Week 4, Weeks 3 - 6, Day 1, Month three
  rule(
    `${NO_WORD_BEFORE}(?<u>[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear)s?\\s+(?<n>\\d{1,2}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix)(?:\\s*(?<sep>[-–—,&]|to|through|and)\\s*(?<n2>\\d{1,2}))?${NO_WORD_AFTER}`,
    nth,
  ),
  // The First 2 Weeks, third week, last day
  rule(
    `${NO_WORD_BEFORE}(?:(?:[Tt]he|[Mm]y|[Oo]ur) )?(?<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ll]ast|[Ff]inal)\\s+(?:(?<n>\\d{1,2}|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix)\\s+)?(?<u>[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear)s?${NO_WORD_AFTER}`,
    ordinal,
  ),
];
