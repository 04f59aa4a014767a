import fc from 'fast-check';
import { describe as group, expect, test } from 'vitest';
import { distance } from '../../anchoring/fuzzy.ts';
import { locate, locateAll } from '../../anchoring/locate.ts';
import { describe } from '../../anchoring/selector.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '한', '🎉', '.'), maxLength: 120 });
const repeated = fc
  .tuple(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 }), fc.nat(60))
  .map(([unit, times]) => unit.repeat(times));
const words = fc
  .array(
    fc.constantFrom(
      'Redis',
      '를',
      ' 썼다. ',
      '\n- ',
      'Go',
      ' was ',
      'the',
      ' 그리고 ',
      'Kafka',
      '“x”',
      'e\u0301',
      '\u1112\u1161\u11ab',
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));
const texts = fc
  .array(fc.oneof(letters, repeated, words), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''));
const spanOf = (length: number) =>
  fc
    .tuple(fc.nat(length - 1), fc.nat(length - 1))
    .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) + 1 }));
const marks = texts
  .filter((text) => text.length > 0)
  .chain((text) =>
    fc.record({ text: fc.constant(text), spans: fc.array(spanOf(text.length), { minLength: 1, maxLength: 8 }) }),
  );
const edits = fc.array(fc.record({ at: fc.nat(400), left: fc.nat(30), put: fc.oneof(letters, words) }), {
  maxLength: 4,
});

const edited = (text: string, changes: readonly { at: number; left: number; put: string }[]): string =>
  changes.reduce((was, { at, left, put }) => was.slice(0, at) + put + was.slice(at + left), text);

group('for any text', () => {
  test('all marks in an unchanged text stay where they are, short and repeated ones too', () => {
    fc.assert(
      fc.property(marks, ({ text, spans }) => {
        const found = locateAll(
          text,
          spans.map((span) => ({ selector: describe(text, span) })),
        );
        expect(found).toEqual(spans.map((span) => ({ kind: 'found', ...span, how: 'position' })));
      }),
      { numRuns: 1_000 },
    );
  });

  test('what is found after edits is like the quote, and no place is found twice', () => {
    fc.assert(
      fc.property(marks, edits, ({ text, spans }, changes) => {
        const now = edited(text, changes);
        const selectors = spans.map((span) => describe(text, span));
        const placed = selectors.map((selector) => ({ selector }));
        const places = new Map<string, string>();
        for (const [index, location] of locateAll(now, placed).entries()) {
          if (location.kind === 'orphan') continue;
          const { start, end, exact } = selectors[index]!;
          const same = (value: string): string => value.normalize('NFC').replace(/\s/g, ' ');
          const difference = distance(same(exact), same(now.slice(location.start, location.end)));
          expect(difference).toBeLessThanOrEqual(Math.max(2, 0.25 * exact.length));
          const place = `${location.start} ${location.end}`;
          const mark = `${start} ${end}`;
          expect(places.get(place) ?? mark).toBe(mark);
          places.set(place, mark);
        }
      }),
      { numRuns: 1_000 },
    );
  }, 30_000);

  test('a candidate is a place in the text', () => {
    fc.assert(
      fc.property(marks, edits, ({ text, spans }, changes) => {
        const now = edited(text, changes);
        for (const location of locateAll(
          now,
          spans.map((span) => ({ selector: describe(text, span) })),
        )) {
          if (location.kind === 'found' || !location.candidate) continue;
          const { start, end, difference } = location.candidate;
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(now.length);
          expect(difference).toBeLessThanOrEqual(0.5);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('a unique mark moves along with its surroundings', () => {
    fc.assert(
      fc.property(texts, texts, texts, (before, after, inserted) => {
        const text = `${before}QUOTE${after}`;
        const selector = describe(text, { start: before.length, end: before.length + 5 });
        const start = before.length + inserted.length;
        const moved = locate(inserted + text, selector);
        if (moved) expect(moved).toEqual({ start, end: start + 5 });
        if (before.length + after.length >= 32) expect(moved).toBeDefined();
      }),
      { numRuns: 1_000 },
    );
  });

  test('nothing stored or imported throws', () => {
    const anything = fc.record({
      exact: letters,
      prefix: fc.string({ maxLength: 50 }),
      suffix: letters,
      start: fc.oneof(fc.integer(), fc.double(), fc.nat(100)),
      end: fc.integer(),
    });
    fc.assert(
      fc.property(texts, fc.array(anything, { maxLength: 4 }), (text, selectors) => {
        const placed = selectors.map((selector) => ({ selector }));
        expect(locateAll(text, placed)).toHaveLength(selectors.length);
      }),
      { numRuns: 1_000 },
    );
  });
});
