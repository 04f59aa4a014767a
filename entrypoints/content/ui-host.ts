/** Our one element on the page: a closed shadow root that holds whatever panel is open, and what is told in passing. */
import { activeElement, documentElement, parentNode, selectInPage, shadowRoot } from '../../anchoring/native.ts';
import { h } from '../../components/page/h.ts';
import type { Panel } from '../../components/page/note-editor.ts';
import { t } from '../../model/i18n.ts';
import theme from '../../components/theme.css?inline';
import css from './ui.css?inline';

/** Where a panel belongs: the rectangle of what it speaks of, in viewport pixels. */
export type Anchor = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

const GAP = 8;
/** Room for the handles that a selection by touch has below it. */
const HANDLES = 32;
/** Milliseconds that a message stays, and longer while the reader is at it. */
const MESSAGE_MS = 8_000;
/** What tells a page what the reader writes. */
const TELLING =
  'keydown keyup keypress beforeinput input compositionstart compositionupdate compositionend paste copy cut drop';
/** Keys that write nothing: they go their way through the page, which learns no word from them. */
const MUTE_KEY = /^(?:Enter|Backspace|Escape|Tab|Arrow.+|Control|Meta|Alt|Shift)$/;
const EVENTS_KEPT_IN =
  TELLING +
  ' change mousedown mouseup click dblclick contextmenu pointerdown pointerup wheel touchstart touchend dragstart';

interface Parts {
  host: HTMLElement;
  root: ShadowRoot;
  panel: HTMLElement;
  toast: HTMLElement;
}

export interface Message {
  text: string;
  hint?: string;
  action?: { label: string; run: () => void };
  /** Stays until the next message. */
  stays?: boolean;
}

export class UiHost {
  #parts: Parts | undefined;
  #messageTimer: ReturnType<typeof setTimeout> | undefined;
  #leave: Panel['leave'];
  /** What had the focus before our UI took it. */
  #before: Element | null = null;
  /** Whether our UI is getting a copy of an event that the page does not get. */
  #isPassing = false;
  /** What the reader has written in the field that has the focus. */
  #written = '';
  /** Whether the browser has announced an edit, which it does for the reader's alone. */
  #isAnnounced = false;

  /** Whether an event on the page came from our UI. */
  owns(event: Event): boolean {
    return this.#parts !== undefined && event.composedPath().includes(this.#parts.host);
  }

  /** Whether a node of the page is our UI. */
  is(node: Node): boolean {
    return node === this.#parts?.host;
  }

  /**
   * Keeps to ourselves what the reader writes. Our UI is in a closed shadow root, but the page's listeners on the window
   * would hear of each letter before it does; so these events end here, if we listen before the page, and our UI gets a
   * copy of the one that it needs, which stays inside. `add` adds a listener to the window.
   */
  keepIn(add: (type: string, listener: (event: Event) => void) => void): void {
    const pass = (event: Event): void => {
      if (!this.owns(event) || (event instanceof KeyboardEvent && MUTE_KEY.test(event.key))) return;
      event.stopImmediatePropagation();
      if (!event.isTrusted) return;
      const { type, inputType, isComposing } = event as InputEvent;
      if (type === 'beforeinput') this.#isAnnounced = true;
      const field = this.#parts?.root.activeElement as HTMLTextAreaElement | null | undefined;
      if (type !== 'input' || !field) return;
      // The page edits what has the focus, by execCommand; what input methods and lists of words put in comes as it likes.
      const isPicked = field.localName !== 'textarea' && !inputType;
      if (!this.#isAnnounced && !isPicked && !/Composition|Replacement/.test(inputType)) {
        field.value = this.#written;
        return;
      }
      this.#isAnnounced = false;
      this.#written = field.value;
      this.#isPassing = true;
      field.dispatchEvent(new InputEvent(type, { bubbles: true, inputType, isComposing }));
      this.#isPassing = false;
    };
    for (const type of TELLING.split(' ')) add(type, pass);
  }

  get isOpen(): boolean {
    return this.#parts?.panel.hasChildNodes() ?? false;
  }

  get hasFocus(): boolean {
    return this.#parts !== undefined && activeElement.call(document) === this.#parts.host;
  }

  /** The element that has the focus, in our UI or in the page. */
  get active(): Element | null {
    let active = activeElement.call(document);
    for (let root = active && shadowRoot.call(active); root; root = active && shadowRoot.call(active)) {
      active = root.activeElement;
    }
    return active === this.#parts?.host ? (this.#parts?.root.activeElement ?? null) : active;
  }

  /**
   * Shows `content` above `anchor`, or below where there is no room; the other way round for a finger, since the
   * browser's own buttons are above. Whatever was shown before is closed.
   */
  show({ element, isTold, leave }: Panel, anchor: Anchor, forFinger = false): void {
    const { panel } = this.#put(true);
    this.#remember();
    this.#empty();
    this.#leave = leave;
    panel.hidden = false;
    panel.ariaLive = isTold ? 'polite' : 'off';
    panel.append(element);
    const { width, height } = panel.getBoundingClientRect();
    const roomAbove = anchor.top - height - 2 * GAP;
    const roomBelow = innerHeight - anchor.bottom - height - 2 * GAP - HANDLES;
    const above = forFinger ? roomBelow < 0 && roomAbove >= 0 : roomAbove >= 0;
    const middle = (anchor.left + anchor.right) / 2 - width / 2;
    const { style } = panel;
    style.left = `${within(middle, innerWidth - width)}px`;
    // What grows while it is open grows away from what it speaks of.
    style.bottom = above ? `${within(innerHeight - anchor.top + GAP, innerHeight - height)}px` : 'auto';
    const top = anchor.bottom + (forFinger ? HANDLES : GAP);
    style.top = above ? 'auto' : `${within(top, innerHeight - height)}px`;
  }

