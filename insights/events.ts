/** What happened to the author of a post: recognized as told, not as wished, asked, denied or told of others. */
import { endsSentence, isBullet, type Line } from './headings.ts';
import { EVENT_PATTERNS, type EventKind, type EventPattern } from './event-patterns.ts';
import { type PeriodExpression, periodExpressions } from './period-expressions.ts';
import { sentencesOf, type Span } from './spans.ts';
import { isPast } from './tense.ts';
import type { CalendarTime } from './when.ts';

/** Where an event is told. */
interface Told extends Span {
  sentence: Span;
}

export interface CareerEvent extends Told {
  kind: EventKind;
  /** Canonical name of the company that the sentence names with it. */
  company?: string;
  /** When the sentence says so itself; else the event has the time of its period. */
  when?: CalendarTime;
  /** Other places of the same period that tell of it. */
  again: Told[];
}

/** An event as its sentence tells it. */
export interface ToldEvent extends CareerEvent {
  /** The sentence names the year of `when` only from where it stands (작년 10월). */
  relative: boolean;
}

export interface CompanyMention extends Span {
  canonical: string;
}

const MAY_TELL = {
  ko: /입사|지원|합류|취업|이직|전직|퇴사|퇴직|합격|탈락|떨어|수상|입상|수료|졸업|입학|편입|출시|런칭|론칭|릴리[즈스]|승진|진급|승격|발표|인턴|전환|회사|직장|[대금은동]상|(?:우수|장려|인기|특별|공로|혁신|이사|[장][관]|총장|회장|원장)상|1등/,
  en: /join|left|quit|resign|depart|intern|start|began|went to|land|appl|accept|sign|receiv|got |offer|hired|admitted|selected|reject|turned|convert|promot|laid|redundant|won |placed|present|talk|spoke|launch|releas|ship|complet|finish|graduat|enroll|ended|wrapped|changed|switched/i,
};
const HANGUL = /[가-힣]/;

/** Behind a verb in the past: it is supposed, reported of others, or asked after all. */
const NOT_SO_KO =
  /^(?:었|던|)?(?:다면|더라면|으면|을까|을지|을\s?(?:것|거|텐|리)|는지|냐|나요|나\?|니\?|다고\s?(?:하|들|치|해서)|다는\s|던\s(?:사람|분|동료|친구|팀원|선배|후배|지인|형|누나)|어야)/;
const DENIED_BEFORE_KO = /(?:(?<![가-힣])(?:못|안)|않고|없이|대신|거의|만약|만일|혹시)\s?$/;
const SUPPOSED_KO = /만약|만일|혹시/;
const WISH_KO = /싶|목표|예정|바라|겠|려고|려는|기로|하자|준비/;
const OTHERS_KO = new RegExp(
  '(?:동료|팀원|팀장|친구|사수|멘토|대표|리더|선배|후배|지인|동기|동생|남편|아내|누나|언니|오빠|(?<![부충])분|님|(?<!날)씨|사람|인원|직원|구성원|캠퍼|수강생|학생|면접관|교수|개발자|누군가|모두|다들|(?<![가-힣])(?:형|그녀|그))' +
    '(?:님|들|분들?)*(?:이|가|께서|께서는|은|는|도|의|에게)\\s(?![^.]*(?:나는|저는|나도|저도|내가|제가))' +
    '|(?<![가-힣])(?:다들|모두|대부분)\\s[^,]*$',
  'u',
); // prettier-ignore
/** 기획자 퇴사 */
const OTHERS_HEADLINE = /(?:자|이너|동료|팀원|팀장|사수|리더|님|분|직원)(?:들)?(?:의)?\s$/;
const ASIDE = /\([^()]{0,40}\)/g;
const SUPPOSED_EN =
  /\b(?:if|wish|whether|unless|imagine|almost|nearly|never|until|before|had)\s*$|\b(?:if|wish|whether|unless|imagine|pretend(?:ed)?)\b[^,]{0,25}$/i;
const NO_HEADLINE =
  /목표|희망|준비|지원|도전|실패|후기|계획|예정|싶|여부|전략|방법|이유|조건|기준|축하|\?|until|goal|want|plan/i;

/** The events that a line tells of, in order and disjoint. */
export function eventsOfLine(text: string, line: Line, companies: readonly CompanyMention[]): ToldEvent[] {
  const words = text.slice(line.start, line.end);
  const bullet = isBullet(words);
  const headline = line.heading || bullet || (words.length <= 60 && !endsSentence(words));
  return sentencesOf(text, line).flatMap((sentence) => eventsOfSentence(text, sentence, headline, companies));
}

