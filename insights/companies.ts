/** Which technologies posts name with which companies, with the sentences as proof. */
import { type MentionType, termIdOf } from '../model/mention.ts';
import type { StoredLink, StoredMention } from '../model/records.ts';
import type { PageRow, ReadPage } from './pages.ts';
import type { Steps } from './slices.ts';
import { lastBefore, sentencesOf, type Span } from './spans.ts';

/**
 * Why a technology is taken to belong to a company, the stronger first:
 * - `sentence`: one sentence names both;
 * - `paragraph`: one paragraph names both, and no other company;
 * - `period`: one period of the post's timeline names both, and no other company;
 * - `near`: the text is not at hand, and no more than 120 UTF-16 units lie between the two.
 */
export type LinkRule = 'sentence' | 'paragraph' | 'period' | 'near';

export interface Proof {
  page: PageRow;
  rule: LinkRule;
  /** What names both: the sentence, paragraph or period, or the text from one name to the other. */
  where: Span;
  company: Span;
  technology: Span;
}

export interface CompanyTechnology {
  /** Term ids. */
  company: string;
  technology: string;
  /** Posts that name them together. */
  posts: number;
  /** At most one a post, by its strongest rule. */
  proofs: Proof[];
}

/** Longer lists of companies (sponsors, places applied to) say nothing about what each works with. */
const MOST_COMPANIES = 6;
const NEAR = 120;

export interface CompanyOptions {
  mostProofs?: number;
}

/** The links of companies and technologies, those of most posts first. */
export function* companyTechnologies(
  pages: Iterable<ReadPage>,
  { mostProofs = 20 }: CompanyOptions = {},
): Steps<CompanyTechnology[]> {
  const links = new Map<string, CompanyTechnology>();
  for (const page of pages) {
    yield;
    for (const [key, proof] of linksOf(page)) {
      let link = links.get(key);
      if (!link) {
        const [company = '', technology = ''] = key.split('\n');
        links.set(key, (link = { company, technology, posts: 0, proofs: [] }));
      }
      link.posts++;
      if (link.proofs.length < mostProofs) link.proofs.push(proof);
    }
  }
  return [...links.values()].sort(
    (a, b) => b.posts - a.posts || (a.company + a.technology < b.company + b.technology ? -1 : 1),
  );
}

/** The links of one post of which the text is at hand, as they are stored: only the sentences and paragraphs that say so. */
export function linksOfPost(
  text: string,
  mentions: readonly { type: MentionType; canonical: string; start: number; end: number; surface: string }[],
): StoredLink[] {
  const stored = mentions.map(({ start, end, surface, ...name }) => ({ termId: termIdOf(name), start, end, surface }));
  const page: ReadPage = { url: '', title: '', site: '', lastVisit: 0, mentions: stored, text };
  return [...linksOf(page)].map(([key, { rule, where }]) => {
    const [company = '', technology = ''] = key.split('\n');
    return { company, technology, rule, ...where };
  });
}

const isCompany = ({ termId }: StoredMention): boolean => termId.startsWith('company:');
const isTechnology = ({ termId }: StoredMention): boolean => termId.startsWith('technology:');

/** The links of one post, each by its strongest proof. */
function linksOf(page: ReadPage): Map<string, Proof> {
  const links = new Map<string, Proof>();
  const { text, mentions, periods = [] } = page;
  if (!mentions.some(isCompany) || !mentions.some(isTechnology)) return links;
  if (text === undefined) {
    linkNear(page, links);
    return links;
  }
  const paragraphs = byLine(text, mentions).filter(namesBoth);
  for (const { where, mentions: there } of paragraphs) {
    for (const sentence of bySpan(sentencesOf(text, where), there))
      linkAll(page, sentence, 'sentence', MOST_COMPANIES, links);
  }
  for (const paragraph of paragraphs) linkAll(page, paragraph, 'paragraph', 1, links);
  for (const period of bySpan(periods, mentions)) linkAll(page, period, 'period', 1, links);
  return links;
}

/** The mentions that stand in one piece of the text. */
interface Group {
  where: Span;
  mentions: StoredMention[];
}

const namesBoth = ({ mentions }: Group): boolean => mentions.some(isCompany) && mentions.some(isTechnology);

/** Reads only the lines that have mentions: texts are long. */
function byLine(text: string, mentions: readonly StoredMention[]): Group[] {
  const groups: Group[] = [];
  let group: Group | undefined;
  for (const mention of mentions) {
    if (!group || mention.start >= group.where.end) {
      const newline = text.indexOf('\n', mention.start);
      const where = { start: text.lastIndexOf('\n', mention.start - 1) + 1, end: newline < 0 ? text.length : newline };
      groups.push((group = { where, mentions: [] }));
    }
    group.mentions.push(mention);
  }
  return groups;
}

function bySpan(spans: readonly Span[], mentions: readonly StoredMention[]): Group[] {
  const groups = new Map<Span, Group>();
  for (const mention of mentions) {
    const where = spans[lastBefore(spans, mention.start)];
    if (!where || mention.end > where.end) continue;
    const group = groups.get(where);
    if (group) group.mentions.push(mention);
    else groups.set(where, { where, mentions: [mention] });
  }
  return [...groups.values()];
}

/** Links what stands together, where it names at most `mostCompanies`. */
function linkAll(
  page: ReadPage,
  { where, mentions }: Group,
  rule: LinkRule,
  mostCompanies: number,
  links: Map<string, Proof>,
): void {
  const companies = firstOfEach(mentions.filter(isCompany));
  if (companies.length === 0 || companies.length > mostCompanies) return;
  for (const technology of firstOfEach(mentions.filter(isTechnology))) {
    for (const company of companies) add(links, { page, rule, where, company, technology });
  }
}

function linkNear(page: ReadPage, links: Map<string, Proof>): void {
  let company: StoredMention | undefined;
  let technologies: StoredMention[] = [];
  const link = (of: StoredMention, technology: StoredMention): void => {
    const [first, last] = of.start < technology.start ? [of, technology] : [technology, of];
    if (last.start - first.end > NEAR) return;
    add(links, { page, rule: 'near', where: { start: first.start, end: last.end }, company: of, technology });
  };
  // Of several companies the nearest counts, so that each technology is looked at once for the one before and the one after.
  for (const mention of page.mentions) {
    if (isTechnology(mention)) {
      technologies.push(mention);
      if (company) link(company, mention);
    } else if (isCompany(mention)) {
      for (const technology of technologies) link(mention, technology);
      company = mention;
      technologies = [];
    }
  }
}

function firstOfEach(mentions: readonly StoredMention[]): StoredMention[] {
  const first = new Map<string, StoredMention>();
  for (const mention of mentions) if (!first.has(mention.termId)) first.set(mention.termId, mention);
  return [...first.values()];
}

interface Candidate extends Omit<Proof, 'company' | 'technology'> {
  company: StoredMention;
  technology: StoredMention;
}

function add(links: Map<string, Proof>, { company, technology, ...proof }: Candidate): void {
  const key = `${company.termId}\n${technology.termId}`;
  if (links.has(key)) return;
  const spanOf = ({ start, end }: Span): Span => ({ start, end });
  links.set(key, { ...proof, company: spanOf(company), technology: spanOf(technology) });
}
