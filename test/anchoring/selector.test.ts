import fc from 'fast-check';
import { describe as group, expect, test } from 'vitest';
import { locate } from '../../anchoring/locate.ts';
import { describe } from '../../anchoring/selector.ts';
import type { Selector } from '../../model/records.ts';

/** The selector of the part of a text between two bars. */
function marked(barred: string): { text: string; selector: Selector } {
  const [before = '', quote = '', after = ''] = barred.split('|');
  const start = before.length;
  return {
    text: before + quote + after,
    selector: describe(before + quote + after, { start, end: start + quote.length }),
  };
}

/** `text` with bars around the place, or undefined. */
function found(text: string, selector: Selector): string | undefined {
  const span = locate(text, selector);
  return span && `${text.slice(0, span.start)}|${text.slice(span.start, span.end)}|${text.slice(span.end)}`;
}

const SENTENCE = '2024년에는 팀에서 쿠버네티스를 도입했다. ';
const FILLER = 'Nothing of interest happened in spring. ';

group('describing', () => {
  test.each([
    ['|all|', { exact: 'all', prefix: '', suffix: '', start: 0, end: 3 }],
    ['|a|bc', { exact: 'a', prefix: '', suffix: 'bc', start: 0, end: 1 }],
    ['ab|c|', { exact: 'c', prefix: 'ab', suffix: '', start: 2, end: 3 }],
    [
      `${'x'.repeat(50)}|q|${'y'.repeat(50)}`,
      { exact: 'q', prefix: 'x'.repeat(32), suffix: 'y'.repeat(32), start: 50, end: 51 },
    ],
  ])('%s', (barred, selector) => {
    expect(marked(barred).selector).toEqual(selector);
  });

  test.each([
    [0, 0],
    [2, 1],
    [-1, 2],
    [0, 4],
    [3, 4],
  ])('[%i, %i) of three characters is refused', (start, end) => {
    expect(() => describe('abc', { start, end })).toThrow(RangeError);
  });
});

