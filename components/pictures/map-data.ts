/** The company ↔ technology map: which rows and columns it has, what is in a cell, and the table. */
import type { MapLink } from '../../insights/company-map.ts';
import { t, uiLanguage } from '../../model/i18n.ts';
import { parseTermId } from '../../model/mention.ts';
import type { Table } from './table.ts';

export interface Matrix {
  /** Term ids, those with most links first. */
  companies: string[];
  technologies: string[];
  cells: Map<string, MapLink>;
  /** Posts of the fullest cell. */
  most: number;
}

export const cellKey = (company: string, technology: string): string => `${company}\n${technology}`;

/** Circles of a few posts stay small. */
const FEW = 4;

/** The companies and technologies that most posts link, as many as are asked for. */
export function matrixOf(links: readonly MapLink[], mostRows: number, mostColumns: number): Matrix {
  const companies = ranked(links, 'company').slice(0, mostRows);
  const rows = new Set(companies);
  const inRows = links.filter(({ company }) => rows.has(company));
  const technologies = ranked(inRows, 'technology').slice(0, mostColumns);
  const columns = new Set(technologies);
  const shown = inRows.filter(({ technology }) => columns.has(technology));
  return {
    companies: companies.filter((company) => shown.some((link) => link.company === company)),
    technologies,
    cells: new Map(shown.map((link) => [cellKey(link.company, link.technology), link])),
    most: Math.max(FEW, ...shown.map(({ proofs }) => proofs.length)),
  };
}

/** Names by the posts of their links, the most first. */
function ranked(links: readonly MapLink[], side: 'company' | 'technology'): string[] {
  const posts = new Map<string, number>();
  for (const link of links) posts.set(link[side], (posts.get(link[side]) ?? 0) + link.proofs.length);
  return [...posts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([termId]) => termId);
}

/** What the reader looks at: a cell, or all that one name is linked with. */
export interface Focus {
  company?: string;
  technology?: string;
}

export const inFocus = (links: readonly MapLink[], { company, technology }: Focus): MapLink[] =>
  links.filter(
    (link) =>
      (company === undefined || link.company === company) &&
      (technology === undefined || link.technology === technology),
  );

/** All names of the map, in the order of the alphabet. */
export function mapNames(links: readonly MapLink[]): string[] {
  const names = new Set(links.flatMap(({ company, technology }) => [company, technology]));
  const { compare } = new Intl.Collator(uiLanguage());
  return [...names].sort((a, b) => compare(nameOf(a), nameOf(b)));
}

export const nameOf = (termId: string): string => parseTermId(termId).canonical;

/** One row a link, with the post that proves it first. */
export const mapTable = (links: readonly MapLink[]): Table => ({
  file: 'companies-and-technologies',
  columns: [t('type_company'), t('type_technology'), t('columnPosts'), t('columnProof')],
  rows: links.map(({ company, technology, proofs }) => [
    nameOf(company),
    nameOf(technology),
    proofs.length,
    proofs[0]?.url ?? '',
  ]),
});
