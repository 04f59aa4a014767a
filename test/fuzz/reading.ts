/** The text of pages, and the way from it to the page and back. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findArticle } from '../../anchoring/article.ts';
import { DomChanges } from '../../anchoring/dom-changes.ts';
import { READ_ATTRIBUTES } from '../../anchoring/elements.ts';
import { readPageInfo } from '../../anchoring/page-info.ts';
import { locate } from '../../anchoring/locate.ts';
import { PageText } from '../../anchoring/page-text.ts';
import { describe } from '../../anchoring/selector.ts';
import { isBackgroundRequest } from '../../model/background-requests.ts';
import { MAX_HEADINGS } from '../../model/limits.ts';
import { articleSelector } from '../../model/sites.ts';
import { allNodes, rangeOf, stringOf } from '../anchoring/dom.ts';
import { PLATFORMS } from '../e2e/fixtures/platforms.ts';
import { anyHead, anyPage, build, type Item, lightPage, NO, textOf } from './any-page.ts';
import { record } from './any-text.ts';
import { holds, type Properties } from './property.ts';

const withoutSpace = (text: string): string => text.replaceAll(NO, '').replace(/\s/g, '');
const ratio = fc.double({ min: 0, max: 1, noNaN: true });
const place = fc.tuple(ratio, ratio);

/** A random position in the page: a node by its share of all nodes, an offset by its share of the node's length. */
function positionAt([node, offset]: readonly [number, number]): [Node, number] {
  const nodes = allNodes(document).filter((candidate) => candidate.nodeType !== Node.DOCUMENT_TYPE_NODE);
  const container = nodes[Math.floor(node * (nodes.length - 1))] ?? document;
  const length = container instanceof CharacterData ? container.length : container.childNodes.length;
  return [container, Math.round(offset * length)];
}

/** Made when first asked for: there is a document only once a property is tried. */
let live: Range | undefined;

/** Whether a range can begin at the first position and end at the second: setting a later start moves the end. */
function isBefore([start, startOffset, end, endOffset]: readonly [Node, number, Node, number]): boolean {
  live ??= document.createRange();
  live.setStart(start, startOffset);
  live.setEnd(end, endOffset);
  return live.startContainer === start && live.startOffset === startOffset;
}

/** All [start, end) whose edges are words; only some where there are many. */
function spansOf(text: string): [start: number, end: number][] {
  const inWords = [...text.matchAll(/\S/g)].map(({ index }) => index);
  const step = Math.ceil(inWords.length / 12);
  const edges = inWords.filter((_, index) => index % step === 0 || index === inWords.length - 1);
  return edges.flatMap((start) =>
    edges.filter((last) => last >= start).map((last) => [start, last + 1] as [number, number]),
  );
}

const pageOf = (items: readonly Item[]): PageText => new PageText([build(items)]);

/** What is between the tags. */
const held = (range: StaticRange | undefined): string | undefined => range && withoutSpace(stringOf(range));

type Change =
  | { how: 'remove' | 'empty' | 'insert' | 'replace' | 'split' | 'normalize' | 'role'; at: number }
  | { how: 'hide'; at: number; attribute: string }
  | { how: 'move'; at: number; to: number }
  | { how: 'add'; at: number; items: Item[] };
const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.oneof(
    record({
      how: fc.constantFrom('remove', 'empty', 'insert', 'replace', 'split', 'normalize', 'role'),
      at: ratio,
    }),
    record({ how: fc.constant('hide' as const), at: ratio, attribute: fc.constantFrom('hidden', 'contenteditable') }),
    record({ how: fc.constant('move' as const), at: ratio, to: ratio }),
    record({ how: fc.constant('add' as const), at: ratio, items: anyPage }),
  ),
  { minLength: 1, maxLength: 5 },
);

