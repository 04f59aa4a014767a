import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerRequests } from '../../model/channel.ts';
import { keepLastWords } from '../../model/i18n.ts';
import { isPageRequest } from '../../model/page-requests.ts';
import { SITE_MATCHES } from '../../model/sites.ts';
import '../../anchoring/highlights.css';
import '../../anchoring/alive.css';
import { answer } from './answer.ts';
import { listenToReader } from './gestures.ts';
import { PageUi } from './page-ui.ts';
import { watchPage } from './page-watch.ts';
import { ReaderActions } from './reader-actions.ts';
import { Session } from './session.ts';

export default defineContentScript({
  matches: [...SITE_MATCHES],
  allFrames: true,
  runAt: 'document_idle',
  main(ctx) {
    // XML and the like have no page to read.
    if (!(document.documentElement instanceof HTMLElement)) return;
    keepLastWords();
    const session = new Session();
    const ui = new PageUi(session);
    const actions = new ReaderActions(session, ui);

    listenToReader(ctx, session, actions);
    watchPage(ctx, {
      onNavigate() {
        actions.reset();
        session.leaveByNavigation(ctx);
      },
      async onQuiet() {
        try {
          await session.look();
          await ui.adopt();
        } catch (error) {
          console.debug('[retromark]', error);
        }
      },
      noteChange: (target) => session.noteChange(target),
      shadowRoots: () => session.shadowRoots,
      unready: () => session.unready,
      onPatrol: () => session.finds.mend(),
    });
    ctx.onInvalidated(answerRequests(isPageRequest, (request) => answer(request, session, actions)));
    // The extension was updated, turned off or removed under the page, or a newer content script is here.
    ctx.onInvalidated(() => {
      session.stop();
      actions.retire();
    });
    ctx.addEventListener(window, 'pagehide', () => session.leave());
  },
});
