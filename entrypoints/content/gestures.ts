/** What a reader does on the page: selecting, hovering, pressing keys, moving the caret or the focus into a name. */
import type { KeyAction } from '../../model/keys.ts';
import { keepLastWords } from '../../model/i18n.ts';
import { childNodes, contains, matches } from '../../anchoring/native.ts';
import type { AnnotationType } from '../../model/records.ts';
import type { ContentScriptContext } from './context.ts';
import type { ReaderActions } from './reader-actions.ts';
import type { Session } from './session.ts';

/** Milliseconds that the pointer rests on a name until its card opens, and away from it until the card closes. */
const HOVER_DELAY = 180;
const LEAVE_DELAY = 300;
/** Milliseconds until a selection by touch counts as made: its handles are dragged in steps. */
const TOUCH_DELAY = 400;

/** Pixels that the pointer moves at least when one selects. */
const LEAST_DRAG = 20;

/** What the bare keys mean while our caret is on the page. */
const CARET_KEYS: Readonly<Record<string, AnnotationType>> = {
  Digit1: 'skill',
  Digit2: 'company',
  Digit3: 'technology',
  KeyN: 'note',
};

/**
 * Listens from here on, if called before the page's scripts run: before the page. What comes back is to be called now and
 * then: it listens again where the page has taken all listeners off, by writing itself anew.
 */
