import fc from 'fast-check';
import { describe as group, expect, test } from 'vitest';
import { Alignment } from '../../anchoring/alignment.ts';
import { type Location, locateAll } from '../../anchoring/locate.ts';
import { describe } from '../../anchoring/selector.ts';
import { barred, marked } from './marked.ts';

/** Where a mark is, of which the text is known in which it last stood. */
function located(was: string, text: string): Location {
  const { text: last, selector } = marked(was);
  const { start, end } = selector;
  const [location] = locateAll(text, [{ selector, last: { text: last, start, end } }]);
  return location!;
}

function found(was: string, text: string): string | undefined {
  const location = located(was, text);
  return location.kind === 'found' ? barred(text, location) : undefined;
}

const SPRING = '봄에는 팀을 옮기고 새 서비스를 맡았다.';
const SUMMER = '여름에는 서버를 모두 클라우드로 옮겼다.';
const FALL = 'In fall we learned how to say no to features.';
const WINTER = 'In winter the whole team took a long break.';
const lines = (...some: string[]): string => some.join('\n');

group('a mark is found by the text in which it last stood', () => {
  test.each<[what: string, was: string, is: string]>([
    ['a repeated list item', lines(SPRING, '- Go', '- |Go|', FALL), lines(WINTER, SPRING, '- Go', '- |Go|', FALL)],
    [
      'a repeated list item of a section that moved',
      lines(SPRING, '- Go', '- |Go|', '- Rust', FALL, WINTER, '- Go', '- Kafka'),
      lines(WINTER, '- Go', '- Kafka', SPRING, '- Go', '- |Go|', '- Rust', FALL),
    ],
    [
      'the repeated item of a list that moved where all its lines are short',
      lines(SPRING, SUMMER, '- 하나 둘', '- 같다', '- |같다|', '- 셋 넷 다섯', FALL, WINTER, '- 같다'),
      lines(FALL, WINTER, '- 같다', SPRING, '- 하나 둘', '- 같다', '- |같다|', '- 셋 넷 다섯', SUMMER),
    ],
    [
      'a short word in a sentence that was edited',
      `${SPRING} Then |Go| was what we wrote it all in. ${FALL}`,
      `${SPRING} Then |Go| was what we rewrote it in. ${FALL}`,
    ],
    [
      'in a sentence that went elsewhere in its line',
      `${SPRING} |감사합니다.| ${SUMMER}`,
      `${SPRING} ${SUMMER} |감사합니다.|`,
    ],
    ['in a line that was cut in two', `${SPRING} |${SUMMER}| ${FALL}`, `${SPRING}\n|${SUMMER}|\n${FALL}`],
    ['in lines that were joined', lines(SPRING, `|${SUMMER}|`, FALL), `${SPRING} |${SUMMER}| ${FALL}`],
    [
      'in a heading to which a sentence was put',
      lines(SPRING, '|What I shipped|', FALL),
      lines(SPRING, `|What I shipped| ${WINTER}`, FALL),
    ],
    [
      'edited and moved',
      lines('There we |chose Kafka| over all of the other message queues.', SPRING, SUMMER, FALL),
      lines(SPRING, WINTER, FALL, 'There we |chose Kafka| over most of the other message queues.', SUMMER),
    ],
    [
      'with its surroundings written anew',
      lines(SPRING, `|${SUMMER}|`, FALL),
      lines(WINTER, `|${SUMMER}|`, '다 새로 썼다.'),
    ],
    [
      'with a letter corrected',
      `${SPRING} In the end we chose |Kubernets| and slept.`,
      `${SPRING} In the end we chose |Kubernetes| and slept.`,
    ],
    [
      'across lines of which one was edited',
      lines(SPRING, `|${SUMMER}`, `${FALL}|`, WINTER),
      lines(SPRING, `|${SUMMER}`, `${FALL.replace('say', 'tell')}|`, WINTER),
    ],
    [
      'with typographic quotes',
      `${SPRING} 그는 |"천천히 해"라고| 했다. ${FALL}`,
      `${SPRING} 그는 |“천천히 해”라고| 했다. ${FALL}`,
    ],
    ['composed in another way', `${SPRING} |회고|를 썼다.`, `${WINTER} ${SPRING} |${'회고'.normalize('NFD')}|를 썼다.`],
  ])('%s', (_, was, is) => {
    expect(found(was, marked(is).text)).toBe(is);
  });

  test.each<[what: string, was: string, is: string]>([
    [
      'its line is gone, and a twin stays',
      lines(SPRING, '|5월|', SUMMER, FALL, '5월', WINTER),
      lines(SPRING, SUMMER, FALL, '5월', WINTER),
    ],
    ['one of two twins side by side is gone', lines(SPRING, '- |Go|', '- Go', SUMMER), lines(SPRING, '- Go', SUMMER)],
    [
      'the same word stands in what is new',
      lines(SPRING, 'We used |Redis| then.', SUMMER),
      lines(SPRING, SUMMER, 'Redis 면접 질문을 받았다.'),
    ],
    ['all was written anew', lines(SPRING, `|${SUMMER}|`), lines(FALL, WINTER)],
    [
      'another word stands in its place',
      `${SPRING} In the end we chose |Kafka| and slept. ${FALL}`,
      `${SPRING} In the end we chose Pulsar and slept. ${FALL}`,
    ],
  ])('but not where %s', (_, was, is) => {
    expect(found(was, is)).toBeUndefined();
  });

  test('a twin in doubt comes with the place of both', () => {
    const location = located(lines(SPRING, '- |Go|', '- Go', SUMMER), lines(SPRING, '- Go', SUMMER));
    expect(location).toMatchObject({ kind: 'orphan', candidate: { difference: 0 } });
  });

  test('two that have become one place do not share it', () => {
    const text = `${SPRING} Well, ${SUMMER} ${FALL}`;
    const place = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
    const marks = [`Well, ${SUMMER}`, SUMMER].map((quote) => ({
      selector: marked(text.replace(quote, `|${quote}|`)).selector,
      last: { text, ...place(quote) },
    }));
    expect(locateAll(text.replace('Well, ', ''), marks).map(({ kind }) => kind)).toEqual(['orphan', 'found']);
  });

  test('without time all is lost, and the search ends', () => {
    let clock = 0;
    const text = Array.from({ length: 3_000 }, (_, index) => `line ${index} of the old text`).join('\n');
    const { selector } = marked('line |5| of the old text');
    const marks = [{ selector, last: { text, start: 10, end: 16 } }];
    const [location] = locateAll(`${FALL}\n${text.replace('line 0 of', 'LINE 0 of')}`, marks, {
      budget: 0,
      now: () => clock++,
    });
    expect(location?.kind).toBe('orphan');
    expect(clock).toBeLessThan(5_000);
  });
});

