import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rangesOf } from '../../search/highlight.ts';
import { beginningPattern } from '../../search/partial-hangul.ts';
import { termsOf, wordsOf } from '../../search/words.ts';

test.each([
  ['a word', 'Kafka', ['kafka']],
  ['a particle is no part of a word', '쿠버네티스를 서버에서', ['쿠버네티스', '서버']],
  ['nor behind a Latin name', 'Kubernetes를', ['kubernetes']],
  ['what is written onto a Latin name is a word too', 'AWS에서 React개발자', ['aws', '에서', 'react', '개발자']],
  ['a word that only looks like one with a particle', '회의 하나', ['회의', '하나']],
  ['parts of identifiers', 'useEffect XMLParser', ['useeffect', 'use', 'effect', 'xmlparser', 'xml', 'parser']],
  ['parts of dotted names', 'Node.js', ['nodejs', 'node', 'js']],
  ['signs that make a name', 'C++ C#', ['c++', 'c#']],
  ['the end of a sentence', 'Docker. Redis, Kafka!', ['docker', 'redis', 'kafka']],
  ['a number with its counter', '3년차 2023년에', ['3년차', '2023년']],
  ['full-width letters', 'Ｋ８ｓ', ['k8s']],
  ['Hangul that was taken apart', '쿠버네티스'.normalize('NFD'), ['쿠버네티스']],
  ['half-width Hangul', 'ﾡ', ['ㄱ']],
  ['a soft hyphen', 'Kuber\u00adnetes', ['kubernetes']],
  ['single consonants', 'ㅋㅂㄴ', ['ㅋㅂㄴ']],
  ['a syllable that is not finished', '쿠버네ㅌ', ['쿠버네ㅌ']],
  ['accents', 'Café', ['café']],
  ['a Latin name that a sign joins to a Hangul one', '쿠버네티스+AWS 서버#Go', ['쿠버네티스', 'aws', '서버', 'go']],
  ['nothing', ' .,! ', []],
])('%s', (_, text, terms) => {
  expect(termsOf(text)).toEqual(terms);
});

test.each([
  ['쿠버네ㅌ', ['쿠버네티스', '쿠버네트'], ['쿠버네스']],
  ['쿠버넽', ['쿠버네티스', '쿠버넽'], ['쿠버네스']],
  ['쿠버네', ['쿠버네티스', '쿠버넷'], ['쿠버나']],
  ['ㅋㅂㄴ', ['쿠버네티스'], ['카프카']],
  ['ㄱㅅ', ['검색'], ['개발']],
  ['ㄳ', ['검색'], ['개발']],
  ['닭', ['닭고기', '달걀'], ['달력']],
  ['쿠ㅂ네', ['쿠버네티스'], ['쿠키네']],
])('%s may become what it is the beginning of', (typed, may, mayNot) => {
  const pattern = new RegExp(`^${beginningPattern(typed)}`);
  expect(may.filter((word) => !pattern.test(word))).toEqual([]);
  expect(mayNot.filter((word) => pattern.test(word))).toEqual([]);
});

test.each([
  ['쿠버네티스를 도입했다', ['쿠버네티스'], ['쿠버네티스']],
  ['useEffect 안에서', ['effect'], ['useEffect']],
  ['도입과 도입', ['도입'], ['도입', '도입']],
  ['쿠버네티스를'.normalize('NFD'), ['쿠버네티스'], ['쿠버네티스를'.normalize('NFD')]],
  ['Ｋ８ｓ!', ['k8s'], ['Ｋ８ｓ']],
  ['ｶﾞ쿠버네티스를ǅ', ['쿠버네티스'], ['ｶﾞ쿠버네티스를ǅ']],
  ['다른 글', ['배포'], []],
])('in "%s" the words %j are shown', (text, terms, shown) => {
  expect(rangesOf(text, terms).map(({ start, end }) => text.slice(start, end))).toEqual(shown);
});

test('words stand in order, disjoint and within the text, whatever it is', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'가각ㄱA b1.-_를éﬁ한') }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0;
      for (const word of rangesOf(text, termsOf(text))) {
        expect(word.start).toBeGreaterThanOrEqual(end);
        expect(word.end).toBeGreaterThan(word.start);
        ({ end } = word);
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('a word read by itself is the word that it was in its text', () => {
  const parts = fc.constantFrom(
    '쿠버네티스를',
    '서버에서',
    'useEffect',
    'Node.js로',
    'C++',
    '3년차',
    'React',
    '개발자',
  );
  fc.assert(
    fc.property(fc.array(parts), (words) => {
      const text = words.join(' ');
      for (const { start, end, term } of wordsOf(text)) expect(termsOf(text.slice(start, end))).toContain(term);
    }),
  );
});