function eventsOfSentence(
  text: string,
  sentence: Span,
  headline: boolean,
  companies: readonly CompanyMention[],
): ToldEvent[] {
  const words = text.slice(sentence.start, sentence.end);
  const language = HANGUL.test(words) ? 'ko' : 'en';
  if (!MAY_TELL[language].test(words) || /\?[^\p{L}]*$/u.test(words)) return [];
  const quoted = quotedParts(words);
  const found: ToldEvent[] = [];
  for (const row of EVENT_PATTERNS[language]) {
    if (row.telling === 'headline' && (!headline || NO_HEADLINE.test(words))) continue;
    if (row.telling === 'linked' && !isDone(words)) continue;
    if (row.context && !row.context.test(words)) continue;
    for (const { index, 0: surface } of words.matchAll(row.pattern)) {
      const end = index + surface.length;
      if (quoted.some((part) => part.start <= index && index < part.end)) continue;
      if (language === 'ko' ? !holdsKo(words, index, end, row) : SUPPOSED_EN.test(words.slice(0, index))) continue;
      const span = { start: sentence.start + index, end: sentence.start + index + surface.trimEnd().length };
      const company = companyOf(span, sentence, row, companies);
      if (row.needsCompany && company === undefined) continue;
      const time = timeOf(text, span, sentence, language);
      found.push({
        ...span, kind: row.kind, sentence, ...(company !== undefined && { company }),
        ...(time?.when.kind === 'calendar' && { when: time.when }), relative: time?.relative ?? false, again: [],
      }); // prettier-ignore
    }
  }
  return disjoint(found);
}

function holdsKo(words: string, start: number, end: number, { telling, kind }: EventPattern): boolean {
  const before = words.slice(0, start);
  if (DENIED_BEFORE_KO.test(before) || SUPPOSED_KO.test(before)) return false;
  if (telling !== 'headline' && NOT_SO_KO.test(words.slice(end))) return false;
  if (OTHERS_KO.test(before.replaceAll(ASIDE, '').slice(-50))) return false;
  if (telling === 'headline' && OTHERS_HEADLINE.test(before)) return false;
  // Companies, too, release and announce.
  return !(
    (kind === 'shipped' || kind === 'presented') &&
    /(?:회사|구글|애플|정부|[A-Z]\w+)(?:에서|이|가|은|는)\s[^,]*$/u.test(before)
  );
}

/** Whether a sentence ends in the past and wishes for nothing. */
const isDone = (words: string): boolean => !WISH_KO.test(words) && isPast(words);

/** What stands in quotation marks was said by somebody; a mark that is never closed quotes the rest. */
function quotedParts(words: string): Span[] {
  return [...words.matchAll(/“[^”]*(?:”|$)|"[^"]*"/g)].map(({ index, 0: part }) => ({
    start: index,
    end: index + part.length,
  }));
}

/** How far from the verb the company may stand. */
const NEAR = 60;

function companyOf(
  event: Span,
  sentence: Span,
  { company: side }: EventPattern,
  companies: readonly CompanyMention[],
): string | undefined {
  const inSentence = companies.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  if (side === 'before')
    return inSentence.findLast(({ end }) => end <= event.start && event.start - end <= NEAR)?.canonical;
  if (side === 'after')
    return inSentence.find(({ start }) => start >= event.end && start - event.end <= NEAR / 2)?.canonical;
  return undefined;
}

const AT_KO = /^\s?(?:쯤|경|초|말|중순)?\s?(?:에|부터|까지|부로|동안|,|\))/u;
/** Between an English verb and its time there is no other clause. */
const IN_EN = /^(?!.*\b(?:I|we|that|which|who|when|because)\b).{0,60}\b(?:in|on|since|of)\s(?:the )?$/su;

/** In Korean a year is written with 년; a number alone belongs to a name (Microsoft Build 2021). */
const isTime = (text: string, { start, end, when }: PeriodExpression, language: 'ko' | 'en'): boolean =>
  when.kind === 'calendar' &&
  (language === 'en' || when.from.month !== undefined || /년|[가-힣]/u.test(text.slice(start, end)));

function timeOf(text: string, event: Span, sentence: Span, language: 'ko' | 'en'): PeriodExpression | undefined {
  const expressions = periodExpressions(text, sentence).filter((expression) => isTime(text, expression, language));
  return language === 'ko'
    ? expressions.findLast(
        ({ start, end }) =>
          end <= event.start && (text.slice(start, end).endsWith('까지') || AT_KO.test(text.slice(end, event.start))),
      )
    : (expressions.find(({ start }) => start >= event.end && IN_EN.test(text.slice(event.end, start))) ??
        expressions.find(({ start, end }) => start - sentence.start <= 20 && end <= event.start));
}

/** The first wins, of those that overlap the longest. */
function disjoint(events: ToldEvent[]): ToldEvent[] {
  events.sort((a, b) => a.start - b.start || b.end - a.end);
  let covered = -1;
  return events.filter(({ start, end }) => {
    if (start < covered) return false;
    covered = end;
    return true;
  });
}
