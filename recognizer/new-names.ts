/**
 * Names that no lexicon has, found by how a post speaks of them: somebody joins them, builds with them, or lists them among
 * known ones. Once found, every occurrence in the post counts.
 */
import { endOfWord, startsWord } from './boundaries.ts';
import { isHangul } from './korean.ts';
import type { MentionType } from './lexicon-format.ts';

export interface NewName {
  /** [start, end) in the normalized text. */
  start: number;
  end: number;
  type: MentionType;
  /** The name as it stands where it was first found. */
  canonical: string;
  /** How the post speaks of it. */
  detail: string;
  /** The share of right ones among what this pattern found in labeled posts, rounded down. */
  confidence: number;
}

type Seed = Omit<NewName, 'start' | 'end'>;

/** A span that is taken already; its type and name where it is decided. */
export interface TakenSpan {
  start: number;
  end: number;
  type?: MentionType;
  canonical?: string;
}

interface Pattern extends Omit<Seed, 'canonical'> {
  /** Global; the name is the group `name`. Runs over the text with its case. */
  regexp: RegExp;
}

/** One to three capitalized Latin words. */
const LATIN = String.raw`[A-Z][\w&+]*(?:\.[a-z]+)?(?: [A-Z][\w&+]*){0,2}`;
const EDGE = String.raw`(?<![\w가-힣.@#/-])`;
const NAME = `${EDGE}(?<name>${LATIN}|[가-힣]{2,8}?)`;
const LATIN_NAME = `${EDGE}(?<name>${LATIN})`;
/** A Latin token in which case changes inside: rxRust, SpaceONE. Most are products, events or identifiers of code. */
const CAMEL = String.raw`(?<![\w.@#/$-])(?<name>[A-Za-z]*[a-z][A-Z]\w*)(?![\w(]|\.\w|:\w)`;

const pattern = (type: MentionType, confidence: number, detail: string, source: string): Pattern => ({
  type,
  confidence,
  detail,
  regexp: new RegExp(source, 'g'),
});

const PATTERNS: readonly Pattern[] = [
  pattern('company', 0.8, '에 입사', `${NAME}(?:에 (?:최종 )?(?:입사|합류|취업)|(?:으로|로) 이직)`),
  pattern('company', 0.9, '라는 회사', `${NAME}(?:이라는|라는) (?:회사|스타트업|기업)`),
  pattern('company', 0.9, '(주)', `(?:㈜|\\(주\\)|주식회사) ?(?<name>${LATIN}|[가-힣]{2,10})`),
  pattern('company', 0.8, '입사', `${LATIN_NAME}(?:에서)? (?:입사|퇴사|인턴십|인턴|재직|근무)(?![가-힣]*자)`),
  pattern(
    'company',
    0.7,
    'joined',
    `\\b(?:[Jj]oin(?:ed|ing)|[Ii]ntern(?:ed|ship)? at|[Ww]ork(?:ed|ing)? at|(?:job|role|offer|position|engineer|developer|intern) (?:at|from)) ${LATIN_NAME}`,
  ),
  pattern('company', 0.9, 'Inc.', `${LATIN_NAME},? (?:Inc|Ltd|Corp|GmbH|LLC)\\b`),
  pattern('technology', 0.6, '를 사용', `${LATIN_NAME}(?:을|를) (?:사용|활용|도입|적용|이용)`),
  pattern('technology', 0.6, '로 개발', `${LATIN_NAME}(?:으로|로) (?:개발|구현|작성|구축|배포|마이그레이션|전환|만들)`),
  pattern('technology', 0.6, '라이브러리', `${LATIN_NAME}(?:라는|이라는)? ?(?:라이브러리|프레임워크|패키지|플러그인|툴을|도구)`),
  pattern('technology', 0.2, 'camel case', CAMEL),
];
const BESIDE_CONFIDENCE = 0.7;

/** Hangul that stands where a company could: kinds of companies, places, times, roles, endings. */
const NO_COMPANY =
  /(?:회사|기업|스타트업|학교|대학|대학원|학원|연구실|연구소|팀|부서|조직|직무|직군|직장|업계|분야|파트|곳|데|서비스|프로젝트|동아리|캠프|코스|과정|기수|본사|지사|개발자?|엔지니어|신입|경력직?|정규직|계약직|인턴|월|년|일|차|번|해|중|후|전|때|처음|최종|서류|면접|합격|자|초|말|시기|시점|해외|국내|서울|판교|강남|미국|일본|한국|호주|캐나다|독일|영국|집|사무실|현업|실무|상태|시장|입사|퇴사|도전|성공|목표|결심|결정|고민|준비|다시|바로|함께|새로|이미|드디어|그대로|전환|채용|추천|수시|공채|쪽|것|수|다른|요원|병특|로서|으로|에서|에게|하게|하고|해서|였고|면서|니다|었다|했다)$/;
