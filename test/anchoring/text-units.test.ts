import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caretOn, extendCaret, moveCaret, type Unit, unitBefore, unitFrom } from '../../anchoring/text-units.ts';

/** All units of a text, by going from each to the next. */
function unitsOf(text: string, unit: Unit): string[] {
  const units: string[] = [];
  for (let at = unitFrom(text, 0, unit); at; at = unitFrom(text, at.end, unit))
    units.push(text.slice(at.start, at.end));
  return units;
}

describe('sentences', () => {
  test.each<[what: string, text: string, sentences: string[]]>([
    ['Korean', '배포했다. 재미있어요! 왜일까? 끝', ['배포했다.', '재미있어요!', '왜일까?', '끝']],
    ['one a line, without a full stop', '2024년 회고\n인턴을 마쳤다', ['2024년 회고', '인턴을 마쳤다']],
    ['names with dots', 'Node.js와 Vue.js를 썼다. v1.2를 냈다.', ['Node.js와 Vue.js를 썼다.', 'v1.2를 냈다.']],
    [
      'closing quotes belong to their sentence',
      '"끝났다." 하고 말했다. (정말로.)',
      ['"끝났다."', '하고 말했다.', '(정말로.)'],
    ],
    ['numbers of a list', '1. 배웠다. 2. 썼다.', ['1. 배웠다.', '2. 썼다.']],
    ['a year at the end', 'It was 2024. I left.', ['It was 2024. I left.']],
    [
      'abbreviations before a small letter',
      'We used tools, e.g. git. Then Jira.',
      ['We used tools, e.g. git.', 'Then Jira.'],
    ],
    ['dots in a row', '글쎄... 모르겠다… 끝', ['글쎄...', '모르겠다…', '끝']],
    ['full-width punctuation', '끝났다。 정말？ 그래！', ['끝났다。', '정말？', '그래！']],
    ['white space around', '  하나.   둘  \n\n 셋 ', ['하나.', '둘', '셋']],
    ['nothing', ' \n ', []],
  ])('%s', (_, text, sentences) => {
    expect(unitsOf(text, 'sentence')).toEqual(sentences);
  });
});

test('words are what stands between white space', () => {
  expect(unitsOf('쿠버네티스를 (정말) C++로\n짰다', 'word')).toEqual(['쿠버네티스를', '(정말)', 'C++로', '짰다']);
});

const UNITS = ['word', 'sentence'] as const;
const TEXT = fc.string({ unit: fc.constantFrom('가', 'a', 'B', '1', '.', '!', ' ', '\n', '"'), maxLength: 40 });

test('the way back over a text passes the same units as the way there', () => {
  fc.assert(
    fc.property(TEXT, fc.constantFrom(...UNITS), (text, unit) => {
      const back: string[] = [];
      for (let at = unitBefore(text, text.length, unit); at; at = unitBefore(text, at.start, unit)) {
        back.unshift(text.slice(at.start, at.end));
      }
      expect(back).toEqual(unitsOf(text, unit));
      expect(back.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});

describe('the caret', () => {
  const KEYS = { right: [1, 'word'], left: [-1, 'word'], down: [1, 'sentence'], up: [-1, 'sentence'] } as const;
  const TEXT_OF_THREE = '나는 배웠다. 코드를 짰다.\n끝 났다.';

  test.each<[keys: string, covered: string]>([
    ['', '나는'],
    ['right', '배웠다.'],
    ['right right right right', '끝'],
    ['left', '나는'],
    ['right left', '나는'],
    ['down', '나는 배웠다.'],
    ['down down', '코드를 짰다.'],
    ['down down down down down', '끝 났다.'],
    ['down down up', '나는 배웠다.'],
    ['down down right', '짰다.'],
    ['down down left', '코드를'],
    ['Right', '나는 배웠다.'],
    ['Right Right', '나는 배웠다. 코드를'],
    ['Right Right Left', '나는 배웠다.'],
    ['Right Left Left', '나는'],
    ['right Left Right', '배웠다.'],
    ['right right Left Left Right', '배웠다. 코드를'],
    ['Down', '나는 배웠다.'],
    ['Down Down', '나는 배웠다. 코드를 짰다.'],
    ['right right Down', '코드를 짰다.'],
    ['right right right Up', '코드를 짰다.'],
    ['right right Down Up', '코드를'],
    ['down Down Up', '나는 배웠다.'],
    ['right Right Right right', '짰다.'],
  ])('%s (capitals with Shift) covers "%s"', (keys, covered) => {
    let caret = caretOn({ start: 0, end: 2 });
    for (const key of keys.split(' ').filter(Boolean)) {
      const [step, unit] = KEYS[key.toLowerCase() as keyof typeof KEYS];
      caret = (key === key.toLowerCase() ? moveCaret : extendCaret)(TEXT_OF_THREE, caret, step, unit);
    }
    expect(TEXT_OF_THREE.slice(caret.span.start, caret.span.end)).toBe(covered);
  });

  test.each([
    ['digits', '1'],
    ['dots', '!'],
    ['dots and quotation marks', '."'],
  ])('half a million %s without end are one sentence', (_, unit) => {
    const text = `a${unit.repeat(500_000 / unit.length)}b`;
    expect(unitFrom(text, 0, 'sentence')).toEqual({ start: 0, end: text.length });
  });

  test('always covers words, none of them in part', () => {
    const steps = fc.array(
      fc.record({ step: fc.constantFrom(1, -1), unit: fc.constantFrom(...UNITS), extend: fc.boolean() }),
    );
    fc.assert(
      fc.property(TEXT, steps, (text, moves) => {
        const first = unitFrom(text, 0, 'word');
        if (!first) return;
        let caret = caretOn(first);
        for (const { step, unit, extend } of moves) {
          caret = (extend ? extendCaret : moveCaret)(text, caret, step, unit);
          const { start, end } = caret.span;
          expect(text.slice(start, end)).toMatch(/^\S(?:[^]*\S)?$/);
          expect(text.slice(0, start)).toMatch(/(?:^|\s)$/);
          expect(text.slice(end)).toMatch(/^(?:\s|$)/);
        }
      }),
    );
  });
});
