import { afterEach, expect, test, vi } from 'vitest';
import { searchOver } from '../../search/client.ts';
import type { FromWorker } from '../../search/protocol.ts';
import { serve } from '../../search/serve.ts';
import type { Found } from '../../search/types.ts';

type Answer = (text: string, signal: AbortSignal) => Promise<Found>;
const FOUND: Found = { hits: [], total: 7, complete: true };
const ports: MessagePort[] = [];
afterEach(() => ports.splice(0).forEach((port) => port.close()));

/** A page and a worker that answers so. */
function connect(answer: Answer) {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const opened = vi.fn((_lexicon: string) => ({
    search: (text: string, _filters: unknown, _limit: number, signal: AbortSignal) => answer(text, signal),
  }));
  const onClose = vi.fn();
  serve(port2, opened, onClose);
  return {
    search: searchOver(port1, '/lexicon.bin'),
    opened,
    onClose,
    say: (message: FromWorker) => port2.postMessage(message),
  };
}

test('each question gets its own answer, whichever is ready first', async () => {
  const ready = new Map<string, () => void>();
  const { search, opened } = connect(async (text) => {
    await new Promise<void>((resolve) => ready.set(text, resolve));
    return { ...FOUND, total: text.length };
  });
  const [short, long] = [search.query('a', {}, 1), search.query('abc', {}, 1)];
  await vi.waitFor(() => expect(ready.size).toBe(2));
  ready.get('abc')!();
  expect((await long).total).toBe(3);
  ready.get('a')!();
  expect((await short).total).toBe(1);
  expect(opened).toHaveBeenCalledWith('/lexicon.bin');
});

test('who cancels is told at once, and the worker stops', async () => {
  let stopped = false;
  const { search } = connect(
    (_, signal) =>
      new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => {
          stopped = true;
          reject(signal.reason as Error);
        }),
      ),
  );
  const abort = new AbortController();
  const answer = search.query('a', {}, 1, abort.signal);
  abort.abort(new Error('typed on'));
  await expect(answer).rejects.toThrow('typed on');
  await vi.waitFor(() => expect(stopped).toBe(true));
  await expect(search.query('a', {}, 1, abort.signal)).rejects.toThrow('typed on');
});

test('a search that fails says why, and the next one is answered', async () => {
  const { search } = connect((text) => (text === 'bad' ? Promise.reject(new Error('broken')) : Promise.resolve(FOUND)));
  await expect(search.query('bad', {}, 1)).rejects.toThrow('broken');
  expect(await search.query('good', {}, 1)).toEqual(FOUND);
});

test('progress reaches everyone who listens, and those who come later hear the last', async () => {
  const { search, say } = connect(() => Promise.resolve(FOUND));
  const [early, late, gone] = [vi.fn(), vi.fn(), vi.fn()];
  search.onProgress(early);
  search.onProgress(gone)();
  say({ kind: 'progress', progress: { done: 1, total: 2 } });
  await vi.waitFor(() => expect(early).toHaveBeenLastCalledWith({ done: 1, total: 2 }));
  search.onProgress(late);
  expect(late).toHaveBeenCalledExactlyOnceWith({ done: 1, total: 2 });
  expect(gone).toHaveBeenCalledExactlyOnceWith({ done: 0, total: 0 });
});

test('closing ends what is running', async () => {
  const signals: AbortSignal[] = [];
  const { search, onClose } = connect((_, signal) => {
    signals.push(signal);
    return new Promise(() => undefined);
  });
  void search.query('a', {}, 1);
  await vi.waitFor(() => expect(signals).toHaveLength(1));
  search.close();
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(signals[0]?.aborted).toBe(true);
});
