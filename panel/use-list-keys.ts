/**
 * Lists by keyboard. A row is an element with `data-row`; in it, controls say by `aria-keyshortcuts` which key presses
 * them: `Enter` the one that has the row's focus, `e`, `x` and so on the others. The arrow keys go from row to row, and
 * Tab stops at one row only, at all of its controls.
 */
import { useEffect, useRef } from 'preact/hooks';
import { listKey } from '../components/key-press.ts';

/** What keys do where no row has a control for them, by their names as `listKey` gives them. */
export type OwnKeys = Readonly<Record<string, () => void>>;

const ROW = '[data-row]';
const CONTROLS = 'button, a[href], summary';

/** Makes all rows of the document go by keyboard, those too that come later. */
export function useListKeys(own: OwnKeys): void {
  const keys = useRef(own);
  keys.current = own;
  useEffect(() => {
    /** Where the reader was last; and the row at which Tab stops, which until then is the first. */
    let current: Element | undefined;
    let stop: Element | undefined;
    const rove = (): void => {
      const rows = [...document.querySelectorAll(ROW)];
      if (!current?.isConnected) current = undefined;
      stop = current ?? rows[0];
      for (const row of rows) setTabStops(row, row === stop);
    };
    const onFocus = ({ target }: FocusEvent): void => {
      const row = target instanceof Element ? target.closest(ROW) : null;
      if (!row || row === current) return;
      if (stop) setTabStops(stop, false);
      current = stop = row;
      setTabStops(row, true);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog[open]') || !press(event, current, keys.current))
        return;
      event.preventDefault();
    };
    const observer = new MutationObserver(rove);
    observer.observe(document.body, { childList: true, subtree: true });
    rove();
    document.addEventListener('focusin', onFocus);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

function setTabStops(row: Element, isStop: boolean): void {
  for (const control of row.querySelectorAll<HTMLElement>(CONTROLS)) {
    if (!isStop) control.tabIndex = -1;
    else if (control.tabIndex === -1) control.removeAttribute('tabindex');
  }
}

/** Does what a key asks for; false where it means nothing here. */
function press(event: KeyboardEvent, current: Element | undefined, own: OwnKeys): boolean {
  const { target } = event;
  const key = listKey(event) ?? (isLeavingSearch(event) ? 'ArrowDown' : undefined);
  if (key === undefined || !(target instanceof Element)) return false;
  const row = target.closest(ROW);
  if (/^(?:Arrow|Home$|End$)/.test(key)) return !target.matches('[role=tab], [type=radio]') && move(key, row, current);
  // Enter and the space bar press what has the focus.
  if (key === 'Enter' || key === ' ') return false;
  const control = row?.querySelector<HTMLElement>(`[aria-keyshortcuts~="${CSS.escape(key)}"]`);
  if (control) control.click();
  else if (Object.hasOwn(own, key)) own[key]?.();
  else return false;
  return true;
}

/** Down from the search field is into what was found. */
const isLeavingSearch = ({ key, target, isComposing }: KeyboardEvent): boolean =>
  key === 'ArrowDown' && !isComposing && target instanceof Element && target.matches('[type=search]');

function move(key: string, from: Element | null, current: Element | undefined): boolean {
  const rows = [...document.querySelectorAll(ROW)];
  const index = from ? rows.indexOf(from) : -1;
  const to = from ? rows[nextRow(rows.map(boxOf), index, key)] : key === 'ArrowDown' ? (current ?? rows[0]) : undefined;
  if (!to) return false;
  (to.querySelector<HTMLElement>('[aria-keyshortcuts~=Enter]') ?? to.querySelector<HTMLElement>(CONTROLS))?.focus();
  return true;
}

interface Box {
  left: number;
  top: number;
  bottom: number;
}

const boxOf = (row: Element): Box => row.getBoundingClientRect();

/**
 * Which row an arrow key leads to: left and right to the one before and behind, up and down to the nearest one in the next
 * line, since several short rows may share one. Stays where it is at the ends.
 */
export function nextRow(boxes: readonly Box[], index: number, key: string): number {
  const last = boxes.length - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  const step = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : -1;
  const from = boxes[index];
  let best: number | undefined;
  if (from && (key === 'ArrowDown' || key === 'ArrowUp')) {
    const isBeyond = ({ top, bottom }: Box): boolean => (step > 0 ? top >= from.bottom - 1 : bottom <= from.top + 1);
    for (let i = index + step; boxes[i]; i += step) {
      const box = boxes[i]!;
      if (!isBeyond(box)) continue;
      const first = boxes[best ?? i]!;
      if (box.top > first.bottom - 1 || box.bottom < first.top + 1) break;
      if (best === undefined || Math.abs(box.left - from.left) < Math.abs(first.left - from.left)) best = i;
    }
  }
  return best ?? Math.min(last, Math.max(0, index + step));
}
