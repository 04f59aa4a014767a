import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { listKey } from './key-press.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

interface Props<Item> {
  label: string;
  /** Also of the rows' parent. */
  class?: string;
  /** Another array where any of them is another: what is known of their places is kept as long as it is the same. */
  items: readonly Item[];
  /** The same for the same row, wherever it stands. */
  keyOf: (item: Item) => string;
  /** In CSS pixels, before the row is measured. */
  heightOf: (item: Item) => number;
  gap?: number;
  rowClass?: (item: Item) => string;
  /** The row's cells, each with its role. */
  children: (item: Item) => ComponentChildren;
  /** A row of column headers, where there are columns. */
  header?: ComponentChildren;
  /** Where rows can be selected. */
  isSelected?: (item: Item) => boolean;
  /** The row moved from one to another by arrow keys; `isExtending` where Shift was held. */
  onMove?: (from: Item, to: Item, isExtending: boolean) => void;
  /** A key, as `listKey` names it, for which the row has no control; true where it was of use. */
  onKey?: (key: string, item: Item) => boolean;
  /** The rows in sight, for what is read on demand. */
  onRange?: (first: number, last: number) => void;
}

/**
 * A grid of many rows, of which only those in sight are there. One row is a stop of the Tab key, and so are the controls
 * inside it; arrow keys, Page Up and Down, Home and End go to others. A key that a control of the row names in its
 * `aria-keyshortcuts` presses that.
 */
export function VirtualGrid<Item>(props: Props<Item>) {
  const { label, items, gap = 0, header, isSelected, onRange } = props;
  const count = items.length;
  const { keyOf, heightOf } = useMemo(
    () => ({
      keyOf: (at: number): string => props.keyOf(items[at]!),
      heightOf: (at: number): number => props.heightOf(items[at]!),
    }),
    [items],
  );
  const place = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState({ index: 0, key: '' });
  const index = activeIndex(active, count, keyOf);
  const rows = useVirtualRows({ count, keyOf, heightOf, gap, pinned: index, place });
  const focus = useGridFocus(place, index);
  const [first = -1, last = -1] = [rows.range?.startIndex, rows.range?.endIndex];
  useEffect(() => {
    if (first >= 0) onRange?.(first, Math.min(last, count - 1));
  }, [first, last, count, onRange]);

  const goTo = (to: number, isExtending: boolean): void => {
    const next = Math.max(0, Math.min(count - 1, to));
    setActive({ index: next, key: keyOf(next) });
    rows.scrollToIndex(next, { align: 'auto' });
    focus.ask();
    if (next !== index) props.onMove?.(items[index]!, items[next]!, isExtending);
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
    else if (!props.onKey?.(key, items[index]!)) return;
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
      <div
        role="rowgroup"
        class={`rows ${props.class ?? ''}`}
        ref={place}
        style={{ height: `${rows.getTotalSize()}px` }}
      >
        {rows.getVirtualItems().map(({ index: at, key, start }) => {
          const item = items[at];
          return (
            item && (
              <div
                key={key}
                ref={rows.measureElement}
                role="row"
                class={`row ${props.rowClass?.(item) ?? ''}`}
                data-index={at}
                tabIndex={at === index ? 0 : -1}
                aria-rowindex={at + (header ? 2 : 1)}
                aria-selected={isSelected?.(item)}
                style={{ transform: `translateY(${start - rows.options.scrollMargin}px)` }}
                onFocusIn={() => setActive({ index: at, key: keyOf(at) })}
              >
                {props.children(item)}
              </div>
            )
          );
        })}
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
function useGridFocus(place: { current: HTMLElement | null }, index: number): { ask: () => void } {
  const isAsked = useRef(false);
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
      const stop = row?.contains(control) ? 0 : -1;
      if (control.tabIndex !== stop && !control.closest('form')) control.tabIndex = stop;
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
