import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceOf, type Piece } from '../../components/difference.tsx';

/** `[-removed-]` and `{+added+}`, as wdiff writes them. */
const written = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ kind, text }) => (kind === 'removed' ? `[-${text}-]` : kind === 'added' ? `{+${text}+}` : text))
    .join('');

describe('the difference of two texts', () => {
  test.each([
    ['nothing changed', '같은 문장', '같은 문장', '같은 문장'],
    ['one word', 'I used Redis a lot', 'I used Kafka a lot', 'I used [-Redis-]{+Kafka+} a lot'],
    ['only the particle', '쿠버네티스를 썼다', '쿠버네티스는 썼다', '쿠버네티스[-를-]{+는+} 썼다'],
    ['only the ending', '하루에 세 번 배포했다.', '하루에 세 번 배포한다.', '하루에 세 번 배포[-했다-]{+한다+}.'],
    ['a particle behind Latin letters', 'Redis를 썼다', 'Redis만 썼다', 'Redis[-를-]{+만+} 썼다'],
    ['an English word stays whole', 'we deploy it', 'we deployed it', 'we [-deploy-]{+deployed+} it'],
    ['words side by side are one change', 'a big red dog', 'a small blue dog', 'a [-big red-]{+small blue+} dog'],
    ['a sentence put in', '하나. 셋.', '하나. 둘. 셋.', '하나. {+둘. +}셋.'],
    ['all gone', '사라진 문장', '', '[-사라진 문장-]'],
    ['all new', '', '새 문장', '{+새 문장+}'],
    ['emoji are not cut in half', '좋다 👍🏻', '좋다 👍🏿', '좋다 👍[-🏻-]{+🏿+}'],
  ])('%s', (_, before, after, expected) => {
    expect(written(differenceOf(before, after))).toBe(expected);
  });

  test('texts with nothing in common are shown as a whole', () => {
    const before = 'old '.repeat(3_000);
    const after = Array.from({ length: 3_000 }, (_, index) => `new${index}`).join(' ');
    expect(differenceOf(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });

  test('nothing is lost of either text', () => {
    const text = fc
      .array(fc.constantFrom('배포', '했다', '한다', ' ', '\n', 'Redis', 'Re', '.', '👍', 'é'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = differenceOf(before, after);
        const without = (kind: Piece['kind']): string =>
          pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });
});