/** Changes the page as a script would. */
function apply(change: Change): void {
  const nodes = allNodes(document.body).slice(1) as ChildNode[];
  const nodeAt = (at: number): ChildNode | undefined => nodes[Math.floor(at * (nodes.length - 1))];
  const node = nodeAt(change.at);
  if (!node) return;
  if (change.how === 'remove') node.remove();
  else if (change.how === 'normalize') node.parentNode?.normalize();
  else if (change.how === 'hide') (node as Partial<Element>).toggleAttribute?.(change.attribute);
  else if (change.how === 'role') (node as Partial<Element>).setAttribute?.('role', 'menu');
  else if (change.how === 'add') node.before(build(change.items, document.createDocumentFragment()));
  else if (change.how === 'move') {
    const target = nodeAt(change.to);
    if (target instanceof Element && !allNodes(node).includes(target)) target.prepend(node);
  }
  if (!(node instanceof Text)) return;
  if (change.how === 'empty') node.data = '';
  if (change.how === 'insert') node.insertData(node.length >> 1, 'x');
  if (change.how === 'replace') node.replaceData(0, 1, 'x');
  if (change.how === 'split') node.splitText(node.length >> 1);
}

/** The node itself, or the host of the outermost shadow root that it is in, as the page's watch has it. */
function lightNode(node: Node): Node {
  let light = node;
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = light.getRootNode()) light = root.host;
  return light;
}

