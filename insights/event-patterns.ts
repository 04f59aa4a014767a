/**
 * How posts say what happened to their author: one row a way of saying it. A row matches only what is told as done; plans,
 * wishes and conditions have other endings, and events.ts leaves out what is denied, asked or told of others. To add one,
 * add a row here and to test/insights/events.test.ts.
 */

export const EVENT_KINDS = [
  'applied', 'accepted', 'rejected', 'joined', 'interned', 'internship-ended', 'converted', 'promoted', 'moved', 'left',
  'won', 'presented', 'shipped', 'completed', 'enrolled', 'graduated',
] as const; // prettier-ignore
export type EventKind = (typeof EVENT_KINDS)[number];

/**
 * - `told`: a finite verb in the past.
 * - `linked`: goes on to another verb, which must be in the past for the event to have happened.
 * - `headline`: a bare noun at the end of a heading or a bullet.
 */
type Telling = 'told' | 'linked' | 'headline';

export interface EventPattern {
  kind: EventKind;
  telling: Telling;
  pattern: RegExp;
  /** The company named nearest in this direction is the event's. */
  company?: 'before' | 'after';
  /** The sentence must have one of these words: one is also eliminated from games. */
  context?: RegExp;
  /** Without a company named there it is no event: one leaves rooms and joins calls. */
  needsCompany?: true;
}

const TOLD = '(?:을|를)?\\s?(?:했|하였|하게\\s?(?:됐|됬|되었|되며|되면서|되어|된\\s(?:지|것|후|뒤)))';
const LINKED =
  '(?:을|를)?\\s?(?:한\\s?(?:지|후|뒤|이후|다음)(?=[\\s,에로])|하자마자|하고\\s?(?:나서|나니|난)|하면서|해서|하여|해(?=[\\s,])|하고(?!\\s?(?:싶|자))(?=[\\s,])|하며(?=[\\s,])|하게\\s되고)';
const SUCCEEDED = '에\\s?성공(?:했|하였|하고(?!\\s?싶)|하여|해서|하며|(?=[^\\p{L}]*$))';

interface Korean {
  kind: EventKind;
  noun: string;
  company?: 'before';
  headline?: boolean;
}

const KOREAN: readonly Korean[] = [
  { kind: 'joined', noun: '(?<![동신경력제복전사내])입사', company: 'before', headline: true },
  { kind: 'joined', noun: '(?<!(?:프로젝트|스터디|동아리|커뮤니티|모임|챌린지|회의|미팅|채널|대회|해커톤)(?:에|로)?\\s(?:중간에\\s|뒤늦게\\s)?)합류', company: 'before' },
  { kind: 'joined', noun: '(?<![재미])취업(?=[을를]?\\s?(?:했|하였|하게|에\\s?성공))', company: 'before' },
  { kind: 'moved', noun: '(?:이직|전직)', company: 'before', headline: true },
  { kind: 'left', noun: '(?<!희망)(?:퇴사|퇴직)', company: 'before', headline: true },
  { kind: 'left', noun: '희망퇴직', company: 'before', headline: true },
  { kind: 'accepted', noun: '(?<!불)합격', company: 'before', headline: true },
  { kind: 'rejected', noun: '(?:불합격|탈락)', company: 'before', headline: true },
  { kind: 'won', noun: '(?:수상|입상)', company: 'before', headline: true },
  { kind: 'completed', noun: '수료', company: 'before', headline: true },
  { kind: 'graduated', noun: '졸업', headline: true },
  { kind: 'enrolled', noun: '(?:입학|편입)', headline: true },
  { kind: 'shipped', noun: '(?:출시|런칭|론칭)', headline: true },
  { kind: 'promoted', noun: '(?:승진|진급)', headline: true },
  { kind: 'presented', noun: '(?<!(?:결과|합격자|명단|정책|실적|지침|당첨자|순위|면접|사전|회사에서|정부에서)(?:를|을)?\\s?)발표' },
]; // prettier-ignore

