/** What a page says about itself in its head and headings. */
import { matches, selectAll, selectInPage, title as titleOf, url } from './native.ts';
import { readText } from './text-reader.ts';

export interface PageInfo {
  title: string;
  author?: string;
  /** The year of publication, where the page names it in its metadata. */
  year?: number;
}

const MOST_HEADINGS = 60;
const LONGEST_HEADING = 200;
export const LONGEST_TITLE = 1_000;
/** No page has more headings or metadata than this that say something of its post. */
const MOST_LOOKED_AT = 500;

export function readPageInfo(document: Document, article: readonly Element[]): PageInfo {
  const author = metas(document, 'author', 'article:author', 'og:article:author', 'byl').find(isName);
  const year = dates(document)
    .map(yearOf)
    .find((found) => found !== undefined);
  return {
    title: readTitle(document, article),
    ...(author && { author: author.slice(0, 200) }),
    ...(year && { year }),
  };
}

/** The title of the page's post as its head has it: without the blog's name, where the page says so. */
export function readPostTitle(document: Document): string {
  const title = collapse(titleOf.call(document));
  const [named = ''] = metas(document, 'og:title');
  // Pages that load the next post by script renew their title, but may forget the metadata of the last one.
  return title === '' || title.includes(named || title) ? named || title : title;
}

/** The post's heading, if it stands outside of the article's body, or else what the head has. */
export function readTitle(document: Document, [first]: readonly Element[]): string {
  const heading = first && matches.call(first, 'h1, h2') ? collapse(readText([first], LONGEST_TITLE).text) : '';
  return (heading || readPostTitle(document) || new URL(url.call(document)).hostname).slice(0, LONGEST_TITLE);
}

/** The texts of the post's headings, in order. */
export function readHeadings(article: readonly Element[]): string[] {
  const all = article.flatMap((root) =>
    matches.call(root, 'h1, h2') ? [root] : [...selectAll.call(root, 'h1, h2, h3, h4')],
  );
  const texts = all
    .slice(0, MOST_LOOKED_AT)
    .filter((heading) => !heading.closest('nav, footer, aside, [hidden]'))
    .map((heading) => collapse(readText([heading], LONGEST_HEADING).text));
  return texts.filter((text) => text !== '').slice(0, MOST_HEADINGS);
}

/** What the page's metadata say under any of these names, in the order of the names. */
function metas(document: Document, ...names: string[]): string[] {
  const all = [...selectInPage.call(document, 'meta')].slice(0, MOST_LOOKED_AT);
  return names.flatMap((name) => {
    const named = all.filter((meta) =>
      NAMING.some((attribute) => meta.getAttribute(attribute)?.toLowerCase() === name),
    );
    return named.map((meta) => collapse(meta.getAttribute('content') ?? '')).filter((content) => content !== '');
  });
}

/** The attributes by which metadata are named. */
const NAMING = ['name', 'property', 'itemprop'];

/** Some pages name their author by an address. */
const isName = (author: string): boolean => !/^https?:/i.test(author);

function dates(document: Document): string[] {
  const time = selectInPage.call(document, 'time[datetime]')[0]?.getAttribute('datetime') ?? '';
  return [...metas(document, 'article:published_time', 'datepublished', 'og:regdate', 'date'), time];
}

function yearOf(date: string): number | undefined {
  const year = Number(/(?<!\d)(?:19|20)\d\d/.exec(date)?.[0]);
  return year >= 1995 ? year : undefined;
}

export const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();