export const reading: Properties = {
  'the text is what the page shows': holds(
    fc.property(anyPage, (items) => {
      const page = pageOf(items);
      assert.equal(page.text, textOf(items));
      assert.ok(!page.text.includes(NO));
      assert.equal(page.prose.length, page.text.length);
      assert.equal(new Set(page.shadowRoots).size, page.shadowRoots.length);
    }),
    200,
  ),

  'code and headings are parts of the text, in order': holds(
    fc.property(anyPage, (items) => {
      const page = pageOf(items);
      let last = 0;
      for (const [start, end] of page.code) {
        assert.ok(last <= start && start < end && end <= page.text.length);
        last = end;
      }
      for (const [start, end, level] of page.headings(MAX_HEADINGS)) {
        assert.ok(0 <= start && start < end && end <= page.text.length && level >= 1 && level <= 6);
      }
    }),
    100,
  ),

  'every place leads to the page and back': holds(
    fc.property(anyPage, (items) => {
      const page = pageOf(items);
      for (const [start, end] of spansOf(page.text)) {
        const range = page.toRange(start, end);
        assert.deepEqual(range && page.toOffsets(range), { start, end });
      }
    }),
    100,
  ),

  'every place covers its very words': holds(
    fc.property(lightPage, (items) => {
      const page = pageOf(items);
      for (const [start, end] of spansOf(page.text)) {
        assert.equal(held(page.toRange(start, end)), withoutSpace(page.text.slice(start, end)));
      }
    }),
    100,
  ),

  'every selection covers its very words': holds(
    fc.property(lightPage, place, place, (items, from, to) => {
      const page = pageOf(items);
      const edges = [...positionAt(from), ...positionAt(to)] as const;
      const forward = isBefore(edges) ? rangeOf(...edges) : rangeOf(edges[2], edges[3], edges[0], edges[1]);
      const span = page.toOffsets(forward);
      const words = span ? withoutSpace(page.text.slice(span.start, span.end)) : '';
      assert.equal(words, withoutSpace(stringOf(forward)));
    }),
    200,
  ),

  'any two positions of the page, shadow roots too, are a part of the text or none': holds(
    fc.property(anyPage, place, place, (items, from, to) => {
      const page = pageOf(items);
      const span = page.toOffsets(rangeOf(...positionAt(from), ...positionAt(to)));
      if (!span) return;
      assert.ok(0 <= span.start && span.start < span.end && span.end <= page.text.length);
      assert.equal(page.text.slice(span.start, span.end).trim().length, span.end - span.start);
    }),
    100,
  ),

  'a selection of the whole page is the whole text': holds(
    fc.property(anyPage, (items) => {
      const page = pageOf(items);
      const span = page.toOffsets(rangeOf(document, 0, document, document.childNodes.length));
      assert.equal(span ? page.text.slice(span.start, span.end) : '', page.text.trim());
    }),
    50,
  ),

  'after the page has changed, a place covers its old words or is none': holds(
    fc.property(lightPage, changes, (items, all) => {
      const page = pageOf(items);
      for (const change of all) if (!['hide', 'move', 'add', 'role'].includes(change.how)) apply(change);
      for (const [start, end] of spansOf(page.text)) {
        const words = held(page.toRange(start, end));
        // A word may have come in between two intact nodes, as on any page that is still loading.
        if (words !== undefined) {
          assert.equal(words.replaceAll('x', ''), withoutSpace(page.text.slice(start, end)));
        }
      }
      page.toOffsets(rangeOf(document, 0, document, 1));
    }),
    100,
  ),

  'reading again where a page has changed gives what reading all of it gives': holds(
    fc.asyncProperty(anyPage, fc.array(changes, { minLength: 1, maxLength: 3 }), async (items, rounds) => {
      globalThis.scheduler ??= { yield: () => Promise.resolve() } as Scheduler;
      const body = build(items);
      const observer = new MutationObserver(() => undefined);
      const watch = { childList: true, characterData: true, subtree: true, attributeFilter: READ_ATTRIBUTES };
      let text = new PageText([body]);
      observer.observe(document, watch);
      for (const root of text.shadowRoots) observer.observe(root, watch);
      for (const round of rounds) {
        for (const change of round) apply(change);
        const noted = new DomChanges();
        for (const { target } of observer.takeRecords()) noted.add(lightNode(target));
        text = await PageText.inSlices([body], Infinity, { text, changes: noted });
        for (const root of text.shadowRoots) observer.observe(root, watch);
        const anew = new PageText([body]);
        assert.equal(text.text, anew.text);
        assert.equal(text.prose, anew.prose);
        assert.deepEqual(text.headings(MAX_HEADINGS), anew.headings(MAX_HEADINGS));
        for (let at = 0; at < text.text.length; at += 3) {
          assert.equal(held(text.toRange(at, at + 2)), held(anew.toRange(at, at + 2)));
        }
      }
      observer.disconnect();
    }),
    60,
  ),

  'any selection in a post of a platform is described and found as the same words': holds(
    fc.property(fc.constantFrom(...PLATFORMS), fc.constantFrom(1 as const, 2 as const), place, place, (of, version, from, to) => {
      document.body.innerHTML = of.body(version);
      document.title = of.title;
      const page = new PageText(findArticle(document, articleSelector(of.host)));
      const edges = [...positionAt(from), ...positionAt(to)] as const;
      const span = page.toOffsets(isBefore(edges) ? rangeOf(...edges) : rangeOf(edges[2], edges[3], edges[0], edges[1]));
      if (!span) return;
      assert.deepEqual(locate(page.text, describe(page.text, span)), span);
      const back = page.toRange(span.start, span.end);
      assert.deepEqual(back && page.toOffsets(back), span);
    }),
    150,
  ), // prettier-ignore

  'a page is never read beyond the limit': holds(
    fc.property(anyPage, fc.nat(40), (items, limit) => {
      const whole = pageOf(items).text;
      const { text } = new PageText([document.body], limit);
      assert.ok(text.length <= limit && whole.startsWith(text));
    }),
    50,
  ),

  'whatever a page is, the background can be asked about it': holds(
    fc.property(anyPage, anyHead, fc.integer({ min: 0, max: 30 }), (items, { title, metas }, times) => {
      build([
        ...items,
        { name: 'div', light: [...items, { name: 'h1', light: [title] }, '회고를 쓴다. '.repeat(times)] },
      ]);
      document.title = title.toWellFormed();
      for (const [name, content] of metas) {
        const meta = document.head.appendChild(document.createElement('meta'));
        meta.setAttribute('property', name);
        meta.content = content;
      }
      const roots = findArticle(document);
      assert.ok(roots.length <= 2 && roots.every((root) => root.isConnected));
      if (roots.length === 2) assert.ok(!roots[0]!.contains(roots[1]!) && !roots[1]!.contains(roots[0]!));
      const text = new PageText(roots);
      const info = readPageInfo(document, roots);
      assert.ok(
        isBackgroundRequest({
          kind: 'visit',
          page: { href: 'https://blog.dev/a' },
          title: info.title,
          ...(info.author !== undefined && { author: info.author }),
          ...(info.year !== undefined && { year: info.year }),
          text: text.text,
          code: [...text.code],
          headings: text.headings(MAX_HEADINGS),
        }),
      );
    }),
    60,
  ),
};
