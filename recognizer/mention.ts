import type { MentionType } from './lexicon-format.ts';

/**
 * Why a mention was recognized.
 * - `name`: the form has one meaning.
 * - `case`: written just as the name is.
 * - `cue`: a cue word stands near (`detail`).
 * - `capital`: a capital that no rule of English forces.
 * - `korean-line`: a Latin word in Korean text.
 * - `employment`: spoken of as an employer.
 * - `list`: stands in a list with a name of its kind (`detail`).
 * - `elsewhere`: decided at another place of the post.
 * - `new-company`, `new-technology`: in no lexicon; how the post speaks of it (`detail`).
 * - `reader`: the reader's own term.
 */
export type Rule =
  | 'name'
  | 'case'
  | 'cue'
  | 'capital'
  | 'korean-line'
  | 'employment'
  | 'list'
  | 'elsewhere'
  | 'new-company'
  | 'new-technology'
  | 'reader';

/** A name found in a text: half-open UTF-16 offsets, with `text.slice(start, end) === surface`. */
export interface Mention {
  start: number;
  end: number;
  type: MentionType;
  canonical: string;
  surface: string;
  /** The form of the lexicon that matched; the surface itself for names that nobody listed. */
  form: string;
  rule: Rule;
  detail?: string;
  /** How sure the recognizer is, 0 to 1: the share of right mentions among those of its rule, measured on labeled posts. */
  confidence: number;
}

/** Below this confidence a mention is not shown on the page; it waits in the reader's inbox of unknown names. */
export const SHOWN_FROM = 0.5;
