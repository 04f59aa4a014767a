/** Work that must grow with the length of a text, and not with its square: tried by the command alone. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Alignment } from '../../anchoring/alignment.ts';
import { foldText } from '../../anchoring/folded.ts';
import { describe } from '../../anchoring/selector.ts';
import { unitBefore, unitFrom } from '../../anchoring/text-units.ts';
import { scorePost } from '../../detection/retrospective.ts';
import { toCsv } from '../../exchange/csv.ts';
import { readFile } from '../../exchange/formats.ts';
import { ImportError } from '../../exchange/untrusted.ts';
import { blockQuote, callout, link, tagName } from '../../exchange/markdown-text.ts';
import { timelineOf } from '../../insights/timeline.ts';
import { MAX_NAME_LENGTH } from '../../model/limits.ts';
import { pageUrl } from '../../model/page-url.ts';
import { withTextFragment } from '../../model/text-fragment.ts';
import { rangesOf } from '../../search/highlight.ts';
import { termsOf } from '../../search/words.ts';
import { line, noise, text } from './any-text.ts';
import { holds, type Properties, type Property } from './property.ts';
import { recognizer } from './recognizing.ts';

/** Lengths in UTF-16 units. */
const [SHORT, LONG] = [6_000, 48_000];
/** Eight times the text takes some eight times as long if it is linear, and sixty-four times if it is quadratic. */
const MOST = 24;
/** What takes less says nothing, in microseconds of the processor. */
const LEAST = 150_000;

function costOf(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  return process.threadCpuUsage(before).user;
}

/** What regular expressions look for, and Unicode's odd ends. */
const SIGNS = '.0 \n\t"\'()[]{}-_*`<>&|@#~:;,/%!?\\=^$가ㄱa1년월s\u0301\u0327\u1100\u1161\u11a8\u200b';
const sign = fc.constantFrom(...SIGNS);
const unit = fc.oneof(
  fc.array(sign, { minLength: 1, maxLength: 4 }).map((signs) => signs.join('')),
  line,
  noise,
  text.map((value) => value.slice(0, 40)),
);
const parts = fc
  .tuple(fc.oneof(sign, fc.constant('')), unit, fc.oneof(line, sign, fc.constant('')))
  .filter(([, middle]) => middle !== '');

const linear = (work: (of: string) => unknown): Property =>
  holds(
    fc.property(parts, ([start, middle, end]) => {
      const [short = '', long = ''] = [SHORT, LONG].map(
        (length) => start + middle.repeat(Math.ceil(length / middle.length)) + end,
      );
      for (let attempt = 1; ; attempt++) {
        const cost = costOf(() => work(long));
        if (cost < LEAST) return;
        const ratio = cost / costOf(() => work(short));
        // Collecting garbage may have fallen into the one and not into the other.
        if (ratio < MOST) return;
        assert.ok(attempt < 4, `${ratio.toFixed(0)} times as long, ${(cost / 1_000).toFixed(0)} ms`);
      }
    }),
    0,
  );

export const growing: Properties = {
  recognizing: linear((of) => recognizer.recognize(of, { least: 0 })),
  // As much as a page tells.
  'judging a post': linear((of) =>
    scorePost({
      title: of.slice(0, 1_000),
      url: 'https://a.dev/',
      headings: of.slice(0, 12_000).split('\n').slice(0, 60),
      text: of,
    }),
  ),
  'telling a career': linear((of) => timelineOf({ text: of, mentions: [] })),
  'making an identity': linear((of) => pageUrl(`https://velog.io/${of.replace(/[/?#]/g, '-')}?${of}#/${of}`, of)),
  'reading words': linear((of) => rangesOf(of, termsOf(of).slice(0, 9))),
  'folding a text': linear((of) => foldText(of)),
  'describing a mark': linear((of) => describe(of, { start: 0, end: Math.ceil(of.length / 2) })),
  'describing a short mark': linear((of) => describe(of, { start: 0, end: 1 })),
  'going by words and sentences': linear((of) => {
    unitFrom(of, of.length >> 1, 'sentence');
    unitBefore(of, of.length, 'sentence');
  }),
  'aligning two texts': linear((of) => new Alignment(of, `${of.slice(0, 1_000)}x${of.slice(1_010)}`).map(5, 40)),
  'writing Markdown': linear((of) => [
    blockQuote(of),
    callout(of),
    link(of, 'https://a.dev/'),
    tagName(of.slice(0, MAX_NAME_LENGTH)),
  ]),
  'writing a cell': linear((of) => toCsv([[of]])),
  'making a text fragment': linear((of) => withTextFragment('https://a.dev/', of)),
  'reading a file': linear((of) => {
    try {
      readFile(of, { at: 0 });
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
    }
  }),
};
