import lexicon from 'virtual:lexicon';
import type { FromWorker, Port, ToWorker } from './protocol.ts';
import type { Found, Progress, Search } from './types.ts';

/** A search over the whole library, for one page. What is found is read by a worker that all open pages share. */
export function createSearch(): Search {
  const worker = new SharedWorker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'search' });
  const search = searchOver(worker.port, lexicon);
  worker.addEventListener('error', ({ message }) => search.fail(message));
  // A popup is closed without a word to its components.
  addEventListener('pagehide', () => search.close(), { once: true });
  return search;
}

export function searchOver(port: Port, lexiconAddress: string): Search & { fail(reason: string): void } {
  const waiting = new Map<number, PromiseWithResolvers<Found>>();
  const listeners = new Set<(progress: Progress) => void>();
  let progress: Progress = { done: 0, total: 0 };
  let asked = 0;
  const say = (message: ToWorker): void => port.postMessage(message);

  port.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    switch (data.kind) {
      case 'progress':
        progress = data.progress;
        for (const listener of listeners) listener(progress);
        break;
      case 'found':
        waiting.get(data.id)?.resolve(data.found);
        waiting.delete(data.id);
        break;
      case 'failed':
        waiting.get(data.id)?.reject(new Error(data.reason));
        waiting.delete(data.id);
        break;
    }
  };
  say({ kind: 'open', lexicon: lexiconAddress });

  return {
    query(text, filters, limit, signal) {
      const id = ++asked;
      const answer = Promise.withResolvers<Found>();
      if (signal?.aborted) return Promise.reject(signal.reason as Error);
      waiting.set(id, answer);
      signal?.addEventListener('abort', () => {
        if (!waiting.delete(id)) return;
        say({ kind: 'cancel', id });
        answer.reject(signal.reason);
      });
      say({ kind: 'query', id, text, filters, limit });
      return answer.promise;
    },
    onProgress(listener) {
      listeners.add(listener);
      listener(progress);
      return () => listeners.delete(listener);
    },
    /** The worker cannot be had: nobody will answer. */
    fail(reason) {
      for (const answer of waiting.values()) answer.reject(new Error(reason));
      waiting.clear();
    },
    close() {
      say({ kind: 'close' });
      port.close();
      listeners.clear();
    },
  };
}
