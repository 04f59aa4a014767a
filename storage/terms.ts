/** The reader's own names and corrections. Every change is a step that can be undone. */
import type { TermRecord } from '../model/records.ts';
import { scopesOver } from '../model/scope.ts';
import { db } from './db.ts';
import { record } from './journal.ts';

/**
 * Adds a term, or replaces the one of the same id. What is said again of the same form in the same scope replaces what
 * was said before: two rules for one form would contradict each other. `page` is the post on which it was said.
 */
export async function putTerm(term: TermRecord, page?: string): Promise<TermRecord> {
  return db.transaction('rw', db.terms, db.changes, async () => {
    const twin = (await db.terms.where('surface').equals(term.surface).toArray()).find(
      ({ scope, id }) => scope === term.scope && id !== term.id,
    );
    const before = await db.terms.get(term.id);
    if (twin) await db.terms.delete(twin.id);
    await db.terms.put(term);
    await record({
      at: term.updated,
      kind: 'correct',
      subject: term.surface,
      terms: [...(twin ? [{ before: twin }] : []), { ...(before && { before }), after: term }],
      ...(page !== undefined && { page }),
    });
    return term;
  });
}

/** Takes a term away; undefined where there is none of that id. */
export async function removeTerm(id: string, at: number): Promise<TermRecord | undefined> {
  return db.transaction('rw', db.terms, db.changes, async () => {
    const before = await db.terms.get(id);
    if (!before) return undefined;
    await db.terms.delete(id);
    await record({ at, kind: 'forget', subject: before.surface, terms: [{ before }] });
    return before;
  });
}

export const getTerm = (id: string): Promise<TermRecord | undefined> => db.terms.get(id);

/** All of the reader's terms, the newest change first. */
export async function allTerms(): Promise<TermRecord[]> {
  const terms = await db.terms.toArray();
  return terms.sort((a, b) => b.updated - a.updated);
}

/** The terms that hold on a page, from the widest scope to the narrowest: where two disagree, the later one counts. */
export async function termsFor(url: string): Promise<TermRecord[]> {
  const scopes = scopesOver(url);
  const terms = await db.terms.where('scope').anyOf(scopes).toArray();
  return terms.sort((a, b) => scopes.indexOf(a.scope) - scopes.indexOf(b.scope) || a.updated - b.updated);
}
