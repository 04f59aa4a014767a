import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerRequests } from '../../model/channel.ts';
import { isPageRequest } from '../../model/page-requests.ts';
import { SITE_MATCHES } from '../../model/sites.ts';
import '../../anchoring/highlights.css';
import { answer } from './answer.ts';
import { listenToReader } from './gestures.ts';
import { PageUi } from './page-ui.tsx';
import { watchPage } from './page-watch.ts';
import { Session } from './session.ts';

/** Milliseconds between two looks at whether the highlights are still there. */
const MEND_EVERY = 1_000;

export default defineContentScript({
  matches: [...SITE_MATCHES],
  allFrames: true,
  runAt: 'document_idle',
  main(ctx) {
    // XML and the like have no page to read.
    if (!(document.documentElement instanceof HTMLElement)) return;
    const session = new Session();
    const ui = new PageUi(session);
    const look = (): void => void session.look().catch((error: unknown) => console.debug('[retromark]', error));

    listenToReader(ctx, session, ui);
    watchPage(ctx, {
      onNavigate() {
        ui.reset();
        session.leaveByNavigation(ctx);
      },
      onQuiet: look,
      concerns: (target) => session.concerns(target),
    });
    ctx.onInvalidated(answerRequests(isPageRequest, (request) => answer(request, session, ui)));
    ctx.onInvalidated(() => {
      ui.remove();
      session.stop();
    });
    // A page in the back/forward cache comes back as it was left, but its tab shows another one in the meantime.
    ctx.addEventListener(window, 'pagehide', () => session.leave());
    ctx.addEventListener(window, 'pageshow', (event) => event.persisted && look());
    // Scripts of the page can empty the registry of highlights without a word.
    ctx.setInterval(() => !document.hidden && session.finds.mend(), MEND_EVERY);
    look();
  },
});
