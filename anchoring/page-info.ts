/** What a page says about itself in its head and headings. */
import { closest, matches, selectInPage, title as titleOf, url } from './native.ts';
import { readText } from './text-reader.ts';

export interface PageInfo {
  title: string;
  author?: string;
  /** The year of publication, where the page names it in its metadata. */
  year?: number;
}

export const LONGEST_TITLE = 1_000;
/** No page has more headings or metadata than this that say something of its post. */
const MOST_LOOKED_AT = 500;
/** What headings are linked by. */
const PERMALINK = / ?[#¶§]$/;

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

/** No post stands in these, though comments and teasers may well be articles. */
export const NO_POST =
  'nav, footer, aside, [hidden], [id^="comment" i], .comment, .comments, .comments-area, .comment-list';

/**
 * The post's title as it is best told without looking for the post: of headings that are part of what the head has the
 * earliest there, "Post | Blog", and of two that begin alike the longer; or else what the head has.
 */
export function readHeadline(document: Document): string {
  const title = readPostTitle(document);
  let best = { text: title, at: Infinity };
  for (const heading of [...selectInPage.call(document, 'h1, h2')].slice(0, MOST_LOOKED_AT)) {
    const text = collapse(heading.textContent ?? '').replace(PERMALINK, '');
    const at = text === '' ? -1 : title.indexOf(text);
    if (at < 0 || at > best.at || (at === best.at && text.length <= best.text.length)) continue;
    if (!closest.call(heading, NO_POST)) best = { text, at };
  }
  return best.text.slice(0, LONGEST_TITLE);
}

/** The post's heading, if it stands outside of the article's body, or else what the head has. */
export function readTitle(document: Document, [first]: readonly Element[]): string {
  const heading = first && matches.call(first, 'h1, h2') ? collapse(readText([first], LONGEST_TITLE).text) : '';
  return (heading || readPostTitle(document) || new URL(url.call(document)).hostname).slice(0, LONGEST_TITLE);
}

/** What the page's metadata say under any of these names, in the order of the names. */
function metas(document: Document, ...names: string[]): string[] {
  return names.flatMap((name) => {
    const named = selectInPage.call(document, NAMING.map((attribute) => `meta[${attribute}="${name}" i]`).join());
    const contents = [...named].slice(0, MOST_LOOKED_AT).map((meta) => collapse(meta.getAttribute('content') ?? ''));
    return contents.filter((content) => content !== '');
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