group('finding a mark again', () => {
  test.each<[what: string, was: string, is: string]>([
    ['where it was', 'I use |Go| at work', 'I use |Go| at work'],
    ['behind new text', `I use |Go| at work every day`, `${FILLER}I use |Go| at work every day`],
    ['before text that is gone', `${FILLER}I use |Go| at work every day`, `I use |Go| at work every day`],
    [
      'after its sentence moved',
      `We used |Go| for the server.\n${FILLER}`,
      `${FILLER}\nWe used |Go| for the server.\n`,
    ],
    [
      'the same one of many',
      `${SENTENCE}${SENTENCE}${SENTENCE}|${SENTENCE}|${SENTENCE}`,
      `${SENTENCE}${SENTENCE}${SENTENCE}|${SENTENCE}|${SENTENCE}`,
    ],
    [
      'by context, not by nearness',
      `Go is old. Then we learned |Go| by ourselves.`,
      `Go is old. ${FILLER}Go home. Then we learned |Go| by ourselves.`,
    ],
    [
      'by the context before it',
      'What we chose first was |Redis|.',
      'Redis? What we chose first was |Redis|, of course. Redis!',
    ],
    ['by the context behind it', '|Redis| was what we chose then', 'Redis, Redis. But |Redis| was what we chose then'],
    [
      'the nearest where context says nothing',
      `a long quote that stands here\n|a long quote that stands here|\n`,
      `a long quote that stands here\n|a long quote that stands here|\n\n`,
    ],
    ['a long quote in a new context', `It was so: |we moved all of it to Kafka|!`, `(|we moved all of it to Kafka|)`],
    ["at the text's beginning, with new text right behind", '|Go| was it', '|Go|lang was it'],
    ["at the text's end, with new text right before", 'It was |Go|', 'It was named |Go|'],
    ['at the beginning, pushed away', `|Go| was the language of the year`, `Go! |Go| was the language of the year`],
    [
      'at the end, with new text behind',
      'and the language of the year was |Go|',
      'and the language of the year was |Go|. Go!',
    ],
    ['the whole text', '|Go|', '|Go|'],
    ['a quote that overlaps itself', 'xaa|aaa|ay', 'xaa|aaa|ay'],
    ['a quote that overlaps itself, moved', 'xaa|aaa|ay', '--xaa|aaa|ay'],
    ['emoji', '좋았다 |🎉👩‍💻| 끝', '정말 좋았다 |🎉👩‍💻| 끝'],
    ['decomposed Hangul', `올해 |${'회고'.normalize('NFD')}| 끝`, `\n올해 |${'회고'.normalize('NFD')}| 끝`],
  ])('%s', (_, was, is) => {
    const { text } = marked(is);
    expect(found(text, marked(was).selector)).toBe(is);
  });

  test.each<[what: string, was: string, is: string]>([
    ['the quote is gone', 'I use |Go| at work', 'I use Rust at work'],
    [
      'the quote was edited',
      'It was |a long and winding road to Kubernetes| then',
      'It was a long, winding road to Kubernetes then',
    ],
    ['the text is empty', 'I use |Go| at work', ''],
    [
      'a short quote has lost its context',
      `In spring we moved |Go| services to the cloud.`,
      `${FILLER}You can Go there by train.`,
    ],
    [
      'only the spaces around a short quote are as before',
      'the team chose |Go| because of gRPC',
      'A ticket to Go home was expensive.',
    ],
    [
      'a particle after a short quote is not enough',
      '서버는 |Go|로 다시 작성했고',
      `${FILLER}집에는 Go로 가는 게 낫다고 했다`,
    ],
    ['its composition is another', `올해 |회고| 끝`, `올해 ${'회고'.normalize('NFD')} 끝`],
  ])('is an orphan rather than in a wrong place where %s', (_, was, is) => {
    expect(found(is, marked(was).selector)).toBeUndefined();
  });

  test.each<[what: string, selector: Partial<Selector>, place: string | undefined]>([
    [
      'without context is found where it is nearest',
      { prefix: '', suffix: '', start: 99, end: 101 },
      'We use Go and |Go|',
    ],
    ['with an empty quote is an orphan', { exact: '', prefix: '', suffix: '' }, undefined],
    ['with an empty quote but context is an orphan', { exact: '' }, undefined],
    ['at no place at all is found by context', { start: Number.NaN }, 'We use |Go| and Go'],
    ['before the beginning is found by context', { start: -7 }, 'We use |Go| and Go'],
    ['behind the end is found by context', { start: 1e9, end: 1e9 + 2 }, 'We use |Go| and Go'],
  ])('a stored or imported selector %s', (_, changed, place) => {
    const { text, selector } = marked('We use |Go| and Go');
    expect(found(text, { ...selector, ...changed })).toBe(place);
  });
});