const told = (kind: EventKind, source: string, company?: 'before' | 'after'): EventPattern => ({
  kind,
  telling: 'told',
  pattern: new RegExp(source, 'giu'),
  ...(company && { company }),
});
const linked = (kind: EventKind, source: string, company?: 'before' | 'after'): EventPattern => ({
  ...told(kind, source, company),
  telling: 'linked',
});
const headline = (kind: EventKind, source: string, company?: 'before' | 'after'): EventPattern => ({
  ...told(kind, source, company),
  telling: 'headline',
});

const fromNouns = KOREAN.flatMap(({ kind, noun, company, headline: alone }) => [
  told(kind, `${noun}(?:${TOLD}|${SUCCEEDED})`, company),
  linked(kind, `${noun}${LINKED}`, company),
  ...(alone ? [headline(kind, `(?<=[\\p{L}\\p{N})\\]’”"'>]\\s?)${noun}(?=[^\\p{L}\\p{N}]*$)`, company)] : []),
]);

const NEWS = '(?:이?메일|문자|연락|소식|통보|전화|결과)';
const PRIZE =
  '[가-힣]{0,8}(?:대상|금상|은상|동상|(?:우수|장려|인기|특별|최고|공로|혁신|이사|장관|총장|회장|원장|시장|사장|아이디어)상)(?:\\([가-힣]{1,6}\\))?\\s?';

const korean: readonly EventPattern[] = [
  ...fromNouns,
  // Without 에 it is support: 브라우저를 지원했다.
  told('applied', '(?<=[\\p{L}\\p{N})]에\\s(?:[가-힣]{1,6}\\s)?)(?<!우리\\s(?:회사|팀)에\\s)지원(?:을)?\\s?(?:했|하였|하게\\s?(?:됐|되었))', 'before'),
  told('accepted', `(?<!불)합격(?:했다는|하셨다는|이라는|\\s통보|)\\s?${NEWS}(?:을|를|이|가)?\\s?(?:받았|받게\\s(?:됐|되었)|왔|들었)`, 'before'),
  told('rejected', `불합격(?:했다는|이라는|\\s통보|)\\s?${NEWS}(?:을|를|이|가)?\\s?(?:받았|받게\\s(?:됐|되었)|왔|들었)`, 'before'),
  told('rejected', '(?:서류|면접|코딩\\s?테스트|코테|최종|1차|2차)(?:에서|도|은|는|에)?\\s?(?:모두\\s|전부\\s)?(?:떨어졌|떨어지게\\s(?:됐|되었)|탈락(?:을)?\\s?(?:했|하게\\s?(?:됐|되)))', 'before'),
  told('won', `${PRIZE}(?:을|를)?\\s?(?:받았|받게\\s(?:됐|되었)|탔|수상\\s?(?:했|하였|할\\s수\\s있었|하게\\s(?:됐|되었)))`),
  told('won', '(?:최종\\s)?1등(?:을)?\\s?(?:했|하였|차지했)'),
  linked('left', '퇴사\\s?(?:후|이후|직후)(?=[\\s,에])', 'before'),
  linked('graduated', '졸업\\s?(?:후|이후|직후)(?=[\\s,에])'),
  linked('completed', '수료\\s?(?:후|이후|직후)(?=[\\s,에])', 'before'),
  told('joined', '입사(?:가)?\\s?(?:확정|결정)(?:이|을)?\\s?(?:됐|되었)', 'before'),
  told('interned', '인턴(?:십|쉽)?(?:을|으로|으로서|생활을|\\s생활을|\\s?실습을)?\\s?(?:가게\\s?(?:됐|되었)|시작(?:했|하였|하게\\s?(?:됐|되었))|근무(?:를)?\\s?(?:했|하였|하게\\s?(?:됐|되었))|일(?:을)?\\s?(?:했|하였|하게\\s?(?:됐|되었))|입사(?:를)?\\s?(?:했|하게\\s?(?:됐|되었))|합류(?:를)?\\s?(?:했|하게\\s?(?:됐|되었))|했|하였|하게\\s?(?:됐|되었)|할\\s수\\s있었|진행(?:했|하였|하게\\s?(?:됐|되었)))', 'before'),
  headline('interned', '(?<=\\p{L}\\s?)인턴(?:십|쉽)?\\s?(?:실습|시작|근무|합류)(?=[^\\p{L}\\p{N}]*$)', 'before'),
  told('internship-ended', '인턴(?:십|쉽)?(?:이|은|을|를|도)?\\s?(?:끝났|종료(?:됐|되었|했)|마쳤|마치게\\s?(?:됐|되었)|마무리(?:했|됐|되었|하게\\s?(?:됐|되었)))', 'before'),
  told('converted', '(?:정규직|정직원)(?:으로)?(?:의)?\\s?전환(?:이|을|도)?\\s?(?:됐|되었|했|하게\\s?(?:됐|되었)|에\\s?성공(?:했|하였|하고(?!\\s?싶)|하여|해서|하며))', 'before'),
  headline('converted', '(?:정규직|정직원)(?:으로)?\\s?전환(?:에?\\s성공)?(?=[^\\p{L}\\p{N}]*$)', 'before'),
  told('promoted', '(?:팀장|파트장|리드|테크\\s?리드|매니저|시니어)(?:으)?로\\s(?:승진|진급|승격)(?:했|하였|하게\\s?(?:됐|되었)|됐|되었)'),
  told('left', '(?:회사|직장)(?:를|을)\\s?(?:나왔|나오게\\s?(?:됐|되었)|떠났|떠나게\\s?(?:됐|되었)|그만(?:두었|뒀|두게\\s?(?:됐|되었)))', 'before'),
  told('shipped', '(?:서비스|제품|앱|어플|베타|버전|정식|MVP|기능)(?:을|를|이|가)?\\s?(?:출시|런칭|론칭|릴리즈|릴리스)(?:를|을)?\\s?(?:됐|되었)'),
]; // prettier-ignore

