import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerRequests } from '../../model/channel.ts';
import { isPageRequest, type PageRequest, type PageStatus } from '../../model/page-requests.ts';
import { SITE_MATCHES } from '../../model/sites.ts';
import './highlights.css';
import { PageUi } from './page-ui.tsx';
import { watchPage } from './page-watch.ts';
import { Session } from './session.ts';

export default defineContentScript({
  matches: [...SITE_MATCHES],
  allFrames: true,
  runAt: 'document_idle',
  main(ctx) {
    if (!(document.documentElement instanceof HTMLElement)) return;
    const session = new Session();
    const ui = new PageUi(ctx, session);
    const look = (): void => void session.look().catch((error: unknown) => console.debug('[retromark]', error));

    watchPage(ctx, {
      onNavigate() {
        ui.close();
        session.leaveFor(ctx);
      },
      onQuiet: look,
      concerns: (target) => session.concerns(target),
    });
    ctx.onInvalidated(answerRequests(isPageRequest, (request) => answer(request, session, ui)));
    ctx.onInvalidated(() => session.stop());
    // A page kept in the back/forward cache comes back as it was left; the popup must know that it is open again.
    ctx.addEventListener(window, 'pagehide', () => session.leave());
    ctx.addEventListener(window, 'pageshow', (event) => event.persisted && look());
    look();
  },
});

async function answer(request: PageRequest, session: Session, ui: PageUi): Promise<unknown> {
  switch (request.kind) {
    case 'status':
      return statusOf(session);
    case 'read':
      await session.read();
      return statusOf(session);
    case 'revealMention':
      return session.reveal(request);
    case 'revealAnnotation':
      return session.revealAnnotation(request.id);
    case 'markSelection':
      return ui.markSelection(request.type);
    case 'step':
      return ui.step(request.direction);
    case 'annotationsChanged':
      await session.refreshAnnotations(request.url);
      return null;
  }
}

const statusOf = (session: Session): PageStatus => ({
  url: location.href,
  title: session.title,
  read: session.isRead,
});
