/**
 * What tells a retrospective from other posts: patterns with weights, one a line. A post is a retrospective from
 * THRESHOLD points on. To add a cue, add its line and a row to test/detection/retrospective.test.ts.
 */
export interface Cue {
  pattern: RegExp;
  weight: number;
}

/** Points at which a page lights up by itself. */
export const THRESHOLD = 4;

/** In a title. A title with a strong cue is enough if the text does not speak against it. */
export const TITLE_CUES: readonly Cue[] = [
  { pattern: /회고(?!전|주의)/, weight: 4 },
  { pattern: /(?:되?돌아\s?(?:보며|보기|본|보는|봅니다|보다|봄)|뒤돌아)/, weight: 4 },
  { pattern: /(?:인턴|인턴십|입사|취업|취준|이직|퇴사|합격|면접|수료|졸업|전환|교육|부트\s?캠프|데모데이|해커톤|해카톤|해커톤|프로젝트|컨퍼런스|공모전|대회|스터디|활동|참여|참가|지원|전형|코딩\s?테스트|코테|공채|채용|챌린지|멘토링)\S{0,6}\s?\S{0,4}\s?(?:후기|회상|수기|일기|기록|소감|경험담|경험기)/, weight: 4 },
  { pattern: /(?:입사|합격|취업|이직|퇴사|취준|인턴|적응|생존|성장|참가|참여|탈출|수료|도전|극복|분투)기(?![가-힣])/, weight: 4 },
  { pattern: /(?:\d+|[일이삼사오육칠팔구십]|첫)\s?년\s?차|(?:\d+|한|두|세|네|첫)\s?(?:년|해|달|개월|학기)(?:간|\s?동안)?[의을를]?\s?(?:기록|정리|마무리|마치|보내|일하|근무|다니|살아)/, weight: 3 },
  { pattern: /연말\s?(?:결산|정산|정리)|(?:한|올)\s?해(?:를|의)?\s?(?:마무리|정리|결산|기록|보내|마치)|(?:20)?\d\d년(?:을|의)?\s?(?:마무리|정리|결산|마치|보내)|상반기\s?(?:결산|정리)|하반기\s?(?:결산|정리)/, weight: 4 },
  { pattern: /후기/, weight: 2 },
  { pattern: /(?:입사|퇴사|이직|취업|인턴|합격|수료)(?:했|하며|하고|를|을|한|까지|\s)/, weight: 2 },
  { pattern: /배운\s?(?:것|점)|느낀\s?(?:것|점)|깨달은/, weight: 3 },
  { pattern: /\bretrospect(?:ive|ion|ives)?\b|\bretro\b/i, weight: 4 },
  { pattern: /\b(?:year|month|quarter|summer|decade|semester|week|20\d\d)(?:['’]s)?\s+(?:in|of)\s+(?:review|retrospect)/i, weight: 4 },
  { pattern: /\b(?:look(?:ing|ed)?\s+back|reflect(?:ing|ions?|ed)|recap|wrap(?:ping)?[\s-]?up|highlights?\s+(?:of|from)\s+20\d\d)\b/i, weight: 3 },
  { pattern: /\b(?:lessons?|things?|what)\b.{0,24}\b(?:learn(?:ed|t)|wish)\b/i, weight: 3 },
  { pattern: /\bmy\s+(?:first|last|second|third|summer|\d+|one|two|three|experience|internship|journey|year|time|story|road|path)\b/i, weight: 3 },
  { pattern: /\bintern(?:ship|ing|ed)?\b/i, weight: 3 },
  { pattern: /\b(?:one|two|three|four|five|six|\d+|a|first|my)\s+(?:years?|months?|weeks?|summer|days?)\s+(?:at|as|in|of|with|later|on)\b/i, weight: 3 },
  { pattern: /\b(?:leaving|left|joining|joined|quit(?:ting)?|farewell|goodbye|graduat(?:ed|ing|ion))\b/i, weight: 2 },
  { pattern: /\bpost-?mortem\b|\bin\s+hindsight\b|\bhow\s+i\s+(?:got|became|landed|learned|went|survived|built|made)\b/i, weight: 3 },
  { pattern: /\bgoals?\b.{0,12}20\d\d|20\d\d.{0,12}\bgoals?\b/i, weight: 2 },
  // Posts that teach, sell or report.
  { pattern: /튜토리얼|사용법|사용하기|설치|설정\s?(?:방법|하기)|하는\s?(?:법|방법)|알아보(?:기|자)|이란\s?\??$|란\?|정복|기초|입문|가이드|개념|강좌|강의\s?노트|예제|문법/, weight: -5 },
  { pattern: /에러|오류|버그\s?해결|해결\s?(?:방법|하기)|트러블\s?슈팅|풀이|백준|프로그래머스\s?(?:lv|레벨)|leetcode\s?\d|\[boj|\bps\b/i, weight: -4 },
  { pattern: /출시|발표|공개|업데이트|릴리[즈스]|채용\s?공고|모집|이벤트|할인|가격|구매|언박싱|맛집|여행|제품|뉴스|속보|보도자료|신제품/, weight: -4 },
  { pattern: /(?:회고|retro(?:spective)?s?).{0,16}(?:방법|하는 법|템플릿|진행하기|도구|잘하는|template|guide|techniques?|ideas|formats?|tools?|facilitat)|how\s+to\s+(?:run|do|write|facilitate|hold)/i, weight: -6 },
  { pattern: /\b(?:tutorial|how\s+to|guide|introduc(?:ing|tion)|getting\s+started|cheat\s?sheet|explained|what\s+is|vs\.?|release\s+notes?|changelog|announc(?:ing|ement)|now\s+available|pricing|documentation|docs|deep\s+dive|best\s+practices|top\s+\d+|\d+\s+(?:best|tips|ways))\b/i, weight: -5 },
  { pattern: /\b(?:launch(?:es|ed)?|raises?|acquires?|unveils?|reports?|shares|stocks?|review:|hands-on|buy|deal|sale|job\s+opening|we(?:['’]re|\s+are)\s+hiring)\b/i, weight: -4 },
];

/** In the address. */
export const URL_CUES: readonly Cue[] = [
  { pattern: /회고|후기|retrospect|\bretro\b|year-?in-?review|look(?:ing)?-?back|recap/i, weight: 2 },
  { pattern: /intern(?:ship)?|인턴|my-?first|lessons?-?learned|what-?i-?learned/i, weight: 1 },
  { pattern: /\/(?:tags?|categor(?:y|ies)|search|archives?|page|series|docs?|products?|pricing|jobs|careers)(?:\/|$)/i, weight: -2 },
];

/** In the headings: a retrospective is often built of them. Each counts once. */
export const HEADING_CUES: readonly Cue[] = [
  { pattern: /^(?:20\d\d년?\s?)?(?:\d{1,2}월|\d{1,2}\s?[-~–]\s?\d{1,2}월|상반기|하반기|[1-4]\s?분기|q[1-4]\b|봄|여름|가을|겨울)/im, weight: 2 },
  { pattern: /잘한\s?(?:것|점)|아쉬(?:운|웠던)\s?(?:것|점)?|좋았던|부족했던|배운\s?(?:것|점)|느낀\s?(?:것|점)|내년|다음\s?(?:목표|해)|마치며|마무리|회고|돌아보|keep\b|problem\b|try\b|올해/im, weight: 2 },
  { pattern: /\b(?:what went (?:well|wrong)|what i learn(?:ed|t)|lessons?|takeaways|looking (?:back|ahead|forward)|goals? for|next year|conclusion|reflections?|highlights)\b/im, weight: 2 },
  { pattern: /입사|퇴사|이직|취업|인턴|면접|합격|동아리|대외\s?활동|졸업|수료/m, weight: 1 },
];

/** In the text's beginning: the voice of somebody who tells of a time of their own. Each counts once. */
export const TEXT_CUES: readonly Cue[] = [
  { pattern: /회고|되?돌아\s?(?:보|봤|봐)/, weight: 2 },
  { pattern: /(?:올해|작년|지난\s?(?:해|달|\S{1,4}간)|한\s?해|상반기|하반기|20\d\d년)/, weight: 1 },
  { pattern: /(?:나는|저는|내가|제가|나의|저의|나에게|저에게)/, weight: 1 },
  { pattern: /(?:배웠|느꼈|느낀|깨달|아쉬웠|아쉬운|뿌듯|힘들었|성장|즐거웠|재미있었|행복|감사|걱정|고민)/, weight: 1 },
  { pattern: /(?:입사|퇴사|이직|취업|인턴|합격|면접|동아리|부트캠프|수료|졸업|취준|신입|개발자가)/, weight: 1 },
  { pattern: /\b(?:i|we)(?:['’](?:ve|d|m))?\s+(?:was|were|had|have|learn(?:ed|t)|joined|started|worked|spent|felt|decided|got|built|shipped|moved|left|wanted|am)\b/i, weight: 1 },
  { pattern: /\b(?:this|last|past)\s+(?:year|summer|month|semester|quarter|winter|week)|\b(?:internship|bootcamp|intern)\b/i, weight: 1 },
  { pattern: /\b(?:looking\s+back|in\s+retrospect|retrospective|in\s+review|reflect|lessons?|grateful|proud|hindsight)\b/i, weight: 2 },
  { pattern: /이\s?(?:글|포스팅|포스트)(?:에서|은|는)\s?.{0,40}(?:알아보|설명|소개|다루|정리)|이번\s?(?:글|포스팅|시간)에(?:서|는).{0,30}(?:알아보|설명|다루|배워)/, weight: -3 },
  { pattern: /\bin\s+this\s+(?:post|article|tutorial|guide)\b.{0,60}\b(?:will|going to|show|learn|explore|explain|walk)/i, weight: -3 },
  { pattern: /(?:밝혔다|전했다|발표했다|관계자는|기자\s?=|무단\s?전재)/, weight: -4 },
  { pattern: /\b(?:add to cart|free trial|sign up now|all rights reserved|according to a (?:report|statement)|said in a statement)\b/i, weight: -4 },
];
