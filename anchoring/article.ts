/** Finds the part of a page that is the post. */

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

/** Less text than this, in characters, is no post: a teaser, a cookie notice, a comment. */
const LEAST_TEXT = 200;
/** What is left out of the search for the densest block. */
const BLOCKS = 'div, section, td, article';

/**
 * The roots of the post's text in document order: its title where that stands outside, and its body. `preferred` is
 * the site's own selector for the body, if it is known.
 */
export function findArticle(document: Document, preferred?: string): Element[] {
  const body = findBody(document, preferred);
  if (!body) return [];
  const title = findTitle(document, body);
  return title ? [title, body] : [body];
}

function findBody(document: Document, preferred?: string): Element | undefined {
  for (const selector of preferred ? [preferred, ...COMMON_CONTAINERS] : COMMON_CONTAINERS) {
    const best = longest(document.querySelectorAll(selector));
    if (best) return best;
  }
  return densest(document) ?? document.body ?? undefined;
}

const textLength = (element: Element): number => element.textContent?.length ?? 0;

function longest(elements: Iterable<Element>): Element | undefined {
  let best: Element | undefined;
  let most = LEAST_TEXT;
  for (const element of elements) {
    const length = textLength(element);
    if (length < most) continue;
    best = element;
    most = length;
  }
  return best;
}

/**
 * The block whose own paragraphs hold most text that is not links: each block is credited with the prose of its
 * direct children, so that neither the whole body nor a single paragraph wins.
 */
function densest(document: Document): Element | undefined {
  let best: Element | undefined;
  let most = LEAST_TEXT;
  for (const block of document.querySelectorAll(BLOCKS)) {
    if (block.closest('nav, footer, aside, header')) continue;
    let prose = 0;
    for (const child of block.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) prose += child.textContent?.trim().length ?? 0;
      else if (child.nodeType === Node.ELEMENT_NODE && !(child as Element).matches(BLOCKS)) {
        prose += proseLength(child as Element);
      }
    }
    if (prose <= most) continue;
    best = block;
    most = prose;
  }
  return best;
}

function proseLength(element: Element): number {
  let links = 0;
  for (const link of element.querySelectorAll('a, script, style')) links += textLength(link);
  return textLength(element) - links;
}

/** The page's main heading, where it stands before the body and not inside it. */
function findTitle(document: Document, body: Element): Element | undefined {
  for (const heading of document.querySelectorAll('h1, h2')) {
    if (body.contains(heading) || heading.contains(body)) continue;
    if (heading.closest('nav, footer, aside')) continue;
    const before = body.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_PRECEDING;
    const text = heading.textContent?.trim() ?? '';
    if (before && text !== '' && document.title.includes(text)) return heading;
  }
  return undefined;
}
