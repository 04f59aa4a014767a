import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withTextFragment } from '../../model/text-fragment.ts';

const URL_OF_POST = 'https://blog.dev/post';
/** The directive's parts, decoded. */
const partsOf = (url: string): string[] | undefined =>
  /#:~:text=(.*)$/s.exec(url)?.[1]?.split(',').map(decodeURIComponent);

test.each<[what: string, quote: string, parts: string[] | undefined]>([
  ['a word', 'Kubernetes', ['Kubernetes']],
  ['a sentence', '쿠버네티스를 도입했다.', ['쿠버네티스를 도입했다.']],
  ['signs with a meaning of their own', 'CI-CD, a&b = 100% #1', ['CI-CD, a&b = 100% #1']],
  ['eighty characters', 'abcdefghi '.repeat(8).trim(), ['abcdefghi '.repeat(8).trim()]],
  [
    'a long sentence, by its ends',
    `one two three four ${'x '.repeat(60)}five six seven eight`,
    ['one two three four', 'five six seven eight'],
  ],
  ['long words', `${'x'.repeat(90)} ${'y'.repeat(90)}`, [`${'x'.repeat(90)} ${'y'.repeat(90)}`]],
  ['the first of several lines', 'one\ntwo', ['one']],
  ['the first line with words', ' \n\n  one \ntwo', ['one']],
  ['emoji', '🎉 끝', ['🎉 끝']],
  ['half an emoji, which no address can hold', '\ud83c 끝', ['\ufffd 끝']],
  ['no words', ' \n ', undefined],
  ['nothing', '', undefined],
])('a browser is told to look for %s', (_, quote, parts) => {
  const url = withTextFragment(URL_OF_POST, quote);
  expect(partsOf(url)).toEqual(parts);
  if (!parts) expect(url).toBe(URL_OF_POST);
});

test('commas, dashes and ampersands are encoded', () => {
  expect(withTextFragment(URL_OF_POST, 'a-b,c&d')).toBe(`${URL_OF_POST}#:~:text=a%2Db%2Cc%26d`);
});

test('any quote makes an address of the same page', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (quote) => {
      const url = new URL(withTextFragment(URL_OF_POST, quote));
      url.hash = '';
      expect(url.href).toBe(URL_OF_POST);
    }),
  );
});

test('an address whose fragment is a route keeps it', () => {
  expect(withTextFragment('https://blog.dev/#/post', 'one')).toBe('https://blog.dev/#/post:~:text=one');
});
