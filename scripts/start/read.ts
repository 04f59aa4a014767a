import { poll } from '../browser/poll.ts';
import type { Driver, Tab } from '../browser/driver.ts';
import type { PostReport } from './report.ts';

/** The little of the extension's API that runs inside of it here. */
declare const chrome: {
  tabs: { sendMessage: (tabId: number, message: unknown) => Promise<unknown> };
  runtime: { sendMessage: (message: unknown) => Promise<unknown> };
};
interface StoredPage {
  title: string;
  mentions: { termId: string; start: number; end: number; surface: string }[];
}

/** Has the extension read a tab's page, listed site or not, as a reader's click does; returns what it stored. */
export async function readByExtension(driver: Driver, tab: Tab): Promise<Omit<PostReport, 'file'>> {
  const url = await tab.evaluate(() => location.href);
  const tabId = await tab.browserTabId();
  await askToRead(driver, tab, tabId);
  const page = await poll(`the extension to read ${url}`, () => driver.inExtension(storedPage, url), 30_000);
  if (!page) throw new Error(`The extension stored nothing of ${url}.`);
  const mentions = page.mentions.map(({ termId, start, end, surface }) => {
    const colon = termId.indexOf(':');
    return { start, end, text: surface, type: termId.slice(0, colon), canonical: termId.slice(colon + 1) };
  });
  return { url, title: page.title, mentions };
}

async function askToRead(driver: Driver, tab: Tab, tabId: number): Promise<void> {
  try {
    await driver.inExtension((id) => chrome.tabs.sendMessage(id, { kind: 'read' }), tabId);
  } catch {
    // No site of the list: a click on the toolbar icon gives the extension access to the tab.
    await tab.bringToFront();
    await driver.clickAction();
    // The background may only be asked from another place than itself, which the tab of `inExtension` is.
    await driver.inExtension((id) => chrome.runtime.sendMessage({ kind: 'readTab', tabId: id }), tabId);
  }
}

/** Runs inside the extension: the post that was visited at `url`, once it has been stored. */
async function storedPage(url: string): Promise<StoredPage | undefined> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('retromark'));
  try {
    if (!database.objectStoreNames.contains('readings')) return undefined;
    const transaction = database.transaction(['pages', 'readings']);
    const pages = (await done(transaction.objectStore('pages').getAll())) as {
      url: string;
      address: string;
      title: string;
    }[];
    const page = pages.find(({ address }) => address === url.replace(/#.*$/, ''));
    if (!page) return undefined;
    const reading = (await done(transaction.objectStore('readings').get(page.url))) as Pick<StoredPage, 'mentions'>;
    return { title: page.title, mentions: reading.mentions };
  } finally {
    database.close();
  }
}
