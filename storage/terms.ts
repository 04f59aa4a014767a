/** The reader's own names and corrections. */
import type { TermRecord } from '../model/records.ts';
import { db } from './db.ts';

/** Adds a term, or replaces the one of the same id. */
export async function putTerm(term: TermRecord): Promise<void> {
  await db.terms.put(term);
}

/** The terms that hold on a page, from the widest scope to the narrowest: where two disagree, the later one counts. */
export async function termsFor(url: string): Promise<TermRecord[]> {
  const scopes = ['everywhere', `site:${new URL(url).hostname}`, `page:${url}`];
  const terms = await db.terms.where('scope').anyOf(scopes).toArray();
  return terms.sort((a, b) => scopes.indexOf(a.scope) - scopes.indexOf(b.scope) || a.updated - b.updated);
}
