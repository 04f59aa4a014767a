import { describe, expect, test } from 'vitest';
import type { ReaderTerm } from '../../recognizer/reader-terms.ts';
import { createRecognizer } from '../../recognizer/recognizer.ts';
import { lexicon } from './lexicon.ts';

const recognizer = createRecognizer(
  lexicon({
    technology: 'Dark Star{case}\nDS Lite\nRedis',
    skill: 'Data Science | 데이터 사이언스\nQuality of Service\nTable Setting{quiet}',
    company: 'Contoso{case}\nFabrikam',
  }),
);
const found = (text: string): string[] =>
  recognizer.recognize(text).map(({ surface, canonical }) => `${surface}=${canonical}`);

describe('short forms that a post introduces', () => {
  test.each([
    [
      'everywhere in the post, before it too',
      'A year of DS\nI learned data science (DS). DS is fun.',
      ['DS=Data Science', 'data science=Data Science', 'DS=Data Science', 'DS=Data Science'],
    ],
    [
      'the long form in brackets',
      'DS (data science) and more DS',
      ['DS=Data Science', 'data science=Data Science', 'DS=Data Science'],
    ],
    [
      'in quotes, or with a word to it',
      'data science (“DS”) or data science, or DS, and DS',
      [
        'data science=Data Science',
        'DS=Data Science',
        'data science=Data Science',
        'DS=Data Science',
        'DS=Data Science',
      ],
    ],
    [
      'of a Korean name',
      '데이터 사이언스(DS)를 배웠다. DS를 좋아한다',
      ['데이터 사이언스=Data Science', 'DS=Data Science', 'DS=Data Science'],
    ],
    [
      'with and without small words',
      'Quality of Service (QS): QS',
      ['Quality of Service=Quality of Service', 'QS=Quality of Service', 'QS=Quality of Service'],
    ],
    ['not introduced', 'DS was fun', []],
    ['not its initials', 'data science (DX). DX', ['data science=Data Science']],
    [
      'no part of a name or an address',
      'data science (DS), DS Lite, my-DS, @DS, DSP, https://example.com/?q=DS',
      ['data science=Data Science', 'DS=Data Science', 'DS Lite=DS Lite'],
    ],
    ['of what is too general to show', 'table setting (TS). TS', []],
  ])('%s', (_, text, names) => {
    expect(found(text)).toEqual(names);
  });

  test('what the reader has said of the short form holds', () => {
    const named = (meaning: ReaderTerm['meaning']): string[] =>
      recognizer
        .recognize('data science (DS)', { terms: [{ surface: 'DS', meaning }] })
        .map(({ canonical }) => canonical);
    expect(named({ type: 'technology', canonical: 'Dark Star' })).toEqual(['Data Science', 'Dark Star']);
    expect(named(null)).toEqual(['Data Science']);
  });
});

describe('parts of a company', () => {
  test.each([
    [
      'under its name',
      'Fabrikam Consulting is small. I like Contoso Labs.',
      ['Fabrikam Consulting=Fabrikam Consulting', 'Contoso Labs=Contoso Labs'],
    ],
    ['a job title is none', 'a Fabrikam Software Engineer', ['Fabrikam=Fabrikam']],
    ['what a technology goes on with is none', 'Redis Labs', ['Redis=Redis']],
  ])('%s', (_, text, names) => {
    expect(found(text)).toEqual(names);
  });

  test.each<[string, ReaderTerm, string[]]>([
    [
      'the reader’s own word in it',
      { surface: 'Consulting', meaning: { type: 'skill', canonical: 'Advice' } },
      ['Fabrikam=Fabrikam', 'Consulting=Advice'],
    ],
    ['a name that the reader does not want', { surface: 'Fabrikam Consulting', meaning: null }, []],
  ])('%s', (_, term, names) => {
    const mentions = recognizer.recognize('I like Fabrikam Consulting.', { terms: [term] });
    expect(mentions.map(({ surface, canonical }) => `${surface}=${canonical}`)).toEqual(names);
  });
});
