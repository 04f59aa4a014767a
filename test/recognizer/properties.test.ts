import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRecognizer } from '../../recognizer/recognizer.ts';
import { readLexicon } from '../../scripts/lexicon-files.ts';

const lexicon = readLexicon();
const recognizer = createRecognizer(lexicon);
const forms = lexicon.flatMap((entry) => entry.forms.map((form) => form.text));

const anyText = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  ),
  maxLength: 60,
});
const postText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...forms),
      fc.constantFrom(
        '를',
        '에서는',
        '으로',
        '팀',
        ' ',
        '. ',
        '\n',
        ', ',
        '를 썼다',
        ' at ',
        ' 입사',
        '(',
        ')',
        '’s',
        's',
        '-',
        '🚀',
        '\u200b',
      ),
      fc.constantFrom(...forms).map((form) => form.normalize('NFD')),
      anyText,
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('mentions are in order, never overlap, and slice to their surface', () => {
  fc.assert(
    fc.property(postText, (text) => {
      let end = 0;
      for (const mention of recognizer.recognize(text)) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(mention.end).toBeGreaterThan(mention.start);
        expect(text.slice(mention.start, mention.end)).toBe(mention.surface);
        end = mention.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['an empty text', ''],
  ['lone surrogates', '\ud800 Redis \udc00'],
  ['1 MB without a space', 'ab가'.repeat(350_000)],
  ['1 MB of one syllable', '가'.repeat(1_000_000)],
  ['100,000 repeated names', '쿠버네티스 '.repeat(100_000)],
  [
    '50,000 different names that nobody listed',
    Array.from({ length: 50_000 }, (_, i) => `xY${i.toString(36)}`).join(' '),
  ],
  ['jamo without end', '\u1100'.repeat(200_000)],
  ['hyphens without end', '-'.repeat(500_000)],
  ['dots without end', 'a.'.repeat(300_000)],
  ['an address without end', `http://${'a'.repeat(500_000)}`],
  ['at signs without end', 'a@'.repeat(200_000)],
])('%s is no trouble', (_, text) => {
  const mentions = recognizer.recognize(text);
  for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
});

const plain = createRecognizer(lexicon.filter((entry) => entry.forms.every(({ flags }) => flags.length === 0)));

test('two posts read as one have the mentions of both', () => {
  fc.assert(
    fc.property(postText, postText, (first, second) => {
      const joined = `${first}\n${second}`;
      const shifted = plain.recognize(second).map((mention) => ({
        ...mention,
        start: mention.start + first.length + 1,
        end: mention.end + first.length + 1,
      }));
      const places = (mentions: { start: number; end: number; rule: string }[]): string[] =>
        mentions.filter(({ rule }) => rule === 'name').map(({ start, end }) => `${start}-${end}`);
      expect(places(plain.recognize(joined))).toEqual(places([...plain.recognize(first), ...shifted]));
    }),
    { numRuns: 200 },
  );
});
