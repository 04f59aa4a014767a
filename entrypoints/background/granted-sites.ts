/** Sites that the reader has granted beyond our list: there too the content script runs by itself. */
import { browser } from 'wxt/browser';
import { grantedOf } from '../../model/site-patterns.ts';
import { SITE_MATCHES } from '../../model/sites.ts';

const ID = 'granted-sites';

/** Events come close together, and two registrations at once would be in each other's way. */
let last: Promise<void> = Promise.resolve();

/** Makes the browser put the content script where the reader allows it, and nowhere else. */
export function syncGrantedSites(): Promise<void> {
  last = last.then(sync).catch((error: unknown) => console.error('[retromark]', error));
  return last;
}

async function sync(): Promise<void> {
  const matches = grantedOf((await browser.permissions.getAll()).origins ?? []);
  const isRegistered = (await browser.scripting.getRegisteredContentScripts({ ids: [ID] })).length > 0;
  if (isRegistered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: ID,
      matches,
      // There the manifest puts it.
      excludeMatches: [...SITE_MATCHES],
      js: ['/content-scripts/content.js'],
      css: ['/content-scripts/content.css'],
      allFrames: true,
      runAt: 'document_start',
      persistAcrossSessions: true,
    },
  ]);
}
