import type { FromWorker, Port, ToWorker } from './protocol.ts';
import type { Filters, Found } from './types.ts';

interface Searcher {
  search(text: string, filters: Filters, limit: number, signal: AbortSignal): Promise<Found>;
}

/** Answers one page. `onOpen` gets the lexicon's address, and `onClose` is called when the page wants no more. */
export function serve(port: Port, searcher: (lexicon: string) => Searcher, onClose: () => void): void {
  const running = new Map<number, AbortController>();
  const say = (message: FromWorker): void => port.postMessage(message);
  let current: Searcher | undefined;

  async function answer({ id, text, filters, limit }: Extract<ToWorker, { kind: 'query' }>): Promise<void> {
    const abort = new AbortController();
    running.set(id, abort);
    try {
      if (!current) throw new Error('Nothing was opened');
      say({ kind: 'found', id, found: await current.search(text, filters, limit, abort.signal) });
    } catch (error) {
      // Who has canceled does not wait.
      if (!abort.signal.aborted) say({ kind: 'failed', id, reason: String(error) });
    } finally {
      running.delete(id);
    }
  }

  port.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    switch (data.kind) {
      case 'open':
        current = searcher(data.lexicon);
        break;
      case 'query':
        void answer(data);
        break;
      case 'cancel':
        running.get(data.id)?.abort();
        break;
      case 'close':
        for (const abort of running.values()) abort.abort();
        onClose();
        break;
    }
  };
}
