import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_NOTE_LENGTH } from '../../model/limits.ts';
import { joinedTags, joinedText } from '../../storage/joined.ts';

describe('a note that was changed in two places', () => {
  test.each<[what: string, before: string, mine: string, theirs: string, joined: string]>([
    ['changed here alone', 'a', 'ab', 'a', 'ab'],
    ['changed there alone', 'a', 'a', 'ac', 'ac'],
    ['changed alike', 'a', 'ab', 'ab', 'ab'],
    ['begun there and ended here', 'b c', 'b c d', 'a b c', 'a b c d'],
    ['begun here and ended there', 'b c', 'a b c', 'b c d', 'a b c d'],
    ['two lines of it', 'one\ntwo\nthree', 'ONE\ntwo\nthree', 'one\ntwo\nTHREE', 'ONE\ntwo\nTHREE'],
    ['the same line of it', 'one\ntwo\nthree', 'one\ntwo!\nthree', 'one\ntwo?\nthree', 'one\ntwo?\ntwo!\nthree'],
    ['written in both', '', '여기', '저기', '저기\n여기'],
    ['written on at the end', '배포', '배포 두 번', '배포 세 번', '배포 세 번\n배포 두 번'],
    ['a line more in both', 'a', 'a\nb', 'a\nc', 'a\nc\nb'],
    ['a line before it in both', 'z', 'b\nz', 'c\nz', 'c\nb\nz'],
    ['emptied here, written on there', 'a', '', 'ab', 'ab'],
    ['emptied there, written on here', 'a', 'ab', '', 'ab'],
    ['more there of the same', 'a', 'ab', 'abc', 'abc'],
    ['halves of one letter', '😀', '😁', '😂', '😂\n😁'],
  ])('%s', (_, before, mine, theirs, joined) => {
    expect(joinedText(before, mine, theirs)).toBe(joined);
  });

  test('keeps what is written here where both would be too long', () => {
    const long = 'x'.repeat(MAX_NOTE_LENGTH);
    expect(joinedText('', long, 'y')).toBe(long);
  });

  test('has every word that was written in either place', () => {
    const words = fc.array(fc.stringMatching(/^[a-z가-힣]{1,4}$/), { maxLength: 6 });
    const gap = fc.constantFrom(' ', '\n');
    fc.assert(
      fc.property(words, words, words, words, gap, (before, start, more, end, between) => {
        const mine = [...before, ...more.map((word) => `m${word}`)].join(between);
        const theirs = [...start.map((word) => `t${word}`), ...before, ...end.map((word) => `t${word}`)].join(between);
        const joined = joinedText(before.join(between), mine, theirs).split(/\s/);
        const written = [...more.map((word) => `m${word}`), ...[...start, ...end].map((word) => `t${word}`)];
        for (const word of written) expect(joined).toContain(word);
      }),
    );
  });
});

test.each<[what: string, before: string[], mine: string[], theirs: string[], joined: string[]]>([
  ['added in both', ['a'], ['a', 'b'], ['a', 'c'], ['a', 'c', 'b']],
  ['taken away here, added there', ['a'], [], ['a', 'c'], ['c']],
  ['taken away there, added here', ['a'], ['a', 'b'], [], ['b']],
  ['the same in both', [], ['a'], ['a'], ['a']],
])('tags that were %s', (_, before, mine, theirs, joined) => {
  expect(joinedTags(before, mine, theirs)).toEqual(joined);
});
