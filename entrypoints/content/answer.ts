import type { PageRequest, PageStatus } from '../../model/page-requests.ts';
import type { ReaderActions } from './reader-actions.ts';
import type { Session } from './session.ts';

/** Does what the background or the panel asks of this page; PageReplies says what comes back. */
export async function answer(request: PageRequest, session: Session, actions: ReaderActions): Promise<unknown> {
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
    case 'keepMention':
      return session.keep(request);
    case 'markSelection':
      return actions.markSelection(request.type);
    case 'annotationsChanged':
      await session.refreshAnnotations(request.url);
      return null;
    case 'termsChanged':
      await session.recognizeAgain();
      return null;
    case 'wiped':
      actions.reset();
      session.forget();
      return null;
    default:
      return request satisfies never;
  }
}

const statusOf = (session: Session): PageStatus => ({
  url: location.href,
  title: session.title,
  read: session.isRead,
  ...(session.trouble && { trouble: session.trouble }),
});
