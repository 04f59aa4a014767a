// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PageText } from '../../anchoring/page-text.ts';
import { allNodes, rangeOf, stringOf } from './dom.ts';

/** A random page as plain data; `light` is what stands between the tags, `shadow` what is in an open shadow root. */
type Item = string | { name: string; light: Item[]; shadow?: Item[]; attribute?: string };

const BLOCKS = ['div', 'p', 'section', 'li', 'td', 'h2', 'blockquote', 'figcaption', 'pre', 'x-unknown'];
const INLINES = ['b', 'span', 'a', 'em', 'code', 'kbd', 'picture'];
const BREAKS = ['br', 'hr'];
const UNSEEN = ['noscript', 'style', 'svg', 'template', 'button', 'textarea'];
const BESIDE = ['nav', 'aside', 'footer'];
const COMMENT = '#comment';

/** Stands for every word that must not be read. */
const NO = '✗';

const words = fc
  .array(
    fc.constantFrom('a', 'B', '7', ' ', '  ', '\n', '\t', '한', '회고'.normalize('NFD'), '🎉', '👩‍💻', '\u00a0', '.'),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));

const { items: lightItems } = treeOf(false);
const { items: anyItems } = treeOf(true);

function treeOf(withShadows: boolean): { items: fc.Arbitrary<Item[]> } {
  const leaf = fc.constantFrom(...BREAKS, 'wbr', 'img').map((name) => ({ name, light: [] }));
  const skipped = fc.constantFrom(...UNSEEN, ...BESIDE, COMMENT).map((name) => ({ name, light: [NO] }));
  const hidden = fc
    .tuple(fc.constantFrom('div', 'span'), fc.constantFrom('hidden', 'contenteditable'))
    .map(([name, attribute]) => ({ name, attribute, light: [NO] }));
  return fc.letrec<{ items: Item[]; item: Item }>((tie) => ({
    items: fc.array(tie('item'), { maxLength: 5, depthIdentifier: 'page' }),
    item: fc.oneof(
      { depthSize: 'small', depthIdentifier: 'page' },
      words,
      leaf,
      skipped,
      hidden,
      fc.record({ name: fc.constantFrom(...BLOCKS, ...INLINES, ...INLINES), light: tie('items') }),
      ...(withShadows
        ? [
            fc.tuple(tie('items'), tie('items'), tie('items')).map(([before, light, behind]) => ({
              name: 'x-host',
              light,
              shadow: [...before, { name: 'slot', light: ['f'] }, ...behind],
            })),
          ]
        : []),
    ),
  }));
}

function build(items: readonly Item[], parent: Node = document.body): Node {
  if (parent === document.body) document.body.replaceChildren();
  for (const item of items) {
    if (typeof item === 'string') parent.appendChild(document.createTextNode(item));
    else if (item.name === COMMENT) parent.appendChild(document.createComment(NO));
    else {
      const element = parent.appendChild(document.createElement(item.name));
      if (item.attribute) element.setAttribute(item.attribute, '');
      build(item.light, element);
      if (item.shadow) build(item.shadow, element.attachShadow({ mode: 'open' }));
    }
  }
  return parent;
}

const SPACE = '\u0001';
const BREAK = '\u0002';

/** The text that a page must have: separators are written everywhere first, and become fewer by two rules. */
function expected(items: readonly Item[]): string {
  return marked(items, false, [])
    .replace(new RegExp(`^[${SPACE}${BREAK}]+|[${SPACE}${BREAK}]+$`, 'g'), '')
    .replace(new RegExp(`${SPACE}*${BREAK}[${SPACE}${BREAK}]*`, 'g'), '\n')
    .replace(new RegExp(`${SPACE}+`, 'g'), ' ');
}

function marked(items: readonly Item[], pre: boolean, slotted: readonly Item[]): string {
  const parts = items.map((item): string => {
    if (typeof item === 'string') return pre ? item.replaceAll('\n', BREAK) : item.replace(/[ \n\t]/g, SPACE);
    const { name, light, shadow, attribute } = item;
    if (name === COMMENT || UNSEEN.includes(name) || attribute === 'hidden') return '';
    if (BREAKS.includes(name)) return BREAK;
    // Only nodes that are no comments are assigned to a slot; without any it shows its own content.
    if (name === 'slot') return marked(slotted.some((node) => isSlottable(node)) ? slotted : light, pre, []);
    const beside = BESIDE.includes(name) || attribute === 'contenteditable';
    const inner = beside ? '' : marked(shadow ?? light, pre || name === 'pre', shadow ? light : slotted);
    return [...INLINES, 'wbr', 'img'].includes(name) || (attribute && name === 'span') ? inner : BREAK + inner + BREAK;
  });
  return parts.join('');
}

const isSlottable = (item: Item): boolean => typeof item === 'string' || item.name !== COMMENT;

const withoutSpace = (text: string): string => text.replaceAll(NO, '').replace(/\s/g, '');
const ratio = fc.double({ min: 0, max: 1, noNaN: true });

