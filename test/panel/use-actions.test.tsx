// @vitest-environment jsdom
/** What is told of a change that takes its time, and how it is stopped. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askBackground } from '../../model/channel.ts';
import { type Actions, type Message, useActions } from '../../panel/use-actions.ts';

vi.mock('../../model/channel.ts', () => ({ askBackground: vi.fn(), askPage: vi.fn(), RequestError: Error }));
vi.mock('../../model/i18n.ts', () => ({ t: (...parts: string[]) => parts.join(' '), uiLanguage: () => 'en' }));
vi.mock('../../panel/go.ts', () => ({}));
vi.mock('../../storage/pages.ts', () => ({}));

const root = document.createElement('div');
let actions: Actions;
let message: Message | undefined;

function App() {
  ({ actions, message } = useActions());
  return null;
}

/** What the background is asked for, and the ways in which it answers. */
const asked: PromiseWithResolvers<unknown>[] = [];
const answer = (reply: unknown): Promise<void> =>
  act(async () => {
    asked.shift()!.resolve(reply);
    await vi.advanceTimersByTimeAsync(0);
  });
const pass = (milliseconds: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });
const step = (left?: number): object => ({
  kind: 'bulkDelete',
  subject: '6000',
  ...(left !== undefined && { left: { marks: left, of: 6_000 } }),
});

beforeEach(async () => {
  vi.useFakeTimers();
  asked.length = 0;
  vi.mocked(askBackground).mockImplementation((() => {
    const reply = Promise.withResolvers<unknown>();
    asked.push(reply);
    return reply.promise;
  }) as never);
  await act(() => render(<App />, root));
});
afterEach(async () => {
  await act(() => render(null, root));
  vi.useRealTimers();
});

test.each(['undo', 'redo'] as const)(
  '%s of many marks says at once that it goes on, and then how far it is',
  async (kind) => {
    actions[kind]();
    await pass(299);
    expect(message).toBeUndefined();
    await pass(1);
    expect(message).toEqual({ text: `${kind}Begun`, action: 'cancel' });
    await answer(step(4_000));
    expect(message).toEqual({ text: `${kind}ing step_bulkDelete 6000 33%`, action: 'cancel' });
    await answer(step(2_000));
    expect(message?.text).toContain('67%');
    await answer(step());
    const [told, back] = kind === 'undo' ? ['toldUndone', 'redo'] : ['toldRedone', 'undo'];
    expect(message).toEqual({ text: `${told} step_bulkDelete 6000`, action: back });
  },
);

test('stopped, it asks for nothing more, and says that the next one goes on from there', async () => {
  actions.undo();
  await pass(300);
  actions[message!.action as 'cancel']();
  await answer(step(4_000));
  expect(message).toEqual({ text: 'stopped' });
  expect(asked).toEqual([]);
});

test('what is done at once says nothing in between', async () => {
  actions.undo();
  await answer(step());
  await pass(1_000);
  expect(message).toEqual({ text: 'toldUndone step_bulkDelete 6000', action: 'redo' });
});

test('many marks are changed in parts; stopped, what is done stays, and can be undone', async () => {
  const ids = Array.from({ length: 1_200 }, (_, index) => String(index));
  const stop = new AbortController();
  const told: number[] = [];
  const done = actions.bulk(
    ids,
    { kind: 'bulkTag', tag: 'a' },
    { signal: stop.signal, onProgress: (n) => told.push(n) },
  );
  await answer(500);
  stop.abort();
  await answer(499);
  await done;
  expect(told).toEqual([500, 1_000]);
  expect(message).toEqual({ text: 'told_bulkTag a 999', action: 'undo' });
});