group('for any text', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '한', '🎉', '.'), maxLength: 120 });
  const repeated = fc
    .tuple(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 }), fc.nat(60))
    .map(([unit, times]) => unit.repeat(times));
  const texts = fc.array(fc.oneof(letters, repeated), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
  const marks = texts
    .filter((text) => text.length > 0)
    .chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length - 1), fc.nat(text.length - 1)))
    .map(([text, one, other]) => ({ text, start: Math.min(one, other), end: Math.max(one, other) + 1 }));

  test('a mark in an unchanged text stays where it is', () => {
    fc.assert(
      fc.property(marks, ({ text, start, end }) => {
        expect(locate(text, describe(text, { start, end }))).toEqual({ start, end });
      }),
      { numRuns: 2_000 },
    );
  });

  test('a mark survives text inserted anywhere outside of it', () => {
    fc.assert(
      fc.property(marks, texts, fc.double({ min: 0, max: 1, noNaN: true }), ({ text, start, end }, inserted, ratio) => {
        const outside = Math.round(ratio * (text.length - (end - start)));
        const at = outside <= start ? outside : outside + end - start;
        const changed = text.slice(0, at) + inserted + text.slice(at);
        const span = locate(changed, describe(text, { start, end }));
        expect(span && changed.slice(span.start, span.end)).toBe(text.slice(start, end));
      }),
      { numRuns: 2_000 },
    );
  });

  test('a unique mark moves along with its surroundings', () => {
    fc.assert(
      fc.property(texts, texts, texts, (before, after, inserted) => {
        const text = `${before}QUOTE${after}`;
        const selector = describe(text, { start: before.length, end: before.length + 5 });
        const start = before.length + inserted.length;
        expect(locate(inserted + text, selector)).toEqual({ start, end: start + 5 });
        expect(locate(text + inserted, selector)).toEqual({ start: before.length, end: before.length + 5 });
      }),
    );
  });

  test('a place holds just the quote, whatever was stored', () => {
    const anything = fc.record({
      exact: letters,
      prefix: fc.string({ maxLength: 50 }),
      suffix: letters,
      start: fc.oneof(fc.integer(), fc.double(), fc.nat(100)),
      end: fc.integer(),
    });
    fc.assert(
      fc.property(texts, anything, (text, selector) => {
        const span = locate(text, selector);
        if (span) expect(text.slice(span.start, span.end)).toBe(selector.exact);
      }),
      { numRuns: 2_000 },
    );
  });

  test('overlapping places are found as by trying every place', () => {
    fc.assert(
      fc.property(repeated, repeated, repeated, fc.nat(200), (one, two, three, start) => {
        const text = `${one}${two}${one}`;
        const exact = three.slice(0, 5);
        fc.pre(exact !== '');
        const nearest = [...text].map((_, at) => at).filter((at) => text.startsWith(exact, at));
        nearest.sort((a, b) => Math.abs(a - start) - Math.abs(b - start) || a - b);
        expect(locate(text, { exact, prefix: '', suffix: '', start, end: start })?.start).toBe(nearest[0]);
      }),
      { numRuns: 1_000 },
    );
  });
});

group('a text of a million characters', () => {
  const MILLION = 1_000_000;
  const aaa = (count: number): string => 'a'.repeat(count);
  const ask = (exact: string, prefix = 'x', suffix = 'y'): Selector => ({
    exact,
    prefix,
    suffix,
    start: 7,
    end: 7 + exact.length,
  });

  test.each<[what: string, text: string, selector: Selector]>([
    ['one letter', aaa(MILLION), ask(aaa(1))],
    ['one letter forty times', aaa(MILLION), ask(aaa(40))],
    ['one letter forty thousand times', aaa(MILLION), ask(aaa(40_000))],
    ['with context like it', aaa(MILLION), ask(aaa(40_000), aaa(32), `${aaa(31)}b`)],
    ['half of the text', aaa(MILLION), ask(aaa(MILLION / 2))],
    ['two letters again and again', 'ab'.repeat(MILLION / 2), ask('ab'.repeat(20_000))],
    ['almost everywhere', `${aaa(40_000)}b`.repeat(25), ask(aaa(30_000))],
    ['nowhere, but almost', aaa(MILLION), ask(`${aaa(40_000)}b`)],
    ['nowhere, but almost from the other side', aaa(MILLION), ask(`b${aaa(40_000)}`)],
    ['nowhere, but almost from the middle', aaa(MILLION), ask(`${aaa(20_000)}b${aaa(20_000)}`)],
  ])('is searched in no time for a quote that stands %s', (_, text, selector) => {
    // In time of the processor, since other tests run at the same time; trying every place would take minutes.
    const began = process.cpuUsage();
    const span = locate(text, selector);
    expect(process.cpuUsage(began).user).toBeLessThan(3_000_000);
    if (span) expect(text.slice(span.start, span.end) === selector.exact).toBe(true);
  });
});
