/** Our one element on the page: a closed shadow root that holds whatever panel is open. */
import { type ComponentChild, render } from 'preact';
import theme from '../../components/theme.css?inline';
import css from './ui.css?inline';

/** Where a panel belongs: the rectangle of what it speaks of, in viewport pixels. */
export type Anchor = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

const GAP = 8;
const EVENTS_KEPT_IN = [
  'keydown',
  'keyup',
  'keypress',
  'input',
  'beforeinput',
  'paste',
  'copy',
  'cut',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'contextmenu',
  'pointerdown',
  'pointerup',
  'wheel',
  'touchstart',
  'touchend',
];

export class UiHost {
  private element: HTMLElement | undefined;
  private panel: HTMLElement | undefined;

  /** Whether an event on the page came from our UI. */
  owns(event: Event): boolean {
    return this.element !== undefined && event.composedPath().includes(this.element);
  }

  get isOpen(): boolean {
    return this.panel?.hasChildNodes() ?? false;
  }

  /** Shows `content` above `anchor`, or below where there is no room; whatever was shown before is closed. */
  show(content: ComponentChild, anchor: Anchor): void {
    this.close();
    const panel = (this.panel ??= this.create());
    panel.style.visibility = 'hidden';
    panel.hidden = false;
    render(content, panel);
    const { width, height } = panel.getBoundingClientRect();
    const above = anchor.top - height - GAP;
    const top = above >= GAP ? above : Math.min(anchor.bottom + GAP, innerHeight - height - GAP);
    const middle = (anchor.left + anchor.right) / 2 - width / 2;
    panel.style.top = `${Math.max(GAP, top)}px`;
    panel.style.left = `${Math.max(GAP, Math.min(middle, innerWidth - width - GAP))}px`;
    panel.style.visibility = 'visible';
  }

  close(): void {
    if (!this.panel) return;
    render(null, this.panel);
    this.panel.hidden = true;
  }

  /** Leaves the page as it was. */
  remove(): void {
    this.close();
    this.element?.remove();
    this.element = this.panel = undefined;
  }

  private create(): HTMLElement {
    this.element = document.createElement('retromark-ui');
    this.element.setAttribute('data-retromark', '');
    const root = this.element.attachShadow({ mode: 'closed' });
    const style = document.createElement('style');
    style.textContent = theme + css;
    const panel = document.createElement('div');
    panel.className = 'panel';
    root.append(style, panel);
    // The page's hot keys and click handlers are not meant for what happens in here.
    for (const type of EVENTS_KEPT_IN) root.addEventListener(type, (event) => event.stopPropagation());
    document.documentElement.append(this.element);
    return panel;
  }
}
