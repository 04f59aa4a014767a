/** Finds the part of a page that is the post. */
import { isSkipped } from './elements.ts';
import {
  body as bodyOf,
  childNodes,
  closest,
  compareDocumentPosition,
  contains,
  matches,
  nodeType,
  selectInPage,
} from './native.ts';
import { collapse, readPostTitle } from './page-info.ts';
import { readText } from './text-reader.ts';

/** Where posts stand on most blogs, best first; a site's own selector (model/sites.ts) goes before these. */
const COMMON_CONTAINERS = [
  '[itemprop="articleBody"]',
  '.post-content',
  '.entry-content',
  '.article-content',
  '.markdown-body',
  '.post-body',
  '.post__content',
  '.blog-post',
  'article',
  '[role="article"]',
  'main',
  '[role="main"]',
];

/** No post stands in these, though comments and teasers may well be articles. */
const NO_POST = 'nav, footer, aside, [hidden], [id^="comment" i], .comment, .comments, .comments-area, .comment-list';
/** What does not count as prose of a block: links are navigation as often as not. */
const NO_PROSE = `a, header, ${NO_POST}`;
/** How much of a block's prose is credited to the block around it. */
const WRAPPED = 0.7;
const BLOCKS = 'div, section, td, article, main, body';

/** Less text than this, in characters, is no post: a teaser, a cookie notice, a comment. */
const LEAST_TEXT = 200;
/** More than this need not be measured: the first of two such texts will do. */
const MOST_TEXT = 50_000;

/**
 * The roots of the post's text in document order: its title where that stands outside, and its body. `preferred` is
 * the site's own selector for the body, if it is known. `before` is what was found last on this same page: its body stays
 * the post's among others of its kind, such as the next post that endless scrolling adds.
 */
export function findArticle(document: Document, preferred?: string, before: readonly Element[] = []): Element[] {
  const body = findBody(document, preferred, before.at(-1));
  if (!body) return [];
  const title = findTitle(document, body);
  return title ? [title, body] : [body];
}

function findBody(document: Document, preferred?: string, before?: Element): Element | undefined {
  for (const selector of preferred ? [preferred, ...COMMON_CONTAINERS] : COMMON_CONTAINERS) {
    const best = longest(selectInPage.call(document, selector), before);
    if (best) return best;
  }
  const whole = bodyOf.call(document);
  return whole ? (densest(whole) ?? whole) : undefined;
}

/**
 * Of elements in document order the one with most text, or the `favorite` if it has enough; of nested ones the outermost,
 * so that no text is read twice.
 */
function longest(elements: Iterable<Element>, favorite?: Element): Element | undefined {
  let best: Element | undefined;
  let most = LEAST_TEXT - 1;
  let outer: Element | undefined;
  for (const element of elements) {
    if ((outer && contains.call(outer, element)) || closest.call(element, NO_POST)) continue;
    outer = element;
    const { length } = readText([element], MOST_TEXT).text;
    if (element === favorite && length >= LEAST_TEXT) return element;
    if (length <= most) continue;
    best = element;
    most = length;
  }
  return best;
}

/** The block with most prose, which counts less for each block that it is wrapped in: neither page nor paragraph wins. */
function densest(body: Element): Element | undefined {
  let best: Element | undefined;
  let most = LEAST_TEXT - 1;

  const weigh = (element: Element): number => {
    if (isSkipped(element) || matches.call(element, NO_PROSE)) return 0;
    let prose = 0;
    for (const child of childNodes.call(element)) {
      const type = nodeType.call(child);
      if (type === Node.TEXT_NODE) prose += (child as Text).data.trim().length;
      else if (type === Node.ELEMENT_NODE) prose += weigh(child as Element);
    }
    if (!matches.call(element, BLOCKS)) return prose;
    if (prose > most) {
      best = element;
      most = prose;
    }
    return prose * WRAPPED;
  };
  weigh(body);
  return best;
}

/**
 * The post's heading, where it stands before the body and not inside it. Of headings that are part of the page's title
 * the earliest there is the post's: "Post | Blog"; of two that begin alike, the longer.
 */
function findTitle(document: Document, body: Element): Element | undefined {
  const title = readPostTitle(document);
  let best: { heading: Element; at: number; length: number } | undefined;
  for (const heading of selectInPage.call(document, 'h1, h2')) {
    if (heading.contains(body) || heading.closest(NO_POST)) continue;
    if (compareDocumentPosition.call(body, heading) === Node.DOCUMENT_POSITION_FOLLOWING) break;
    const text = collapse(readText([heading]).text);
    const at = title.indexOf(text);
    if (text === '' || at < 0) continue;
    if (best && (at > best.at || (at === best.at && text.length <= best.length))) continue;
    best = { heading, at, length: text.length };
  }
  return best && !contains.call(body, best.heading) ? best.heading : undefined;
}
