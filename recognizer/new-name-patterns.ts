/** How posts speak of companies and technologies, listed or not; and what looks like a name there but is none. */
import { DONE_BY, OTHERS_WORK, OWN_WORK } from './employment-words.ts';
import type { MentionType } from './lexicon-format.ts';

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

/** One to three capitalized Latin words; the first may be as iRobot and ePages are. */
const LATIN = String.raw`(?:[a-z]{1,2})?[A-Z][\w&+]*(?:\.[A-Z]?[a-z]+)?(?: (?!I\b|R&D)[A-Z][\w&+]*){0,2}`;
/** A Latin word in which case changes inside: MaxMind, ActiveState. */
const CASED = String.raw`(?:[A-Z][a-z]+|[a-z]{1,2})[A-Z][a-z]\w+`;
export const EDGE = String.raw`(?<![\w가-힣.@#/-])`;
/** A Hangul name in two words ends in what companies call themselves. */
const TWO_WORDS =
  '[가-힣]{2,8} (?:랩스|소프트|테크|컴퍼니|스튜디오|게임즈|코리아|파트너스|네트웍스|시스템즈|솔루션즈|모빌리티|로보틱스|인터랙티브|' +
  '엔터테인먼트|커머스|미디어|클라우드|테크놀로지|코퍼레이션|인베스트먼트|벤처스|헬스케어)';
