import { existsSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { recordContentScripts, requestsInNetLog } from './chromium-requests.ts';
import { chromiumFiles, extensionOrigin, startChromium, type ChromiumFiles } from './chromium-start.ts';
import { ChromiumTab, evaluateIn } from './chromium-tab.ts';
import { killNow, temporaryDirectory } from './cleanup.ts';
import type { BrowserFunction, Driver, LaunchOptions, Tab } from './driver.ts';
import { poll } from './poll.ts';
import { closeWelcome } from './welcome.ts';

/** The little of the extension API that runs by `inExtension` here. */
declare const chrome: {
  tabs: {
    query(filter: { active: boolean; windowId: number }): Promise<{ id?: number }[]>;
    update(id: number, change: { active: boolean }): Promise<unknown>;
  };
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
};

export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const driver = new ChromiumDriver(options);
  await driver.start();
  return driver;
}

class ChromiumDriver implements Driver {
  readonly browser = 'chromium';
  readonly #options: LaunchOptions;
  readonly #scratch = temporaryDirectory('retromark-chromium-');
  readonly #files: ChromiumFiles;
  readonly #recorded: string[] = [];
  readonly #errors: string[] = [];
  #origin = '';
  #context: BrowserContext | undefined;
  #control: Page | undefined;

  constructor(options: LaunchOptions) {
    this.#options = options;
    this.#files = chromiumFiles(this.#scratch.path, options.profileDir);
  }

