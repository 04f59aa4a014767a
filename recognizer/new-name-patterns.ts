/** How posts speak of companies and technologies, listed or not. */
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
  LATIN_AFTER_SPACE,
  LATIN_BEFORE_INTO,
  LATIN_BEFORE_APPLICATION,
  LATIN_BEFORE_OBJECT,
  LATIN_BEFORE_PLACE,
  LATIN_CALLED,
  LATIN_LABEL,
  LATIN_OF,
  LINE_START,
  LINE_TITLE,
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
  /** One of these stands in every line that holds the cue. They are looked for first: an expression is compiled at its first use. */
  hints?: readonly string[];
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
    // Behind a Hangul word these speak of a kind of interview or of a place as often as of a company.
    type: 'company',
    confidence: 0.7,
    detail: '면접',
    before: LATIN_BEFORE_APPLICATION,
    ...word(
      '면접 오퍼 서류 최종 채용 공채 과제 커피챗 코딩테스트 다니 다녔 지원했 지원하 떨어졌',
      '(?:을|이|은|에서|까지|에| (?:합격|탈락|통과|전형|면접|후기|과정|공고|테스트|결과|제안)|[를은]? ?(?:받|보|봤|본)|고|는|던|면서|다|습니다|게|서|여|으며)',
    ),
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

/** A Latin token in which case changes inside: rxRust, SpaceONE. Most are products, events or identifiers of code. */
export const CAMEL = /(?<![\w.@#/$-])[A-Za-z]*[a-z][A-Z]\w*(?![\w(]|\.\w|:\w)/g;
export const CAMEL_CONFIDENCE = 0.2;
/** Of a Latin word beside a known technology in a list. */
export const BESIDE_CONFIDENCE = 0.7;