const EITHER = `(?<name>${LATIN}|${TWO_WORDS}|[가-힣]{2,8})`;
/** The same where a particle may follow. */
const EITHER_BARE = `(?<name>${LATIN}|${TWO_WORDS}|[가-힣]{2,8}?)`;
const BEFORE = new RegExp(`${EDGE}${EITHER}$`);
const BEFORE_TO = new RegExp(`${EDGE}${EITHER_BARE}에 (?:최종 )?$`);
const BEFORE_INTO = new RegExp(`${EDGE}${EITHER_BARE}(?:으로|(?<!으)로) $`);
const BEFORE_OBJECT = new RegExp(`${EDGE}${EITHER_BARE}[을를] $`);
const BEFORE_KIND = new RegExp(
  `${EDGE}${EITHER_BARE}["'”’]?(?:이라는|라는) (?:(?:작은|큰|초기|신생|좋은|외국계|핀테크|에듀테크|헬스케어|게임|교육|블록체인|보안|커머스|모빌리티|로봇|솔루션|국내|글로벌|AI|IT|SI|VR) )?$`,
);
const BEFORE_ROLE = new RegExp(`${EDGE}${EITHER}에서 (?:[^\\s]{1,8} ){0,2}$`);
const BEFORE_PLACE = new RegExp(`${EDGE}${EITHER}에서 $`);
const BEFORE_SPACE = new RegExp(`${EDGE}${EITHER} $`);
const LINE_START = new RegExp(`(?:^|\\n)${EITHER}(?:[을를] )?$`);
const LINE_TITLE = new RegExp(`(?:^|\\n)${EITHER} (?:[^\\s]{1,8} ){0,2}$`);
const LATIN_OF = new RegExp(`${EDGE}(?<name>${LATIN})의 (?:[^\\s]{1,8} )?$`);
const LATIN_BEFORE = new RegExp(`${EDGE}(?<name>${LATIN})$`);
const LATIN_BEFORE_OBJECT = new RegExp(`${EDGE}(?<name>${LATIN})[을를] $`);
const LATIN_BEFORE_INTO = new RegExp(`${EDGE}(?<name>${LATIN})(?:으로|로) $`);
const LATIN_BEFORE_SPACE = new RegExp(`${EDGE}(?<name>${LATIN}),? ?$`);
const LATIN_BEFORE_KIND = new RegExp(
  `${EDGE}(?<name>${LATIN})(?:, | [(–—-] ?|,? (?:is|was) )an? (?:[A-Za-z-]+ ){0,3}$`,
);
const LATIN_BEFORE_DEED = new RegExp(`${EDGE}(?<name>${LATIN}) [a-z]+ $`);
const LATIN_BEFORE_PLACE = new RegExp(`${EDGE}(?<name>${LATIN})(?:에서)? $`);
const LATIN_CALLED = new RegExp(`${EDGE}(?<name>${LATIN})(?:라는|이라는)? ?$`);
const LATIN_AFTER = new RegExp(`^(?<name>${LATIN})`);
const LATIN_AFTER_SPACE = new RegExp(`^ (?<name>${LATIN}) ?(?=[의은는이가에을를와과로])`);
const LATIN_BEFORE_ME = new RegExp(`^(?<name>${LATIN}),? (?:I|we)\\b`);
const CASED_AFTER = new RegExp(`^(?<name>${CASED})(?![\\w(]| [A-Z][a-z])`);
const LATIN_LABEL = new RegExp(`^(?<name>${LATIN})(?= ?(?:\\(|,|[-–—]|$))`, 'm');
const LATIN_WHERE = new RegExp(`^(?<name>${LATIN}),? where (?:I|we)\\b`);
const LATIN_WORD = new RegExp(`^(?<name>[A-Z][\\w&+]*(?:\\.[a-z]+)?)(?! [A-Z])`);
const LATIN_TOOL = new RegExp(`^(?<name>[A-Z][\\w+#]*[a-z0-9](?:\\.[a-z]+)?)(?![\\w(’']| [A-Z])`);
const LATIN_LINE = new RegExp(`^(?<name>${LATIN})$`, 'm');
/** A Hangul name behind its cue runs on into its particle, which is cut off. */
const AFTER = new RegExp(
  `^ ?(?<name>${LATIN}|${TWO_WORDS}|[가-힣]{2,10}?)(?:에서|에게|에|으로|로|은|는|이|가|을|를|의|와|과)?(?![가-힣])`,
);
const AFTER_QUOTE = new RegExp(AFTER.source.replace('^ ?', `^ ["'“‘]?`));
/** Another name of a list, at the start of what stands behind the one before. */
export const NEXT_NAME = new RegExp(
  `^(?:,? (?:and|or) |, )(?<name>${LATIN})(?![\\w(]| [A-HJ-Z]|, (?:[Dd]irector|[Ff]ounder|[Hh]ead|CEO|CTO|VP)\\b)`,
);
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
        String.raw`(?:work(?:ed|ing|s)?|contractor|freelanc(?:ed|ing)|consult(?:ed|ing)|(?:engineer|developer|tester|analyst|designer|consultant|scientist)(?:\s\([\w ]+\))?)\sfor|(?:ceo|cto|(?:co-?)?founder)\sof|` +
        String.raw`(?:jobs?|roles?|offers?|recruiters?|engineers?|developers?|laid off|resigned|heard(?:\sback)?|rejections?|rejected)\sfrom|appl(?:ied|ying)\s(?:to|at|for)|` +
        String.raw`(?:interview(?:ed|ing)|(?:my|phone|on-?site|technical|first|second|final) interviews?|internship|position|contract|role|job|offer)\swith)\s)`,
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
    cue: /['’]s\s(?:ceo|cto|coo|co-?founders?|headquarters|hq|recruiters?|culture|codebase|mission|onboarding|interview process|engineering (?:team|blog|culture)|hiring (?:process|manager|team))\b/g,
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
  {
    type: 'company',
    confidence: 0.7,
    detail: 'hired me',
    before: LATIN_BEFORE_DEED,
    cue: /\b(?:me|us)\b(?<=\b(?:hired|offered|acquired|interviewed|rejected|recruited) ..)/g,
  },
  {
    type: 'company',
    confidence: 0.7,
    detail: 'with X, where I',
    after: LATIN_WHERE,
    cue: /\b(?:with|at)\s/g,
  },
  {
    // Not an event, where one speaks, nor a piece of code that one looks at.
    type: 'company',
    confidence: 0.7,
    detail: 'at X',
    after: CASED_AFTER,
    cue: /\bat\s(?<!\b(?:spoke|speak|speaking|speaker|talks?|talked|workshops?|keynote|presented|presenting|attendees?|volunteer(?:ed|ing)?|booth|courses?|classes|published|look|looks|looked|looking|hosted|held)\sat\s)/g,
  },
  {
    type: 'company',
    confidence: 0.7,
    detail: 'applied',
    before: LATIN_BEFORE_SPACE,
    cue: /[-–—:] applied (?:on|in|for|via|through|to)\b/g,
  },
  { type: 'company', confidence: 0.7, detail: 'at X, I', after: LATIN_BEFORE_ME, cue: /\bat\s/g },
  {
    type: 'company',
    confidence: 0.7,
    detail: 'company called',
    after: LATIN_AFTER,
    cue: /\b(?:company|start-?up|consultancy|agency|firm|employer)(?:,| called| named| was| is| like|:)? \(?/g,
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
    type: 'technology',
    confidence: 0.7,
    detail: 'using',
    after: LATIN_TOOL,
    cue: /\b(?:us(?:e|es|ed|ing)|built (?:with|on|using)|written (?:in|with)|powered by|(?:migrat(?:e|ed|ing)|switch(?:ed|ing)|port(?:ed|ing)|deploy(?:ed|ing)?) to|(?:deployed|hosted|running|runs) on|integrat(?:e|ed|ing) with|(?:i|we|to|also|and|then|you) learn(?:ed)?|(?:started|began|been|currently) learning|tried|adopt(?:ed|ing))\s/g,
  },
];

/** A Latin token in which case changes inside: rxRust, SpaceONE. Most are products, events or identifiers of code. */
export const CAMEL = /(?<![\w.@#/$-])[A-Za-z]*[a-z][A-Z]\w*(?![\w(]|\.\w|:\w)/g;
export const CAMEL_CONFIDENCE = 0.2;
/** Of a Latin word beside a known technology in a list. */
export const BESIDE_CONFIDENCE = 0.7;

/** Hangul that stands where a company could: kinds of companies, places, times, roles, endings. */
export const NO_COMPANY =
  /(?:회사|기업|스타트업|학교|대학|대학원|학원|연구실|연구소|팀|부서|조직|직무|직군|직장|업계|분야|파트|곳|데|서비스|프로젝트|동아리|캠프|코스|과정|기수|본사|지사|개발자?|엔지니어|신입|경력직?|정규직|계약직|인턴|월|년|일|차|번|해|중|후|전|때|처음|최종|서류|면접|합격|자|초|말|시기|시점|해외|국내|서울|판교|강남|미국|일본|한국|호주|캐나다|독일|영국|집|사무실|현업|실무|상태|시장|입사|퇴사|도전|성공|목표|결심|결정|고민|준비|다시|바로|함께|새로|이미|드디어|그대로|전환|채용|추천|수시|공채|쪽|것|수|다른|요원|병특|때문|업체|아니|나이|최근|위원회|작년|올해|지난|이렇게|결국|정식|정말|운좋게|이곳|그곳|여기|저기|어디|외국계|유니콘|해보|하기|되기|있기|없기|로서|으로|에서|에게|하게|하고|해서|였고|면서|니다|었다|했다|환경|실|장|군대|여름|겨울|하계|동계|학부|연구|체험형?|연계형?|전환형?|현장실습|대기업|중견기업|중소기업|공기업|우테코|소마|마에스트로|싸피|부캠|네부캠|부스트|멋사|솝트|카테캠|아카데미|멤버십|만큼|경우|고향|마음|동안|이후|정도|당시|시절|직후|문화|외부|내부|우리|저희|대전|부산|대구|광주|인천|수원|성남|제주|울산|세종|분당|성수|여의도|밸리|생각|이유|방향|기회|계기|조건|제안|소식|포지션|직책|직급|방식|형태|형식|방법|과정|선택|일자리|스택|기반|목적|의지|도메인|영역|규모|복지|요일|오늘|내일|상반기|하반기|분기|후반|중반|초반|프리랜서|대규모|재택|원격|특례|석사|박사|학사|국비|국비지원|아르바이트|알바|구나|적|적인|최초|졸업|휴학|복학|전역|제대|결과|노력|우연|처우|비전공자?|주니어|시니어|방학|첫|은|는|한|던|운|된|의|기에|지만)$/;
/** Behind a Hangul word these make a verb or an adjective of it, so that it is no name: 생각하다, 준비된. */
export const VERBAL = /^(?:하(?!고)|했|해|한(?!테)|할|함|되|됐|된|될|스러|스럽)/;
/** Before a common noun, but hardly before a name: 이런 이유로, 어떤 생각으로. */
export const DETERMINED =
  /(?:^|[\s"'“‘(])(?:이|그|저|내|제|이런|그런|저런|이러한|그러한|어떤|다른|무슨|여러|모든|같은|좋은|새로운|많은|별다른)\s$/;