  /** Starts the browser; on failure nothing is left behind. */
  async start(): Promise<void> {
    try {
      const context = await startChromium(this.#options, this.#files);
      this.#context = context;
      context.on('weberror', (each) => this.#errors.push(each.error().stack ?? String(each.error())));
      this.#origin = await extensionOrigin(context, this.#options.extensionDir, this.#files.log);
      if (this.#options.recordRequests) context.on('page', (page) => void this.#record(page).catch(() => undefined));
      this.#control = context.pages()[0] ?? (await context.newPage());
      await this.#control.goto(this.extensionUrl('manifest.json'));
      await closeWelcome(this, this.#options.extensionDir);
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async newTab(url?: string): Promise<Tab> {
    const page = await this.#running().newPage();
    // Recording must have begun before the page loads anything.
    if (this.#options.recordRequests) await this.#record(page);
    const tab = new ChromiumTab(page, this);
    if (url !== undefined) await tab.goto(url);
    return tab;
  }

  async findTab(urlPart: string, timeoutMs?: number): Promise<Tab> {
    const pages = (): Page[] => this.#running().pages();
    try {
      const found = () => pages().find((page) => page.url().includes(urlPart));
      return new ChromiumTab(await poll(`a tab at ${urlPart}`, found, timeoutMs), this);
    } catch (error) {
      throw new Error(
        `${String(error)}; open tabs: ${pages()
          .map((page) => page.url())
          .join(' ')}`,
        { cause: error },
      );
    }
  }

  extensionUrl(path: string): string {
    return new URL(path, `${this.#origin}/`).href;
  }

  inExtension<A extends unknown[], R>(fn: BrowserFunction<A, R>, ...args: A): Promise<R> {
    return evaluateIn(this.#controlPage().mainFrame(), fn, args);
  }

  async clickAction(): Promise<void> {
    const session = await this.#running().browser()!.newBrowserCDPSession();
    try {
      const { targetInfos } = (await session.send('Target.getTargets', { filter: [{ type: 'tab' }] })) as {
        targetInfos: { targetId: string; embedderData?: { tabActive?: boolean } }[];
      };
      const front = targetInfos.find(({ embedderData }) => embedderData?.tabActive);
      if (front === undefined) throw new Error('No tab is in front');
      await session.send('Extensions.triggerAction', { id: new URL(this.#origin).host, targetId: front.targetId });
    } finally {
      await session.detach();
    }
  }

  async extensionRequests(): Promise<string[]> {
    return [...this.#recorded, ...this.#logged()];
  }

  async restart(whileClosed?: (profileDir: string) => void): Promise<void> {
    await this.#quit();
    whileClosed?.(this.#files.profile);
    await this.start();
  }

  async crash(): Promise<void> {
    const context = this.#running();
    const session = await context.browser()!.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const closed = new Promise((done) => context.once('close', done));
    for (const { id } of processInfo) killNow(id);
    await closed;
    await this.restart();
  }

  async reloadExtension(): Promise<void> {
    const session = await this.#running().browser()!.newBrowserCDPSession();
    const gone = new Promise((done) => this.#controlPage().once('close', done));
    await session.send('Extensions.loadUnpacked' as never, { path: resolve(this.#options.extensionDir) } as never);
    await session.detach();
    await gone;
    this.#control = await this.#running().newPage();
    await this.#control.goto(this.extensionUrl('manifest.json'));
  }

  offerUpdate(): Promise<void> {
    throw new Error('Chromium itself waits until nothing of an extension is open');
  }

  async disableExtension(): Promise<void> {
    const page = await this.#running().newPage();
    await page.goto('chrome://extensions');
    const id = new URL(this.#origin).host;
    await evaluateIn(page.mainFrame(), (each) => chrome.management.setEnabled(each, false), [id]);
    await page.close();
  }

  async killBackground(): Promise<void> {
    const session = await this.#running().newCDPSession(this.#controlPage());
    const running = new Set<string>();
    let isStopping = false;
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, scriptURL, runningStatus } of versions) {
        if (runningStatus === 'stopped') running.delete(versionId);
        // One that is started anew for a request that waited is another one.
        else if (!isStopping && scriptURL.startsWith(this.#origin)) running.add(versionId);
      }
    });
    try {
      // Enabling reports every worker before it answers.
      await session.send('ServiceWorker.enable');
      isStopping = true;
      await session.send('ServiceWorker.stopAllWorkers');
      await poll('the service worker to stop', () => running.size === 0);
    } finally {
      await session.detach();
    }
  }

  async backgroundMeasures(): Promise<Record<string, number>> {
    const worker = this.#running()
      .serviceWorkers()
      .findLast((each) => each.url().startsWith(this.#origin));
    if (worker === undefined) throw new Error('The background is not running');
    return worker.evaluate(() =>
      Object.fromEntries(performance.getEntriesByType('measure').map(({ name, duration }) => [name, duration])),
    );
  }

  async uncaughtErrors(): Promise<string[]> {
    return this.#errors.filter((error) => error.includes(this.#origin));
  }

  async ended(): Promise<void> {
    const context = this.#running();
    await new Promise((done) => context.once('close', done));
  }

  async close(): Promise<void> {
    await this.#quit();
    this.#scratch.remove();
  }

  /** The id that the extension API gives a tab. DevTools does not know it, so it asks which tab is in front. */
  async extensionTabId(page: Page, session: CDPSession): Promise<number> {
    // DevTools and the extension API number windows alike.
    const { windowId } = await session.send('Browser.getWindowForTarget');
    const frontTab = (): Promise<number> =>
      this.inExtension(async (id) => (await chrome.tabs.query({ active: true, windowId: id }))[0]!.id!, windowId);
    const before = await frontTab();
    await page.bringToFront();
    const id = await frontTab();
    if (id !== before)
      await this.inExtension(async (tab) => void (await chrome.tabs.update(tab, { active: true })), before);
    return id;
  }

  /** Closes the browser, if it runs, and keeps what it logged: the next start overwrites the file. */
  async #quit(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
    this.#control = undefined;
    this.#recorded.push(...this.#logged());
    for (const file of [this.#files.log, this.#files.netLog]) rmSync(file, { force: true });
  }

  #logged(): string[] {
    return existsSync(this.#files.netLog)
      ? requestsInNetLog(readFileSync(this.#files.netLog, 'utf8'), this.#origin)
      : [];
  }

  async #record(page: Page): Promise<void> {
    await recordContentScripts(page, this.#origin, (url) => this.#recorded.push(url));
  }

  #running(): BrowserContext {
    if (this.#context === undefined) throw new Error('Chromium is not running');
    return this.#context;
  }

  #controlPage(): Page {
    if (this.#control === undefined) throw new Error('Chromium is not running');
    return this.#control;
  }
}
