/** Texts that no post is; test/fuzz/recognizing.ts tries any. */
import { expect, test } from 'vitest';
import { createRecognizer } from '../../recognizer/recognizer.ts';
import { readLexicon } from '../../scripts/lexicon-files.ts';

const recognizer = createRecognizer(readLexicon());

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
  ['marks without end', 'e\u0301\u0327'.repeat(10) + '\u0301\u0327'.repeat(300_000)],
  ['a name without end, in which the case changes', 'Da'.repeat(500_000)],
  ['at signs without end', 'a@'.repeat(200_000)],
])('%s is no trouble', (_, text) => {
  const mentions = recognizer.recognize(text, { least: 0 });
  for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
});

test('old jamo behind a name are no part of it, however the name is composed', () => {
  const text = '쿠버네티스\u11c3';
  const surfaces = [text, text.normalize('NFD')].map((of) => recognizer.recognize(of).map(({ surface }) => surface));
  expect(surfaces).toEqual([['쿠버네티스'], ['쿠버네티스'.normalize('NFD')]]);
});

test('a mark on a letter belongs to its name, however the letter is composed', () => {
  const text = '쿠버네티스\u0301';
  const surfaces = [text, text.normalize('NFD')].map((of) => recognizer.recognize(of).map(({ surface }) => surface));
  expect(surfaces).toEqual([[text], [text.normalize('NFD')]]);
});
