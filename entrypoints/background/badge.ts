import { browser } from 'wxt/browser';
import { t } from '../../model/i18n.ts';
import { FAILURE_TEXTS, type StorageFailure } from '../../storage/failure.ts';
import { mainFrameOfTab } from '../../storage/open-frames.ts';

const COLOR = '#3d4fb8';
/** The badge has room for four characters. */
const MOST = 999;

/** Shows on the toolbar icon how many names were found in a tab's post, or that nothing can be stored, and why. */
export async function updateBadge(tabId: number, failure?: StorageFailure): Promise<void> {
  const count = (await mainFrameOfTab(tabId))?.mentions ?? 0;
  const text = failure ? '!' : count === 0 ? '' : count > MOST ? `${MOST}+` : String(count);
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOR });
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({ tabId, title: t(failure ? FAILURE_TEXTS[failure] : 'extensionName') });
  } catch {
    // The tab was closed in the meantime.
  }
}
