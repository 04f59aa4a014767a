/** Finds the part of a page that is the post. */
import { isSkipped } from './elements.ts';
import {
  body as bodyOf,
  closest,
  compareDocumentPosition,
  contains,
  firstChild,
  matches,
  nextSibling,
  nodeType,
  selectAll,
  selectInPage,
} from './native.ts';
import { collapse, LONGEST_TITLE, NO_POST, readPostTitle } from './page-info.ts';
import { atOnce, type Steps } from './slices.ts';
import { TextReading } from './text-reader.ts';

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

/** What does not count as prose of a block: links are navigation as often as not. */
const NO_PROSE = `a, header, ${NO_POST}`;
/** How much of a block's prose is credited to the block around it. */
const WRAPPED = 0.7;
const BLOCKS = 'div, section, td, article, main, body';

/** Less text than this, in characters, is no post: a teaser, a cookie notice, a comment. */
const LEAST_TEXT = 200;
/** More than this need not be measured: the first of two such texts will do. */
const MOST_TEXT = 50_000;
/** More headings than this before the post need not be looked at. */
const MOST_HEADINGS = 300;
/** Nodes after which one may rest. */
const NODES_A_STEP = 200;

/**
 * The roots of the post's text in document order: its title where that stands outside, and its body. `preferred` is
 * the site's own selector for the body, if it is known. `before` is what was found last on this same page: its body stays
 * the post's among others of its kind, such as the next post that endless scrolling adds.
 */
export const findArticle = (document: Document, preferred?: string, before?: readonly Element[]): Element[] =>
  atOnce(findArticleSteps(document, preferred, before));

export function* findArticleSteps(
  document: Document,
  preferred?: string,
  before: readonly Element[] = [],
): Steps<Element[]> {
  const body = yield* findBody(document, preferred, before.at(-1));
  if (!body) return [];
  const title = yield* findTitle(document, body);
  return title ? [title, body] : [body];
}

function* findBody(document: Document, preferred?: string, before?: Element): Steps<Element | undefined> {
  for (const selector of preferred ? [preferred, ...COMMON_CONTAINERS] : COMMON_CONTAINERS) {
    const best = yield* choose(selectInPage.call(document, selector), document, before);
    if (best) return best;
  }
  const whole = bodyOf.call(document);
  return whole ? ((yield* densest(whole)) ?? whole) : undefined;
}

/**
 * Of elements in document order the `favorite`, the one with a heading that is in the title, or the one with most text, in
 * this order and if it has enough; of nested ones the outermost, so that no text is read twice. Mostly there is but one,
 * and then no more of it is read than it takes to know that it has enough.
 */
function* choose(elements: Iterable<Element>, document: Document, favorite?: Element): Steps<Element | undefined> {
  const enough: Element[] = [];
  let outer: Element | undefined;
  for (const element of elements) {
    yield;
    if ((outer && contains.call(outer, element)) || closest.call(element, NO_POST)) continue;
    outer = element;
    const { length } = yield* readSome(element, LEAST_TEXT);
    if (length < LEAST_TEXT) continue;
    if (element === favorite) return element;
    enough.push(element);
  }
  if (enough.length < 2) return enough[0];
  const title = readPostTitle(document);
  let best: Element | undefined;
  let most = 0;
  for (const element of enough) {
    const heading = selectAll.call(element, 'h1, h2')[0];
    const text = heading && collapse(yield* readSome(heading, LONGEST_TITLE));
    if (text && title.includes(text)) return element;
    const { length } = yield* readSome(element, MOST_TEXT);
    if (length <= most) continue;
    best = element;
    most = length;
  }
  return best;
}

function* readSome(element: Element, maxLength: number): Steps<string> {
  return (yield* new TextReading([element], maxLength).steps()).text;
}

/** The block with most prose, which counts less for each block that it is wrapped in: neither page nor paragraph wins. */
function* densest(body: Element): Steps<Element | undefined> {
  let best: Element | undefined;
  let most = LEAST_TEXT - 1;
  /** The element that is being weighed, with those that it is in. */
  const open: { element: Element; next: Node | null; prose: number }[] = [];
  const enter = (element: Element): void => {
    if (isSkipped(element) || matches.call(element, NO_PROSE)) return;
    open.push({ element, next: firstChild.call(element), prose: 0 });
  };

  enter(body);
  for (let nodes = 1; ; nodes++) {
    const at = open.at(-1);
    if (!at) return best;
    if (nodes % NODES_A_STEP === 0) yield;
    const { element, next: node } = at;
    if (node) {
      at.next = nextSibling.call(node);
      const type = nodeType.call(node);
      if (type === Node.TEXT_NODE) at.prose += (node as Text).data.trim().length;
      else if (type === Node.ELEMENT_NODE) enter(node as Element);
      continue;
    }
    open.pop();
    let { prose } = at;
    if (matches.call(element, BLOCKS)) {
      if (prose > most) {
        best = element;
        most = prose;
      }
      prose *= WRAPPED;
    }
    const around = open.at(-1);
    if (around) around.prose += prose;
  }
}

/**
 * The post's heading, where it stands before the body and not inside it. Of headings that are part of the page's title
 * the earliest there is the post's: "Post | Blog"; of two that begin alike, the longer.
 */
function* findTitle(document: Document, body: Element): Steps<Element | undefined> {
  const title = readPostTitle(document);
  let best: { heading: Element; at: number; length: number } | undefined;
  for (const heading of [...selectInPage.call(document, 'h1, h2')].slice(0, MOST_HEADINGS)) {
    if (heading.contains(body) || heading.closest(NO_POST)) continue;
    if (compareDocumentPosition.call(body, heading) === Node.DOCUMENT_POSITION_FOLLOWING) break;
    const text = collapse(yield* readSome(heading, LONGEST_TITLE));
    const at = title.indexOf(text);
    if (text === '' || at < 0) continue;
    if (best && (at > best.at || (at === best.at && text.length <= best.length))) continue;
    best = { heading, at, length: text.length };
  }
  return best && !contains.call(body, best.heading) ? best.heading : undefined;
}
