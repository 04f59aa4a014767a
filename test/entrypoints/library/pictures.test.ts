/** The library's part of the pictures: proofs as they are shown, tables as files. */
import { expect, test } from 'vitest';
import { shownProof } from '../../../entrypoints/library/proof-words.ts';
import { toCsv } from '../../../exchange/csv.ts';
import { packLinks, unpackLinks } from '../../../storage/packed-links.ts';

const PAGE = { url: 'u', title: 'A year', site: 'blog.test', year: 2024 };
const proofOf = (text: string, rule: 'sentence' | 'paragraph' = 'sentence') => {
  const mention = (surface: string, termId: string) => {
    const start = text.indexOf(surface);
    return { termId, surface, start, end: start + surface.length };
  };
  const link = { url: 'u', rule, company: 'company:Toss', technology: 'technology:Kafka' };
  const mentions = [mention('토스', 'company:Toss'), mention('Kafka', 'technology:Kafka')];
  return shownProof({ ...link, where: { start: 0, end: text.length } }, PAGE, text, mentions);
};

test('a sentence is shown whole, with its two names', () => {
  const { words = '', names } = proofOf('토스에서 Kafka를 썼다.');
  expect(words).toBe('토스에서 Kafka를 썼다.');
  expect(names.map(({ start, end, type }) => [words.slice(start, end), type])).toEqual([
    ['토스', 'company'],
    ['Kafka', 'technology'],
  ]);
});

test('of a long paragraph the part around the names is shown', () => {
  const { words = '', names } = proofOf(`${'가'.repeat(300)}토스에서 Kafka를 썼다.${'나'.repeat(300)}`, 'paragraph');
  expect(words).toMatch(/^… 가+토스에서 Kafka를 썼다\.나+ …$/);
  expect(words.length).toBeLessThan(160);
  expect(names.map(({ start, end }) => words.slice(start, end))).toEqual(['토스', 'Kafka']);
});

test('a post without its text has its place still', () => {
  const link = { url: 'u', rule: 'near' as const, company: 'company:Toss', technology: 'technology:Kafka' };
  const shown = shownProof({ ...link, where: { start: 3, end: 9 } }, PAGE, undefined, []);
  expect(shown).toMatchObject({ title: 'A year', start: 3, end: 9, names: [] });
  expect(shown.words).toBeUndefined();
});

test('a name that a spreadsheet would run stays text', () => {
  expect(toCsv([['Name', 'Posts'], ['=HYPERLINK("x")', 3], ['C++, "quoted"', 1]])).toBe(
    '"Name","Posts"\r\n"\'=HYPERLINK(""x"")","3"\r\n"C++, ""quoted""","1"\r\n',
  ); // prettier-ignore
});

test('links come out of the database as they went in', () => {
  const links = (['sentence', 'paragraph', 'period', 'near'] as const).map((rule, index) => ({
    company: `company:${index % 2}`, technology: 'technology:Kafka', rule, start: index, end: index + 5,
  })); // prettier-ignore
  expect(unpackLinks(packLinks('u', links))).toEqual(links);
  expect(unpackLinks({ url: 'u', termIds: [], numbers: [0, 1, 9] })).toEqual([]);
});
