/** Notes as they are shown. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'marked';
import { render } from 'preact';
import { Difference } from '../../components/difference.tsx';
import { Markdown } from '../../components/markdown.tsx';
import { blockQuote } from '../../exchange/markdown-text.ts';
import { claim } from './any-address.ts';
import { line, SYNTAX, text } from './any-text.ts';
import { holds, type Properties } from './property.ts';

const part = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SYNTAX) },
  fc.constantFrom('\n', '\n\n', ' ', '  \n', '\t', '- ', '1. ', '* * *', '> ', '| ', '|-', '[x]: ', '](', ')', '!['),
  line,
  claim,
  claim.map((address) => `[a](${address})`),
  claim.map((address) => `<${address}>`),
  claim.map((address) => `![a](<${address}> "t")`),
  claim.map((address) => `[r][1]\n\n[1]: ${address}`),
);
const note = fc.oneof(
  fc.array(part, { maxLength: 20 }).map((parts) => parts.join('')),
  text,
);

const ALLOWED = new Set(
  'A BLOCKQUOTE BR CODE DEL EM HR LI OL P PRE STRONG TABLE TBODY TD TH THEAD TR UL DIV'.split(' '),
);
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  A: ['href', 'target', 'rel'],
  OL: ['start'],
  P: ['class'],
  TD: ['style'],
  TH: ['style'],
  DIV: ['class'],
};

function shown(of: string): HTMLElement {
  const root = document.createElement('div');
  render(<Markdown text={of} />, root);
  return root;
}

export const noting: Properties = {
  'a note has no elements but ours, and no links but of the web and of mail': holds(
    fc.property(note, (of) => {
      for (const element of shown(of).querySelectorAll('*')) {
        assert.ok(ALLOWED.has(element.tagName), element.tagName);
        for (const { name } of element.attributes) {
          assert.ok(ATTRIBUTES[element.tagName]?.includes(name), `${element.tagName} ${name}`);
        }
        if (!(element instanceof HTMLAnchorElement)) continue;
        assert.match(element.getAttribute('href') ?? '', /^(?:https?:\/\/|mailto:)/);
        assert.deepEqual([element.target, element.rel], ['_blank', 'noopener noreferrer']);
      }
    }),
    150,
  ),

  'a note of words is shown as its words': holds(
    fc.property(fc.array(fc.stringMatching(/^[a-z가-힣]{1,8}$/), { minLength: 1 }), (words) => {
      assert.equal(shown(words.join(' ')).textContent, words.join(' '));
    }),
    50,
  ),

  'a quote in Markdown is shown as its words, whatever they are': holds(
    fc.property(note, (of) => {
      const root = document.createElement('div');
      root.innerHTML = parse(blockQuote(`x${of}`), { async: false });
      const words = (value: string | null): string => value?.replace(/[\s\p{Cc}\ufffd]+/gu, ' ').trim() ?? '';
      assert.equal(words(root.textContent), words(`x${of}`));
      for (const { tagName } of root.querySelectorAll('*')) assert.ok(['BLOCKQUOTE', 'P'].includes(tagName), tagName);
    }),
    100,
  ),

  'a difference says all of both texts': holds(
    fc.property(note, note, (before, after) => {
      const root = document.createElement('div');
      render(<Difference before={before} after={after} />, root);
      assert.ok(root.querySelectorAll('*').length > 0);
    }),
    50,
  ),
};
