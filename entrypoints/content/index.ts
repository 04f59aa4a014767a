import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerRequests } from '../../model/channel.ts';
import { isPageRequest } from '../../model/page-requests.ts';
import { SITE_MATCHES } from '../../model/sites.ts';
import '../../anchoring/highlights.css';
import { answer } from './answer.ts';
import { listenToKeys, listenToReader } from './gestures.ts';
import { PageUi } from './page-ui.ts';
import { watchPage } from './page-watch.ts';
import { ReaderActions } from './reader-actions.ts';
import { Session } from './session.ts';

export default defineContentScript({
  matches: [...SITE_MATCHES],
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (!/html|^text\/(?!xml)/.test(document.contentType)) {
      const status = { url: location.href, title: document.title, read: false, trouble: 'file' };
      ctx.onInvalidated(answerRequests(isPageRequest, () => Promise.resolve(status)));
      return;
    }
    const session = new Session(() => listenToReader(ctx, session, actions));
    const ui = new PageUi(session);
    const actions = new ReaderActions(session, ui);

    listenToKeys(ctx, session, actions);
    watchPage(ctx, {
      onNavigate() {
        actions.reset();
        session.leaveByNavigation(ctx);
      },
      onQuiet: () => session.look().catch((error: unknown) => console.debug('[retromark]', error)),
      noteChange: (target) => session.noteChange(target),
      shadowRoots: () => session.shadowRoots,
      unready: () => session.unready,
      onPatrol: () => session.finds.mend(),
    });
    ctx.onInvalidated(answerRequests(isPageRequest, (request) => answer(request, session, actions)));
    ctx.onInvalidated(() => {
      actions.reset();
      ui.host.remove();
      session.stop();
    });
    ctx.addEventListener(window, 'pagehide', () => session.leave());
  },
});
