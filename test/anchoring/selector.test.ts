import fc from 'fast-check';
import { describe as group, expect, test } from 'vitest';
import { describe } from '../../anchoring/selector.ts';
import { marked } from './marked.ts';

group('describing', () => {
  const once = { count: 1, index: 0, likeness: 0 };

  test.each([
    ['|all|', { exact: 'all', prefix: '', suffix: '', start: 0, end: 3, origin: { length: 3, ...once } }],
    ['|a|bc', { exact: 'a', prefix: '', suffix: 'bc', start: 0, end: 1, origin: { length: 3, ...once } }],
    ['ab|c|', { exact: 'c', prefix: 'ab', suffix: '', start: 2, end: 3, origin: { length: 3, ...once } }],
    [
      `${'x'.repeat(50)}|q|${'y'.repeat(50)}`,
      {
        exact: 'q',
        prefix: 'x'.repeat(32),
        suffix: 'y'.repeat(32),
        start: 50,
        end: 51,
        origin: { length: 101, ...once },
      },
    ],
    [
      'Go, then |Go|, then Go.',
      {
        exact: 'Go',
        prefix: 'Go, then ',
        suffix: ', then Go.',
        start: 9,
        end: 11,
        origin: { length: 21, count: 3, index: 1, likeness: 9 },
      },
    ],
  ])('%s', (text, selector) => {
    expect(marked(text).selector).toEqual(selector);
  });

  test.each([
    [0, 0],
    [2, 1],
    [-1, 2],
    [0, 4],
    [3, 4],
  ])('[%i, %i) of three characters is refused', (start, end) => {
    expect(() => describe('abc', { start, end })).toThrow(RangeError);
  });

  test('counts the quote wherever it stands, overlapping itself or not', () => {
    const repeated = fc
      .tuple(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 }), fc.nat(60))
      .map(([unit, times]) => unit.repeat(times));
    fc.assert(
      fc.property(repeated, repeated, fc.nat(200), fc.integer({ min: 1, max: 9 }), (one, two, at, length) => {
        const text = `${one}${two}${one}`;
        fc.pre(at + length <= text.length);
        const { exact, origin } = describe(text, { start: at, end: at + length });
        const starts = [...text].map((_, start) => start).filter((start) => text.startsWith(exact, start));
        expect(origin).toMatchObject({ count: starts.length, index: starts.indexOf(at) });
      }),
      { numRuns: 1_000 },
    );
  });
});
