/** Our one element on the page: a closed shadow root that holds whatever panel is open, and what is told in passing. */
import { h } from '../../components/page/h.ts';
import type { Panel } from '../../components/page/note-editor.ts';
import theme from '../../components/theme.css?inline';
import css from './ui.css?inline';

/** Where a panel belongs: the rectangle of what it speaks of, in viewport pixels. */
export type Anchor = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

const GAP = 8;
/** Room for the handles that a selection by touch has below it. */
const HANDLES = 32;
/** Milliseconds that a message stays, and longer while the reader is at it. */
const MESSAGE_MS = 8_000;
const EVENTS_KEPT_IN =
  'keydown keyup keypress input beforeinput change paste copy cut mousedown mouseup click dblclick contextmenu ' +
  'pointerdown pointerup wheel touchstart touchend';

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

  /** Whether an event on the page came from our UI. */
  owns(event: Event): boolean {
    return this.#parts !== undefined && event.composedPath().includes(this.#parts.host);
  }

  get isOpen(): boolean {
    return this.#parts?.panel.hasChildNodes() ?? false;
  }

  get hasFocus(): boolean {
    return this.#parts !== undefined && document.activeElement === this.#parts.host;
  }

  /** The element that has the focus, in our UI or in the page. */
  get active(): Element | null {
    let { activeElement: active } = document;
    while (active?.shadowRoot) active = active.shadowRoot.activeElement;
    return active === this.#parts?.host ? (this.#parts?.root.activeElement ?? null) : active;
  }

  /**
   * Shows `content` above `anchor`, or below where there is no room; the other way round for a finger, since the
   * browser's own buttons are above. Whatever was shown before is closed.
   */
  show({ element, isTold, leave }: Panel, anchor: Anchor, forFinger = false): void {
    const { host, panel } = (this.#parts ??= create());
    takePlace(host);
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
    const { host, toast } = (this.#parts ??= create());
    takePlace(host);
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

  /** Leaves the page as it was. */
  remove(): void {
    this.close();
    clearTimeout(this.#messageTimer);
    this.#parts?.host.remove();
    this.#parts = undefined;
  }

  #remember(): void {
    if (document.activeElement !== this.#parts?.host) this.#before = document.activeElement;
  }

  #giveBack(): void {
    if (this.#before instanceof HTMLElement) this.#before.focus({ preventScroll: true });
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

/** Puts our UI back where the page has thrown it out, and into what fills the screen: all else is dead then. */
function takePlace(host: HTMLElement): void {
  const home = document.fullscreenElement ?? document.documentElement;
  if (host.parentNode !== home) home.append(host);
}

function create(): Parts {
  const host = document.createElement('retromark-ui');
  host.setAttribute('data-retromark', '');
  const root = host.attachShadow({ mode: 'closed' });
  const panel = h('div', { className: 'panel' });
  const toast = h('div', { className: 'toast', role: 'status', ariaAtomic: 'false' });
  root.append(h('style', {}, theme + css), panel, toast);
  for (const type of EVENTS_KEPT_IN.split(' ')) {
    // Only what the reader really does counts.
    root.addEventListener(type, (event) => event.isTrusted || event.stopImmediatePropagation(), true);
    // The page's hot keys and click handlers are not meant for what happens in here.
    root.addEventListener(type, (event) => event.stopPropagation());
  }
  return { host, root, panel, toast };
}
