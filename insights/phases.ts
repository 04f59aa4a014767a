/** Headings that name a step of a stay somewhere, or a look back or ahead. One pattern a phase; they match whole headings. */
import type { Phase } from './when.ts';

const KO_STAY = '(?:인턴(?:십|쉽)?|회사|직장|입사|부트캠프|프로그램|과정|교육|[가-힣A-Za-z0-9]{1,12})';
const EN_STAY = '(?:internship|co-?op|bootcamp|camp|program|programme|job|interview)';

const whole = (...sources: string[]): RegExp => new RegExp(`^(?:${sources.join('|')})$`, 'iu');

const PHASE_HEADINGS: readonly (readonly [Phase, RegExp])[] = [
  [
    'applying',
    whole(
      `(?:${KO_STAY}\\s)?지원(?:\\s?(?:동기|과정|계기|준비|하기|하기까지|하게 된 (?:계기|이유)))?`,
      '(?:서류|면접|코딩\\s?테스트)(?:\\s?(?:전형|과정|준비|및 면접))?',
      '(?:채용|선발|지원|면접) (?:과정|절차|전형)',
      '(?:the )?(?:application|interview|hiring|recruitment|recruiting|selection)(?: process|s)?',
      `applying(?: (?:for|to) .{1,40})?`,
      'how i (?:applied|got (?:the|my|this|an?) (?:internship|job|offer|interview|position)).{0,30}',
    ),
  ],
  [
    'accepted',
    whole(
      '(?:최종\\s?)?합격',
      '(?:최종\\s?)?합격\\s?(?:발표|통보|연락)',
      '(?:getting |receiving )?(?:the|an|my) offer',
    ),
  ],
  [
    'before',
    whole(
      `(?:${KO_STAY}\\s?)?(?:입사|인턴(?:십|쉽)?|시작|들어가기|합류)\\s?(?:하기\\s?)?전(?:까지|에)?`,
      `before (?:the|my) ${EN_STAY}`,
    ),
  ],
  [
    'starting',
    whole(
      '(?:입사와\\s)?(?:첫\\s?출근(?:날|일)?|온보딩(?: 과정| 기간)?|오리엔테이션|입사(?:하다)?)',
      '(?:the )?(?:onboarding|orientation)(?: week| process)?',
      'getting started',
    ),
  ],
  ['during', whole('입사\\s?후', '인턴(?:십|쉽)?\\s?(?:생활|기간|중)', `during (?:the|my) ${EN_STAY}`)],
  ['leaving', whole('퇴사(?:하다|하기까지|를 결심하다)?', '마지막\\s?출근(?:날|일)?', 'leaving(?: .{1,30})?')],
  [
    'after',
    whole(
      `(?:${KO_STAY}\\s)?(?:인턴(?:십|쉽)?|퇴사|수료|종료|졸업|이직)(?:\\s?(?:이|을))?\\s?(?:끝나고|끝난 후|마친 후|종료 후|이후|후)(?:에|의 .{1,12})?`,
      `(?:.{1,30} )?after (?:the|my) ${EN_STAY}`,
    ),
  ],
  [
    'plans',
    whole(
      '(?:(?:19|20)\\d\\d년(?:의|에는)?|내년(?:의|에는)?|새해|앞으로의?|향후|다음 해)\\s?(?:의\\s?)?(?:나의\\s)?(?:목표|계획|다짐|각오|방향|할\\s?일|하고 싶은 것|to-?do)(?:[은는들].{0,12})?',
      '(?:20\\d\\d년\\s?)?(?:상반기|하반기|[1-4]분기)(?:의)?\\s?(?:목표|계획|다짐)',
      '(?:welcome|hello|hi),? (?:19|20)\\d\\d',
      '(?:어서\\s?와|안녕|반가워),? (?:19|20)\\d\\d년?',
      'looking (?:ahead|forward)(?: (?:to|into) (?:the (?:future|new year)|next year|20\\d\\d))?',
      "what(?:'|’)?s next(?: (?:for|in) .{1,20})?|what is next|next steps|the future|future plans",
      '(?:my )?(?:goals|plans|resolutions|objectives) for (?:20\\d\\d|next year|the (?:next|new|coming) year)',
      '20\\d\\d (?:goals|plans|resolutions|objectives|to-?do)',
    ),
  ],
  [
    'closing',
    whole(
      '(?:글을\\s|회고를\\s|인턴을\\s|올해를\\s|한 해를\\s)?(?:마치며|마치면서|마무리하며|마무리)(?: 글)?',
      '회고|끝으로|맺음말|맺으며|나가며|결론|총평|느낀\\s?점|배운\\s?점|아쉬운\\s?점|소감',
      "(?:in )?conclusions?|wrap(?:ping)?[- ]?(?:it )?up|closing(?: thoughts| words| remarks)?|final (?:thoughts|words)|summary|takeaways|key takeaways|what i(?:'ve)? learned|lessons learned|to sum up",
    ),
  ],
];

/** A heading without emoji, numbers of chapters and marks around it. */
const WORDS = /^(?:[^\p{L}\p{N}]*(?:\d{1,2}[.)]\s)?[^\p{L}\p{N}]*)(.*?)[^\p{L}\p{N}]*$/su;

export function phaseOf(heading: string): { phase: Phase; start: number; end: number; year?: number } | undefined {
  const [, words = ''] = WORDS.exec(heading) ?? [];
  if (words === '') return undefined;
  const [phase] = PHASE_HEADINGS.find(([, pattern]) => pattern.test(words)) ?? [];
  if (!phase) return undefined;
  const start = heading.indexOf(words);
  const year = phase === 'plans' ? Number(/(?:19|20)\d\d/.exec(words)?.[0]) : NaN;
  return { phase, start, end: start + words.length, ...(year > 0 && { year }) };
}
