import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isBackgroundRequest } from '../../model/background-requests.ts';
import { askBackground } from '../../model/channel.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const LOST = new Error('The message port closed before a response was received.');
const send = vi.fn<(message: { kind: string; requestId: string }) => Promise<unknown>>();

beforeEach(() => {
  send.mockReset();
  fakeBrowser.runtime.sendMessage = send as never;
});

test.each<[what: string, first: () => Promise<unknown>]>([
  ['rejected, as by a worker that was stopped', () => Promise.reject(LOST)],
  ['not answered at all', () => Promise.resolve(undefined)],
])('a request that is %s is sent once more, as the same', async (_, first) => {
  send.mockImplementationOnce(first).mockResolvedValueOnce({ ok: true, value: null });
  expect(await askBackground({ kind: 'undo' })).toBeNull();
  const [[one], [two]] = send.mock.calls as unknown as [[{ requestId: string }], [{ requestId: string }]];
  expect(two).toEqual(one);
  expect(isBackgroundRequest(one)).toBe(true);
});

test('requests of the same words are different ones', async () => {
  send.mockResolvedValue({ ok: true, value: null });
  await askBackground({ kind: 'undo' });
  await askBackground({ kind: 'undo' });
  expect(send.mock.calls[0]![0].requestId).not.toBe(send.mock.calls[1]![0].requestId);
});

test.each<[what: string, answer: () => Promise<unknown>, error: string, times: number]>([
  ['refused', () => Promise.resolve({ ok: false, failure: 'notFound', detail: 'gone' }), 'notFound', 1],
  ['lost twice', () => Promise.reject(LOST), 'message port closed', 2],
  ['never answered', () => Promise.resolve(undefined), 'invalidRequest', 2],
  [
    'made by a content script that was cut off',
    () => {
      throw new Error('Extension context invalidated.');
    },
    'context invalidated',
    1,
  ],
])('a request that is %s fails', async (_, answer, error, times) => {
  send.mockImplementation(answer);
  await expect(askBackground({ kind: 'undo' })).rejects.toThrow(error);
  expect(send).toHaveBeenCalledTimes(times);
});

test.each<[message: unknown, isRequest: boolean]>([
  [{ kind: 'undo' }, true],
  [{ kind: 'undo', requestId: '0.5' }, true],
  [{ kind: 'undo', requestId: 5 }, false],
  [{ kind: 'undo', requestId: 'x'.repeat(65) }, false],
  [{ kind: 'undo', other: 1 }, false],
  [null, false],
  ['undo', false],
])('%j is a request: %s', (message, isRequest) => {
  expect(isBackgroundRequest(message)).toBe(isRequest);
});
