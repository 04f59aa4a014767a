/** What tells a retrospective from other posts: a weight and a pattern a line; each counts once. */
export type Cue = readonly [weight: number, pattern: RegExp];

/** Points at which a page lights up by itself. */
export const THRESHOLD = 4;

/** In a title. 4 is enough if nothing speaks against it; less needs a second cue or the text's voice. */
// prettier-ignore
export const TITLE_CUES: readonly Cue[] = [
  [4, /회고(?!전|주의)|돌아[보본봅]|돌이켜/],
  [4, /(?:연말|한 ?해|[상하]반기|분기)\S{0,2} ?(?:결산|정산|정리|마무리)/],
  [3, /(?:마치|마무리하|끝[내나]|떠나|보내|정리하|닫으|지나)(?:며|면서|고)/],
  [4, /(?:입사|합격|취업|이직|퇴사|취준|인턴|적응|생존|생활|참[가여]|도전|실패|창업)기(?![가-힣])/],
  // A stage of a career (2, 1) and a word for telling it (2) add up.
  [2, /인턴|입사|취업|취준|이직|퇴사|합격|수료|수습|전역|졸업|창업|번아웃|캠프|해커톤|컨퍼런스|우테코|우아한테크|ssafy|42서울|코스/i],
  [1, /면접|프로젝트|스터디|활동|참[여가]|과정|챌린지|팀/],
  [1, /후기|이야기/],
  [2, /수기|일지|기록|소감|개발자(?:로|에서)|^첫 |나[는의]|내가|나에게/],
  [3, /[\d일이삼사오십] ?(?:년|개월) ?차|\d ?(?:년|개월|학기|주)간?의? 기록|(?:배운|느낀|깨달은) ?[것점]/],
  // A year and hardly anything else.
  [3, /^\D{0,12}(?:19|20)\d\d(?:년?\W*$| was\b)/],
  [1, /20\d\d/],
  [4, /\bretro(?:spect\w+)?\b|\b(?:year|month|decade|20\d\d)\S{0,2} in re(?:view|trospect)/i],
  [3, /\blook(?:ing|ed)? back|\breflect(?:ing|ions?)|\brecap\b|\bwrap(?:ping)?[ -]?up/i],
  [3, /\b(?:lessons?|things?|what)\b.{0,24}\b(?:learn(?:ed|t)|wish)|\blessons from|\bi learned/i],
  [3, /\bmy (?:\w+ )?(?:year|months|weeks|days|summer|experience|internship|journey|story|time|job)\b|\bhow i (?:got|became)\b/i],
  [3, /\b(?:one|two|three|five|ten|\d+|first) (?:year|month|week|day)s? (?:at|as|in|of|on|with)\b/i],
  [2, /\bintern(?:ship|ing|s)?\b|\bbootcamp|\bhackathon|\bgsoc|\b(?:first|new|dev) job\b|\b(?:month|week) \d|\bday 100/i],
  [2, /\b(?:leaving|left|joining|joined|quit(?:ting)?|farewell|goodbye|so long|graduat\w+)\b/i],
  [2, /\bwhy i\b|\bi (?:shipped|quit|left|sold|failed|moved)\b|\bmy first|\b(?:personal|diary|letter to)\b/i],
  [2, /\bpost-?mortem|\bgoals (?:for|in) 20/i],
  // Posts that teach, sell, list or report, and reviews of things.
  [-3, /하기(?:\s|$)|해 ?보자|^(?:fixing|building|migrating|using|running|debugging|installing)\b|\byour\b/i],
  [-5, /튜토리얼|사용법|(?:하|쓰)는 ?방?법|알아보|이란|란\?|기초|입문|가이드|강의|예제|총정리|완벽|체크리스트|비교|추천|질문|일정|템플릿|도구/],
  [-5, /에러|오류|해결|트러블|풀이|백준|\[(?:프로그래머스|boj|ps|til)|적용기/i],
  [-5, /출시|공개|모집|채용|이벤트|뉴스|연봉|소개|이력서|전망|역사/],
  [-5, /사용 ?후?기|(?<!트)리뷰|서평|구매|여행|맛집|레시피|헬스/],
  [-6, /검색|태그|카테고리|글 ?목록|\btagged\b|^archives?\b/i],
  [-6, /\b(?:tutorial|how to|guides?|introduc\w+|getting started|explained|what is|release notes?|announc\w+|docs|reference|roadmap|course|curriculum|templates?|top \d+|questions|setup)\b/i],
  [-5, /\b(?:launch\w*|raises|hiring|outage|incident|museum|review after|recipe|impressions|book review)\b/i],
  [-5, /\bby [A-Z]\w+ [A-Z]/],
];

/** In the address. */
// prettier-ignore
export const URL_CUES: readonly Cue[] = [
  [1, /회고|후기|retrospect|in-?review|look(?:ing)?-?back|intern|learned/i],
  [-6, /\/(?:tags?|tagged|categor(?:y|ies)|search|jobs|careers|docs?|archives\/\d{4})(?:[/?]|$)/i],
];

/** In the headings: a retrospective is often built of them. */
// prettier-ignore
export const HEADING_CUES: readonly Cue[] = [
  [2, /^(?:20\d\d년? ?)?(?:\d{1,2}월|[상하]반기|[1-4] ?분기|q[1-4]\b|[1-4]학년|\d+ ?년 ?차)/im],
  [2, /잘한 ?[것점]|아쉬[운웠]|좋았던|배운 ?[것점]|느낀 ?점|소감|내년|새해|올해|회고|계기|^(?:keep|problem|try)$/im],
  [2, /\bwhat (?:went|hurt|i (?:learned|did|am|want))\b|\bwould (?:i|we) do|\blessons|looking (?:back|ahead)|next (?:year|month)|20\d\d in |thank you/i],
  [-3, /^(?:문제|풀이|코드|원인|해결|설치|결론|장점|단점|경비|비용|가격|자격)|\b(?:install\w*|usage|requirements|ingredients|root cause|verdict)\b/im],
];

/** In the text's beginning: the voice of somebody who tells of a time of their own. */
// prettier-ignore
export const TEXT_CUES: readonly Cue[] = [
  [1, /회고|돌아 ?[보봤봐]|돌이켜|적어 [본보둔두]|남[겨기].{0,3}[보본두둔]|써 보|적는다|\blooking back|\bmy story|\bwriting \w* ?down/i],
  [1, /올해|작년|지난 ?[해달주]|어느덧|벌써|\d ?년 ?(?:동안|간|전)|개월|[한두세] 달|\b(?:this|last|past) (?:year|summer|winter|week|month)|\b(?:year|month|week)s? (?:ago|later|in)\b|\w (?:years|months)\b/i],
  [1, /나[는를도만의]|저[는도의]|[내제]가|나에게|\b(?:i|my)\b.{0,80}\b(?:i|my|me)\b/i],
  [1, /배[웠운]|느[꼈낀]|깨달|아쉬웠|뿌듯|힘들|성장|즐거|행복|감사|고맙|기뻤|후회|두려|부끄|솔직히|\b(?:i|we) (?:felt|learned|regret|cried|believed|expected|wish)|\b(?:proud|grateful|nervous|honest)\b/i],
  [1, /입사|퇴사|이직|취업|취준|인턴|합격|면접|동아리|캠프|수료|졸업|신입|출근|팀원|동료|팀장|멘토|교수|개발자가|\b(?:intern(?:ship)?|bootcamp|mentors?|manager|co-?founder|my team|hired|(?:my|a) job|offer|interviews?|student|maintainer|startup)\b/i],
  [1, /시작[했한]|마쳤|끝났|마지막|처음|그만|마무리|\b(?:i|we) (?:joined|started|left|quit|changed|moved|spent|finished|made it|went|took|wrote)|\b(?:first|final|last) (?:day|week|post|talk|year)/i],
  // Teaching, selling, reporting.
  [-3, /(?:알아보|살펴보|설명하?|소개하?|비교하?|알려)(?:겠|합|고자|려|드)|(?:하|보|세우|누르|만드|챙기)세요|이번 (?:글|포스팅|시간)에/],
  [-3, /in this (?:post|article|tutorial|guide|lecture)|\byou(?:['’]ll| will) (?:learn|need|be)|\bthis (?:page|release|guide|article)\b|(?:run|open|clone|click) the\b/i],
  [-4, /밝혔다|전했다|(?:모집|채용|구)합니다|찾습니다|수강생/],
  [-4, /\b(?:free trial|enroll|applicants|are hiring|announced|thrilled to|apologize)\b/i],
];
