import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { generate } from 'selfsigned';

/** A request as the server saw it; `path` includes the query. */
interface BlogRequest {
  scheme: 'http' | 'https';
  host: string;
  path: string;
}

/** What a route answers: HTML with status 200, or the parts of another response. */
export type BlogPage = string | { status?: number; headers?: Record<string, string>; body?: string | Uint8Array };

export interface BlogServerOptions {
  /** Names the certificate is made for; `*.` covers one level. */
  hosts: readonly string[];
  /** Pages by host and path without the query (`velog.io/@someone/post`), or a function. What has none is a 404. */
  routes: ReadonlyMap<string, BlogPage> | ((request: BlogRequest) => BlogPage | Promise<BlogPage> | undefined);
  /** Addresses go without the port: the browser has been told it (`webPort`). */
  usualPorts?: boolean;
}

export interface BlogServer {
  /** Serves both schemes. */
  readonly port: number;
  /** A page's address; https if left out for hosts that browsers never ask by http. */
  urlOf(host: string, path: string, scheme?: 'http' | 'https'): string;
  /** All requests so far, favicons included. */
  readonly requests: readonly BlogRequest[];
  close(): Promise<void>;
}

/** Hosts that Chromium asks by https alone, for they are on its HSTS preload list (.dev, .app and .page whole). */
const HTTPS_ONLY = /(^|\.)medium\.com$|\.(dev|app|page)$/;

/** First byte of a TLS connection: a handshake record. */
const TLS_HANDSHAKE = 22;

/** Starts a server for pretended blogs on a free port of 127.0.0.1, with a throw-away certificate. */
export async function startBlogServer({ hosts, routes, usualPorts }: BlogServerOptions): Promise<BlogServer> {
  const altNames = hosts.map((value) => ({ type: 2 as const, value }));
  const certificate = await generate([{ name: 'commonName', value: 'Retromark test' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  const find =
    typeof routes === 'function'
      ? routes
      : ({ host, path }: BlogRequest) => routes.get(host + path.replace(/\?.*$/s, ''));
  const requests: BlogRequest[] = [];

  const answer = async (
    scheme: 'http' | 'https',
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const asked = { scheme, host, path: request.url ?? '/' };
    requests.push(asked);
    const page = (await find(asked)) ?? { status: 404, body: 'Not found' };
    const { status = 200, headers = {}, body = '' } = typeof page === 'string' ? { body: page } : page;
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers });
    response.end(body);
  };
  const http = createHttpServer((...asked) => void answer('http', ...asked));
  const https = createHttpsServer(
    { key: certificate.private, cert: certificate.cert },
    (...asked) => void answer('https', ...asked),
  );

  // One port for both schemes: a browser that turns http into https by itself keeps the port.
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (first: Buffer) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? https : http).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;

  return {
    port,
    requests,
    urlOf: (host, path, scheme = HTTPS_ONLY.test(host) ? 'https' : 'http') =>
      `${scheme}://${host}${usualPorts ? '' : `:${port}`}${path}`,
    async close() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
