/** Serves the bench's page, its code and its data on a free port of 127.0.0.1. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface BenchServer {
  readonly url: string;
  close(): Promise<void>;
}

const HEADERS = {
  'cache-control': 'no-store',
  // Isolated pages get a clock of 5 µs; others one of 100 µs.
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** `code` is served by file name, `data` as JSON under /data/. */
export async function serve(
  code: ReadonlyMap<string, string | Uint8Array>,
  data: ReadonlyMap<string, unknown>,
): Promise<BenchServer> {
  const server = createServer(({ url = '/' }, response) => {
    const send = (type: string, body: string | Uint8Array): void => {
      response.writeHead(200, { ...HEADERS, 'content-type': `${type}; charset=utf-8` });
      response.end(body);
    };
    const name = url.slice(1);
    const script = code.get(name);
    const value = name.startsWith('data/') ? data.get(name.slice('data/'.length)) : undefined;
    if (name === '') send('text/html', '<!doctype html><title>Retromark bench</title>');
    else if (script !== undefined)
      send(typeof script === 'string' ? 'text/javascript' : 'application/octet-stream', script);
    else if (value !== undefined) send('application/json', JSON.stringify(value));
    else response.writeHead(404, HEADERS).end();
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      await closed;
    },
  };
}
