// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useSearch } from '../../panel/use-search.ts';
import type { Found, Progress, Search } from '../../search/types.ts';

const asked: { text: string; signal: AbortSignal; answer: (found: Partial<Found>) => void; fail: () => void }[] = [];
let tellProgress: (progress: Progress) => void = () => undefined;

const search: Search = {
  query: (text, _, __, signal) =>
    new Promise((resolve, reject) => {
      asked.push({
        text,
        signal: signal!,
        answer: (found) => resolve({ hits: [], total: 0, complete: true, ...found }),
        fail: () => reject(new Error('the worker is gone')),
      });
    }),
  onProgress(listener) {
    tellProgress = listener;
    listener({ done: 1, total: 4 });
    return () => (tellProgress = () => undefined);
  },
  close: () => undefined,
};
vi.mock('../../search/client.ts', () => ({ createSearch: () => search }));

const root = document.createElement('div');
const type = (text: string): Promise<void> => act(() => render(<Query text={text} />, root));
const Query = ({ text }: { text: string }) => {
  const answer = useSearch(text, {}, 10);
  return (
    <>{answer === 'failed' ? answer : answer && `${answer.text}: ${answer.total} ${answer.progress?.done ?? ''}`}</>
  );
};
/** The question of this number, once it was asked. */
const question = (index: number) =>
  vi.waitFor(() => {
    const found = asked[index];
    if (!found) throw new Error('not yet asked');
    return found;
  });
const answer = async (index: number, found: Partial<Found>): Promise<void> => {
  const { answer: reply } = await question(index);
  await act(() => reply(found));
};
const shown = (): string => root.textContent.trim();

beforeEach(() => void asked.splice(0));
afterEach(() => act(() => render(null, root)));

test('nothing is asked while the text is blank', async () => {
  await type('  ');
  expect([asked.length, shown()]).toEqual([0, '']);
});

test('the last answer stays until the next one comes; an answer to what was typed before is not wanted', async () => {
  await type('k8');
  await answer(0, { total: 3 });
  expect(shown()).toBe('k8: 3');
  await type('k8s ');
  expect(shown()).toBe('k8: 3');
  await question(1);
  expect(asked.map(({ text, signal }) => [text, signal.aborted])).toEqual([
    ['k8', true],
    ['k8s', false],
  ]);
  await answer(1, { total: 2 });
  expect(shown()).toBe('k8s: 2');
});

test('while the library is being read, more is asked for as it comes', async () => {
  await type('react');
  await answer(0, { total: 1, complete: false });
  expect(shown()).toBe('react: 1 1');
  await act(() => tellProgress({ done: 4, total: 4 }));
  await answer(1, { total: 7 });
  expect(shown()).toBe('react: 7');
});

test('a search that fails says so, so that something else can be tried', async () => {
  await type('react');
  (await question(0)).fail();
  await vi.waitFor(() => expect(shown()).toBe('failed'));
});
