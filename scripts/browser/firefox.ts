import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { temporaryDirectory } from './cleanup.ts';
import type { BrowserFunction, Driver, LaunchOptions, Tab } from './driver.ts';
import { requireBrowser } from './find.ts';
import { firefoxPreferences } from './firefox-preferences.ts';
import { FirefoxProcess } from './firefox-process.ts';
import { FirefoxSession } from './firefox-session.ts';
import {
  clickAction,
  disableAddon,
  offerUpdate,
  recordedRequests,
  recordRequests,
  scriptErrors,
  setLanguage,
  stopBackground,
} from './firefox-system.ts';
import { FirefoxTab } from './firefox-tab.ts';
import { Marionette } from './marionette.ts';
import { poll } from './poll.ts';
import { closeWelcome } from './welcome.ts';

/** How long a start may take on a machine that has other work to do. */
const START_TIMEOUT_MS = 90_000;
const QUIT_TIMEOUT_MS = 20_000;
/** How long a page may take to load, or a script to answer. */
const COMMAND_TIMEOUT_MS = 60_000;

/** The extension's host name. Any will do; fixed, so that its storage is found again. */
const UUID = '5e7e0000-0000-4000-8000-00000000c0de';

/** The little of the extension API that runs by `inExtension` here. */
declare const browser: { runtime: { getBackgroundPage(): Promise<Window> } };

export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const driver = new FirefoxDriver(options, addonId(options.extensionDir));
  await driver.start();
  return driver;
}