const words = fc.constantFrom(
  'Redis',
  '를 썼다. ',
  '\n- ',
  'Go ',
  'was it. ',
  'the',
  '\n',
  '그리고 ',
  'a',
  '.',
  '“x”',
  'e\u0301',
);
const texts = fc.array(words, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''));

test('a mark whose ends have gone apart has no likely place: it would cover all that came in between', () => {
  const before = 'a'.repeat(14);
  const [location] = locateAll(`a----${'a'.repeat(13)}`, [
    { selector: describe(before, { start: 0, end: 2 }), last: { text: before, start: 0, end: 2 } },
  ]);
  expect(location).toEqual({ kind: 'orphan' });
});

group('for any two texts', () => {
  test('no two characters have one place, and each place holds the same character or is near one that does', () => {
    fc.assert(
      fc.property(texts, texts, texts, (one, two, three) => {
        const before = one + two;
        const alignment = new Alignment(before, one + three + two);
        for (let start = 0; start < before.length; start++) {
          const place = alignment.map(start, Math.min(before.length, start + 7));
          if (!place) continue;
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeGreaterThan(place.start);
          expect(place.end).toBeLessThanOrEqual((one + three + two).normalize('NFC').length);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a found mark is like what it was', () => {
    fc.assert(
      fc.property(texts, texts, texts, fc.nat(100), fc.integer({ min: 1, max: 20 }), (one, two, three, at, length) => {
        const before = one + two;
        const start = Math.min(at, before.length - 1);
        const end = Math.min(before.length, start + length);
        const now = two + three + one;
        const quote = before.slice(start, end);
        const [location] = locateAll(now, [
          { selector: { exact: quote, prefix: '', suffix: '', start, end }, last: { text: before, start, end } },
        ]);
        if (location?.kind !== 'found') return;
        expect(location.end).toBeLessThanOrEqual(now.length);
        // Differences are counted in composed characters: a decomposed one is two units and one difference.
        const [was, is] = [quote, now.slice(location.start, location.end)].map((part) => part.normalize('NFC').length);
        expect(Math.abs(is! - was!)).toBeLessThanOrEqual(Math.max(2, 0.34 * was!));
      }),
      { numRuns: 500 },
    );
  });
});

group('two texts of a million characters', () => {
  const MILLION = 1_000_000;
  test.each<[what: string, before: string, after: string]>([
    ['of one letter', 'a'.repeat(MILLION), 'a'.repeat(MILLION - 1)],
    ['of equal lines', 'ab\n'.repeat(MILLION / 4), 'ab\n'.repeat(MILLION / 4 - 1)],
    [
      'of lines that all differ',
      Array.from({ length: 60_000 }, (_, line) => `old ${line}`).join('\n'),
      Array.from({ length: 60_000 }, (_, line) => `new ${line}`).join('\n'),
    ],
    [
      'of one line',
      Array.from({ length: 150_000 }, (_, word) => `w${(word * 7919) % 100}`).join(' '),
      Array.from({ length: 150_000 }, (_, word) => `w${(word * 7877) % 101}`).join(' '),
    ],
  ])(
    '%s are aligned in no time',
    (_, before, after) => {
      const began = process.cpuUsage();
      const last = { text: before, start: 500, end: 530 };
      const selector = { exact: before.slice(500, 530), prefix: '', suffix: '', start: 500, end: 530 };
      expect(locateAll(after, [{ selector, last }])).toHaveLength(1);
      expect(process.cpuUsage(began).user).toBeLessThan(8_000_000);
    },
    60_000,
  );
});
