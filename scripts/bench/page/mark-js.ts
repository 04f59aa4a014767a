/**
 * What most pages do: mark.js, by the same big regular expression. It knows only DOM, so its time includes the wrapping
 * of every match in an element; the paragraphs are in no document, so no layout adds to it.
 */
import Mark from 'mark.js';
import { boundaryRegExp } from './boundary-regexp.ts';
import type { Contender } from './contender.ts';

export function build(forms: readonly string[]): Contender {
  const pattern = boundaryRegExp(forms);
  return {
    on(text) {
      const root = document.createElement('article');
      for (const line of text.split('\n')) {
        if (line.trim() === '') continue;
        const paragraph = document.createElement('p');
        paragraph.textContent = line;
        root.append(paragraph);
      }
      const mark = new Mark(root);
      return {
        once() {
          let found = 0;
          pattern.lastIndex = 0;
          mark.markRegExp(pattern, { done: (count) => (found = count) });
          return { found, sum: found };
        },
        reset: () => mark.unmark(),
      };
    },
  };
}
