/** What names look like before and behind their cues, in the text with its case; each is in the group `name`. */

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
export const BEFORE = new RegExp(`${EDGE}${EITHER}$`);
export const BEFORE_TO = new RegExp(`${EDGE}${EITHER_BARE}에 (?:최종 )?$`);
export const BEFORE_INTO = new RegExp(`${EDGE}${EITHER_BARE}(?:으로|(?<!으)로) $`);
export const BEFORE_OBJECT = new RegExp(`${EDGE}${EITHER_BARE}[을를] $`);
export const BEFORE_KIND = new RegExp(
  `${EDGE}${EITHER_BARE}["'”’]?(?:이라는|라는) (?:(?:작은|큰|초기|신생|좋은|외국계|핀테크|에듀테크|헬스케어|게임|교육|블록체인|보안|커머스|모빌리티|로봇|솔루션|국내|글로벌|AI|IT|SI|VR) )?$`,
);
export const BEFORE_ROLE = new RegExp(`${EDGE}${EITHER}에서 (?:[^\\s]{1,8} ){0,2}$`);
export const BEFORE_PLACE = new RegExp(`${EDGE}${EITHER}에서 $`);
export const BEFORE_SPACE = new RegExp(`${EDGE}${EITHER} $`);
export const LINE_START = new RegExp(`(?:^|\\n)${EITHER}(?:[을를] )?$`);
export const LINE_TITLE = new RegExp(`(?:^|\\n)${EITHER} (?:[^\\s]{1,8} ){0,2}$`);
export const LATIN_OF = new RegExp(`${EDGE}(?<name>${LATIN})의 (?:[^\\s]{1,8} )?$`);
export const LATIN_BEFORE = new RegExp(`${EDGE}(?<name>${LATIN})$`);
export const LATIN_BEFORE_OBJECT = new RegExp(`${EDGE}(?<name>${LATIN})[을를] $`);
export const LATIN_BEFORE_INTO = new RegExp(`${EDGE}(?<name>${LATIN})(?:으로|로) $`);
export const LATIN_BEFORE_SPACE = new RegExp(`${EDGE}(?<name>${LATIN}),? ?$`);
export const LATIN_BEFORE_KIND = new RegExp(
  `${EDGE}(?<name>${LATIN})(?:, | [(–—-] ?|,? (?:is|was) )an? (?:[A-Za-z-]+ ){0,3}$`,
);
export const LATIN_BEFORE_DEED = new RegExp(`${EDGE}(?<name>${LATIN}) [a-z]+ $`);
export const LATIN_BEFORE_PLACE = new RegExp(`${EDGE}(?<name>${LATIN})(?:에서)? $`);
/** Not a certificate, which one passes as well. */
export const LATIN_BEFORE_APPLICATION = new RegExp(
  `${EDGE}(?<name>(?!SQL|ADs?P|DAs?P|OPI|TOE|TEPS|JLPT|HSK|CK[AS]|OSCP|CC[NI]|RHC|LPI|SAA|GTQ|OCP|MOS|OT\\b|Live\\b)${LATIN})(?:에서의?|에|의|로부터)? $`,
);
export const LATIN_CALLED = new RegExp(`${EDGE}(?<name>${LATIN})(?:라는|이라는)? ?$`);
export const LATIN_AFTER = new RegExp(`^(?<name>${LATIN})`);
export const LATIN_AFTER_SPACE = new RegExp(`^ (?<name>${LATIN}) ?(?=[의은는이가에을를와과로])`);
export const LATIN_BEFORE_ME = new RegExp(`^(?<name>${LATIN}),? (?:where )?(?:I|we|it['’]?s?|my team|our team)\\b`);
/** What stands behind the name of an event. */
const EVENT =
  '(?:[Cc]onference|[Cc]onf|[Mm]eetup|[Hh]ackathon|[Ee]vent|[Ff]estival|[Ss]ummit|[Ww]orkshop|[Bb]ooth|this year|last year|in \\d{4}|\\d{4})';
export const CASED_AFTER = new RegExp(`^(?<name>${CASED})(?![\\w(]| [A-Z][a-z]| ${EVENT}\\b)`);
export const LATIN_LABEL = new RegExp(`^(?<name>${LATIN})(?= ?(?:\\(|,|[-–—]|$))`, 'm');
export const LATIN_WHERE = new RegExp(`^(?<name>${LATIN}),? where (?:I|we)\\b`);
export const LATIN_WORD = new RegExp(`^(?<name>[A-Z][\\w&+]*(?:\\.[a-z]+)?)(?! [A-Z])`);
export const LATIN_TOOL = new RegExp(`^(?<name>[A-Z][\\w+#]*[a-z0-9](?:\\.[a-z]+)?)(?![\\w(’']| [A-Z])`);
/** The label of a line. */
export const LATIN_ITEM = new RegExp(`(?:^|\\n)(?<name>${LATIN})\\*?$`);
/** The name of a product, told by the kind of thing that it is: one word. */
export const TOOL_BEFORE = new RegExp(
  `(?:^|[\\s(])(?:[Tt]he|[Uu]s(?:e|ed|ing)|[Aa]n?|with) (?:[a-z-]+ )?(?<name>[A-Z][\\w+#]*[a-z0-9](?:\\.[a-z]+)?) $`,
);
/** The same in front of an interview: one word that is no kind of interview. */
export const INTERVIEWER_BEFORE = new RegExp(
  `\\b(?:[Tt]he|[Mm]y|[Ff]irst|[Ss]econd|[Ff]inal) (?<name>[A-Z]\\w*[A-Z0-9]\\w*[a-z]\\w*|[A-Z][a-z]+[A-Z]\\w*) $`,
);
export const RECRUITER_BEFORE = /\b(?:[Tt]he|[Aa]n?|[Mm]y) (?<name>[A-Z][\w&]+) $/;
/** A company that does something to somebody, told from people by its case. */
export const CASED_BEFORE_DEED = new RegExp(`${EDGE}(?<name>${CASED}) (?:team )?$`);
export const CALLED_AFTER = new RegExp(`^["'“‘]?(?<name>${LATIN})(?![\\w(])`);
export const LATIN_LINE = new RegExp(`^(?<name>${LATIN})$`, 'm');
/** A Hangul name behind its cue runs on into its particle, which is cut off. */
export const AFTER = new RegExp(
  `^ ?(?<name>${LATIN}|${TWO_WORDS}|[가-힣]{2,10}?)(?:에서|에게|에|으로|로|은|는|이|가|을|를|의|와|과)?(?![가-힣])`,
);
export const AFTER_QUOTE = new RegExp(AFTER.source.replace('^ ?', `^ ["'“‘]?`));
/** Another name of a list, at the start of what stands behind the one before. */
export const NEXT_NAME = new RegExp(
  `^(?:(?:,? (?:and|or) |, )|\\*?\\n(?=[\\w&+. ]{2,40}\\*?(?:\\n|$)))(?<name>${LATIN})(?![\\w(]| [A-HJ-Z]|, (?:[Dd]irector|[Ff]ounder|[Hh]ead|CEO|CTO|VP)\\b)`,
);
