// @vitest-environment jsdom
/** A page that was read before is read again only where it has changed; test/fuzz/reading.ts tries any change. */
import { beforeEach, expect, test, vi } from 'vitest';
import { DomChanges } from '../../anchoring/dom-changes.ts';
import { PageText } from '../../anchoring/page-text.ts';
import { mount } from './dom.ts';

beforeEach(() => vi.stubGlobal('scheduler', { yield: () => Promise.resolve() }));

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
