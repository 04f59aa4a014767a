/** Taking the reader to a place in a post. */
import { browser } from 'wxt/browser';
import { askPage } from '../../model/channel.ts';
import type { Annotation } from '../../model/records.ts';
import { withTextFragment } from '../../model/text-fragment.ts';
import { allOpenFrames } from '../../storage/open-frames.ts';
import { setPendingReveal } from '../../storage/pending-reveal.ts';

/** Scrolls to a mark where its post is open, else opens the post. False where the open post no longer has the place. */
export async function goToAnnotation({ id, url, selector }: Annotation): Promise<boolean> {
  for (const frame of await allOpenFrames()) {
    if (frame.url !== url) continue;
    const found = await askPage(frame, { kind: 'revealAnnotation', id }).catch(() => undefined);
    if (found === undefined) continue;
    await browser.tabs.update(frame.tabId, { active: true });
    return found;
  }
  await setPendingReveal(url, id);
  await browser.tabs.create({ url: withTextFragment(url, selector.exact) });
  return true;
}
