import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceAround } from '../../lists/sentence.ts';

/** The text with the name between brackets left out, and the name's place. */
function placed(marked: string): [text: string, place: { start: number; end: number }] {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return [marked.replace(/[[\]]/g, ''), { start, end }];
}
const shown = (marked: string): string | undefined => {
  const proof = sentenceAround(...placed(marked));
  return proof && `${proof.before}[${proof.name}]${proof.after}`;
};

test.each([
  ['앞 문장이다. 올해는 [Kubernetes]를 배웠다. 뒤 문장이다.', '올해는 [Kubernetes]를 배웠다.'],
  ['제목\n[Node.js]로 옮겼다\n다음', '[Node.js]로 옮겼다'],
  ['We moved to [Go]! It went well.', 'We moved to [Go]!'],
  ['The whole text is [Kafka]', 'The whole text is [Kafka]'],
])('of %j the sentence around the name is shown', (text, sentence) => {
  expect(shown(text)).toBe(sentence);
});

test('a long sentence is cut at words, on both sides', () => {
  const long = `${'길고 긴 말 '.repeat(60)}[Redis] ${'이어지는 말 '.repeat(60)}`;
  const proof = shown(long) ?? '';
  expect(proof).toMatch(/^…(?:길고|긴|말) .*\[Redis\].* (?:이어지는|말)…$/);
  expect(proof.length).toBeLessThan(320);
});

test('a place behind the end of the text shows nothing', () => {
  expect(sentenceAround('short', { start: 3, end: 9 })).toBeUndefined();
});

test('whatever the text, the name is in its sentence as it stands there', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length;
      const end = start + 1 + (b % (text.length - start));
      const proof = sentenceAround(text, { start, end });
      expect(proof?.name).toBe(text.slice(start, end));
    }),
  );
});
