/** Takes the reader's eye to a place on the page. */
import { paint } from '../../anchoring/painter.ts';

const FLASH_MS = 1_600;
/** What is nearer to an edge of the window than this, in pixels, may be covered by the page's bars. */
const MARGIN = 80;
let flashTimer: ReturnType<typeof setTimeout> | undefined;

/** Scrolls the range to the middle of the window and lights it up for a moment. */
export function reveal(place: StaticRange): void {
  scrollTo(place);
  paint('flash', [place]);
  clearTimeout(flashTimer);
  flashTimer = setTimeout(() => paint('flash', []), FLASH_MS);
}

/** Scrolls only where the range is not well in the window. */
export function bringIntoView(place: StaticRange): void {
  const { top, bottom } = toLiveRange(place).getBoundingClientRect();
  if (top < MARGIN || bottom > innerHeight - MARGIN) scrollTo(place);
}

function scrollTo(place: StaticRange): void {
  // The element first, for boxes that scroll inside the page; then the very line, where the element is long.
  const { parentElement } = place.startContainer;
  // A form may have a field of that name.
  if (parentElement) Element.prototype.scrollIntoView.call(parentElement, { block: 'center', behavior: 'instant' });
  const { top, height } = toLiveRange(place).getBoundingClientRect();
  window.scrollBy({ top: top + height / 2 - innerHeight / 2, behavior: 'instant' });
}

/** A static range measures nothing; this one does. */
export function toLiveRange({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}
