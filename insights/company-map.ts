/** Which technologies posts name with which companies, from the links that were stored as the posts were read. */
import type { StoredLink } from '../model/records.ts';
import type { PageRow } from './pages.ts';
import type { Steps } from './slices.ts';
import type { Span } from './spans.ts';

export interface StoredProof {
  page: PageRow;
  rule: StoredLink['rule'];
  /** What names both, in the post's text. */
  where: Span;
}

export interface MapLink {
  /** Term ids. */
  company: string;
  technology: string;
  /** One a post that names them together, in the order of the posts. */
  proofs: StoredProof[];
}

/** The links of companies and technologies, those of most posts first. What a post names of an unknown page is left out. */
export function* companyMap(
  posts: Iterable<{ url: string; links: readonly StoredLink[] }>,
  pages: ReadonlyMap<string, PageRow>,
): Steps<MapLink[]> {
  const byCompany = new Map<string, Map<string, MapLink>>();
  for (const { url, links } of posts) {
    yield;
    const page = pages.get(url);
    if (!page) continue;
    for (const { company, technology, rule, start, end } of links) {
      let of = byCompany.get(company);
      if (!of) byCompany.set(company, (of = new Map()));
      let link = of.get(technology);
      if (!link) of.set(technology, (link = { company, technology, proofs: [] }));
      link.proofs.push({ page, rule, where: { start, end } });
    }
  }
  return [...byCompany.values()]
    .flatMap((of) => [...of.values()])
    .sort(
      (a, b) =>
        b.proofs.length - a.proofs.length ||
        (a.company < b.company ? -1 : a.company > b.company ? 1 : a.technology < b.technology ? -1 : 1),
    );
}
