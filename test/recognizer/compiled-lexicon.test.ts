import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../recognizer/compiled-lexicon.ts';
import { type Entry, FLAGS, LexiconError } from '../../recognizer/lexicon-format.ts';
import { type Candidate, compile, createMatcher, type Matcher } from '../../recognizer/matcher.ts';
import { packLexicon, unpackLexicon } from '../../recognizer/packed-lexicon.ts';
import { recognizerOver } from '../../recognizer/recognizer.ts';
import { readLexicon } from '../../scripts/lexicon-files.ts';
import { lexicon } from './lexicon.ts';

const packed = (entries: readonly Entry[]): ArrayBuffer => packLexicon(compileLexicon(entries));
const shipped = (entries: readonly Entry[]): Matcher => createMatcher(unpackLexicon(packed(entries)));

function candidates(matcher: Matcher, text: string): Candidate[] {
  const all: Candidate[] = [];
  for (let at = 0; at < text.length; at++) if (matcher.mayStart(text, at)) all.push(...matcher.at(text, at));
  return all;
}

const small = lexicon({
  technology: `
    Go{word context} | Golang | 언어, goroutine, 고루틴
    Spring Boot | 스프링 부트
    Node.js | 노드{context} | 서버, npm
    C++
    R{case}
    Slack | 슬랙`,
  skill: 'Code Review | 코드 리뷰',
  company: 'Slack{employer} | 슬랙{employer} | 입사',
});

describe('the matcher of a compiled lexicon', () => {
  const matcher = shipped(small);

  test('finds a name in all its spellings, with everything the lexicon says of it', () => {
    const [longest] = matcher.at('go, spring-boot', 4);
    expect(longest).toEqual({
      start: 4,
      formEnd: 15,
      end: 15,
      readings: [{ canonical: 'Spring Boot', type: 'technology', form: 'Spring Boot', flags: [], cues: [] }],
    });
    expect(matcher.at('golang', 0)[0]?.readings[0]).toMatchObject({ canonical: 'Go', form: 'Golang', flags: [] });
    expect(matcher.at('go', 0)[0]?.readings).toEqual([
      {
        canonical: 'Go',
        type: 'technology',
        form: 'Go',
        // A Latin form this short is never matched in another case.
        flags: ['case', 'word', 'context'],
        cues: ['언어', 'goroutine', '고루틴'],
      },
    ]);
  });

  test.each([
    ['end to end testing', 'end-to-end testing', 'end-to-end-testing', 'endtoend testing', 'End-to-End Testing'],
    ['객체 지향 프로그래밍', '객체지향 프로그래밍', '객체 지향프로그래밍', '객체지향프로그래밍'],
    ['back-end', 'back end', 'backend'],
  ])('finds %s whichever of its words are joined', (form, ...spellings) => {
    const one = shipped(lexicon({ skill: form }));
    for (const text of [form, ...spellings]) expect(one.at(text.toLowerCase(), 0)[0]?.end).toBe(text.length);
  });

  test('writes the gaps of a very long form alike', () => {
    const one = shipped(lexicon({ skill: 'one two-three four five' }));
    const texts = [
      'one two-three four five',
      'one two three four five',
      'onetwothreefourfive',
      'one two three four-five',
    ];
    expect(texts.map((text) => one.at(text, 0).length)).toEqual([1, 1, 1, 0]);
  });

  test('gives the readings of a form in the order of the lexicon', () => {
    const [slack] = matcher.at('슬랙에', 0);
    expect(slack?.readings.map(({ type }) => type)).toEqual(['technology', 'company']);
  });

  test('gives the same object for the same form, however it is spelled', () => {
    const [joined, apart] = [matcher.at('springboot', 0), matcher.at('spring boot', 0)];
    expect(joined[0]?.readings[0]).toBe(apart[0]?.readings[0]);
  });

  test('is as good made at run time', () => {
    const text = 'go golang goroutine spring boot c++ r 슬랙에서 코드리뷰';
    expect(candidates(compile(small), text)).toEqual(candidates(matcher, text));
  });

  test('of nothing finds nothing', () => {
    expect(candidates(shipped([]), 'go slack')).toEqual([]);
  });

  test('a form that would be nothing when its words are joined has only its other spellings', () => {
    expect(candidates(shipped(lexicon({ technology: '-' })), 'a - b').map(({ start }) => start)).toEqual([2]);
  });
});

