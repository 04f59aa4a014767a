/** How posts speak of companies and technologies, listed or not. */
import { DONE_BY, OTHERS_WORK, OWN_WORK } from './employment-words.ts';
import type { MentionType } from './lexicon-format.ts';
import {
  AFTER,
  AFTER_QUOTE,
  BEFORE,
  BEFORE_INTO,
  BEFORE_KIND,
  BEFORE_OBJECT,
  BEFORE_PLACE,
  BEFORE_ROLE,
  BEFORE_SPACE,
  BEFORE_TO,
  CALLED_AFTER,
  CASED_AFTER,
  CASED_BEFORE_DEED,
  INTERVIEWER_BEFORE,
  LATIN_AFTER,
  LATIN_AFTER_SPACE,
  LATIN_BEFORE,
  LATIN_BEFORE_DEED,
  LATIN_BEFORE_INTO,
  LATIN_BEFORE_KIND,
  LATIN_BEFORE_ME,
  LATIN_BEFORE_OBJECT,
  LATIN_BEFORE_PLACE,
  LATIN_BEFORE_SPACE,
  LATIN_CALLED,
  LATIN_ITEM,
  LATIN_LABEL,
  LATIN_LINE,
  LATIN_OF,
  LATIN_TOOL,
  LATIN_WHERE,
  LATIN_WORD,
  LINE_START,
  LINE_TITLE,
  RECRUITER_BEFORE,
  TOOL_BEFORE,
} from './name-shapes.ts';

/** A way of speaking of a name, which stands before or behind the cue. */
export interface Pattern {
  type: MentionType;
  /** The share of right ones among what the pattern found in labeled posts, rounded down. */
  confidence: number;
  /** How the post speaks of the name. */
  detail: string;
  /** Runs over the text in lower case; the name is looked for in the text with its case. Korean cues are sticky. */
  cue: RegExp;
  /** The name, in its group `name`, at the end of what stands before the cue, else at the start of what stands behind it. */
  before?: RegExp;
  after?: RegExp;
}

/** A pattern whose cue is a Korean word: they are all looked for at once, by their first two characters. */
export interface KoreanPattern extends Pattern {
  words: readonly string[];
}

/** The Korean cues: `words`, and what must stand behind them. */
const word = (words: string, behind = ''): Pick<KoreanPattern, 'words' | 'cue'> => ({
  words: words.split(' '),
  cue: new RegExp(`(?:${words.replaceAll(' ', '|')})${behind}`, 'y'),
});

/** How far a name may reach from its cue. */
export const NAME_REACH = 50;

