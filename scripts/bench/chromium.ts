/** A headless Chromium for benches: plain pages, each in a process of its own. */
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { ensureBrowsers } from '../browser/ensure.ts';
import { findBrowser, requireBrowser } from '../browser/find.ts';
import type { Profile } from './profile.ts';

/** A page module's functions as they are called from outside the page: arguments and results are JSON. */
export type Remote<M> = {
  [K in keyof M]: M[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never;
};

class BenchTimeout extends Error {
  override name = 'BenchTimeout';
}

export async function startChromium(url: string): Promise<BenchBrowser> {
  if (findBrowser('chromium') === undefined) ensureBrowsers(['chromium']);
  const browser = await chromium.launch({
    executablePath: requireBrowser('chromium'),
    headless: true,
    // Chromium refuses to run its sandbox as root, as in most containers.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  return new BenchBrowser(browser, url);
}

export class BenchBrowser {
  readonly #browser: Browser;
  readonly #url: string;

  constructor(browser: Browser, url: string) {
    this.#browser = browser;
    this.#url = url;
  }

  get version(): string {
    return this.#browser.version();
  }

  /** Hands a page in which nothing has run yet to `work`, and closes it afterwards. */
  async inFreshPage<R>(work: (page: BenchPage) => Promise<R>): Promise<R> {
    // A context of its own means a process, a heap and compiled code of its own.
    const context = await this.#browser.newContext();
    try {
      const page = await context.newPage();
      await page.goto(this.#url);
      return await work(new BenchPage(page, await context.newCDPSession(page)));
    } finally {
      await context.close();
    }
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}

export class BenchPage {
  readonly #page: Page;
  readonly #session: CDPSession;

  constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  /** The functions of the object NAME that `page/NAME.ts` exports. One that takes longer than `timeoutMs` is stopped and throws BenchTimeout. */
  module<M>(name: string, timeoutMs = 120_000): Remote<M> {
    const call = (member: string, args: unknown[]): Promise<unknown> =>
      this.#withTimeout(
        timeoutMs,
        this.#page.evaluate(
          async ([moduleName, key, values]) => {
            type Functions = Record<string, (...list: unknown[]) => unknown>;
            const module = (await import(`/${moduleName}.js`)) as Record<string, Functions>;
            return await module[moduleName]![key]!(...values);
          },
          [name, member, args] as const,
        ),
      );
    return new Proxy({} as Remote<M>, {
      get:
        (_, member) =>
        (...args: unknown[]) =>
          call(String(member), args),
    });
  }

  /** Bytes of JavaScript objects, typed arrays included, that are in use after garbage collection. */
  async heapBytes(): Promise<number> {
    await this.#session.send('HeapProfiler.enable');
    // What only a first collection sets free goes with a second.
    for (let i = 0; i < 2; i++) await this.#session.send('HeapProfiler.collectGarbage');
    const usage = await this.#session.send('Runtime.getHeapUsage');
    await this.#session.send('HeapProfiler.disable');
    const { usedSize, backingStorageSize = 0 } = usage as { usedSize: number; backingStorageSize?: number };
    return usedSize + backingStorageSize;
  }

  /** The CPU profile of what the page does during `work`. */
  async profile(work: () => Promise<unknown>): Promise<Profile> {
    await this.#session.send('Profiler.enable');
    await this.#session.send('Profiler.setSamplingInterval', { interval: 100 });
    await this.#session.send('Profiler.start');
    await work();
    const { profile } = await this.#session.send('Profiler.stop');
    return profile;
  }

  async #withTimeout<R>(milliseconds: number, work: Promise<R>): Promise<R> {
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_, fail) => {
      timer = setTimeout(() => {
        // A page that is busy forever would not even close.
        this.#session.send('Runtime.terminateExecution').catch(() => undefined);
        fail(new BenchTimeout(`over ${milliseconds / 1000} s`));
      }, milliseconds);
    });
    // After a timeout nobody else listens.
    work.catch(() => undefined);
    try {
      return await Promise.race([work, timeout]);
    } finally {
      clearTimeout(timer);
    }
  }
}
