/** How English speaks of work: parts of regular expressions, to be used without regard to case. */

/** What one does, has or spends at a workplace. */
export const OWN_WORK =
  'interview(?:s|ed|ing)?|jobs?|roles?|positions?|careers?|offers?|opportunit(?:y|ies)|contract|gig|intern(?:ed|ing|s|ship|ships)?|' +
  'co-op(?: term)?|time|days?|years?|months|weeks|decade|summer|stint|tenure|journey|apprenticeship|experience|' +
  'start(?:ed|ing)?|work(?:ed|ing)?|learned|promot(?:ed|ion)|hired|employed|been|here|accomplishments?|achievements?|responsibilities|chapter|adventure|run|on-?site|final round|landed|ended up|wound up';
/** Who works there, and what others do there. */
export const OTHERS_WORK =
  'engineers?|developers?|devs?|programmers?|architects?|consultants?|contractors?|designers?|scientists?|researchers?|analysts?|' +
  'interns?|leads?|heads?|directors?|managers?|cto|ceo|coo|vp|founders?|advocates?|administrators?|specialists?|technicians?|testers?|apprentices?|swe|sde|sre|employees?|colleagues|co-?workers|teammates|peers|mentors?|boss|bosses|gang|crew|staff|friends|' +
  'team|folks|people|works|life|culture|process|engineering|development|relations|recruiters?';
/** Whoever does this is, or leaves, an employer. */
export const DONE_BY = 'hired|employed|recruited|poached|headhunted|laid off';