export const KOREAN_PATTERNS: readonly KoreanPattern[] = [
  { type: 'company', confidence: 0.8, detail: '에 입사', before: BEFORE_TO, ...word('입사 합류 취업 재직') },
  { type: 'company', confidence: 0.8, detail: '로 이직', before: BEFORE_INTO, ...word('이직') },
  { type: 'company', confidence: 0.8, detail: '를 퇴사', before: BEFORE_OBJECT, ...word('퇴사') },
  { type: 'company', confidence: 0.9, detail: '라는 회사', before: BEFORE_KIND, ...word('회사 스타트업 기업') },
  { type: 'company', confidence: 0.7, detail: '회사인', after: AFTER_QUOTE, ...word('회사인 스타트업인 기업인') },
  { type: 'company', confidence: 0.7, detail: '스타트업', after: LATIN_AFTER_SPACE, ...word('스타트업') },
  { type: 'company', confidence: 0.9, detail: '주식회사', after: AFTER, ...word('주식회사') },
  {
    type: 'company',
    confidence: 0.7,
    detail: '개발자로 일',
    before: BEFORE_ROLE,
    ...word('개발자 엔지니어 디자이너 기획자 매니저 인턴', '(?:으로|로) (?:일|근무|재직)'),
  },
  { type: 'company', confidence: 0.7, detail: '에서 인턴', before: BEFORE_PLACE, ...word('인턴', '(?:을|십|으로)') },
  { type: 'company', confidence: 0.7, detail: '퇴사 회고', before: BEFORE_SPACE, ...word('퇴사', ' ?(?:회고|후기)') },
  {
    type: 'company',
    confidence: 0.7,
    detail: '인턴 후기',
    before: LINE_TITLE,
    ...word('인턴 인턴십', ' ?(?:후기|회고|생활|일기|경험기|수기)(?=[^\\n.!?]{0,12}(?:\\n|$))'),
  },
  {
    type: 'company',
    confidence: 0.7,
    detail: '의 개발자',
    before: LATIN_OF,
    ...word('개발자 엔지니어 인턴 직원', '(?:가|로|이|으로) (?:되|됐|일|근무|합류|입사)'),
  },
  { type: 'company', confidence: 0.6, detail: '를 떠나며', before: LINE_START, ...word('떠나며') },
  {
    type: 'company',
    confidence: 0.6,
    detail: '에서의 첫해',
    before: LINE_START,
    ...word('에서의', ' (?:\\d+ ?(?:년|개월)|첫 ?(?:해|직장)|일 ?년|반년|인턴)'),
  },
  {
    type: 'company',
    confidence: 0.8,
    detail: '입사',
    before: LATIN_BEFORE_PLACE,
    ...word('입사 퇴사 인턴 재직 근무 일하 일했', '(?![가-힣]*자)'),
  },
  {
    type: 'technology',
    confidence: 0.6,
    detail: '를 사용',
    before: LATIN_BEFORE_OBJECT,
    ...word(
      '사용 활용 도입 적용 이용 공부 학습 배우 배웠 배워 익히 익혔 쓰고 쓰는 쓰던 쓰면 써서 써보 써본 썼다 썼고 다루 다뤄 연동',
    ),
  },
  {
    type: 'technology',
    confidence: 0.6,
    detail: '로 개발',
    before: LATIN_BEFORE_INTO,
    ...word('개발 구현 작성 구축 배포 마이그레이션 전환 만들 교체 리팩토링'),
  },
  {
    type: 'technology',
    confidence: 0.6,
    detail: '라이브러리',
    before: LATIN_CALLED,
    ...word('라이브러리 프레임워크 패키지 플러그인 툴을 도구'),
  },
];

/** Signs cannot be looked for as words. */
export const SIGN_PATTERNS: readonly Pattern[] = [
  { type: 'company', confidence: 0.9, detail: '(주)', before: BEFORE, after: AFTER, cue: /㈜|\(주\)/g },
  {
    // A station of a career: "2018 – 2019: X".
    type: 'company',
    confidence: 0.7,
    detail: 'years',
    after: LATIN_LABEL,
    cue: /^(?:[a-z]{3,9}\.? )?(?:19|20)\d\d ?(?:-|–|—|to) ?(?:(?:[a-z]{3,9}\.? )?(?:19|20)\d\d|present|now|today|current)[:,]? [-–—]? ?/gm,
  },
];