function addonId(extensionDir: string): string {
  const path = join(extensionDir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${path} has no browser_specific_settings.gecko.id`);
  return id;
}

/** The files of a folder, by their paths in it. */
function filesIn(folder: string): Record<string, Uint8Array> {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)]));
}

/** What there is only while Firefox runs. */
interface Connection {
  marionette: Marionette;
  session: FirefoxSession;
  /** The tab in which `inExtension` runs. */
  control: FirefoxTab;
}

class FirefoxDriver implements Driver {
  readonly browser = 'firefox';
  readonly #options: LaunchOptions;
  readonly #addon: string;
  readonly #scratch = temporaryDirectory('retromark-firefox-');
  readonly #requests: string[] = [];
  #process: FirefoxProcess | undefined;
  #connection: Connection | undefined;

  constructor(options: LaunchOptions, addon: string) {
    this.#options = options;
    this.#addon = addon;
  }

  get #profile(): string {
    return this.#options.profileDir ?? join(this.#scratch.path, 'profile');
  }

  /** Starts the browser; on failure nothing is left behind. */
  async start(): Promise<void> {
    const { executable, headless, locale = 'en', recordRequests: record, preferences } = this.#options;
    try {
      const profile = this.#profile;
      mkdirSync(profile, { recursive: true });
      writeFileSync(join(profile, 'user.js'), firefoxPreferences(this.#options, { id: this.#addon, uuid: UUID }));
      this.#process = await FirefoxProcess.start(
        executable ?? requireBrowser('firefox'),
        profile,
        headless,
        START_TIMEOUT_MS,
      );
      const marionette = await Marionette.connect(this.#process.port);
      const timeouts = { pageLoad: COMMAND_TIMEOUT_MS, script: COMMAND_TIMEOUT_MS };
      await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true, timeouts });
      const session = new FirefoxSession(marionette);
      const control = new FirefoxTab(
        session,
        ((await marionette.send('WebDriver:GetWindowHandle')) as { value: string }).value,
      );
      this.#connection = { marionette, session, control };
      // Both before the add-on: it reads its messages, and may ask for something, as it starts.
      await session.inBrowser((step) => step.call(setLanguage, [locale === 'ko' ? 'ko' : 'en-US']));
      if (record) await session.inBrowser((step) => step.call(recordRequests, [this.#addon, this.extensionUrl('')]));
      await marionette.send('Addon:Install', {
        path: resolve(this.#options.extensionDir),
        temporary: true,
        // Where all windows are private, it would run in none.
        allowPrivateBrowsing: preferences?.['browser.privatebrowsing.autostart'] === true,
      });
      await control.goto(this.extensionUrl('manifest.json'));
      await closeWelcome(this, this.#options.extensionDir);
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async newTab(url?: string): Promise<Tab> {
    const { session, control } = this.#connected();
    // From a tab that is sure to be there: the current one may have been closed.
    const { handle } = (await session.inTab(control.handle, (step) =>
      step.send('WebDriver:NewWindow', { type: 'tab', focus: true }),
    )) as { handle: string };
    const tab = new FirefoxTab(session, handle);
    if (url !== undefined) await tab.goto(url);
    return tab;
  }

  async findTab(urlPart: string, timeoutMs?: number): Promise<Tab> {
    const { marionette, session } = this.#connected();
    let open: string[] = [];
    const find = async (): Promise<FirefoxTab | undefined> => {
      open = [];
      for (const handle of (await marionette.send('WebDriver:GetWindowHandles')) as string[]) {
        const reply = await session.inTab(handle, (step) => step.send('WebDriver:GetCurrentURL'));
        const { value } = reply as { value: string };
        if (value.includes(urlPart)) return new FirefoxTab(session, handle);
        open.push(value);
      }
      return undefined;
    };
    try {
      return await poll(`a tab at ${urlPart}`, find, timeoutMs);
    } catch (error) {
      throw new Error(`${(error as Error).message}; open tabs: ${open.join(' ')}`, { cause: error });
    }
  }

  extensionUrl(path: string): string {
    return new URL(path, `moz-extension://${UUID}/`).href;
  }

  inExtension<A extends unknown[], R>(fn: BrowserFunction<A, R>, ...args: A): Promise<R> {
    return this.#connected().control.evaluate(fn, ...args);
  }

  async clickAction(): Promise<void> {
    await this.#connected().session.inBrowser((step) => step.call(clickAction, [this.#addon]));
  }

  async extensionRequests(): Promise<string[]> {
    return [...this.#requests, ...(this.#connection ? await this.#recorded(this.#connection) : [])];
  }

  async restart(whileClosed?: (profileDir: string) => void): Promise<void> {
    await this.#quit();
    whileClosed?.(this.#profile);
    await this.start();
  }

  async crash(): Promise<void> {
    const { marionette } = this.#connected();
    this.#connection = undefined;
    await this.#process?.ended(0);
    marionette.close();
    await this.start();
  }

  async reloadExtension(): Promise<void> {
    const { marionette, session, control } = this.#connected();
    // Firefox closes the add-on's own tabs with it, and the window with its last tab.
    await session.inTab(control.handle, (step) => step.send('WebDriver:Navigate', { url: 'about:blank' }));
    await marionette.send('Addon:Install', { path: resolve(this.#options.extensionDir), temporary: true });
    await control.goto(this.extensionUrl('manifest.json'));
  }

  async offerUpdate(end: 'putIn' | 'waits'): Promise<void> {
    const { session, control } = this.#connected();
    const path = join(this.#scratch.path, 'update.xpi');
    writeFileSync(path, zipSync(filesIn(this.#options.extensionDir), { level: 0 }));
    // Nor must a page of the add-on be open that is only ours.
    await session.inTab(control.handle, (step) => step.send('WebDriver:Navigate', { url: 'about:blank' }));
    await session.inBrowser((step) => step.call(offerUpdate, [path, end]));
    // While it is put in there is no such page.
    await poll('the extension to be there', () =>
      control.goto(this.extensionUrl('manifest.json')).then(
        () => true,
        () => false,
      ),
    );
  }

  async disableExtension(): Promise<void> {
    const { session, control } = this.#connected();
    await session.inTab(control.handle, (step) => step.send('WebDriver:Navigate', { url: 'about:blank' }));
    await session.inBrowser((step) => step.call(disableAddon, [this.#addon]));
  }

  async killBackground(): Promise<void> {
    const { session } = this.#connected();
    // A background that is just starting refuses, so ask again.
    await poll('the event page to stop', async () => {
      return (await session.inBrowser((step) => step.call(stopBackground, [this.#addon]))) === 'stopped';
    });
  }

  backgroundMeasures(): Promise<Record<string, number>> {
    return this.inExtension(async () => {
      const { performance } = await browser.runtime.getBackgroundPage();
      return Object.fromEntries(performance.getEntriesByType('measure').map(({ name, duration }) => [name, duration]));
    });
  }

  uncaughtErrors(): Promise<string[]> {
    return this.#connected().session.inBrowser((step) => step.call(scriptErrors, [this.extensionUrl('')]));
  }

  async ended(): Promise<void> {
    await this.#process?.exit();
  }

  async close(): Promise<void> {
    await this.#quit();
    this.#scratch.remove();
  }

  /** Quits Firefox, if it runs, and keeps what it recorded. */
  async #quit(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    try {
      if (connection) {
        this.#requests.push(...(await this.#recorded(connection)));
        await connection.marionette.send('Marionette:Quit', { flags: ['eAttemptQuit'] });
      }
    } finally {
      await this.#process?.ended(connection ? QUIT_TIMEOUT_MS : 0);
      this.#process = undefined;
      connection?.marionette.close();
    }
  }

  async #recorded(connection: Connection): Promise<string[]> {
    if (!this.#options.recordRequests) return [];
    return connection.session.inBrowser((step) => step.call(recordedRequests, []));
  }

  #connected(): Connection {
    if (this.#connection === undefined) throw new Error('Firefox is not running');
    return this.#connection;
  }
}
