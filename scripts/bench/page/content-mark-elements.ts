/**
 * A content script that marks as word highlighters do: walks the text nodes, matches one regular expression against each
 * and puts a <mark> in place of every word found.
 */
import { boundaryRegExp } from './boundary-regexp.ts';

/** From forms.js, which runs before this. */
declare const surfaceForms: readonly string[];

const SKIPPED = 'script, style, noscript, textarea, mark';

const pattern = boundaryRegExp(surfaceForms);
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const nodes: Text[] = [];
while (walker.nextNode()) nodes.push(walker.currentNode as Text);
for (const node of nodes) if (!node.parentElement?.closest(SKIPPED)) wrapWords(node);

function wrapWords(node: Text): void {
  const parts: (string | HTMLElement)[] = [];
  let end = 0;
  for (const { 0: word, index } of node.data.matchAll(pattern)) {
    const mark = document.createElement('mark');
    mark.textContent = word;
    parts.push(node.data.slice(end, index), mark);
    end = index + word.length;
  }
  if (end > 0) node.replaceWith(...parts, node.data.slice(end));
}
