/** Who takes part in `anchor`. Each describes marks on the old page and finds them on the new one in its own way. */
import { createTextQuoteSelectorMatcher, describeTextQuote } from '@apache-annotator/dom';
import search from 'approx-string-match';
import { fromRange, toRange } from 'dom-anchor-text-quote';
import { locateAll, type PlacedMark } from '../../../anchoring/locate.ts';
import type { PageText, Span } from '../../../anchoring/page-text.ts';
import { describe } from '../../../anchoring/selector.ts';
import { liveRange, type PostPage } from './post-page.ts';

export type SystemName = 'retromark' | 'selectorAlone' | 'domAnchorTextQuote' | 'apacheAnnotator' | 'approxStringMatch';
export type Answer = Span | null;

interface System {
  /** What is kept of marks; the page is the old one. */
  describe(page: PostPage, spans: readonly Span[]): unknown[] | Promise<unknown[]>;
  /** Where they are in the new page's text, or null for nowhere. */
  locate(page: PostPage, kept: unknown[]): Answer[] | Promise<Answer[]>;
}

const system = <Kept>(parts: {
  describe(page: PostPage, spans: readonly Span[]): Kept[] | Promise<Kept[]>;
  locate(page: PostPage, kept: Kept[]): Answer[] | Promise<Answer[]>;
}): System => parts;

export const SYSTEMS: Readonly<Record<SystemName, System>> = {
  retromark: system({
    describe: ({ text: { text } }, spans) =>
      spans.map((span) => ({ selector: describe(text, span), last: { text, ...span } })),
    locate: ({ text }, marks) => ourAnswers(text, marks),
  }),

  selectorAlone: system({
    describe: ({ text: { text } }, spans) => spans.map((span) => ({ selector: describe(text, span) })),
    locate: ({ text }, marks) => ourAnswers(text, marks),
  }),

  domAnchorTextQuote: system({
    describe: ({ article, text }, spans) =>
      spans.map((span) => {
        const range = rangeOf(text, span);
        return { selector: fromRange(article, range), hint: offsetIn(article, range) };
      }),
    locate: ({ article, text }, kept) =>
      kept.map(({ selector, hint }) => offsets(text, () => toRange(article, selector, { hint }))),
  }),

  apacheAnnotator: system({
    describe: ({ article, text }, spans) =>
      Promise.all(spans.map((span) => describeTextQuote(rangeOf(text, span), article))),
    async locate({ article, text }, selectors) {
      const answers: Answer[] = [];
      for (const selector of selectors) {
        const { value } = await createTextQuoteSelectorMatcher(selector)(article).next();
        answers.push(offsets(text, () => (value as Range | undefined) ?? null));
      }
      return answers;
    },
  }),

  approxStringMatch: system({
    describe: ({ text }, spans) => spans.map(({ start, end }) => text.text.slice(start, end)),
    locate: ({ text }, quotes) =>
      quotes.map((quote) => {
        const [match] = search(text.text, quote, quote.length >> 1);
        return match && text.toRange(match.start, match.end) ? { start: match.start, end: match.end } : null;
      }),
  }),
};

const ourAnswers = (text: PageText, marks: readonly PlacedMark[]): Answer[] =>
  locateAll(text.text, marks).map((location) => {
    if (location.kind === 'orphan') return null;
    const { start, end } = location;
    return text.toRange(start, end) ? { start, end } : null;
  });

function rangeOf(text: PageText, { start, end }: Span): Range {
  const range = text.toRange(start, end);
  if (!range) throw new RangeError(`[${start}, ${end}) has no range`);
  return liveRange(range);
}

/** How many characters of the element's text content stand before a range. */
function offsetIn(root: Node, { startContainer, startOffset }: Range): number {
  const before = document.createRange();
  before.setStart(root, 0);
  before.setEnd(startContainer, startOffset);
  return before.toString().length;
}

/** A peer that throws has found nothing. */
function offsets(text: PageText, find: () => Range | null): Answer {
  try {
    const range = find();
    return (range && text.toOffsets(range)) ?? null;
  } catch {
    return null;
  }
}
