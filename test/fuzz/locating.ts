/** Marks in texts, and in what became of them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldText } from '../../anchoring/folded.ts';
import { distance } from '../../anchoring/fuzzy.ts';
import { locate, locateAll } from '../../anchoring/locate.ts';
import { linesOf, piecesOf } from '../../anchoring/pieces.ts';
import { CONTEXT_LENGTH, describe } from '../../anchoring/selector.ts';
import { caretOn, extendCaret, moveCaret, unitBefore, unitFrom } from '../../anchoring/text-units.ts';
import { edited, edits, record, text as anyText, textWithSpans } from './any-text.ts';
import { holds, type Properties } from './property.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '한', '🎉', '.'), maxLength: 120 });
const repeated = fc
  .tuple(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 }), fc.nat(60))
  .map(([unit, times]) => unit.repeat(times));
/** Texts in which much stands more than once. */
const twins = fc.array(fc.oneof(letters, repeated), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const texts = fc.oneof(anyText, twins);
const marked = textWithSpans(texts);

const plain = (value: string): string => value.normalize('NFC').replace(/\s/g, ' ');

/** Whatever is found is like its quote, and two marks share a place only if they shared it before. */
function areLikeTheirQuotes(
  was: string,
  now: string,
  marks: readonly { exact: string; start: number; end: number }[],
  locations: ReturnType<typeof locateAll>,
  most = 0.25,
): void {
  const places = new Map<string, string>();
  // Parts of one letter are one place.
  const folded = foldText(was);
  for (const [index, location] of locations.entries()) {
    if (location.kind === 'orphan') {
      if (!location.candidate) continue;
      const { start, end, difference } = location.candidate;
      assert.ok(
        0 <= start && start < end && end <= now.length && difference <= 1,
        `a candidate is a place: ${start} ${end} ${difference}`,
      );
      continue;
    }
    const { start, end, exact } = marks[index]!;
    const difference = distance(plain(exact), plain(now.slice(location.start, location.end)));
    // What cuts a letter in two is found with the whole letter.
    const parts = /[\p{M}\u1100-\u11ff]/u.test(exact) ? 4 : 0;
    assert.ok(
      difference <= Math.max(2, most * exact.length) + parts,
      `${difference} differ of ${JSON.stringify(exact)}`,
    );
    const [place, mark] = [
      `${location.start} ${location.end}`,
      `${folded.fromSource(start)} ${folded.fromSource(end)}`,
    ];
    assert.equal(places.get(place) ?? mark, mark, 'two marks in one place');
    places.set(place, mark);
  }
}

export const locating: Properties = {
  'a mark is described by what it covers': holds(
    fc.property(marked, ({ text, spans }) => {
      for (const { start, end } of spans) {
        const { exact, prefix, suffix, origin } = describe(text, { start, end });
        assert.equal(exact, text.slice(start, end));
        assert.ok(text.slice(0, start).endsWith(prefix) && text.slice(end).startsWith(suffix));
        assert.ok(prefix.length <= CONTEXT_LENGTH && suffix.length <= CONTEXT_LENGTH);
        assert.ok(origin && origin.index < origin.count);
      }
    }),
  ),

  'all marks in an unchanged text stay where they are, short and repeated ones too': holds(
    fc.property(marked, ({ text, spans }) => {
      const placed = spans.map((span) => ({ selector: describe(text, span) }));
      assert.deepEqual(
        locateAll(text, placed),
        spans.map((span) => ({ kind: 'found', ...span, how: 'position' })),
      );
    }),
    300,
  ),

  'what is found after edits is like the quote, and no place is found twice': holds(
    fc.property(marked, edits, ({ text, spans }, changes) => {
      const now = edited(text, changes);
      const selectors = spans.map((span) => describe(text, span));
      areLikeTheirQuotes(
        text,
        now,
        selectors,
        locateAll(
          now,
          selectors.map((selector) => ({ selector })),
        ),
      );
    }),
    200,
  ),

  'and where the earlier text is known': holds(
    fc.property(marked, edits, ({ text, spans }, changes) => {
      const now = edited(text, changes);
      const selectors = spans.map((span) => describe(text, span));
      const placed = spans.map((span, index) => ({ selector: selectors[index]!, last: { text, ...span } }));
      // What went and what came count once, if they are as much.
      areLikeTheirQuotes(text, now, selectors, locateAll(now, placed), 0.5);
    }),
    200,
  ),

  'with the earlier text known, an unchanged text has all marks where they were': holds(
    fc.property(marked, ({ text, spans }) => {
      const placed = spans.map((span) => ({ selector: describe(text, span), last: { text, ...span } }));
      const found = locateAll(text, placed).map((each) => each.kind === 'found' && [each.start, each.end]);
      assert.deepEqual(
        found,
        spans.map(({ start, end }) => [start, end]),
      );
    }),
  ),

  'a unique mark moves along with its surroundings': holds(
    fc.property(twins, twins, twins, (before, after, inserted) => {
      const text = `${before}QUOTE${after}`;
      const selector = describe(text, { start: before.length, end: before.length + 5 });
      const start = before.length + inserted.length;
      const moved = locate(inserted + text, selector);
      if (moved) assert.deepEqual(moved, { start, end: start + 5 });
      if (before.length + after.length >= 32) assert.ok(moved);
    }),
    200,
  ),

  'nothing stored or imported is trouble': holds(
    fc.property(
      texts,
      fc.array(
        record({
          exact: fc.oneof(letters, anyText),
          prefix: fc.string({ unit: 'binary', maxLength: 50 }),
          suffix: letters,
          start: fc.oneof(fc.integer(), fc.double(), fc.nat(100)),
          end: fc.integer(),
        }),
        { maxLength: 4 },
      ),
      fc.option(texts),
      (text, selectors, before) => {
        const placed = selectors.map((selector) => ({
          selector,
          ...(before !== null && { last: { text: before, start: Math.trunc(selector.start), end: selector.end } }),
        }));
        assert.equal(locateAll(text, placed).length, selectors.length);
      },
    ),
    200,
  ),

  'a folded text leads back to its source': holds(
    fc.property(texts, (source) => {
      const of = foldText(source);
      let last = 0;
      for (let offset = 0; offset <= of.text.length; offset++) {
        const at = of.toSource(offset);
        assert.ok(at >= last && at <= source.length);
        last = at;
      }
      assert.deepEqual([of.toSource(0), of.toSource(of.text.length)], [0, source.length]);
      for (let offset = 0; offset <= source.length; offset++) assert.ok(of.fromSource(offset) <= of.text.length);
    }),
  ),

  'sentences are all of a text but its white space, in order': holds(
    fc.property(texts, texts, (one, other) => {
      const both = [one, other].map((source) => ({ source, folded: foldText(source) }));
      const [before, after] = both.map(({ source, folded: of }) => linesOf(source, of));
      const pieces = piecesOf(before!, after!);
      for (const [index, each] of [pieces.before, pieces.after].entries()) {
        const { text } = both[index]!.folded;
        let end = 0;
        for (const piece of each) {
          assert.equal(text.slice(end, piece.start).trim(), '');
          assert.equal(text.slice(piece.start, piece.end), piece.text);
          assert.ok(piece.start < piece.end && end <= piece.start);
          ({ end } = piece);
        }
        assert.equal(text.slice(end).trim(), '');
      }
    }),
  ),

  'a caret always covers whole words, and goes on to the end': holds(
    fc.property(
      texts.filter((text) => text.trim() !== ''),
      fc.array(fc.tuple(fc.boolean(), fc.constantFrom(1 as const, -1 as const), fc.constantFrom('word', 'sentence')), {
        maxLength: 20,
      }),
      (text, moves) => {
        const first = unitFrom(text, 0, 'word');
        assert.ok(first);
        let caret = caretOn(first);
        for (const [extend, step, unit] of moves) {
          caret = (extend ? extendCaret : moveCaret)(text, caret, step, unit);
          const { start, end } = caret.span;
          assert.ok(0 <= start && start < end && end <= text.length);
          assert.equal(text.slice(start, end).trim(), text.slice(start, end));
        }
        let words = 0;
        for (let at = first; ; words++) {
          const next = unitFrom(text, at.end, 'word');
          if (!next) break;
          assert.ok(next.start >= at.end);
          assert.deepEqual(unitBefore(text, next.start, 'word'), at);
          at = next;
        }
        assert.equal(words + 1, text.split('\n').join(' ').trim().split(/\s+/).length);
      },
    ),
  ),
};
