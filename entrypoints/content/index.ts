import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerRequests } from '../../model/channel.ts';
import { isPageRequest } from '../../model/page-requests.ts';
import { SITE_MATCHES } from '../../model/sites.ts';
import '../../anchoring/highlights.css';
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
    // XML and the like have no page to read.
    if (!(document.documentElement instanceof HTMLElement)) return;
    const session = new Session();
    const ui = new PageUi(session);
    const actions = new ReaderActions(session, ui);

    const listenAgain = listenToReader(ctx, session, actions);
    const onLeave = (event: Event): void => void (event.isTrusted && session.leave());
    ctx.onInvalidated(() => {
      actions.reset();
      ui.host.remove();
      session.stop();
    });
    await isParsed(ctx);
    if (ctx.isInvalid) return;
    watchPage(ctx, {
      onNavigate() {
        actions.reset();
        session.leaveByNavigation(ctx);
      },
      onQuiet() {
        listenAgain();
        return session.look().catch((error: unknown) => console.debug('[retromark]', error));
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
