/** Rules that the lexicon as a whole keeps. */
import type { Entry, Form } from './lexicon-format.ts';

const OWNERSHIP_FLAGS = ['context', 'employer'] as const;

/** The key under which two forms count as the same: case, spaces and hyphens do not tell forms apart. */
const formKey = (text: string): string => text.toLowerCase().replace(/[\s-]/g, '');

const mayShare = (form: Form): boolean =>
  OWNERSHIP_FLAGS.some((flag) => form.flags.includes(flag)) || form.flags.includes('case');

/**
 * What is wrong with the lexicon, one sentence a problem; empty when it is sound.
 * Ids (type and canonical name) are unique; a form belongs to one id, or all its owners but one carry a flag
 * that says when they are meant; everything is NFC and without stray spaces.
 */
export function checkLexicon(entries: readonly Entry[]): string[] {
  const problems: string[] = [];
  const ids = new Set<string>();
  const owners = new Map<string, { id: string; form: Form }[]>();

  for (const entry of entries) {
    const id = `${entry.type}:${entry.canonical}`;
    if (ids.has(id.toLowerCase())) problems.push(`${id} is listed twice`);
    ids.add(id.toLowerCase());
    if (entry.forms.length === 0) problems.push(`${id} has no surface form`);

    const own = new Set<string>();
    for (const form of entry.forms) {
      if (form.text !== form.text.normalize('NFC')) problems.push(`${id}: "${form.text}" is not NFC`);
      if (/\s{2}/.test(form.text)) problems.push(`${id}: "${form.text}" has a double space`);
      const key = formKey(form.text);
      // Listed again with other flags in another case: a rule of its own ("Go" beside "GO").
      if (own.has(key) && !form.flags.includes('case')) {
        problems.push(`${id}: "${form.text}" repeats a form (case, spaces and hyphens are matched anyway)`);
      }
      if (!own.has(key)) owners.set(key, [...(owners.get(key) ?? []), { id, form }]);
      own.add(key);
    }
  }

  for (const [key, list] of owners) {
    const unmarked = list.filter(({ form }) => !mayShare(form));
    if (list.length > 1 && unmarked.length > 1) {
      problems.push(`"${key}" belongs to ${unmarked.map(({ id }) => id).join(' and ')}`);
    }
  }
  return problems;
}
