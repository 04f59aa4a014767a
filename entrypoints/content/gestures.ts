/** What a reader does on the page: selecting, hovering, moving the caret or the focus into a name. */
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { PageUi } from './page-ui.tsx';
import type { Session } from './session.ts';

/** Milliseconds that the pointer rests on a name until its card opens, and away from it until the card closes. */
const HOVER_DELAY = 180;
const LEAVE_DELAY = 300;

export function listenToReader(ctx: ContentScriptContext, session: Session, ui: PageUi): void {
  let hoverTimer = 0;

  const offerToolbar = (): void => {
    if (session.isRead && !isEditing()) ui.offerToolbar();
  };

  /** The pointer rests: opens the card of what is under it, or closes the card that it has left. */
  const rest = (x: number, y: number): void => {
    if (ui.isBusy) return;
    const find = session.finds.at(x, y);
    if (find === ui.cardOf) return;
    if (find) ui.showCard(find);
    else ui.close();
  };

  // Only what the reader really does counts: a page could forge the rest.
  const listen = <Type extends keyof DocumentEventMap>(
    type: Type,
    listener: (event: DocumentEventMap[Type]) => void,
    options: AddEventListenerOptions = {},
  ): void => {
    const trusted = (event: DocumentEventMap[Type]): void => {
      if (event.isTrusted) listener(event);
    };
    document.addEventListener(type, trusted, { ...options, signal: ctx.signal });
  };

  listen('mouseup', (event) => {
    // The browser settles the selection only after the event.
    if (event.button === 0 && !ui.owns(event)) ctx.setTimeout(offerToolbar);
  });
  listen('keyup', (event) => {
    if (event.shiftKey && /^(?:Arrow|Home|End|Page)/.test(event.key)) offerToolbar();
  });
  listen(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && ui.isOpen && !ui.owns(event)) ui.close();
    },
    { capture: true },
  );
  listen(
    'mousedown',
    (event) => {
      if (ui.isOpen && !ui.owns(event)) ui.close();
    },
    { capture: true },
  );
  listen(
    'mousemove',
    (event) => {
      if (!session.isRead || event.buttons !== 0) return;
      clearTimeout(hoverTimer);
      if (ui.owns(event)) return;
      const { clientX, clientY } = event;
      hoverTimer = ctx.setTimeout(() => rest(clientX, clientY), ui.cardOf ? LEAVE_DELAY : HOVER_DELAY);
    },
    { passive: true },
  );
  listen('focusin', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || ui.owns(event) || !target.matches(':focus-visible')) return;
    const find = session.finds.mentions.find(({ range }) => target.contains(range.startContainer));
    if (find) ui.showCard(find);
  });
  listen('selectionchange', () => {
    const find = ui.isBusy ? undefined : mentionAtCaret(session);
    if (find && find !== ui.cardOf) ui.showCard(find);
  });
  listen('scroll', () => ui.cardOf && ui.close(), { passive: true, capture: true });
}

/** The recognized name that the caret is in, as in caret browsing. */
function mentionAtCaret(session: Session) {
  const selection = getSelection();
  if (!selection?.isCollapsed) return undefined;
  const { anchorNode, anchorOffset } = selection;
  return session.finds.mentions.find(
    ({ range }) =>
      range.startContainer === anchorNode &&
      range.endContainer === anchorNode &&
      range.startOffset <= anchorOffset &&
      anchorOffset <= range.endOffset,
  );
}

function isEditing(): boolean {
  const active = document.activeElement;
  return active instanceof HTMLElement && (active.isContentEditable || /^(?:INPUT|TEXTAREA)$/.test(active.tagName));
}