  close(): void {
    if (!this.#parts) return;
    const hadFocus = this.hasFocus;
    this.#empty();
    this.#parts.panel.hidden = true;
    if (hadFocus) this.#giveBack();
  }

  /** Moves the focus into what is open: to what is written there, else to its field or first button. */
  focus(): void {
    this.#remember();
    const root = this.#parts?.root;
    (root?.querySelector<HTMLElement>('textarea') ?? root?.querySelector<HTMLElement>('[list], button'))?.focus();
  }

  /** Tells the reader something at the foot of the window, for a while. */
  say({ text, hint, action, stays }: Message): void {
    const { toast } = this.#put();
    // Of a caret that moves only the words are to be read out again, not the hint.
    if (hint === undefined || toast.lastChild?.textContent !== hint) toast.replaceChildren(h('span', {}));
    if (toast.firstChild) toast.firstChild.textContent = text;
    if (hint !== undefined && !toast.querySelector('small')) toast.append(h('small', {}, hint));
    if (action) toast.append(h('button', { type: 'button', onclick: action.run }, action.label));
    clearTimeout(this.#messageTimer);
    if (!stays) this.#messageTimer = setTimeout(() => this.hush(), MESSAGE_MS);
  }

  /** Takes back what was told, once the reader is not at it. */
  hush(): void {
    const toast = this.#parts?.toast;
    clearTimeout(this.#messageTimer);
    if (toast?.matches(':hover, :focus-within')) this.#messageTimer = setTimeout(() => this.hush(), MESSAGE_MS);
    else toast?.replaceChildren();
  }

  /** Takes back a message that has the focus; false where none has. */
  leaveMessage(): boolean {
    const toast = this.#parts?.toast;
    if (!toast?.matches(':focus-within')) return false;
    toast.replaceChildren();
    this.#giveBack();
    return true;
  }

  /** Leaves the page as it was; but a note that is open stays, with the advice to reload the page. */
  remove(): void {
    const { host, panel } = this.#parts ?? {};
    if (panel?.querySelector('textarea')) host?.style.setProperty('--retromark-gone', 'initial');
    else host?.remove();
  }

  /** Puts back what is open, where the page has thrown it out or hidden it away. */
  mend(): void {
    if (this.isOpen) this.#put();
  }

  /** Our element as the last of the page and, in the top layer, above whatever the page may lay over it. */
  #put(toTop = false): Parts {
    const parts = (this.#parts ??= create(
      (event) => event.isTrusted || this.#isPassing,
      ({ target }) => (this.#written = (target as HTMLTextAreaElement).value),
    ));
    const { host } = parts;
    // All but what fills the screen is dead as long as something does.
    const home = [...selectInPage.call(document, ':fullscreen')].at(-1) ?? documentElement.call(document);
    if (parentNode.call(host) !== home) home.append(host);
    if (toTop) host.hidePopover();
    if (!host.matches(':popover-open')) host.showPopover();
    return parts;
  }

  #remember(): void {
    const active = activeElement.call(document);
    if (active !== this.#parts?.host) this.#before = active;
  }

  #giveBack(): void {
    if (this.#before instanceof HTMLElement) HTMLElement.prototype.focus.call(this.#before, { preventScroll: true });
  }

  #empty(): void {
    const { panel, root } = this.#parts ?? {};
    // A field that is left takes over what was written into it.
    const active = root?.activeElement;
    if (active instanceof HTMLElement && panel?.contains(active)) active.blur();
    const leave = this.#leave;
    this.#leave = undefined;
    panel?.replaceChildren();
    leave?.();
  }
}

/** A place as near to `wanted` as the window leaves room for. */
const within = (wanted: number, room: number): number => Math.max(GAP, Math.min(wanted, room - GAP));

/** `isReaders` tells what the reader does from what a page forges. */
function create(isReaders: (event: Event) => boolean, onFocus: (event: Event) => void): Parts {
  // A name of our own would be one that the page can define, and with the element it would get the closed root.
  const host = h('div', { popover: 'manual' });
  host.setAttribute('data-retromark', '');
  const root = host.attachShadow({ mode: 'closed' });
  const panel = h('div', { className: 'panel' });
  const toast = h('div', { className: 'toast', role: 'status', ariaAtomic: 'false' });
  panel.setAttribute('data-gone', t('errorReload'));
  // A style element would be the page's to forbid.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(theme + css);
  root.adoptedStyleSheets.push(sheet);
  root.append(panel, toast);
  root.addEventListener('focusin', onFocus);
  for (const type of EVENTS_KEPT_IN.split(' ')) {
    // Only what the reader really does counts.
    root.addEventListener(type, (event) => isReaders(event) || event.stopImmediatePropagation(), true);
    // The page's hot keys and click handlers are not meant for what happens in here.
    root.addEventListener(type, (event) => event.stopPropagation());
  }
  return { host, root, panel, toast };
}
