/** What a page says about itself in its head and headings. */

export interface PageInfo {
  title: string;
  author?: string;
  /** The year of publication, where the page names it in its metadata. */
  year?: number;
  /** The texts of the post's headings, in order. */
  headings: string[];
}

const MOST_HEADINGS = 60;

export function readPageInfo(document: Document, article: readonly Element[]): PageInfo {
  const info: PageInfo = { title: readTitle(document, article), headings: [] };
  const author = meta(document, 'author', 'article:author', 'og:article:author', 'byl');
  if (author && !/^https?:/.test(author)) info.author = author.slice(0, 200);
  const published = meta(document, 'article:published_time', 'datePublished', 'og:regDate', 'date');
  const year = yearOf(published ?? document.querySelector('time[datetime]')?.getAttribute('datetime') ?? '');
  if (year !== undefined) info.year = year;
  for (const root of article) {
    const headings = root.matches('h1, h2') ? [root] : root.querySelectorAll('h1, h2, h3, h4');
    for (const heading of headings) {
      if (info.headings.length < MOST_HEADINGS) info.headings.push(collapse(heading.textContent ?? '').slice(0, 200));
    }
  }
  return info;
}

/** The post's own title rather than the tab's, which often carries the blog's name. */
function readTitle(document: Document, article: readonly Element[]): string {
  const [first] = article;
  const heading = first?.matches('h1, h2') ? first : undefined;
  const title = heading?.textContent ?? meta(document, 'og:title') ?? document.title;
  return collapse(title || document.title || document.location.hostname).slice(0, 1_000);
}

function meta(document: Document, ...names: string[]): string | undefined {
  for (const name of names) {
    const selector = `meta[name="${name}"], meta[property="${name}"], meta[itemprop="${name}"]`;
    const content = document.querySelector(selector)?.getAttribute('content')?.trim();
    if (content) return content;
  }
  return undefined;
}

function yearOf(date: string): number | undefined {
  const year = Number(/(?:19|20)\d\d/.exec(date)?.[0]);
  return year >= 1995 && year <= 2100 ? year : undefined;
}

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();
