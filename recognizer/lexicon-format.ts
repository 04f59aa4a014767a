/**
 * The lexicon's text format: one entry a line, `#` comments, three columns.
 *
 *     Kubernetes | k8s, 쿠버네티스, 쿠버
 *     Go{case context} | Golang, 고랭 | 언어, goroutine
 *
 * Column 1 is the canonical name, which is a surface form itself; column 2 lists further surface forms;
 * column 3 lists cue words for the forms that need context. Flags stand in braces behind a form.
 */

export type MentionType = 'technology' | 'skill' | 'company';

/**
 * - `case`: matches only in exactly this case.
 * - `word`: also an ordinary word: exact case, and a cue where a sentence start forces the capital; in Korean text it may
 *   stand in lower case, unless it is flagged `case` too.
 * - `context`: matches only near a cue.
 * - `never`: (canonical names only) not matched itself; only the other forms are.
 * - `quiet`: (canonical names only) too general a word to show; the whole entry is matched, so that nothing else is found
 *   in its place, but never a mention.
 * - `employer`: (companies only) also a product: the company is meant only near words of employment.
 */
export const FLAGS = ['case', 'word', 'context', 'never', 'quiet', 'employer'] as const;
export type Flag = (typeof FLAGS)[number];

export interface Form {
  text: string;
  flags: readonly Flag[];
}

export interface Entry {
  canonical: string;
  type: MentionType;
  /** All surface forms, the canonical name first unless it is flagged `never`. */
  forms: Form[];
  /** Words that, near a `context` or `word` form, show that the entry is meant. */
  cues: string[];
}

export class LexiconError extends Error {
  override name = 'LexiconError';
}

/** Parses the text of one lexicon file. `where` (the file's name) goes into error messages. */
export function parseLexicon(text: string, type: MentionType, where: string): Entry[] {
  const entries: Entry[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    entries.push(parseEntry(line, type, `${where}:${index + 1}`));
  }
  return entries;
}

function parseEntry(line: string, type: MentionType, where: string): Entry {
  const columns = line.split('|').map((column) => column.trim());
  const [name, forms = '', cues = ''] = columns;
  if (!name || columns.length > 3) {
    throw new LexiconError(`${where}: expected "name | forms | cues", got "${line}"`);
  }
  const canonical = parseForm(name, where);
  const isQuiet = canonical.flags.includes('quiet');
  const others = splitList(forms)
    .map((form) => parseForm(form, where))
    .map((form) => (isQuiet ? { ...form, flags: [...form.flags, 'quiet' as const] } : form));
  return {
    canonical: canonical.text,
    type,
    forms: canonical.flags.includes('never') ? others : [canonical, ...others],
    cues: splitList(cues),
  };
}

function parseForm(source: string, where: string): Form {
  const match = /^([^{}]+?)(?:\{([a-z ]+)\})?$/.exec(source);
  if (!match?.[1]) throw new LexiconError(`${where}: cannot read the form "${source}"`);
  const flags = (match[2] ?? '').split(' ').filter(Boolean);
  for (const flag of flags) {
    if (!isFlag(flag)) throw new LexiconError(`${where}: unknown flag "${flag}"`);
  }
  return { text: match[1], flags: flags.filter(isFlag) };
}

const isFlag = (flag: string): flag is Flag => (FLAGS as readonly string[]).includes(flag);

const splitList = (column: string): string[] =>
  column
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
