/** What the recognizer finds and how every context talks about it. Offsets are half-open UTF-16 everywhere. */

export const MENTION_TYPES = ['skill', 'company', 'technology'] as const;
export type MentionType = (typeof MENTION_TYPES)[number];

/** A name found in a page's text: `text.slice(start, end) === surface`. */
export interface Mention {
  start: number;
  end: number;
  type: MentionType;
  canonical: string;
  surface: string;
}

/** The id of the thing a mention stands for, e.g. `technology:Kubernetes`. */
export const termIdOf = (term: { type: MentionType; canonical: string }): string => `${term.type}:${term.canonical}`;

/** A sign that is seen: nobody could find, or be rid of, a name without any. */
export const VISIBLE = /[^\s\p{C}\p{Default_Ignorable_Code_Point}]/u;

/** Whether there is a type and, in one line, a name in it. */
export function isTermId(termId: string): boolean {
  const [, type, canonical = ''] = /^(\w+):(.*)$/.exec(termId) ?? [];
  return MENTION_TYPES.some((candidate) => candidate === type) && VISIBLE.test(canonical);
}

/** The reverse of `termIdOf`. Throws RangeError on anything that is no term id. */
export function parseTermId(termId: string): { type: MentionType; canonical: string } {
  const colon = termId.indexOf(':');
  const type = MENTION_TYPES.find((candidate) => candidate === termId.slice(0, colon));
  if (!type) throw new RangeError(`"${termId}" is no term id`);
  return { type, canonical: termId.slice(colon + 1) };
}
