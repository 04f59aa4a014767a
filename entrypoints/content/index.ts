import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerRequests } from '../../model/channel.ts';
import { isPageRequest } from '../../model/page-requests.ts';
import { SITE_MATCHES } from '../../model/sites.ts';
import '../../anchoring/highlights.css';
import '../../anchoring/alive.css';
import { answer } from './answer.ts';
import type { ContentScriptContext } from './context.ts';
import { listenToReader } from './gestures.ts';
import { PageUi } from './page-ui.ts';
import { watchPage } from './page-watch.ts';
import { ReaderActions } from './reader-actions.ts';
import { Session } from './session.ts';

export default defineContentScript({
  matches: [...SITE_MATCHES],
  allFrames: true,
  // Before the page's scripts: who listens first, hears first.
  runAt: 'document_start',
  async main(context) {
    const ctx = context as unknown as ContentScriptContext;
    if (!/html|^text\/(?!xml)/.test(document.contentType)) {
      const status = { url: location.href, title: document.title, read: false, trouble: 'file' };
      ctx.onInvalidated(answerRequests(isPageRequest, () => Promise.resolve(status)));
      return;
    }
    const session = new Session();
    const ui = new PageUi(session);
    const actions = new ReaderActions(session, ui);

    const listenAgain = listenToReader(ctx, session, actions);
    const onLeave = (event: Event): void => void (event.isTrusted && session.leave());
    // The extension was updated, turned off or removed under the page, or a newer content script is here.
    ctx.onInvalidated(() => {
      session.stop();
      actions.retire();
    });
    await isParsed(ctx);
    // A task of our own: the page's first layout often is in this one.
    await scheduler.yield();
    if (ctx.isInvalid) return;
    watchPage(ctx, {
      onNavigate() {
        actions.reset();
        session.leaveByNavigation(ctx);
      },
      async onQuiet() {
        listenAgain();
        try {
          await session.look();
          await ui.adopt();
        } catch (error) {
          console.debug('[retromark]', error);
        }
      },
      noteChange: (target) => session.noteChange(target),
      isOurs: (node) => ui.host.is(node),
      shadowRoots: () => session.shadowRoots,
      unready: () => session.unready,
      onPatrol() {
        listenAgain();
        ctx.listen(window, 'pagehide', onLeave);
        session.finds.mend();
        ui.host.mend();
      },
    });
    ctx.onInvalidated(answerRequests(isPageRequest, (request) => answer(request, session, actions)));
    ctx.listen(window, 'pagehide', onLeave);
  },
});

/** Resolves once the document has been read. */
const isParsed = (ctx: ContentScriptContext): Promise<unknown> =>
  new Promise((resolve) => {
    if (document.readyState !== 'loading') resolve(undefined);
    ctx.listen(window, 'DOMContentLoaded', resolve, { capture: true });
  });
