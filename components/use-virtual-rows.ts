import {
  defaultRangeExtractor,
  measureElement,
  observeWindowOffset,
  observeWindowRect,
  type Range,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

interface Options {
  count: number;
  keyOf: (index: number) => string;
  /** In CSS pixels, before a row is measured. */
  heightOf: (index: number) => number;
  /** Between rows, in CSS pixels. */
  gap: number;
  /** A row that is there even where it is out of sight: it has the focus. */
  pinned: number;
  /** What the rows are in. */
  place: RefObject<HTMLElement | null>;
}

/** Rows of which only those near the window's viewport are there; the window scrolls. */
export function useVirtualRows({ count, keyOf, heightOf, gap, pinned, place }: Options): Virtualizer<Window, Element> {
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const [margin, setMargin] = useState(0);
  const options = {
    count,
    getItemKey: keyOf,
    estimateSize: heightOf,
    gap,
    overscan: 6,
    scrollMargin: margin,
    // What sticks to the top of the page lies over rows.
    scrollPaddingStart: 72,
    scrollPaddingEnd: 24,
    rangeExtractor: (range: Range) => withPinned(defaultRangeExtractor(range), pinned, count),
    getScrollElement: () => window,
    initialOffset: () => window.scrollY,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    measureElement,
    onChange: () => draw(undefined),
  };
  const [rows] = useState(() => new Virtualizer<Window, Element>(options));
  rows.setOptions(options);
  // Named so because frameworks' adapters alone are to call them.
  const { _didMount: didMount, _willUpdate: willUpdate } = rows;
  useLayoutEffect(() => didMount(), []);
  useLayoutEffect(() => {
    willUpdate();
    // What stands above the rows may have grown, but not while one scrolls.
    if (rows.isScrolling) return;
    const top = place.current ? place.current.getBoundingClientRect().top + window.scrollY : 0;
    if (Math.abs(top - margin) >= 1) setMargin(top);
  });
  return rows;
}

export const withPinned = (indexes: number[], pinned: number, count: number): number[] =>
  pinned < 0 || pinned >= count || indexes.includes(pinned) ? indexes : [...indexes, pinned].sort((a, b) => a - b);