export function listenToReader(ctx: ContentScriptContext, session: Session, actions: ReaderActions): () => void {
  const { ui } = actions;
  const listening: (() => void)[] = [];
  let hoverTimer = 0;
  let touchTimer = 0;
  let isTouch = false;
  /** Where the button of the mouse went down. */
  let pressed: MouseEvent | undefined;
  /** What the toolbar was last offered for: once is enough. */
  let offered: string | undefined;

  const offerToolbar = async (): Promise<void> => {
    if (!session.isRead || actions.caret.isOn || isTyping(ui)) return;
    if (!getSelection()?.isCollapsed) await session.catchUp().catch(() => undefined);
    const { start, end } = session.selected() ?? {};
    const selected = `${start}–${end}`;
    if (selected !== offered) actions.offerToolbar(isTouch);
    offered = selected;
  };

  /** The reader drags from text to text and nothing is selected: there is another way. */
  const offerCaret = (released: MouseEvent): void => {
    if (!pressed || !session.isRead || !getSelection()?.isCollapsed) return;
    const distance = Math.hypot(released.clientX - pressed.clientX, released.clientY - pressed.clientY);
    if (distance > LEAST_DRAG && isOnText(pressed) && isOnText(released)) actions.offerCaret();
  };

  /** The pointer rests: opens the card of what is under it, or closes the card that it has left. */
  const rest = (x: number, y: number): void => {
    if (ui.isBusy) return;
    const find = session.finds.at(x, y);
    if (find === ui.cardOf) return;
    if (find) ui.showCard(find);
    else ui.close();
  };

  /** Listens before the page does. Only what the reader really does counts: a page could forge the rest. */
  const listen = <Type extends keyof DocumentEventMap>(
    type: Type,
    listener: (event: DocumentEventMap[Type]) => void,
  ): void => {
    const trusted = (event: Event): void => {
      if (event.isTrusted) listener(event as DocumentEventMap[Type]);
    };
    add(type, trusted, type !== 'keydown');
  };
  const add = (type: string, listener: (event: Event) => void, passive = false): void => {
    const options = { capture: true, passive, signal: ctx.signal };
    listening.push(() => window.addEventListener(type, listener, options));
  };

  listen('keydown', (event) => {
    // Modifiers come first, so the reader's own keys are known by the time that they matter.
    void session.settings.ready;
    keepLastWords();
    if (event.isComposing || !press(event, session, actions)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  listen('keyup', ({ key, shiftKey }) => {
    if (key === 'Shift' || (shiftKey && /^(?:Arrow|Home|End|Page)/.test(key))) void offerToolbar();
  });
  listen('pointerdown', ({ pointerType }) => (isTouch = pointerType === 'touch'));
  listen('mousedown', (event) => {
    if (ui.host.owns(event)) return;
    pressed = event;
    offered = undefined;
    actions.leaveCaret();
    ui.close();
  });
  listen('mouseup', (event) => {
    // The browser settles the selection only after the event.
    if (event.button !== 0 || isTouch || ui.host.owns(event)) return;
    ctx.setTimeout(() => {
      void offerToolbar();
      offerCaret(event);
    });
  });
  listen('mousemove', (event) => {
    if (!session.isRead || event.buttons !== 0) return;
    clearTimeout(hoverTimer);
    if (ui.host.owns(event)) return;
    const { clientX, clientY } = event;
    hoverTimer = ctx.setTimeout(() => rest(clientX, clientY), ui.cardOf ? LEAVE_DELAY : HOVER_DELAY);
  });
  listen('focusin', (event) => {
    const { target } = event;
    if (!isActive() || !(target instanceof Element) || ui.host.owns(event) || ui.isBusy) return;
    if (!matches.call(target, ':focus-visible')) return;
    const find = session.finds.mentions.find(({ range }) => contains.call(target, range.startContainer));
    if (find) ui.showCard(find);
  });
  listen('selectionchange', () => {
    clearTimeout(touchTimer);
    if (isTouch) touchTimer = ctx.setTimeout(() => void offerToolbar(), TOUCH_DELAY);
    const find = ui.isBusy || actions.caret.isOn || !isActive() ? undefined : actions.findAtCaret();
    if (find && find !== ui.cardOf) ui.showCard(find);
  });
  listen('scroll', () => ui.onScroll());
  ui.host.keepIn(add);
  const attach = (): void => listening.forEach((each) => each());
  attach();
  return attach;
}

/** Whether the reader has just done something: a page can move focus and caret by itself, and these events are trusted too. */
const isActive = (): boolean => navigator.userActivation.isActive;

/** Does what a key asks for; false where it means nothing to us. */
function press(event: KeyboardEvent, session: Session, actions: ReaderActions): boolean {
  const { ui, caret } = actions;
  if (event.key === 'Escape') return actions.dismiss();
  if (isTyping(ui)) return false;
  const action = session.settings.actionOf(event);
  if (action) return act(action, session, actions);
  if (!caret.isOn || ui.host.owns(event) || event.altKey || event.ctrlKey || event.metaKey) return false;
  const type = CARET_KEYS[event.code];
  if (type) void actions.markByKey(type);
  else if (event.key !== 'Enter') return caret.move(event);
  else {
    actions.offerToolbar();
    ui.host.focus();
  }
  return true;
}

function act(action: KeyAction, session: Session, actions: ReaderActions): boolean {
  const { ui } = actions;
  const [verb, type] = action.split('-');
  if (!session.isRead && verb !== 'mark' && verb !== 'caret') return false;
  if (verb === 'mark') void actions.markByKey(type as AnnotationType);
  else if (verb === 'keep') void actions.markByKey();
  else if (verb === 'next') actions.step(1);
  else if (verb === 'previous') actions.step(-1);
  else if (verb === 'caret') void actions.toggleCaret();
  else if (verb === 'focus') ui.host.focus();
  else void ui.stepBack(action as 'undo' | 'redo');
  return true;
}

/** Whether the reader is at a field, of the page or of ours, where keys are letters. */
const isTyping = ({ host: { active } }: ReaderActions['ui']): boolean =>
  active instanceof HTMLElement &&
  (active.isContentEditable || matches.call(active, 'textarea, select, input:not([type=radio])'));

const isOnText = ({ target }: MouseEvent): boolean =>
  target instanceof Element &&
  [...childNodes.call(target)].some((node) => node instanceof Text && /\S/.test(node.data));
