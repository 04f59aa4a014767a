/** Names of companies that are names of products too: the company is meant where one works, or where it acts. */
import { isLineStart } from './context.ts';
import type { Choice, Span } from './decide.ts';
import { DONE_BY, OTHERS_WORK, OWN_WORK } from './employment-words.ts';
import type { Reading } from './matcher.ts';

/** How far, in characters, is looked at before and behind a name. */
const REACH = 40;

/**
 * Somebody works there, did, or would like to. Behind a noun the line may only break where it is long: a heading says
 * nothing of the text's first word.
 */
const WORKPLACE_BEFORE = new RegExp(
  String.raw`\b(?:(?:join(?:ed|ing)|(?:decided|want(?:ed)?|chose|excited|thrilled|happy|going|offer|opportunity) to join|i(?:['’]ve)? (?:also |then |recently |finally |just |eventually )?(?:left|quit)|(?:co-?)?founded|(?:offers?|laid off|resigned|rejections?|heard(?: back)?) from|(?:rejected|ghosted|turned down) by|with at|appl(?:y|ied|ying) (?:to|at|for)|(?:${DONE_BY}|organi[sz]ed|sponsored|funded) by|` +
    String.raw`(?:interview(?:s|ed|ing)?(?: was| were| is| set up| scheduled| lined up| coming up)?|internship) with|(?:${OWN_WORK}) (?:at|@)|(?:contractor|freelanc(?:ed|ing)|consult(?:ed|ing)) for|` +
    String.raw`i(?:['’]ve| have|['’]m| am| was)?(?: been)? work(?:ed|ing)? for)\s+|` +
    String.raw`(?:company|start-?up|employer|consultancy|agency|firm)(?:,| i work(?:ed)? (?:for|at),?| called| named| was| is| like)?(?:[^\S\n]+\(?|(?<=[^\n]{30})\n))$`,
);
/** The last word of all that, which is looked for first: most names stand behind none of them. */
const MAY_BE_WORKED_FOR =
  /(?:join|joined|joining|left|quit|founded|from|to|at|@|for|by|with|compan[a-z]+|up|employer|[nc]y|firm|called|named|was|is|like),?\s+\(?$/;
/** A company too, but perhaps one that others work for: "download from" and "plugin for" say nothing. */
const COMPANY_BEFORE = new RegExp(
  String.raw`\b(?:join|leaving|left|(?:acquired|bought|developed|created|maintained|owned|backed|open-sourced|released|founded|(?:hackathon|meetup|event|workshop|webinar|bootcamp)(?: held| hosted| run)?) by|(?<!\b(?:look|looks|looked|looking|good|better|best|bad|stare|staring|glance|peek|aimed|directed)\s)at|(?:folks|people|someone|friends|colleagues|guys|engineers?|developers?|recruiters?|offer) from|(?:companies|employers|startups|firms) (?:like|such as)|work(?:s|ed|ing)? for|(?:${OTHERS_WORK}) (?:at|@)|` +
    String.raw`(?:interview(?:s|ed|ing)?|jobs?|roles?|positions?|careers?|offers?|contract|gig|internships?) (?:with|in|for))\s+$`,
);
/** What follows a company at once or behind a particle of place: 에서 인턴, 에 지원, 인턴십. */
const WORKPLACE_AFTER =
  /^(?:\s(?:[-–—]\s)?(?:applied\b|said (?:no|yes)\b|(?:first )?(?:rejected|ghosted|declined|offered|turned|contacted|asked|invited|emailed|hired) me\b|got back to me|never (?:responded|replied|got back)|moved forward|passed on me)|['’]s (?:ceo|cto|founders?|co-?founders?|products?|offices?|engineers?|recruiters?|offer|interview|culture|hiring|mission|values|codebase|onboarding|internship|engineering (?:team|blog|culture))\b|(?:['’]s)?\s?(?:코리아|본사|팀|측)?(?:에서?|에서의|의|로부터|에게|와|과)?\s?(?!모의|화상|온라인|비대면)(?:(?!같은|라이브|자격|시험|[a-z]{3}\s)\S{1,6}\s)?(?:입사|합격|지원(?:했|하|서|해|을|자)|면접|인턴|재직|퇴사|근무|출신|공채|오퍼|채용|최종\s?합격|서류|합류|조인|온보딩|일하(?:고|는|며|면서|게)|일했|일한|다니(?:다|고|던|는|며|면서|게)|다녔|internships?\b|interviews?\b|offer\b|recruiters?\b|employees?\b|hired\b|acquired\b))/;
