import { request } from 'node:https';
import { afterEach, expect, test } from 'vitest';
import { startBlogServer, type BlogServer } from '../../scripts/browser/blog-server.ts';

let server: BlogServer | undefined;
afterEach(() => server?.close());

/** Body of an https answer of the server, asked for under a pretended host name. */
function get(port: string, host: string, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, headers: { host: `${host}:${port}` }, rejectUnauthorized: false };
    request(options, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => resolve(`${response.statusCode} ${body}`));
    })
      .on('error', reject)
      .end();
  });
}

test('serves both schemes on one port and notes what was asked for', async () => {
  const routes = new Map([
    ['velog.io/post', '<p>글'],
    ['127.0.0.1/post', '<p>http'],
  ]);
  server = await startBlogServer({ hosts: ['velog.io'], routes });
  const { port } = new URL(server.urlOf('velog.io', '/'));
  expect(await get(port, 'velog.io', '/post?utm_source=x')).toBe('200 <p>글');
  expect(await get(port, 'velog.io', '/none')).toBe('404 Not found');
  expect(await (await fetch(server.urlOf('127.0.0.1', '/post'))).text()).toBe('<p>http');
  expect(server.requests).toEqual([
    { scheme: 'https', host: 'velog.io', path: '/post?utm_source=x' },
    { scheme: 'https', host: 'velog.io', path: '/none' },
    { scheme: 'http', host: '127.0.0.1', path: '/post' },
  ]);
});

test('addresses hosts that browsers ask by https alone so', async () => {
  server = await startBlogServer({ hosts: [], routes: () => undefined });
  const schemes = ['velog.io', 'medium.com', 'x.medium.com', 'a.hashnode.dev', 'notmedium.com'].map((host) =>
    new URL(server!.urlOf(host, '/')).protocol.slice(0, -1),
  );
  expect(schemes).toEqual(['http', 'https', 'https', 'https', 'http']);
});

test('leaves the port out of addresses where the browser knows it', async () => {
  server = await startBlogServer({ hosts: [], routes: () => '<p>글', usualPorts: true });
  expect(server.urlOf('velog.io', '/@dev/post')).toBe('http://velog.io/@dev/post');
  expect(await (await fetch(`http://127.0.0.1:${server.port}/`)).text()).toBe('<p>글');
});
