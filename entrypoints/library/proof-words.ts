/** The sentences that link a company and a technology, read from the stored texts. */
import type { ShownProof } from '../../components/pictures/proof-list.tsx';
import type { StoredProof } from '../../insights/company-map.ts';
import type { PageSummary, StoredMention } from '../../model/records.ts';
import { getReading, getSummary, getText } from '../../storage/pages.ts';

export interface LinkProof extends StoredProof {
  company: string;
  technology: string;
}

/** Proofs as they are shown. Those of posts that are no longer stored are left out. */
export async function wordsOfProofs(proofs: readonly LinkProof[]): Promise<ShownProof[]> {
  const shown = await Promise.all(
    proofs.map(async (proof) => {
      const { url } = proof;
      const [page, text, reading] = await Promise.all([getSummary(url), getText(url), getReading(url)]);
      return page ? [shownProof(proof, page, text, reading?.mentions ?? [])] : [];
    }),
  );
  return shown.flat();
}

/** A longer place is shown from a little before its first name to a little behind its last. */
const LONGEST = 240;
const AROUND = 60;

export function shownProof(
  { rule, where, company, technology }: LinkProof,
  { url, title, site, year }: Pick<PageSummary, 'url' | 'title' | 'site' | 'year'>,
  text: string | undefined,
  mentions: readonly StoredMention[],
): ShownProof {
  const post = { url, title, site, ...(year !== undefined && { year }), rule, ...where };
  if (text === undefined) return { ...post, names: [] };
  const named = mentions.filter(
    ({ termId, start, end }) =>
      (termId === company || termId === technology) && start >= where.start && end <= where.end,
  );
  const [from, to] = windowOf(named, where, company);
  const before = from > where.start ? '… ' : '';
  const names = named
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ termId, start, end }) => ({
      start: start - from + before.length,
      end: end - from + before.length,
      type: termId === company ? ('company' as const) : ('technology' as const),
    }));
  return { ...post, names, words: `${before}${text.slice(from, to)}${to < where.end ? ' …' : ''}` };
}

/** The part of a place that is shown: all of a short one, else what is around the nearest two of the names. */
function windowOf(
  named: readonly StoredMention[],
  where: { start: number; end: number },
  company: string,
): [number, number] {
  if (where.end - where.start <= LONGEST) return [where.start, where.end];
  let best: [StoredMention, StoredMention] | undefined;
  for (let index = 1; index < named.length; index++) {
    const [a, b] = [named[index - 1], named[index]];
    if (!a || !b || (a.termId === company) === (b.termId === company)) continue;
    if (!best || b.start - a.end < best[1].start - best[0].end) best = [a, b];
  }
  if (!best) return [where.start, where.start + LONGEST];
  return [Math.max(where.start, best[0].start - AROUND), Math.min(where.end, best[1].end + AROUND)];
}
