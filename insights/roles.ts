/** What the author worked as: "백엔드 파트 리더를 맡게", "I joined as a software engineer". */
import type { CompanyMention } from './events.ts';
import type { Span } from './spans.ts';

export interface Role extends Span {
  /** As the post writes it. */
  name: string;
  sentence: Span;
  /** Canonical name of the only company of the sentence. */
  company?: string;
}

const FIELD_KO =
  '신입|주니어|시니어|풀스택|백\\s?엔드|벡엔드|프론트\\s?엔드|프론트|웹|서버|앱|안드로이드|모바일|데이터|머신러닝|인공지능|클라우드|데브옵스|게임|클라이언트|임베디드|보안|플랫폼|인프라|소프트웨어|시스템|연구|전문|[A-Za-z]+(?:\\s?[-/&]\\s?[A-Za-z]+)?';
const ROLE_KO = `(?<![가-힣A-Za-z])(?:(?:${FIELD_KO})\\s?){0,3}(?:개발자|엔지니어|프로그래머|연구원|연구요원|인턴|테크\\s?리드|(?:부|총괄\\s?)?(?:파트|팀|개발)\\s?(?:장|리더|리드)|리더|리드|매니저|기획자|디자이너|멘토|조교|[Ee]ngineer|[Dd]eveloper|CTO|CEO|PM|PO)`;
const WORKS_KO = '(?:근무|일하|일했|일을|입사|합류|이직|활동|참여|커리어|취업|재직|복무|일하게|전환|시작)';
const KO: readonly RegExp[] = [
  new RegExp(`(${ROLE_KO})(?:으로|로)(?:서)?\\s(?:[^.!?,]{0,20}\\s?)?${WORKS_KO}`, 'gu'),
  new RegExp(`(${ROLE_KO})(?:을|를|도)?\\s?맡(?:게|았|고|아)`, 'gu'),
  new RegExp(`(${ROLE_KO})\\s?역할(?:을|를|로|으로)?(?:\\s?(?:맡|수행|담당|하)|[^\\p{L}\\p{N}]*$)`, 'gu'),
  new RegExp(`(?:역할|직무|직책|포지션)(?:은|:|이)\\s(${ROLE_KO})`, 'gu'),
];
const ROLE_EN = String.raw`(?:(?!(?:with|at|in|for|and|who|that|the|my)\b)[\w+#./-]+\s){0,4}?(?:engineer|developer|programmer|intern|researcher|tech lead|team lead|lead|manager|architect|designer|analyst|consultant|CTO|CEO|founder|co-?founder)(?:\s(?:II|III|intern|manager))?`;
const EN: readonly RegExp[] = [
  new RegExp(String.raw`\bI (?:[\w']+\s){0,2}?(?:worked|work|working|started|joined|interned|served|was hired|got hired|was promoted)\b[^.!?]{0,60}?\bas (?:an?|the|their) (${ROLE_EN})\b`, 'gu'),
  new RegExp(String.raw`\bI(?:['’]m| am| was| became|['’]ve been) (?:now )?(?:an?|the) (${ROLE_EN})\b(?! at heart)`, 'gu'),
  new RegExp(String.raw`\b[Mm]y (?:\w+\s)?(?:role|job|position|work|time|internship|summer) as (?:an?|the)? ?(${ROLE_EN})\b`, 'gu'),
  new RegExp(String.raw`\bpromoted to (?:an?\s|the\s)?(${ROLE_EN})\b`, 'gu'),
]; // prettier-ignore

const OTHERS =
  /(?:팀원|동료|친구|선배|후배|대표|멘토|님|분|씨)(?:들|님)*(?:이|가|께서|은|는|도)\s[^,]*$|[A-Z][a-z]+(?:의 경우|은|는|이|가|도)\s|\b(?:he|she|they|friend|who)\b[^,]*$/iu;
const NOT_SO = /싶|목표|꿈|되기 위|준비|만약|않|\b(?:if|would|want(?:ed)?|wish|not|never|hope|goal|become)\b|\?\s*$/i;
const MAY_NAME = /로|맡|역할|직무|직책|포지션|\bI\b|\b[Mm]y\b|promoted/;

/** The roles that a sentence says its author has or had. */
export function rolesOfSentence(text: string, sentence: Span, companies: readonly CompanyMention[]): Role[] {
  const words = text.slice(sentence.start, sentence.end);
  if (!MAY_NAME.test(words) || NOT_SO.test(words)) return [];
  const named = new Set(
    companies
      .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
      .map(({ canonical }) => canonical),
  );
  const [company] = named.size === 1 ? named : [];
  const roles = new Map<number, Role>();
  for (const pattern of /[가-힣]/.test(words) ? KO : EN) {
    for (const { index, 0: surface, 1: name = '' } of words.matchAll(pattern)) {
      const at = index + surface.indexOf(name);
      if (OTHERS.test(words.slice(Math.max(0, at - 40), at))) continue;
      const start = sentence.start + at;
      roles.set(start, { start, end: start + name.length, name, sentence, ...(company !== undefined && { company }) });
    }
  }
  return [...roles.values()].sort((a, b) => a.start - b.start);
}
