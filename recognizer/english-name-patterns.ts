/** How posts in English speak of companies and technologies, listed or not. */
import { DONE_BY, OTHERS_WORK, OWN_WORK } from './employment-words.ts';
import {
  CALLED_AFTER,
  CASED_AFTER,
  CASED_BEFORE_DEED,
  INTERVIEWER_BEFORE,
  LATIN_AFTER,
  LATIN_BEFORE,
  LATIN_BEFORE_DEED,
  LATIN_BEFORE_KIND,
  LATIN_BEFORE_ME,
  LATIN_BEFORE_SPACE,
  LATIN_ITEM,
  LATIN_LINE,
  LATIN_TOOL,
  LATIN_WHERE,
  LATIN_WORD,
  RECRUITER_BEFORE,
  TOOL_BEFORE,
} from './name-shapes.ts';
import type { Pattern } from './new-name-patterns.ts';

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
  {
    type: 'company',
    confidence: 0.7,
    detail: 'I’m leaving',
    hints: ['leaving'],
    after: LATIN_WORD,
    cue: /\bi(?:['’]m| am) leaving\s/g,
  },
  {
    // Of a list of them; one alone may be anything.
    type: 'company',
    confidence: 0.7,
    detail: 'companies like',
    hints: ['compan', 'clients', 'customers', 'startups', 'start-ups', 'employers', 'agenc', 'firms', 'consultanc'],
    after: LATIN_AFTER,
    cue: /\b(?:compan|start-?up|employer|client|customer|agenc|firm|consultanc)(?:ies|s)(?: [a-z]+){0,2}(?: like| such as| including| are| were|:),? (?=[\w.&' ]{2,40}(?:,| and | or ))/g,
  },
  {
    type: 'company',
    confidence: 0.7,
    detail: 'interview',
    hints: ['interview', 'recruiter', 'offer', 'internship', 'take', 'challenge'],
    before: INTERVIEWER_BEFORE,
    cue: /\b(?:interview(?:s|er|ers)?|recruiters?|offer|internship|take-?home|coding challenge)\b/g,
  },
  {
    type: 'company',
    confidence: 0.7,
    detail: 'reached out',
    hints: [' me', ' us', 'reached out'],
    before: CASED_BEFORE_DEED,
    cue: /\b(?:(?:asked|approached|contacted|emailed|invited|flew|ghosted|extended|gave|told) (?:me|us)|reached out|got back to me|moved me|sent me)\b/g,
  },
  {
    // A line of a diary of applications: "Tinybear: two phone screens, rejected".
    type: 'company',
    confidence: 0.6,
    detail: 'applications',
    hints: ['phone', 'screen', 'site', 'reject', 'offer', 'ghosted', 'advocate', 'applied', 'campus', 'recruiter'],
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
    hints: ['hiring', 'an offer'],
    before: LATIN_BEFORE_SPACE,
    cue: /\b(?:(?:is|was|were|are) hiring\b|(?:made|extended|gave) (?:me )?an offer\b)/g,
  },
  {
    // A station of a career. "Jane - Developer" is a person.
    type: 'company',
    confidence: 0.7,
    detail: 'role',
    hints: ['engineer', 'developer', 'intern', 'scientist', 'analyst', 'architect', 'consultant', 'programmer'],
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
    hints: ['recruiter', 'take', 'phone screen'],
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
    hints: ['called', 'named'],
    after: CALLED_AFTER,
    cue: /\b(?:call|nam)ed (?<=\b(?:tool|library|framework|software|package|language|service|platform|database|plugin|module|editor|engine|program|product|technique) [a-z]+ )(?<!\b(?:i|we|my|our|built|build|building|made|make|making|wrote|writing|created|creating|developed|developing|released|launched|started|own|designed)\b[^.!?\n]{0,80})/g,
  },
  {
    type: 'technology',
    confidence: 0.7,
    detail: 'tools like',
    hints: [' like ', ' such as ', ' including '],
    after: LATIN_TOOL,
    cue: /\b(?:tools?|frameworks?|libraries|technologies|languages?|platforms?|services|databases?|software|packages|plugins|editors?),? (?:like|such as|including) /g,
  },
  {
    type: 'technology',
    confidence: 0.7,
    detail: 'framework',
    before: TOOL_BEFORE,
    cue: /\b(?:frameworks?|librar(?:y|ies)|plugins?|sdk|packages?|compiler|runtime|orm|cli|toolkit|crate|gem|ide|docs|documentation|ecosystem)\b/g,
  },
  {
    type: 'technology',
    confidence: 0.7,
    detail: 'using',
    after: LATIN_TOOL,
    cue: /\b(?:us(?:e|es|ed|ing)|built (?:with|on|using)|written (?:in|with)|powered by|(?:migrat(?:e|ed|ing)|switch(?:ed|ing)|port(?:ed|ing)|deploy(?:ed|ing)?) to|(?:deployed|hosted|running|runs) on|integrat(?:e|ed|ing) with|(?:i|we|to|also|and|then|you) learn(?:ed)?|(?:started|began|been|currently) learning|tried|adopt(?:ed|ing)|install(?:ed|ing)|set(?:ting)? up|contribut(?:e|ed|ing|ions?) to|(?:built|made|wrote|rewrote|implemented|deployed|hosted) (?:it|them|this|that|everything|(?:my|the|our) [a-z]+) (?:with|on|using)|(?:experimented|experimenting|tinkered|tinkering|played|playing|dabbled|dabbling) (?:with|in)|hands-on with|familiar(?:ized)? (?:myself )?with|(?:deep-?)?d(?:o|i)ve(?:d)? into|introduced to|proficient (?:in|with))\s/g,
  },
];
