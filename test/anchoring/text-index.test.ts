import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldQuote, foldText } from '../../anchoring/folded.ts';
import { TextIndex } from '../../anchoring/text-index.ts';

const repetitive = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '한', '🎉'), maxLength: 300 });

describe('the index of a text', () => {
  test('knows every occurrence, overlapping ones too', () => {
    fc.assert(
      fc.property(repetitive, fc.nat(300), fc.integer({ min: 1, max: 6 }), (text, at, length) => {
        const quote = text.slice(at, at + length);
        fc.pre(quote !== '');
        const starts = Array.from({ length: text.length }, (_, start) => start);
        expect(new TextIndex(text).occurrences(quote)).toEqual(starts.filter((start) => text.startsWith(quote, start)));
      }),
      { numRuns: 1_000 },
    );
  });

  test('finds the likeliest window for an edited sentence', () => {
    const filler = Array.from({ length: 400 }, (_, index) => `Sentence ${index} tells of something else. `);
    const quote = 'We planned for a month and shipped in a day, and nobody slept.';
    const at = filler.slice(0, 250).join('').length;
    const text = `${filler.slice(0, 250).join('')}We planned for weeks and shipped in one day, and nobody slept.${filler.slice(250).join('')}`;
    const [window] = new TextIndex(text).likely(quote, 3);
    expect(Math.abs((window ?? 0) - at)).toBeLessThan(2 * quote.length);
  });
});

describe('folded text', () => {
  test.each([
    ['“a”\u00a0–\n‘b’', '"a" - \'b\''],
    ['회고'.normalize('NFD'), '회고'],
    ['cafe\u0301!', 'café!'],
  ])('%j is compared as %j', (text, folded) => {
    expect(foldText(text).text).toBe(folded);
    expect(foldQuote(text)).toBe(folded);
  });

  test('leads back to the characters it was made of', () => {
    const clusters = fc.array(fc.constantFrom('a', '한', '글'.normalize('NFD'), 'e\u0301', '🎉', '“', '\n'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(clusters, (parts) => {
        const folded = foldText(parts.join(''));
        let source = 0;
        let at = 0;
        for (const part of parts) {
          expect(folded.toSource(at)).toBe(source);
          expect(folded.fromSource(source)).toBe(at);
          source += part.length;
          at += part.normalize('NFC').length;
        }
        expect(folded.toSource(at)).toBe(source);
        expect(folded.text).toHaveLength(at);
      }),
      { numRuns: 1_000 },
    );
  });
});