/** What stands behind a name at the start of a line that goes on to tell of it: "GitHub: a recruiter wrote to me". */
const LABEL_AFTER = /\*?(?::| [-–—]) /y;
/** What is told of a company that one talked to. Of a product one tells other things. */
const HIRING =
  /\b(?:appl(?:ied|ication)|recruiters?|interview(?:s|ed|er|ers)?|phone screens?|on-?sites?|offer|positions?|role|reject(?:ed|ion)|hiring|internship|salary)\b/;
/** How much of a label's line, in characters, is read for that. */
const LABEL_REACH = 150;
/** What only an organization does or has: it hosts, releases, has offices and engineers. */
const ORGANIZATION_AFTER =
  /^(?:이|가|은|는|에서|의)?\s?(?:주최|주관|개최|후원|인수|투자|발표(?:했|한)|공개(?:했|한)|만든|개발한|출시(?:했|한)|운영하는)|^에서\s(?:[^\s.!?]{1,12}\s){0,3}(?:주최|개최|만든\s?(?:거|것|건)|발표(?:했|한)|공개(?:했|한))|^의?\s?(?:코리아(?![가-힣]{3})|본사|사무실|오피스|캠퍼스|직원|임직원|엔지니어|개발자|창업자|대표|ceo|(?:기술|테크|엔지니어링)\s?블로그)|^\s(?:\S{1,8}\s)?(?:해커톤|핵데이|핵데이즈|hackathon|hack day)|^(?:와|과)?\s?(?:같은|등의?)\s(?:\S{1,6}\s)?(?:회사|기업|대기업|빅테크|스타트업)|^\s(?:announced|released|acquired|sponsored|reached out|approached me|contacted me|invited me|laid off|hosted|created|developed|open-sourced|launched|offices?|headquarters|hq|campus|engineers?|employees|instructors?|ceo|cto|co-?founders?|founders?|team|(?:engineering|tech) blog|(?:is|was) an? (?:\S+ ){0,3}(?:company|start-?up|firm|agency))\b|^,? (?:and|or) (?:\S+ ){0,3}(?:companies|start-?ups|employers|firms)\b/;
/** 으로 is a means as often as a goal, so it takes a word that can only be a goal: 슬랙으로 이직했다. */
const MOVE_AFTER =
  /^(?:(?:으로|로)\s?(?:이직(?!\s?제안)|입사|출근|옮기|옮겼|전직)|(?:을|를)\s?(?:떠나|그만두|그만뒀|퇴사)|(?:이라는|라는)\s(?:회사|스타트업|기업))/;

/** So sure that it makes an employer of any technology. Sticky: asked of all of them, it is not to cost a copy of the text. */
const JOINED_AFTER =
  /(?:에서?\s(?:최종\s)?(?:입사|합류|재직|인턴|근무|퇴사)|(?:을|를)\s퇴사|(?:으로|로)\s(?:이직|입사)|(?:이라는|라는)\s(?:회사|스타트업|기업))/y;

/** The product is used, or is what the words behind it are of: even a post about a job there speaks of it. */
const USED_BEFORE =
  /\b(?:us(?:e|es|ed|ing)|via|through|on|in|into|onto|about|adopt(?:ed|ing|s)?|my|your|learn(?:ed|ing)?|deploy(?:ed|ing|s)?|(?:built|build|made|written|wrote|runs?|running|working) (?:with|by)|(?:tools|platforms?|products|services|sites),? (?:like|such as))\s+$/;