/** Cues of English words, the rarest first: the others are looked for behind it. Only stretches without Hangul have any. */
export const ENGLISH_PATTERNS: readonly Pattern[] = [
  {
    type: 'company',
    confidence: 0.7,
    detail: 'joined',
    after: LATIN_AFTER,
    cue: /\b(?:join(?:ed|ing)|i(?:['’]ve)? (?:also |then |recently |finally |just |eventually )?(?:left|quit)|(?:co-?)?founded)\s/g,
  },
  {
    type: 'company',
    confidence: 0.7,
    detail: 'job at',
    after: LATIN_AFTER,
    // The short word first, since most of them have none of the others before them.
    cue: new RegExp(
      String.raw`\s(?:at|@|for|by|of|from|with|to)\s(?<=\b(?:(?:${OWN_WORK}|${OTHERS_WORK})\s(?:at|@)|(?:${DONE_BY}|acquired)\sby|` +
        String.raw`(?:work(?:ed|ing|s)?(?:\s(?:\w+ly|full[- ]time|part[- ]time))?|contractor|freelanc(?:e|ed|ing)|consult(?:ed|ing)?|(?:engineer|developer|tester|analyst|designer|consultant|scientist)(?:\s\([\w ]+\))?)\sfor|(?:ceo|cto|(?:co-?)?founder)\sof|` +
        String.raw`(?:jobs?|roles?|offers?|recruiters?|engineers?|developers?|laid off|resigned|hear(?:d|ing)?(?:\sback)?|rejections?|rejected)\sfrom|appl(?:ied|ying)\s(?:to|at|for)|said (?:yes|no)\sto|switched jobs\sto|` +
        String.raw`(?:interview(?:ed|ing)|(?:my|phone|on-?site|technical|first|second|final) interviews?|internship|position|contract|role|job|offer|(?:recruiter|phone|hr) (?:screen(?:ing)?|call)|(?:first|last) (?:day|week|month|year)|interned|signed(?: on)?|been|on-?site|final round)\swith)\s)`,
      'g',
    ),
  },
  {
    // People are interviewed too, and have two names.
    type: 'company',
    confidence: 0.7,
    detail: 'interview with',
    after: LATIN_WORD,
    cue: /\binterviews?\s(?:(?:was|were|is|set up|scheduled|lined up|coming up)\s)?with\s/g,
  },
  {
    type: 'company',
    confidence: 0.8,
    detail: '(YC',
    before: LATIN_BEFORE_SPACE,
    cue: /\((?:yc|y combinator),? [swf]\d\d\)/g,
  },
  {
    type: 'company',
    confidence: 0.7,
    detail: '’s CEO',
    before: LATIN_BEFORE,
    cue: /['’]s\s(?:ceo|cto|coo|co-?founders?|headquarters|hq|recruiters?|culture|codebase|mission|onboarding|interview process|offer|take-?home|engineering (?:team|blog|culture)|hiring (?:process|manager|team))\b/g,
  },
  {
    type: 'company',
    confidence: 0.7,
    detail: 'was acquired',
    before: LATIN_BEFORE_SPACE,
    cue: /(?:was|were|got|had been|has been) acquired\b/g,
  },
  {
    type: 'company',
    confidence: 0.6,
    detail: 'Leaving',
    after: LATIN_LINE,
    cue: /^(?:why i['’]m )?(?:leaving|joining) /gm,
  },
  { type: 'company', confidence: 0.7, detail: 'I’m leaving', after: LATIN_WORD, cue: /\bi(?:['’]m| am) leaving\s/g },
  {
    // Of a list of them; one alone may be anything.
    type: 'company',
    confidence: 0.7,
    detail: 'companies like',
    after: LATIN_AFTER,
    cue: /\b(?:compan|start-?up|employer|client|customer|agenc|firm|consultanc)(?:ies|s)(?: [a-z]+){0,2}(?: like| such as| including| are| were|:),? (?=[\w.&' ]{2,40}(?:,| and | or ))/g,
  },
  {
    type: 'company',
    confidence: 0.7,
    detail: 'interview',
    before: INTERVIEWER_BEFORE,
    cue: /\b(?:interview(?:s|er|ers)?|recruiters?|offer|internship|take-?home|coding challenge)\b/g,
  },
  {
    type: 'company',
    confidence: 0.7,
    detail: 'reached out',
    before: CASED_BEFORE_DEED,
    cue: /\b(?:(?:asked|approached|contacted|emailed|invited|flew|ghosted|extended|gave|told) (?:me|us)|reached out|got back to me|moved me|sent me)\b/g,
  },
  {
    // A line of a diary of applications: "Tinybear: two phone screens, rejected".
    type: 'company',
    confidence: 0.6,
    detail: 'applications',
    before: LATIN_ITEM,
    cue: /\*?(?::| [-–—]) (?=[^\n]{0,120}?\b(?:phone screens?|phone interviews?|coding screens?|on-?sites?|rejected|rejection|received (?:an )?offer|no offer|ghosted|developer advocate|applied (?:on|in|for|via|through|to|online)|campus|recruiters? (?:reached|emailed|contacted|called|said))\b)/g,
  },
  {
    type: 'company',
    confidence: 0.7,
    detail: 'hired me',
    before: LATIN_BEFORE_DEED,
    cue: /\b(?:me|us)\b(?<=\b(?:hired|offered|acquired|interviewed|rejected|recruited|ghosted|flew|turned) ..)/g,
  },
  {
    type: 'company',
    confidence: 0.7,
    detail: 'is hiring',
    before: LATIN_BEFORE_SPACE,
    cue: /\b(?:(?:is|was|were|are) hiring\b|(?:made|extended|gave) (?:me )?an offer\b)/g,
  },
  {
    // A station of a career. "Jane - Developer" is a person.
    type: 'company',
    confidence: 0.7,
    detail: 'role',
    after: LATIN_LINE,
    cue: /^(?:[a-z/&-]+ ){0,3}(?:engineer|developer|intern|scientist|analyst|architect|consultant|programmer)(?: (?:intern|i{1,3}|\d))?(?:,| at| @| [-–—|]) /gm,
  },
  { type: 'company', confidence: 0.7, detail: 'with X, where I', after: LATIN_WHERE, cue: /\bwith\s/g },
  {
    // Not an event, where one speaks, nor a piece of code that one looks at.
    type: 'company',
    confidence: 0.7,
    detail: 'at X',
    after: CASED_AFTER,
    cue: /\bat\s(?<!\b(?:talk|talks|keynote|spoke|speaking|presented)\b[^.!?\n]{0,60}\sat\s)(?<!\b(?:speak|speaker|talked|workshops?|presenting|attendees?|volunteer(?:ed|ing)?|booth|courses?|classes|published|look|looks|looked|looking|hosted|held)\sat\s)/g,
  },
  {
    type: 'company',
    confidence: 0.7,
    detail: 'applied',
    before: LATIN_BEFORE_SPACE,
    cue: /[-–—:] applied (?:on|in|for|via|through|to)\b/g,
  },
  {
    type: 'company',
    confidence: 0.7,
    detail: 'the X recruiter',
    before: RECRUITER_BEFORE,
    cue: /\b(?:recruiters?|take-?home|phone screen)\b/g,
  },
  { type: 'company', confidence: 0.7, detail: 'at X, I', after: LATIN_BEFORE_ME, cue: /\bat\s(?<!\bstudents? at\s)/g },
  {
    type: 'company',
    confidence: 0.7,
    detail: 'company called',
    after: LATIN_AFTER,
    cue: /\b(?:company|start-?up|consultancy|agency|firm|employer)(?:,| (?:i|we) (?:work(?:ed)? (?:for|at)|joined),?| called| named| was| is| like|:)? \(?/g,
  },
  {
    type: 'company',
    confidence: 0.8,
    detail: ', a company',
    before: LATIN_BEFORE_KIND,
    cue: /\b(?:company|start-?up|agency|consultancy|fintech|firm)\b/g,
  },
  {
    type: 'company',
    confidence: 0.9,
    detail: 'Inc.',
    before: LATIN_BEFORE_SPACE,
    cue: /\b(?:inc|ltd|corp|gmbh|llc)\b/g,
  },
  {
    // What the author made has no vendor yet.
    type: 'technology',
    confidence: 0.7,
    detail: 'tool called',
    after: CALLED_AFTER,
    cue: /\b(?:call|nam)ed (?<=\b(?:tool|library|framework|software|package|language|service|platform|database|plugin|module|editor|engine|program|product|technique) [a-z]+ )(?<!\b(?:i|we|my|our|built|build|building|made|make|making|wrote|writing|created|creating|developed|developing|released|launched|started|own|designed)\b[^.!?\n]{0,80})/g,
  },
  {
    type: 'technology',
    confidence: 0.7,
    detail: 'framework',
    before: TOOL_BEFORE,
    cue: /\b(?:frameworks?|librar(?:y|ies)|plugins?|sdk|packages?|compiler|runtime|orm|cli|toolkit|crate|gem|ide)\b/g,
  },
  {
    type: 'technology',
    confidence: 0.7,
    detail: 'using',
    after: LATIN_TOOL,
    cue: /\b(?:us(?:e|es|ed|ing)|built (?:with|on|using)|written (?:in|with)|powered by|(?:migrat(?:e|ed|ing)|switch(?:ed|ing)|port(?:ed|ing)|deploy(?:ed|ing)?) to|(?:deployed|hosted|running|runs) on|integrat(?:e|ed|ing) with|(?:i|we|to|also|and|then|you) learn(?:ed)?|(?:started|began|been|currently) learning|tried|adopt(?:ed|ing)|(?:experimented|experimenting|tinkered|tinkering|played|playing|dabbled|dabbling) (?:with|in)|hands-on with|familiar(?:ized)? (?:myself )?with|(?:deep-?)?d(?:o|i)ve(?:d)? into|introduced to|proficient (?:in|with))\s/g,
  },
];

/** A Latin token in which case changes inside: rxRust, SpaceONE. Most are products, events or identifiers of code. */
export const CAMEL = /(?<![\w.@#/$-])[A-Za-z]*[a-z][A-Z]\w*(?![\w(]|\.\w|:\w)/g;
export const CAMEL_CONFIDENCE = 0.2;
/** Of a Latin word beside a known technology in a list. */
export const BESIDE_CONFIDENCE = 0.7;
