import { createServer, type AddressInfo, type Socket } from 'node:net';
import { delimiter, dirname } from 'node:path';
import { runInThisContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { callResult, callSource } from '../../scripts/browser/call.ts';
import { requestsInNetLog } from '../../scripts/browser/chromium-requests.ts';
import { findBrowser } from '../../scripts/browser/find.ts';
import { pressActions, typeActions } from '../../scripts/browser/firefox-keys.ts';
import { Marionette } from '../../scripts/browser/marionette.ts';
import { poll } from '../../scripts/browser/poll.ts';

const run = (source: string): Promise<unknown> => runInThisContext(source) as Promise<unknown>;

describe('call source', () => {
  test('carries arguments and an asynchronous result', async () => {
    const source = callSource(async (a: number, b: { c: string }) => ({ sum: a + b.c }), [1, { c: '한\u2028"' }]);
    expect(callResult(await run(source))).toEqual({ sum: '1한\u2028"' });
  });

  test('puts the extra argument first', async () => {
    const source = callSource((size: number, by: number) => size * by, [3], '[1, 2].length');
    expect(callResult(await run(source))).toBe(6);
  });

  test('an undefined result stays undefined, also as the null that Marionette makes of it', async () => {
    expect(callResult(await run(callSource(() => undefined, [])))).toBeUndefined();
    expect(callResult(null)).toBeUndefined();
  });
});

describe('net log', () => {
  const event = (type: number, params: object): string => JSON.stringify({ params, phase: 1, type });
  const origin = 'chrome-extension://abc';
  const lines = [
    '{"constants":{"logEventTypes":{"URL_REQUEST_START_JOB":136}},',
    '"events": [',
    `${event(136, { url: 'https://one.example/', initiator: origin, request_type: 'other' })},`,
    `${event(2, { url: 'https://one.example/', initiator: origin })},`,
    `${event(136, { url: 'https://page.example/', initiator: 'https://velog.io' })},`,
    `${event(136, { url: 'https://opened.example/', initiator: origin, request_type: 'main frame' })},`,
    `${event(136, { url: 'wss://two.example/', initiator: origin })}],`,
  ];

  test('lists what the origin asked for, without navigations', () => {
    expect(requestsInNetLog(lines.join('\n'), origin)).toEqual(['https://one.example/', 'wss://two.example/']);
  });

  test('skips a last line that is not written out yet', () => {
    const text = lines.join('\n');
    expect(requestsInNetLog(text.slice(0, -20), origin)).toEqual(['https://one.example/']);
    expect(requestsInNetLog('', origin)).toEqual([]);
  });
});

describe('keys', () => {
  test('lets modifiers go in reverse order', () => {
    expect(pressActions('Shift+ArrowRight')).toEqual([
      { type: 'keyDown', value: '\uE008' },
      { type: 'keyDown', value: '\uE014' },
      { type: 'keyUp', value: '\uE014' },
      { type: 'keyUp', value: '\uE008' },
    ]);
  });

  test('a plus sign can be the key', () => {
    expect(pressActions('Control++').map(({ value }) => value)).toEqual(['\uE009', '+', '+', '\uE009']);
    expect(pressActions('+')).toHaveLength(2);
  });

  test('refuses names it does not know', () => {
    expect(() => pressActions('Shift+Nonsense')).toThrow('Unknown key Nonsense in Shift+Nonsense');
  });

  test('types whole characters, and line ends as Enter', () => {
    expect(typeActions('가😀\n').map(({ value }) => value)).toEqual(['가', '가', '😀', '😀', '\uE006', '\uE006']);
  });
});

describe('finding a browser', () => {
  test('the variable comes first', () => {
    expect(findBrowser('firefox', 'linux', { RETROMARK_FIREFOX: '/some/firefox' })).toBe('/some/firefox');
  });

  test('looks through PATH, and takes no branded Chrome', () => {
    const node = dirname(process.execPath);
    expect(findBrowser('chromium', 'win32', { PATH: ['/nowhere', node].join(delimiter) })).toBeUndefined();
  });
});

describe('polling', () => {
  test('names what was awaited and the last error', async () => {
    const ask = (): never => {
      throw new Error('not there');
    };
    await expect(poll('the toolbar', ask, 1)).rejects.toThrow('Waited 0.001 s for the toolbar; last error: not there');
  });
});

describe('Marionette', () => {
  /** Runs `use` with a client of a server that answers by `serve`. */
  async function withServer(
    serve: (socket: Socket) => void,
    use: (client: Marionette) => Promise<void>,
  ): Promise<void> {
    const server = createServer(serve);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const client = await Marionette.connect((server.address() as AddressInfo).port);
    try {
      await use(client);
    } finally {
      client.close();
      server.close();
    }
  }

  test('counts bytes, puts split messages together and matches answers by id', async () => {
    const packet = (value: unknown): Buffer => {
      const json = Buffer.from(JSON.stringify(value));
      return Buffer.concat([Buffer.from(`${json.length}:`), json]);
    };
    const serve = (socket: Socket): void => {
      socket.write(packet({ applicationType: 'gecko', marionetteProtocol: 3 }));
      let received = '';
      socket.on('data', (chunk: Buffer) => {
        received += chunk.toString();
        if (!received.includes('"Second"')) return;
        const answers = [
          packet([1, 2, { error: 'no such window', message: '없음' }, null]),
          packet([1, 1, null, '한글']),
        ];
        const bytes = Buffer.concat(answers);
        socket.write(bytes.subarray(0, 50), () => setImmediate(() => socket.write(bytes.subarray(50))));
      });
    };
    await withServer(serve, async (client) => {
      const first = client.send('First');
      const second = client.send('Second', { text: '가' });
      await expect(second).rejects.toThrow('Second: no such window: 없음');
      expect(await first).toBe('한글');
    });
  });

  test('an open command fails when the connection ends', async () => {
    await withServer(
      (socket) => void socket.once('data', () => socket.destroy()),
      async (client) => {
        await expect(client.send('Any')).rejects.toThrow();
        await expect(client.send('Later')).rejects.toThrow();
      },
    );
  });
});