const USED_AFTER =
  /^(?:-|\s(?:databases?|clusters?|servers?|apis?|apps?|drivers?|quer(?:y|ies)|actions?|accounts?|problems?|questions?|challenges|exercises|courses?|integrations?|channels?|bots?|pages?|plugins?|repos?|repositor(?:y|ies)|pull|issues?|links?|profile|posts?|videos?|messages?|workspaces?|sdk|cli|extensions?|librar(?:y|ies)|framework|projects?|communit(?:y|ies)|conf|podcast|website|newsletter|youtube|discord|docs|documentation|schema|collections?|containers?|images?|files?|tweets?|stars?|feed|groups?|앱|계정|채널|링크|페이지|레포|블로그|영상|강의|봇|알림|메신저|로그인|서버)|,? the (?:database|product|app|language|framework|tool|platform|site)\b|(?:으로|로|를|을)\s?(?!이직|입사|퇴사)|에\s?(?:올리|올렸|올려|검색|공유|업로드|정리|기록|접속|배포|푸시))/;

/** What one does with a search engine: 구글에 검색, 네이버를 통해. Its search team is part of the company. */
const SEARCHED_AFTER =
  /^(?:에서?|에다가?|으로|로)?\s?(?:검색(?!\s?(?:팀|엔진|개발|서비스|광고|조직|파트|플랫폼|랩))|구글링|서치(?:하|해|했))|^(?:을|를) (?:통해|뒤져|뒤지)/;