/** I, with at most two adverbs behind it; or "and" in a sentence whose subject is I. */
const ADVERB =
  '(?:(?:have|had|also|just|finally|recently|officially|then|first|successfully|eventually|ultimately|even|later|once|now|only|proudly|happily|thankfully|luckily)\\s|\\w+ly\\s)';
const I = `\\b(?:I(?:['’]ve|['’]d)?\\s${ADVERB}{0,2})`;
const AND = `(?<=\\bI\\b[^.!?;:]{2,80}\\s)and\\s${ADVERB}{0,1}`;
const WE = `\\b(?:(?:I|[Ww]e)(?:['’]ve)?\\s${ADVERB}{0,2})`;
const OFFER = '(?:an?|the|my|their|this|that|its)\\s(?:[\\w-]+\\s){0,3}?';

const english: readonly EventPattern[] = [
  { ...told('joined', `(?:${I}|${AND})(?:joined|started (?:working )?at|started (?:my|a) (?:new )?(?:job|role|position) at|began working at|went to work for)\\s`, 'after'), needsCompany: true },
  told('joined', `(?:${I}|${AND})(?:joined (?:the (?:company|startup)|a (?:new )?(?:company|startup))|started (?:my|a) (?:first |new )(?:full[- ]time )?(?:dev |developer )?(?:job|role|position)|(?:got|landed) (?:my|a) (?:first |new )?(?:full[- ]time |dev |developer |junior )*(?:job|gig|role) (?:as|at|with))`, 'after'),
  told('interned', `(?:${I}|${AND})(?:interned (?:at|with|for|in|on)|(?:was|worked) (?:as )?an? (?:[\\w-]+\\s){0,4}intern (?:at|with|for|in)|(?:started|began|did|had|completed) (?:my|an) (?:[\\w-]+\\s){0,3}(?:internship|placement|co-?op))\\b`, 'after'),
  told('internship-ended', `(?:(?:${I}|${AND})(?:finished|wrapped up|ended) my (?:[\\w-]+\\s){0,3}internship|\\b[Mm]y (?:[\\w-]+\\s){0,2}internship (?:ended|came to an end|is over|was over)|\\bNow that (?:my|the) internship is over)\\b`, 'after'),
  told('applied', `(?:${I}|${AND})applied (?:to|for|at)\\s(?=[^.]{0,60}(?:intern|position|job|role|program|bootcamp|school|university|compan))`, 'after'),
  told('accepted', `(?:${I}|${AND})(?:(?:accepted|signed|received|got|was offered)\\s${OFFER}(?<!return )offer|(?:accepted|got|landed|was offered)\\s${OFFER}(?:internship|position))\\b`, 'after'),
  told('accepted', `(?:${I}|${AND})(?:was|got|been) (?:accepted|admitted|hired|selected)\\b(?! by default)`, 'after'),
  told('rejected', `(?:${I}|${AND})(?:was|got|been) (?:rejected|turned down)\\b`, 'after'),
  told('converted', `(?:${I}|${AND})(?:was|got) converted (?:in)?to (?:a )?(?:full[- ]time|permanent)|(?:${I}|${AND})(?:received|got|accepted) (?:a|the|my) (?:full[- ]time )?return offer`, 'after'),
  told('moved', `(?:${I}|${AND})(?:changed|switched) (?:jobs|companies|employers)\\b`, 'after'),
  told('promoted', `(?:${I}|${AND})(?:was|got|been) promoted\\b`),
  { ...told('left', `(?:${I}|${AND})(?:left|quit|resigned from|departed)\\s(?!(?:behind|off|out|it|them|alone|feeling|wondering)\\b)`, 'after'), needsCompany: true },
  told('left', `(?:${I}|${AND})(?:(?:left|quit|resigned from) (?:my|the) (?:(?:full[- ]time|day|first|previous|last|old|current|corporate)\\s){0,2}(?:job|company|role|position|employer)|was (?:laid off|made redundant)|got laid off|resigned(?! (?:myself|to)\\b))\\b`, 'after'),
  told('won', `${WE}(?:won|placed (?:first|second|third|1st|2nd|3rd))\\s(?!['’]?t\\b)(?=[^.]{0,80}(?:prize|award|place|hackathon|contest|competition|medal|scholarship|championship|best|1st|2nd|3rd))`),
  told('presented', `(?:${I}|${AND})(?:presented (?:at|my|our)|gave (?:a|my|our|an?) (?:[\\w-]+\\s){0,3}(?:talk|presentation|keynote)|spoke at(?! length))\\b`),
  told('shipped', `${WE}(?:launched|released|shipped)\\s(?!(?:(?:the|my|our|a)\\s)?(?:debugger|terminal|browser|emulator|simulator|shell|command|process|instance|lock)\\b)(?!(?:\\w+\\s){0,2}(?:statistics|stats|reports?|articles?|blog|posts?|videos?|podcast|episodes?|results|numbers|data|details|papers?)\\b)`),
  told('completed', `(?:${I}|${AND})(?:completed|finished) (?:the|my|a) (?:[\\w-]+\\s){0,3}(?:bootcamp|certification|certificate|program|nanodegree|degree|master['’]?s)\\b`),
  told('graduated', `(?:${I}|${AND})graduated\\b`),
  told('enrolled', `(?:${I}|${AND})(?:enrolled (?:in|at)|started (?:university|college|grad school|my (?:master|phd|degree)))`),
  // Bullets leave out the subject.
  ...([['joined', 'Joined'], ['left', 'Left']] as const).map(([kind, verb]) => ({ ...headline(kind, `^[^\\p{L}]*${verb}\\s`, 'after'), needsCompany: true as const })),
  headline('won', `^[^\\p{L}]*Won (?=[^.]{0,80}(?:prize|award|place|hackathon|contest|competition|medal|scholarship))`),
  headline('shipped', `^[^\\p{L}]*(?:Launched|Released|Shipped) (?:the|my|our|an?|version|v\\d)\\b`),
  headline('promoted', `^[^\\p{L}]*(?:Got |Was )?[Pp]romoted to\\b`),
  headline('graduated', `^[^\\p{L}]*Graduated\\b`),
  headline('presented', `^[^\\p{L}]*(?:Gave a (?:[\\w-]+\\s){0,2}talk|Spoke at|Presented at)\\b`),
]; // prettier-ignore

const SELECTION =
  /서류|면접|코딩|코테|테스트|지원|전형|최종|[12]차|공채|인턴|캠프|마에스트로|코스|과정|회사|채용|입사|아카데미|싸피|SSAFY/;

const inContext = (row: EventPattern): EventPattern => (row.kind === 'rejected' ? { ...row, context: SELECTION } : row);

export const EVENT_PATTERNS: Readonly<Record<'ko' | 'en', readonly EventPattern[]>> = {
  ko: korean.map(inContext),
  en: english,
};
