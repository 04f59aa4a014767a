/** Which technologies posts name with which companies, from the links that were stored as the posts were read. */
import type { StoredLink } from '../model/records.ts';
import type { Steps } from './slices.ts';
import type { Span } from './spans.ts';

export interface StoredProof {
  /** The post's identity. */
  url: string;
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

/** The links of companies and technologies, those of most posts first. */
export function* companyMap(posts: Iterable<{ url: string; links: readonly StoredLink[] }>): Steps<MapLink[]> {
  const byCompany = new Map<string, Map<string, MapLink>>();
  for (const { url, links } of posts) {
    yield;
    for (const { company, technology, rule, start, end } of links) {
      let of = byCompany.get(company);
      if (!of) byCompany.set(company, (of = new Map()));
      let link = of.get(technology);
      if (!link) of.set(technology, (link = { company, technology, proofs: [] }));
      link.proofs.push({ url, rule, where: { start, end } });
    }
  }
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...byCompany.values()]
    .flatMap((of) => [...of.values()])
    .sort(
      (a, b) => b.proofs.length - a.proofs.length || order(a.company, b.company) || order(a.technology, b.technology),
    );
}