describe('round trip', () => {
  const joined = (text: string): string => text.toLowerCase().replace(/[ -]/g, '');
  const unit = fc.constantFrom('a', 'b', 'R', 'é', 'İ', '가', '나', '의', ' ', '-', '.', '1', '\ud83d', '\ude80');
  const word = fc.string({ unit, minLength: 1, maxLength: 6 });
  const form = fc.record({ text: word, flags: fc.subarray([...FLAGS]) });
  const entry: fc.Arbitrary<Entry> = fc.record({
    canonical: word,
    type: fc.constantFrom('technology', 'skill', 'company'),
    forms: fc.array(form, { maxLength: 4 }),
    cues: fc.array(word, { maxLength: 3 }),
  });

  test('any lexicon finds the same in any text as it does in memory, in every form it was given', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), fc.array(word), (entries, words) => {
        const forms = entries.flatMap((each) => each.forms.map(({ text }) => text));
        const text = [...words, ...forms, ...words].join(' ').toLowerCase();
        const found = candidates(shipped(entries), text);
        expect(found).toEqual(candidates(compile(entries), text));
        for (const { formEnd, start, readings } of found) {
          expect(readings.length).toBeGreaterThan(0);
          for (const reading of readings) expect(joined(reading.form)).toBe(joined(text.slice(start, formEnd)));
        }
      }),
      { numRuns: 300 },
    );
  });
  test('the built-in lexicon finds each of its own forms', () => {
    const entries = readLexicon();
    const matcher = shipped(entries);
    const isFound = (text: string, canonical: string): boolean =>
      matcher
        .at(text.toLowerCase(), 0)
        .some(({ readings }) => readings.some((reading) => reading.form === text && reading.canonical === canonical));
    const wanting = entries.flatMap(({ canonical, forms }) => forms.filter(({ text }) => !isFound(text, canonical)));
    expect(wanting).toEqual([]);
  });

  test('a recognizer works over it', () => {
    const mentions = recognizerOver(shipped(small)).recognize('스프링 부트와 Node.js로 만들었다');
    expect(mentions.map(({ canonical }) => canonical)).toEqual(['Spring Boot', 'Node.js']);
  });
});

describe('the file', () => {
  const bytes = (buffer: ArrayBuffer): Uint8Array => new Uint8Array(buffer);

  test('has the same bytes for the same entries', () => {
    const entries = readLexicon();
    expect(Buffer.compare(bytes(packed(entries)), bytes(packed(structuredClone(entries))))).toBe(0);
  });

  test('is read without copying it', () => {
    const buffer = packed(small);
    for (const table of Object.values(unpackLexicon(buffer))) expect(table.buffer).toBe(buffer);
  });

  test.each([
    ['nothing', new ArrayBuffer(0), /too short/],
    ['a web page', new TextEncoder().encode('<!doctype html>'.repeat(20)).buffer, /no compiled lexicon/],
    ['one that was cut off', packed(small).slice(0, -4), /broken/],
    ['one with something behind it', packed(small).transfer(packed(small).byteLength + 4), /broken/],
  ])('%s is refused', (_, buffer, message) => {
    expect(() => unpackLexicon(buffer)).toThrow(LexiconError);
    expect(() => unpackLexicon(buffer)).toThrow(message);
  });

  test('of another version is refused, and both versions named', () => {
    const buffer = packed(small);
    new Uint32Array(buffer)[1] = 99;
    expect(() => unpackLexicon(buffer)).toThrow(/version 99 instead of \d/);
  });

  test('is refused whatever is wrong in its header', () => {
    const whole = packed(small);
    const words = 2 + 2 * Object.keys(unpackLexicon(whole)).length;
    const change = fc.record({ at: fc.nat(words - 1), to: fc.oneof(fc.nat(8), fc.nat(0xffff_ffff)) });
    fc.assert(
      fc.property(change, ({ at, to }) => {
        const buffer = whole.slice();
        const header = new Uint32Array(buffer, 0, words);
        fc.pre(header[at] !== to);
        header[at] = to;
        expect(() => unpackLexicon(buffer)).toThrow(LexiconError);
      }),
      { numRuns: 500 },
    );
  });
});