/** A random position in the page: a node by its share of all nodes, an offset by its share of the node's length. */
function positionAt([node, offset]: readonly [number, number]): [Node, number] {
  const nodes = allNodes(document).filter((candidate) => candidate.nodeType !== Node.DOCUMENT_TYPE_NODE);
  const container = nodes[Math.floor(node * (nodes.length - 1))] ?? document;
  const length = container instanceof CharacterData ? container.length : container.childNodes.length;
  return [container, Math.round(offset * length)];
}

/** Whether a range can begin at the first position and end at the second: setting a later start moves the end. */
function isBefore([start, startOffset, end, endOffset]: readonly [Node, number, Node, number]): boolean {
  live.setStart(start, startOffset);
  live.setEnd(end, endOffset);
  return live.startContainer === start && live.startOffset === startOffset;
}

const live = document.createRange();

/** All [start, end) whose edges are words; only some where there are many. */
function spansOf(text: string): [start: number, end: number][] {
  const inWords = [...text.matchAll(/\S/g)].map(({ index }) => index);
  const step = Math.ceil(inWords.length / 12);
  const edges = inWords.filter((_, index) => index % step === 0 || index === inWords.length - 1);
  return edges.flatMap((start) =>
    edges.filter((last) => last >= start).map((last) => [start, last + 1] as [number, number]),
  );
}

describe('for any page', () => {
  test('the text is what the page shows', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const page = new PageText([build(items)]);
        expect(page.text).toBe(expected(items));
        expect(page.text).not.toContain(NO);
        expect(page.prose).toHaveLength(page.text.length);
        expect(new Set(page.shadowRoots).size).toBe(page.shadowRoots.length);
      }),
      { numRuns: 400 },
    );
  });

  test('every place leads to the page and back', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const page = new PageText([build(items)]);
        for (const [start, end] of spansOf(page.text)) {
          const range = page.toRange(start, end);
          expect(range && page.toOffsets(range)).toEqual({ start, end });
        }
      }),
      { numRuns: 300 },
    );
  });

  test('every place covers its very words', () => {
    fc.assert(
      fc.property(lightItems, (items) => {
        const page = new PageText([build(items)]);
        for (const [start, end] of spansOf(page.text)) {
          const range = page.toRange(start, end);
          expect(range && withoutSpace(stringOf(range))).toBe(withoutSpace(page.text.slice(start, end)));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('every selection covers its very words', () => {
    fc.assert(
      fc.property(lightItems, fc.tuple(ratio, ratio), fc.tuple(ratio, ratio), (items, from, to) => {
        const page = new PageText([build(items)]);
        const edges = [...positionAt(from), ...positionAt(to)] as const;
        const forward = isBefore(edges) ? rangeOf(...edges) : rangeOf(edges[2], edges[3], edges[0], edges[1]);
        const span = page.toOffsets(forward);
        expect(span ? withoutSpace(page.text.slice(span.start, span.end)) : '').toBe(withoutSpace(stringOf(forward)));
      }),
      { numRuns: 600 },
    );
  });

  test('any two positions of the page, shadow roots too, are a part of the text or none', () => {
    fc.assert(
      fc.property(anyItems, fc.tuple(ratio, ratio), fc.tuple(ratio, ratio), (items, from, to) => {
        const page = new PageText([build(items)]);
        const span = page.toOffsets(rangeOf(...positionAt(from), ...positionAt(to)));
        if (!span) return;
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.start).toBeLessThan(span.end);
        expect(span.end).toBeLessThanOrEqual(page.text.length);
        expect(page.text.slice(span.start, span.end).trim()).toHaveLength(span.end - span.start);
      }),
      { numRuns: 400 },
    );
  });

  test('a selection of the whole page is the whole text', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const page = new PageText([build(items)]);
        const span = page.toOffsets(rangeOf(document, 0, document, document.childNodes.length));
        expect(span ? page.text.slice(span.start, span.end) : '').toBe(page.text.trim());
      }),
    );
  });

  test('after nodes were removed and words changed, a place covers its old words or is none', () => {
    const change = fc.tuple(ratio, fc.constantFrom('remove', 'empty', 'insert', 'replace', 'split'));
    fc.assert(
      fc.property(lightItems, fc.array(change, { minLength: 1, maxLength: 3 }), (items, changes) => {
        const page = new PageText([build(items)]);
        for (const [at, how] of changes) {
          const nodes = allNodes(document.body).slice(1) as ChildNode[];
          const node = nodes[Math.floor(at * (nodes.length - 1))];
          if (how === 'remove') node?.remove();
          if (!(node instanceof Text)) continue;
          if (how === 'empty') node.data = '';
          if (how === 'insert') node.insertData(node.length >> 1, 'x');
          if (how === 'replace') node.replaceData(0, 1, 'x');
          if (how === 'split') node.splitText(node.length >> 1);
        }
        for (const [start, end] of spansOf(page.text)) {
          const range = page.toRange(start, end);
          const held = range && withoutSpace(stringOf(range));
          // A word may have come in between two intact nodes, as on any page that is still loading.
          if (range) expect(held?.replaceAll('x', '')).toBe(withoutSpace(page.text.slice(start, end)));
        }
        expect(() => page.toOffsets(rangeOf(document, 0, document, 1))).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
