import { poll } from '../browser/poll.ts';
import type { Driver, Tab } from '../browser/driver.ts';
import type { PostReport } from './report.ts';

/** The little of the extension's API and database that runs inside of it here. */
declare const chrome: {
  tabs: {
    sendMessage(tabId: number, message: unknown, options: { frameId: number }): Promise<{ ok?: boolean } | undefined>;
  };
};
interface StoredPage {
  title: string;
  mentions: { termId: string; start: number; end: number; surface: string }[];
}

/** Has the extension read a tab's page, as by a click on "Read this page", and returns what it stored. */
export async function readByExtension(driver: Driver, tab: Tab): Promise<Omit<PostReport, 'file'>> {
  const url = await tab.evaluate(() => location.href);
  const tabId = await tab.browserTabId();
  const page = await poll(
    `the extension to read ${url}`,
    async (): Promise<StoredPage | undefined> => {
      await driver.inExtension((id) => chrome.tabs.sendMessage(id, { kind: 'read' }, { frameId: 0 }), tabId);
      return driver.inExtension(storedPage, url);
    },
    30_000,
  );
  if (!page) throw new Error(`The extension stored nothing of ${url}.`);
  const mentions = page.mentions.map(({ termId, start, end, surface }) => {
    const colon = termId.indexOf(':');
    return { start, end, text: surface, type: termId.slice(0, colon), canonical: termId.slice(colon + 1) };
  });
  return { url, title: page.title, mentions };
}

/** Runs inside the extension: the row of the page at `url`, once there is one. */
async function storedPage(url: string): Promise<StoredPage | undefined> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('retromark'));
  try {
    if (!database.objectStoreNames.contains('pages')) return undefined;
    const pages = database.transaction('pages').objectStore('pages');
    return (await done(pages.get(url.replace(/#.*$/, '').replace(/\/$/, '')))) as StoredPage | undefined;
  } finally {
    database.close();
  }
}
