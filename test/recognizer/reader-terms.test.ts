import { describe, expect, test } from 'vitest';
import type { ReaderTerm } from '../../recognizer/reader-terms.ts';
import { createRecognizer } from '../../recognizer/recognizer.ts';
import { lexicon } from './lexicon.ts';

const recognizer = createRecognizer(
  lexicon({ technology: 'Spring Boot | 스프링 부트\nRedis\nGo', company: 'Kakao | 카카오' }),
);
const found = (text: string, terms: readonly ReaderTerm[]): string[] =>
  recognizer.recognize(text, { terms }).map(({ surface, type, canonical }) => `${surface}=${type}:${canonical}`);

const term = (surface: string, type: 'technology' | 'skill' | 'company', canonical: string): ReaderTerm => ({
  surface,
  meaning: { type, canonical },
});
const never = (surface: string): ReaderTerm => ({ surface, meaning: null });

describe('the reader’s own terms', () => {
  test.each<[string, string, ReaderTerm[], string[]]>([
    [
      'a name is added',
      '우리는 토끼굴을 쓴다',
      [term('토끼굴', 'technology', 'Rabbit Hole')],
      ['토끼굴=technology:Rabbit Hole'],
    ],
    ['an alias', '레디쓰를 썼다', [term('레디쓰', 'technology', 'Redis')], ['레디쓰=technology:Redis']],
    ['another type', '카카오를 쓴다', [term('카카오', 'technology', 'Kakao')], ['카카오=technology:Kakao']],
    [
      'case, spaces and particles do not matter',
      'Rabbit-hole과 RABBITHOLE',
      [term('rabbit hole', 'skill', 'Digging')],
      ['Rabbit-hole=skill:Digging', 'RABBITHOLE=skill:Digging'],
    ],
    ['never', 'Redis와 Go', [never('redis')], ['Go=technology:Go']],
    ['never, and nothing shorter in its place', '스프링부트', [never('스프링 부트')], []],
    ['the later term counts', 'Redis', [never('Redis'), term('Redis', 'skill', 'Caching')], ['Redis=skill:Caching']],
    [
      'a name that nobody listed, never',
      'Redis, Zorbix, Go',
      [never('Zorbix')],
      ['Redis=technology:Redis', 'Go=technology:Go'],
    ],
    ['never, as a page wrote it, with soft hyphens', 'Redis와 Re\u00addis', [never('Re\u00addis')], []],
    [
      'a name as a page wrote it, with zero-width spaces',
      '토\u200b끼굴과 토끼굴',
      [term('토\u200b끼굴', 'skill', 'Digging')],
      ['토\u200b끼굴=skill:Digging', '토끼굴=skill:Digging'],
    ],
    ['no terms', 'Redis', [], ['Redis=technology:Redis']],
  ])('%s', (_, text, terms, names) => {
    expect(found(text, terms)).toEqual(names);
  });

  test('they are as sure as can be', () => {
    const [mention] = recognizer.recognize('Redis', { terms: [term('Redis', 'skill', 'Caching')] });
    expect(mention).toMatchObject({ rule: 'reader', confidence: 1 });
  });
});
