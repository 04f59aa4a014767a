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
