// @vitest-environment jsdom
/** A page that was read before is read again only where it has changed: with the same result as if it were read anew. */
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { DomChanges } from '../../anchoring/dom-changes.ts';
import { PageText } from '../../anchoring/page-text.ts';
import { allNodes, mount, stringOf } from './dom.ts';

beforeEach(() => vi.stubGlobal('scheduler', { yield: () => Promise.resolve() }));

const PAGE = `
  <h1>2024년 회고</h1>
  <p>래블업에서 <b>쿠버</b>네티스를 썼다.</p>
  <ul><li>Redis</li><li>Kafka <code>go run</code></li></ul>
  <pre>const a = 1;\n  const b = 2;</pre>
  <div><div><p>안쪽</p><p>둘째  줄</p></div><span>이어서</span> 끝</div>
  <section style="white-space: pre-wrap"><div>줄\n바꿈</div></section>
  <div><template shadowrootmode="open"><p>그림자 <slot></slot></p></template>빛</div>
  <aside>광고</aside>
  <table><tr><td>언어</td><td>Kotlin</td></tr></table>`;

type Step =
  | { kind: 'text'; which: number; text: string }
  | { kind: 'remove' | 'move' | 'hide'; which: number; to: number }
  | { kind: 'insert'; which: number; html: string };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('text' as const), which: fc.nat(), text: fc.constantFrom('', ' ', '고침', 'a\nb') }),
    fc.record({
      kind: fc.constantFrom('remove' as const, 'move' as const, 'hide' as const),
      which: fc.nat(),
      to: fc.nat(),
    }),
    fc.record({
      kind: fc.constant('insert' as const),
      which: fc.nat(),
      html: fc.constantFrom('<p>새 <i>문단</i></p>', '글', '<code>x = 1</code>', '<div><p>하나</p>둘</div>', '<br>'),
    }),
  ),
  { minLength: 1, maxLength: 6 },
);

/** Changes the page as a script would; answers what an observer would be told. */
function change(body: Element, step: Step): Node | undefined {
  const nodes = allNodes(body).filter((node) => node !== body && node.getRootNode() === document);
  const node = nodes[step.which % nodes.length];
  const parent = node?.parentNode;
  if (!node || !parent) return undefined;
  if (step.kind === 'text') {
    if (node.nodeType === Node.TEXT_NODE) node.textContent = step.text;
    return node;
  }
  if (step.kind === 'insert') {
    if (!(node instanceof HTMLElement)) return undefined;
    node.insertAdjacentHTML('beforebegin', step.html);
    return parent;
  }
  if (step.kind === 'hide') {
    if (node instanceof HTMLElement) node.toggleAttribute('hidden');
    return node;
  }
  if (step.kind === 'remove') {
    parent.removeChild(node);
    return parent;
  }
  const target = nodes[step.to % nodes.length];
  if (!(target instanceof HTMLElement) || node.contains(target) || target.shadowRoot) return undefined;
  target.prepend(node);
  return body;
}

test('reading again where a page has changed gives what reading all of it gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 4 }), async (rounds) => {
      const body = mount(PAGE);
      let text = new PageText([body]);
      for (const round of rounds) {
        const changes = new DomChanges();
        for (const step of round) {
          const target = change(body, step);
          if (target) changes.add(target);
          // Moving takes a node from one place and puts it into another: both are told.
          if (target === body) for (const node of allNodes(body)) changes.add(node);
        }
        text = await PageText.inSlices([body], Infinity, { text, changes });
        const anew = new PageText([body]);
        expect(text.text).toBe(anew.text);
        expect(text.prose).toBe(anew.prose);
        for (let at = 0; at < text.text.length; at += 3) {
          const [range, expected] = [text.toRange(at, at + 2), anew.toRange(at, at + 2)];
          expect(range && stringOf(range)).toBe(expected && stringOf(expected));
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('what has not changed is not read again', async () => {
  const body = mount('<p>하나</p><p>둘</p><p>셋</p>');
  const before = new PageText([body]);
  const [first, second] = [body.querySelector('p')!, body.querySelectorAll('p')[1]!];
  const reads = vi.spyOn(first, 'childNodes', 'get');
  second.textContent = '바뀐 둘';
  const changes = new DomChanges();
  changes.add(second);
  const text = await PageText.inSlices([body], Infinity, { text: before, changes });
  expect(text.text).toBe('하나\n바뀐 둘\n셋');
  expect(reads).not.toHaveBeenCalled();
});

test('a block that was moved as it is keeps its text', async () => {
  const body = mount('<div><p>하나</p></div><section><p>둘</p></section>');
  const before = new PageText([body]);
  const [from, to] = [body.querySelector('div')!, body.querySelector('section')!];
  to.append(from.firstChild!);
  const changes = new DomChanges();
  for (const target of [from, to]) changes.add(target);
  expect((await PageText.inSlices([body], Infinity, { text: before, changes })).text).toBe('둘\n하나');
});

test('of a block that is too big to be taken over at once, the parts are', async () => {
  const body = mount(`<section>${'<p>하나 <code>둘</code></p>'.repeat(3_000)}</section><p>끝</p>`);
  const before = new PageText([body]);
  const reads = vi.spyOn(body.querySelector('p')!, 'childNodes', 'get');
  body.lastElementChild!.textContent = '바뀐 끝';
  const changes = new DomChanges();
  changes.add(body.lastElementChild!);
  const text = await PageText.inSlices([body], Infinity, { text: before, changes });
  expect([text.text, text.code]).toEqual([new PageText([body]).text, new PageText([body]).code]);
  // Once, for the reading that knows nothing of the one before.
  expect(reads.mock.calls.length).toBeLessThanOrEqual(2);
});

test('what has changed too often to be told apart is read anew', async () => {
  const body = mount('<p>하나</p><p>둘</p>');
  const before = new PageText([body]);
  const changes = new DomChanges();
  body.firstElementChild!.textContent = '바뀐 하나';
  changes.add(body.firstElementChild!);
  for (let i = 0; i < 20_000; i++) changes.add(document.createElement('i'));
  expect(changes.has(document)).toBe(true);
  expect(changes.areInside([body])).toBe(false);
  expect((await PageText.inSlices([body], Infinity, { text: before, changes })).text).toBe('바뀐 하나\n둘');
});