/** Latin words that are capitalized without being a product or a company. */
const NO_LATIN =
  /^(?:I|The|A|An|My|Our|We|It|This|That|In|On|At|Part|Chapter|Day|Week|Step|University|College|School|CEO|CTO|PM|HR|IT|OK|FE|BE|AI|CS|Organizer|Mentor|Google Summer)\b|^[A-Z]$|^\d|University|College|School|Conference|Bootcamp/;

const ITEM = String.raw`(?<name>[A-Z][\w+.#-]*[\w+#]|[a-z]+[A-Z]\w*)`;
const ITEM_AFTER = new RegExp(`^\\s?[,、·/]\\s?${ITEM}(?![\\w(])`);
const ITEM_BEFORE = new RegExp(`${EDGE}${ITEM}\\s?[,、·/]\\s?$`);
const ITEM_REACH = 40;
const MASK = 0xfffc;

/**
 * Finds new names and all their occurrences, in order, never overlapping. `lower` is the masked text in lower case, `cased`
 * the same text with its case; `taken` spans, in order, are left alone.
 */
export function findNewNames(lower: string, cased: string, taken: readonly TakenSpan[]): NewName[] {
  const seeds = new Map<string, Seed>();
  const plant = (seed: Seed, start: number): void => {
    const key = seed.canonical.toLowerCase();
    if (!isPlausible(seed.canonical, seed.type) || lower.charCodeAt(start) === MASK) return;
    if (isTaken(taken, start, start + key.length)) return;
    if ((seeds.get(key)?.confidence ?? 0) < seed.confidence) seeds.set(key, seed);
  };
  for (const { regexp, ...seed } of PATTERNS) {
    for (const match of cased.matchAll(regexp)) {
      const canonical = match.groups?.['name'];
      if (canonical !== undefined) plant({ ...seed, canonical }, match.index + match[0].indexOf(canonical));
    }
  }
  for (const known of taken) {
    for (const { canonical, start } of besides(cased, known)) {
      const detail = `beside ${known.canonical}`;
      plant({ type: 'technology', canonical, detail, confidence: BESIDE_CONFIDENCE }, start);
    }
  }

  const found = [...seeds].flatMap(([key, seed]) => occurrences(lower, key, taken).map((place) => ({ ...place, ...seed })));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((name) => {
    if (name.start < end) return false;
    end = name.end;
    return true;
  });
}

/** Latin words that stand in a list next to a known technology. */
function besides(cased: string, known: TakenSpan): { canonical: string; start: number }[] {
  if (known.type !== 'technology') return [];
  const from = Math.max(0, known.start - ITEM_REACH);
  const before = ITEM_BEFORE.exec(cased.slice(from, known.start));
  const after = ITEM_AFTER.exec(cased.slice(known.end, known.end + ITEM_REACH));
  return [
    { match: before, offset: from },
    { match: after, offset: known.end },
  ].flatMap(({ match, offset }) => {
    const canonical = match?.groups?.['name'];
    if (!match || canonical === undefined) return [];
    return [{ canonical, start: offset + match.index + match[0].indexOf(canonical) }];
  });
}

function isPlausible(name: string, type: MentionType): boolean {
  if (isHangul(name.charCodeAt(0))) return type === 'company' && !NO_COMPANY.test(name);
  if (NO_LATIN.test(name)) return false;
  return type === 'company' || /[a-z]/.test(name);
}

function occurrences(lower: string, key: string, taken: readonly TakenSpan[]): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (let at = lower.indexOf(key); at >= 0; at = lower.indexOf(key, at + key.length)) {
    if (!startsWord(lower, at)) continue;
    const end = endOfWord(lower, at, at + key.length);
    if (end !== undefined && !isTaken(taken, at, end)) places.push({ start: at, end: at + key.length });
  }
  return places;
}

/** Whether [start, end) overlaps a taken span; binary search, since posts may hold many. */
function isTaken(taken: readonly TakenSpan[], start: number, end: number): boolean {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (taken[low]?.start ?? Infinity) < end;
}