/** The same in English, and shops: "found it on Amazon", "asked Google". */
const SEARCHED_BEFORE =
  /\b(?:(?:search(?:ed|es|ing)?|found|find|look(?:ed|ing)?|buy|bought|order(?:ed)?|available|sold|listed|sell(?:ing)?|rank(?:s|ed|ing)?|reviews?|purchased?|results?)(?: [\w'’]+){0,4} on|ask(?:ed|ing)?(?: the(?: [a-z]+)?)?) +$/;
/** A company that is used as a product: "services like Frip", "booked it via Airbnb". */
const SERVED_BEFORE =
  /\b(?:us(?:e|es|ed|ing)|via|(?:tools?|platforms?|products|services?|providers|apps?|sites?|websites?),? (?:like|such as|including))(?: the)? +$/;
/** One of its kind: "we took an Uber". "An Amazon engineer" is another. */
const ONE_OF_THEM = /\b(?:an?|one) +$/;
/** What is said of a product right behind its name. */
const SERVED_AFTER = /^ (?:platform|account|app)\b/;

/** What kind of thing a product is said to be. */
const PRODUCT_AFTER =
  /^ is (?:an?|the) (?:[a-z-]+ ){0,3}(?:tool|app|application|framework|library|editor|plugin|extension|layer|database|compiler|language)\b/;

/** Whether the name that ends at `end` is told to be a tool, a library or the like. */
export const isToldAsProduct = (lower: string, end: number): boolean => PRODUCT_AFTER.test(after(lower, end));

const PARAGRAPH = '\n\n';

/** What stands before a name, no further than its paragraph goes. */
function before(text: string, start: number): string {
  const near = text.slice(Math.max(0, start - REACH), start);
  const edge = near.lastIndexOf(PARAGRAPH);
  return edge < 0 ? near : near.slice(edge + PARAGRAPH.length);
}

/** What stands behind a name, no further than its paragraph goes. */
function after(text: string, end: number): string {
  const near = text.slice(end, end + REACH);
  const edge = near.indexOf(PARAGRAPH);
  return edge < 0 ? near : near.slice(0, edge);
}

/** What may stand behind a name that is a whole phrase; "interviews with React experts" is about experts. */
const PHRASE_END =
  /^(?:\s*$|\s*[.,;:!?()'’"“”\n]|\s(?:and|or|in|on|as|for|was|is|to|where|which|that|who|i|we|they|he|she|after|before|until|since|last|this|next|from|with|at|by|again|had|has|would|because|but|so|when|while|during)\b)/;

const isWorkplace = (text: string, start: number, end: number): boolean =>
  isWorkedFor(text, start) ||
  WORKPLACE_AFTER.test(after(text, end)) ||
  MOVE_AFTER.test(after(text, end)) ||
  isJobLabel(text, start, end);

/** Whether [start, end) is the label of a line, and what it is told from what follows. */
function isLabel(text: string, start: number, end: number): boolean {
  LABEL_AFTER.lastIndex = end;
  return LABEL_AFTER.test(text) && isLineStart(text, start);
}

function isJobLabel(text: string, start: number, end: number): boolean {
  if (!isLabel(text, start, end)) return false;
  const line = text.slice(end, end + LABEL_REACH).split('\n', 1)[0] ?? '';
  return HIRING.test(line);
}

/** Whether somebody works, worked or would work for what stands at `start` of a lower-cased text. */
function isWorkedFor(text: string, start: number): boolean {
  // In Korean text hardly any name stands behind a Latin word.
  if (!/[a-z@,]/.test(text.charAt(start - (text[start - 1] === '(' ? 3 : 2)))) return false;
  return (
    MAY_BE_WORKED_FOR.test(text.slice(Math.max(0, start - 12), start)) && WORKPLACE_BEFORE.test(before(text, start))
  );
}

/** Whether the form at [start, end) of a lower-cased text is spoken of as an employer, or acts as an organization. */
export const isEmployer = (text: string, start: number, end: number): boolean =>
  isWorkplace(text, start, end) ||
  COMPANY_BEFORE.test(before(text, start)) ||
  // "A recruiter on LinkedIn reached out" is another's.
  (ORGANIZATION_AFTER.test(after(text, end)) && !/\b(?:on|via|through|our|my|your)\s+$/.test(before(text, start)));

const isUsed = (text: string, start: number, end: number): boolean =>
  (USED_BEFORE.test(before(text, start)) && !/^['’]s\b/.test(after(text, end))) || USED_AFTER.test(after(text, end));

/**
 * Where a post speaks of working somewhere at least as often as of using it, the name is that company all through the
 * post but where it is used. A technology of which no company is listed may be one too. `spans` are settled otherwise.
 */
export function settleEmployers(spans: readonly Span[], lower: string): void {
  const employers = new Map<string, { reading: Reading; balance: number }>();
  let keys: Set<string> | undefined;
  const isProduct = (key: string): boolean => (keys ??= keysOfProducts(spans)).has(key);
  for (const { choice, start, end } of spans) {
    if (!choice || !(isAtWork(choice, lower, start, end) || isWordAtWork(choice, isProduct, lower, start))) continue;
    const { reading } = choice;
    const employer = employers.get(keyOf(reading));
    if (employer) employer.balance++;
    else employers.set(keyOf(reading), { reading: { ...reading, type: 'company' }, balance: 1 });
  }
  if (employers.size === 0) return;

  const products = spans.flatMap((span) => {
    const reading = productOf(span);
    const employer = reading && employers.get(keyOf(reading));
    return employer ? [{ span, employer, used: isUsed(lower, span.start, span.end) }] : [];
  });
  for (const { employer, used } of products) if (used) employer.balance--;
  for (const { span, employer, used } of products) {
    const { reading, balance } = employer;
    if (span.choice && isAtWork(span.choice, lower, span.start, span.end))
      span.choice = { reading, evidence: { rule: 'employment' } };
    else if (!used && balance >= 0) span.choice = { reading, evidence: { rule: 'elsewhere' } };
  }
  const sure = [...employers.values()].filter(({ balance }) => balance > 0);
  if (sure.length >= LEAST_EMPLOYERS) settleApplications(spans, lower, employers);
}

/** A post that speaks of so many employers with products of their name tells of a search for work. */
const LEAST_EMPLOYERS = 3;
/** What everybody who looks for work reads, writes and talks with. */
const SEARCHED_WITH =
  /^(?:angellist|codepen|coderpad|codesignal|codility|coursera|discord|facebook|github|gitlab|glassdoor|google ?meet|hackerrank|indeed|leetcode|linkedin|medium|notion|reddit|skype|slack|stackoverflow|trello|twitter|udemy|youtube|zoom)$/;

/** In a search for work a product that is nowhere used is the company of its name. */
function settleApplications(spans: readonly Span[], lower: string, employers: ReadonlyMap<string, unknown>): void {
  const groups = Map.groupBy(
    spans.filter(({ choice }) => choice?.reading.type === 'technology'),
    ({ choice }) => (choice ? keyOf(choice.reading) : ''),
  );
  for (const [key, group] of groups) {
    if (employers.has(key) || SEARCHED_WITH.test(key)) continue;
    if (group.some(({ start, end }) => isUsed(lower, start, end))) continue;
    for (const span of group) {
      const reading = span.open.find(({ flags }) => flags.includes('employer'));
      if (reading) span.choice = { reading, evidence: { rule: 'elsewhere' } };
    }
  }
}

/** Lines that are labeled alike are a list: where half of the labels are companies, so are the others that may be one. */
export function settleLabels(spans: readonly Span[], lower: string): void {
  const labels = spans.filter(({ start, end }) => isLabel(lower, start, end));
  const groups = Map.groupBy(labels, ({ end }) => lower.slice(end, end + 2));
  for (const group of groups.values()) {
    const companies = group.filter(({ choice }) => choice?.reading.type === 'company');
    const [sure] = companies;
    if (!sure?.choice || companies.length < 2 || companies.length * 2 < group.length) continue;
    for (const span of group) {
      if (span.choice?.reading.type === 'company') continue;
      const reading = span.open.find(({ flags }) => flags.includes('employer'));
      if (reading) span.choice = { reading, evidence: { rule: 'list', detail: sure.choice.reading.canonical } };
    }
  }
}

/** A company that one searches with, or is served by, is its product there. */
export function settleSearches(spans: readonly Span[], lower: string, cased: string): void {
  for (const span of spans) {
    const { choice, start, end } = span;
    if (choice?.reading.type !== 'company' || choice.evidence.rule === 'reader') continue;
    const detail = SEARCHED_AFTER.test(after(lower, end)) ? '검색' : servedAs(choice, lower, cased, start, end);
    if (detail === undefined || isEmployer(lower, start, end)) continue;
    span.choice = { reading: { ...choice.reading, type: 'technology' }, evidence: { rule: 'cue', detail } };
  }
}

/** How a company is spoken of as a product in English, if it is. */
function servedAs({ evidence }: Choice, lower: string, cased: string, start: number, end: number): string | undefined {
  if (evidence.rule === 'employment') return undefined;
  const told = PRODUCT_AFTER.exec(after(lower, end));
  if (told || !/[a-z,]/.test(lower.charAt(start - 2))) return told?.[0].trim();
  // "Google's in-house tools" and "Google Voice" are others.
  if (/^(?:['’]| [A-Z])/.test(cased.slice(end, end + 2))) return undefined;
  const ahead = before(lower, start);
  const behind = SERVED_AFTER.exec(after(lower, end));
  const one = PHRASE_END.test(after(lower, end)) ? ONE_OF_THEM.exec(ahead) : null;
  return (SERVED_BEFORE.exec(ahead) ?? SEARCHED_BEFORE.exec(ahead) ?? one ?? behind)?.[0].trim();
}

/** What a span stands for that could be an employer instead; a word that is a company only at work has no other meaning. */
const productOf = ({ choice, open }: Span): Reading | undefined =>
  choice
    ? choice.reading.type === 'technology'
      ? choice.reading
      : undefined
    : open.find(({ flags }) => flags.includes('employer'));

function isAtWork({ reading, evidence }: Choice, lower: string, start: number, end: number): boolean {
  if (evidence.rule === 'employment') return isWorkplace(lower, start, end);
  if (reading.type !== 'technology') return false;
  const mayEmploy = /^[A-Z]/.test(reading.form) && isWorkedFor(lower, start) && PHRASE_END.test(after(lower, end));
  JOINED_AFTER.lastIndex = end;
  return mayEmploy || JOINED_AFTER.test(lower);
}

/**
 * Whether a word that names no product is a company wherever it is capitalized, since it is one here: "at Sky". So it is with
 * names that nobody listed.
 */
function isWordAtWork(
  { reading, evidence }: Choice,
  isProduct: (key: string) => boolean,
  lower: string,
  start: number,
): boolean {
  const isWord = reading.flags.includes('case') && reading.flags.includes('employer');
  if (!isWord || evidence.rule !== 'employment' || !COMPANY_BEFORE.test(before(lower, start))) return false;
  return !isProduct(keyOf(reading));
}

const keysOfProducts = (spans: readonly Span[]): Set<string> =>
  new Set(spans.flatMap(({ choice }) => (choice?.reading.type === 'technology' ? [keyOf(choice.reading)] : [])));

const keyOf = ({ form }: Reading): string => form.toLowerCase().replace(/[ -]/g, '');
