/** Makes a page of a post's text, with markup that is not the same twice. */
import { PageText } from '../../../anchoring/page-text.ts';
import { Random } from '../anchor/random.ts';

const BLOCKS = ['p', 'p', 'p', 'div', 'h2', 'blockquote', 'ul'] as const;
const INLINES = ['b', 'span', 'a', 'em', 'strong'] as const;

export interface PostPage {
  article: HTMLElement;
  text: PageText;
}

/** Puts the post in place of what the page showed. Throws where its text is not read as it was written. */
export function showPost(text: string, seed: number): PostPage {
  const random = new Random(seed);
  const article = document.createElement('article');
  for (const line of text.split('\n')) article.append(blockOf(line, random), '\n');
  document.body.replaceChildren(article);
  const page = new PageText([article]);
  if (page.text !== text) throw new Error('The page does not hold the text that was put there');
  return { article, text: page };
}

function blockOf(line: string, random: Random): HTMLElement {
  const name = random.pick(BLOCKS);
  const block = document.createElement(name);
  const inner = name === 'ul' ? block.appendChild(document.createElement('li')) : block;
  let from = 0;
  while (from < line.length) {
    const to = from + random.between(8, 120);
    const piece = line.slice(from, to);
    if (random.chance(0.5)) inner.append(piece);
    else {
      const inline = inner.appendChild(document.createElement(random.pick(INLINES)));
      if (inline instanceof HTMLAnchorElement) inline.href = '/elsewhere';
      inline.append(piece);
    }
    from = to;
  }
  return block;
}

/** A static range's live twin, which peers expect. */
export function liveRange(range: StaticRange): Range {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live;
}
