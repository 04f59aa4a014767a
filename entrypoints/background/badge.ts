import { browser } from 'wxt/browser';
import { mainFrameOfTab } from '../../storage/open-frames.ts';

const COLOR = '#3d4fb8';
/** The badge has room for four characters. */
const MOST = 999;

/** Shows on the toolbar icon how many names were found in a tab's post. */
export async function updateBadge(tabId: number): Promise<void> {
  const count = (await mainFrameOfTab(tabId))?.mentions ?? 0;
  const text = count === 0 ? '' : count > MOST ? `${MOST}+` : String(count);
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOR });
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // The tab was closed in the meantime.
  }
}
