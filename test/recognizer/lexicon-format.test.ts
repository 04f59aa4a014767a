import { describe, expect, test } from 'vitest';
import { checkLexicon } from '../../recognizer/lexicon-check.ts';
import { parseLexicon } from '../../recognizer/lexicon-format.ts';
import { formatLexicon, readLexicon, readLexiconFiles } from '../../scripts/lexicon-files.ts';
import { lexicon } from './lexicon.ts';

describe('a line of the lexicon', () => {
  test.each([
    ['Redis', { forms: ['Redis'], cues: [] }],
    ['Kubernetes | k8s, 쿠버네티스', { forms: ['Kubernetes', 'k8s', '쿠버네티스'], cues: [] }],
    ['Go{case context} | Golang | 언어, goroutine', { forms: ['Go', 'Golang'], cues: ['언어', 'goroutine'] }],
    ['C++ | 씨쁠쁠', { forms: ['C++', '씨쁠쁠'], cues: [] }],
    ['Backend{never} | Back End, 백엔드', { forms: ['Back End', '백엔드'], cues: [] }],
    ['Miso{employer} |  | 입사', { forms: ['Miso'], cues: ['입사'] }],
  ])('%s', (line, { forms, cues }) => {
    const [entry] = parseLexicon(line, 'technology', 'test');
    expect(entry?.forms.map((form) => form.text)).toEqual(forms);
    expect(entry?.cues).toEqual(cues);
  });

  test.each(['| forms only', 'A | b | c | d', 'A{loud}', 'A | b{'])('"%s" is refused with file and line', (line) => {
    expect(() => parseLexicon(`# head\n${line}`, 'skill', 'skill/x.txt')).toThrow(/skill\/x\.txt:2/);
  });
});

describe('the rules of the lexicon', () => {
  test.each([
    ['a name listed twice', 'Redis\nredis', /listed twice/],
    ['a form of two names', 'Vault | 볼트\nBolt | 볼트', /belongs to/],
    ['a form repeated in another spelling', 'Spring Boot | SpringBoot', /repeats a form/],
    ['a form that is not NFC', `Kubernetes | ${'쿠버'.normalize('NFD')}`, /not NFC/],
    ['a name that nothing matches', 'Backend{never}', /no surface form/],
  ])('%s is a problem', (_, technology, message) => {
    expect(checkLexicon(lexicon({ technology })).join('\n')).toMatch(message);
  });

  test('a form may be shared where a flag says which is meant', () => {
    const shared = lexicon({ technology: 'Slack | 슬랙', company: 'Slack{employer} | 슬랙{employer}' });
    expect(checkLexicon(shared)).toEqual([]);
  });
});

describe('the built-in lexicon', () => {
  const entries = readLexicon();

  test('keeps the rules', () => {
    expect(checkLexicon(entries)).toEqual([]);
  });

  test.each(readLexiconFiles())('$path is NFC and sorted', ({ text }) => {
    expect(text).toBe(formatLexicon(text));
  });

  test('is as large as promised', () => {
    const forms = entries.flatMap((entry) => entry.forms.map((form) => form.text));
    const names = (type: string): number => entries.filter((entry) => entry.type === type).length;
    expect(entries.length).toBeGreaterThanOrEqual(4_000);
    expect(forms.length).toBeGreaterThanOrEqual(10_000);
    expect(forms.filter((form) => /[가-힣]/.test(form)).length).toBeGreaterThanOrEqual(3_000);
    expect(names('company')).toBeGreaterThanOrEqual(900);
    expect(names('skill')).toBeGreaterThanOrEqual(900);
  });
});
