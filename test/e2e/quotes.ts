/** Quotes on a page: marking one by hand, and telling what has become of the marks. */
import { expect } from 'vitest';
import { type Annotation, COLOR_OF_TYPE, type OrphanRecord } from '../../model/records.ts';
import type { Tab } from '../../scripts/browser/driver.ts';
import type { FixtureMark, Place } from './fixtures/platform.ts';
import { clickUi, cornerOf, rowsOf, uiBox, type World } from './harness.ts';

/** White space differs between source, DOM and page text. */
const bare = (text: string): string => text.replace(/\s/g, '');

/** As Tab.evaluate, in the page or in its iframe. */
const evaluate = <A extends unknown[], R>(tab: Tab, frame: string | undefined, fn: (...args: A) => R, ...args: A) =>
  frame === undefined ? tab.evaluate(fn, ...args) : tab.evaluateInFrame(frame, fn, ...args);

/** Drags over a quote. */
export async function selectQuote(tab: Tab, { quote, behind = '' }: Place, frame?: string): Promise<void> {
  const ends = await evaluate(tab, frame, boxOfQuote, bare(quote), bare(behind));
  if (!ends) throw new Error(`"${quote}" is not on the page`);
  const corner = await cornerOf(tab, frame);
  await tab.drag(corner.x + ends.left, corner.y + ends.top, corner.x + ends.right, corner.y + ends.bottom);
}

/** Runs in the page: scrolls to a quote; where it begins and ends in the viewport. */
function boxOfQuote(
  quote: string,
  behind: string,
): { left: number; top: number; right: number; bottom: number } | undefined {
  const letters: [node: Text, offset: number][] = [];
  let text = '';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement!.closest('script, style')) continue;
    for (const { index } of node.data.matchAll(/\S/g)) {
      letters.push([node, index]);
      text += node.data[index]!;
    }
  }
  const start = text.indexOf(behind + quote) + behind.length;
  if (start < behind.length) return undefined;
  const range = document.createRange();
  range.setStart(...letters[start]!);
  const [last, offset] = letters[start + quote.length - 1]!;
  range.setEnd(last, offset + 1);
  range.startContainer.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  const [first, end] = [rects[0]!, rects.at(-1)!];
  return {
    left: first.left + 1,
    top: first.top + first.height / 2,
    right: end.right - 1,
    bottom: end.top + end.height / 2,
  };
}

/** Marks a quote as a reader does: drags over it, chooses a type, and leaves the note empty. */
export async function markQuote(tab: Tab, mark: FixtureMark, frame?: string): Promise<void> {
  await selectQuote(tab, mark, frame);
  await clickUi(tab, `.toolbar .${mark.type}`, frame);
  await uiBox(tab, 'textarea', frame);
  await tab.press('Escape');
  await expectMarked(tab, mark.type, frame);
}

const expectMarked = (tab: Tab, type: FixtureMark['type'], frame?: string): Promise<void> =>
  expect.poll(() => evaluate(tab, frame, markedNow, [COLOR_OF_TYPE[type]])).toHaveLength(1);

/** Marks a sentence with the keyboard alone, where the page lets nobody select. */
export async function markByCaret(tab: Tab, { quote, type }: FixtureMark, frame?: string): Promise<void> {
  const { x, y } = await cornerOf(tab, frame);
  await tab.click(x + 2, y + 2);
  await tab.press('Alt+Shift+m');
  const covered = (): Promise<string[]> => evaluate(tab, frame, textsNow, 'caret');
  await expect.poll(covered).toHaveLength(1);
  for (let last = ''; ;) {
    const [text = ''] = await covered();
    if (bare(text) === bare(quote)) break;
    if (text === last) throw new Error(`The caret stops at "${text}" before "${quote}"`);
    last = text;
    await tab.press('ArrowDown');
    await expect.poll(async () => (await covered())[0]).not.toBe(last);
  }
  await tab.press(KEY_OF_TYPE[type]);
  await expectMarked(tab, type, frame);
  // Escape closes what the mark has opened first.
  const escape = async (): Promise<string[]> => {
    await tab.press('Escape');
    return covered();
  };
  await expect.poll(escape, { interval: 100 }).toEqual([]);
}

/** What the letters and digits mean while the caret is there. */
const KEY_OF_TYPE = { skill: '1', company: '2', technology: '3', note: 'n' } as const;

/** Runs in the page: the texts of a layer. */
function textsNow(layer: string): string[] {
  return [...(CSS.highlights.get(`retromark-${layer}`) ?? [])].map((range) => {
    const covered = document.createRange();
    covered.setStart(range.startContainer, range.startOffset);
    covered.setEnd(range.endContainer, range.endOffset);
    return covered.toString();
  });
}

/** What a layer of the reader's marks covers, and what stands before it on the page; white space aside. */
interface Marked {
  color: string;
  quote: string;
  before: string;
}

/** Runs in the page: all that these layers show. */
function markedNow(colors: string[]): Marked[] {
  return colors.flatMap((color) =>
    [...(CSS.highlights.get(`retromark-${color}`) ?? [])].flatMap((range) => {
      const { startContainer, startOffset, endContainer, endOffset } = range;
      // What the page has thrown away shows no more.
      if (!startContainer.isConnected || !endContainer.isConnected) return [];
      const covered = document.createRange();
      covered.setStart(startContainer, startOffset);
      covered.setEnd(endContainer, endOffset);
      const before = document.createRange();
      before.setStart(document.body, 0);
      before.setEnd(startContainer, startOffset);
      const text = (part: Range): string => part.toString().replace(/\s/g, '');
      return [{ color, quote: text(covered), before: text(before).slice(-100) }];
    }),
  );
}

/** The marks that show, each as its color and words; `!` before those that stand at the wrong place. */
export async function shownMarks(tab: Tab, marks: readonly ShownMark[], frame?: string): Promise<string[]> {
  const found = await evaluate(tab, frame, markedNow, Object.values(COLOR_OF_TYPE));
  return found.map(({ color, quote, before }) => {
    const mark = marks.find(({ type }) => COLOR_OF_TYPE[type] === color);
    return `${before.endsWith(bare(mark?.behind ?? '')) ? '' : '!'}${color} ${quote}`;
  });
}

type ShownMark = Place & Pick<FixtureMark, 'type'>;

/** Waits until just these marks show, each at its place. */
export async function expectMarks(tab: Tab, marks: readonly ShownMark[], frame?: string): Promise<void> {
  const wanted = marks.map(({ type, quote }) => `${COLOR_OF_TYPE[type]} ${bare(quote)}`).sort();
  await expect.poll(async () => (await shownMarks(tab, marks, frame)).sort(), { interval: 100 }).toEqual(wanted);
}

/** Waits until of a page's marks, all of which are kept, just the `orphans` are listed as not found. */
export async function expectOrphans(
  world: World,
  url: string,
  quotes: readonly string[],
  orphans: readonly string[],
): Promise<void> {
  const marks = ((await rowsOf(world, 'annotations')) as unknown as Annotation[]).filter((mark) => mark.url === url);
  expect(marks.map(({ selector }) => bare(selector.exact)).sort()).toEqual(quotes.map(bare).sort());
  const listed = async (): Promise<string[]> => {
    const rows = (await rowsOf(world, 'orphans')) as unknown as OrphanRecord[];
    const lost = rows.filter((row) => row.url === url).map(({ id }) => marks.find((mark) => mark.id === id));
    return lost.map((mark) => bare(mark?.selector.exact ?? 'not a mark of this page'));
  };
  await expect.poll(listed, { interval: 100 }).toEqual(orphans.map(bare));
}
