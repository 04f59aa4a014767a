import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { listKey } from './key-press.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

interface Props {
  label: string;
  /** Also of the rows' parent. */
  class?: string;
  count: number;
  /** The same for the same row, wherever it stands. */
  keyOf: (index: number) => string;
  heightOf: (index: number) => number;
  gap?: number;
  rowClass?: (index: number) => string;
  /** The row's cells, each with its role. */
  children: (index: number) => ComponentChildren;
  /** A row of column headers, where there are columns. */
  header?: ComponentChildren;
  /** Where rows can be selected. */
  isSelected?: (index: number) => boolean;
  /** The row moved from one to another by arrow keys; `isExtending` where Shift was held. */
  onMove?: (from: number, to: number, isExtending: boolean) => void;
  /** A key, as `listKey` names it, for which the row has no control; true where it was of use. */
  onKey?: (key: string, index: number) => boolean;
  /** The rows in sight, for what is read on demand. */
  onRange?: (first: number, last: number) => void;
  /** Whether the first row takes the focus at once. */
  autoFocus?: boolean;
}

/**
 * A grid of many rows, of which only those in sight are there. One row is a stop of the Tab key, and so are the controls
 * inside it; arrow keys, Page Up and Down, Home and End go to others. A key that a control of the row names in its
 * `aria-keyshortcuts` presses that.
 */
export function VirtualGrid(props: Props) {
  const { label, count, keyOf, heightOf, gap = 0, header, isSelected, onRange } = props;
  const place = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState({ index: 0, key: '' });
  const index = activeIndex(active, count, keyOf);
  const rows = useVirtualRows({ count, keyOf, heightOf, gap, pinned: index, place });
  const focus = useGridFocus(place, index, props.autoFocus ?? false);
  const items = rows.getVirtualItems();
  const [first = -1, last = -1] = [rows.range?.startIndex, rows.range?.endIndex];
  useEffect(() => {
    if (first >= 0) onRange?.(first, Math.min(last, count - 1));
  }, [first, last, count, onRange]);

  const goTo = (to: number, isExtending: boolean): void => {
    const next = Math.max(0, Math.min(count - 1, to));
    setActive({ index: next, key: keyOf(next) });
    rows.scrollToIndex(next, { align: 'auto' });
    focus.ask();
    if (next !== index) props.onMove?.(index, next, isExtending);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event;
    const key = listKey(event);
    if (key === undefined || event.defaultPrevented || !(target instanceof HTMLElement) || target.closest('form'))
      return;
    const isOnRow = target.dataset['index'] !== undefined;
    // Enter and the space bar press the control that has the focus.
    if (!isOnRow && (key === 'Enter' || key === ' ')) return;
    const to = targetOf(event.key, index, count, Math.max(1, last - first - 1));
    const control = target
      .closest('[data-index]')
      ?.querySelector<HTMLElement>(`[aria-keyshortcuts~="${CSS.escape(key)}"]`);
    if (to !== undefined) goTo(to, event.shiftKey);
    else if (control) control.click();
    else if (!props.onKey?.(key, index)) return;
    event.preventDefault();
  };
  return (
    <div
      role="grid"
      class={`grid ${props.class ?? ''}`}
      aria-label={label}
      aria-rowcount={count + (header ? 1 : 0)}
      aria-multiselectable={isSelected ? 'true' : undefined}
      onKeyDown={onKeyDown}
    >
      {header}
      <div role="rowgroup" class={`rows ${props.class ?? ''}`} ref={place} style={{ height: rows.getTotalSize() }}>
        {items.map((item) => (
          <div
            key={item.key}
            ref={rows.measureElement}
            role="row"
            class={`row ${props.rowClass?.(item.index) ?? ''}`}
            data-index={item.index}
            tabIndex={item.index === index ? 0 : -1}
            aria-rowindex={item.index + (header ? 2 : 1)}
            aria-selected={isSelected?.(item.index)}
            style={{ transform: `translateY(${item.start - rows.options.scrollMargin}px)` }}
            onFocusIn={() => setActive({ index: item.index, key: keyOf(item.index) })}
          >
            {props.children(item.index)}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Moves the focus into the page's grid; false where there is none. */
export function focusGrid(): boolean {
  const row = document.querySelector<HTMLElement>('[role=grid] [data-index][tabindex="0"]');
  row?.focus();
  return row !== null;
}

/** The active row wherever it stands now; the one in its place where it has gone. */
function activeIndex(active: { index: number; key: string }, count: number, keyOf: (index: number) => string): number {
  if (count === 0) return -1;
  const index = Math.min(active.index, count - 1);
  if (active.key === '' || keyOf(index) === active.key) return index;
  // What has moved, has moved a few rows: others came or went before it.
  for (let away = 1; away <= 50; away++) {
    for (const near of [index + away, index - away]) {
      if (near >= 0 && near < count && keyOf(near) === active.key) return near;
    }
  }
  return index;
}

function targetOf(key: string, index: number, count: number, page: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return index + 1;
    case 'ArrowUp':
      return index - 1;
    case 'PageDown':
      return index + page;
    case 'PageUp':
      return index - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** Keeps the focus with the active row, as one moves and where the row that had it has gone. */
function useGridFocus(place: { current: HTMLElement | null }, index: number, autoFocus: boolean): { ask: () => void } {
  const isAsked = useRef(autoFocus);
  const isInside = useRef(false);
  useEffect(() => {
    const note = ({ target }: Event): void => {
      isInside.current = target instanceof Node && (place.current?.contains(target) ?? false);
    };
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', note);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', note);
    };
  }, []);
  useLayoutEffect(() => {
    const row = place.current?.querySelector<HTMLElement>(`:scope > [data-index="${index}"]`);
    for (const control of place.current?.querySelectorAll<HTMLElement>('button, a[href], input') ?? []) {
      if (!control.closest('form')) control.tabIndex = row?.contains(control) ? 0 : -1;
    }
    const isLost = isInside.current && document.activeElement === document.body;
    if (!row || !(isAsked.current || isLost)) return;
    isAsked.current = false;
    row.focus({ preventScroll: true });
  });
  return {
    ask: () => {
      isAsked.current = true;
    },
  };
}
