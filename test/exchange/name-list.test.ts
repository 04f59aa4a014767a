import { describe, expect, test } from 'vitest';
import { planImport } from '../../exchange/merge.ts';
import { library, put, readBack } from './samples.ts';

const read = (text: string) => {
  const { format, library: found, skipped } = readBack(text);
  expect(format).toBe('name-list');
  return {
    terms: found.terms.map(({ surface, rule, termId, scope }) => [surface, rule, termId, scope].join(' / ')),
    skipped: skipped.map(({ entry, reason }) => `${entry}: ${reason}`),
  };
};

describe('a list of names', () => {
  test.each<[what: string, text: string, terms: string[]]>([
    ['a name', 'Kubernetes', ['Kubernetes / add / technology:Kubernetes / everywhere']],
    [
      'lines of any system, comments and blanks',
      '\uFEFF# mine\r\n\r\n React \n',
      ['React / add / technology:React / everywhere'],
    ],
    [
      'aliases and a type',
      '당근 | 당근마켓, Karrot | company',
      [
        '당근 / add / company:당근 / everywhere',
        '당근마켓 / alias / company:당근 / everywhere',
        'Karrot / alias / company:당근 / everywhere',
      ],
    ],
    ['a type in Korean, without aliases', '코드 리뷰 | | 역량', ['코드 리뷰 / add / skill:코드 리뷰 / everywhere']],
    [
      'names with signs',
      'C#\nC++',
      ['C# / add / technology:C# / everywhere', 'C++ / add / technology:C++ / everywhere'],
    ],
    ['a name twice', 'Go\nGo', ['Go / add / technology:Go / everywhere']],
    [
      'a table with headings, in any order',
      'Type,Name,Aliases\nskill,TDD,"test first, 테스트 주도 개발"\n',
      [
        'TDD / add / skill:TDD / everywhere',
        'test first / alias / skill:TDD / everywhere',
        '테스트 주도 개발 / alias / skill:TDD / everywhere',
      ],
    ],
    ['a table of a spreadsheet in Korean', '이름\t종류\n토스\t회사', ['토스 / add / company:토스 / everywhere']],
  ])('%s', (_, text, terms) => {
    expect(read(text)).toEqual({ terms, skipped: [] });
  });

  test.each([
    ['an unknown type', 'Kafka | | animal', 'line 1: skippedType'],
    ['no name', ' | a', 'line 1: skippedInvalid'],
    ['a sentence', `ok\n${'long '.repeat(30)}`, 'line 2: skippedInvalid'],
    ['a row of a table', 'name,type\nA,skill\nB,animal', 'row 3: skippedType'],
  ])('%s is left out and counted', (_, text, skipped) => {
    expect(read(text).skipped).toContain(skipped);
  });

  test.each(['<!doctype html><p>React', '---\ntitle: 회고\n---\n', 'PK\u0003\u0004\0\0', '\uFFFD\uFFFDPNG'])(
    '%j is no list',
    (text) => {
      expect(() => readBack(text)).toThrow(expect.objectContaining({ key: 'errorFileUnknown' }) as Error);
    },
  );

  test('a file of endless lines is refused', () => {
    expect(() => readBack('a\n'.repeat(20_001))).toThrow(expect.objectContaining({ key: 'errorFileTooLong' }) as Error);
  });
});

test('reading a list again changes nothing, and what the reader has said since stays', () => {
  const list = readBack('쿠버 | | company').library;
  const empty = { pages: [], annotations: [], terms: [], names: [] };
  const here = put(empty, planImport(empty, list).rows);
  expect(planImport(here, list)).toMatchObject({ added: [], changed: [] });
  const own = library({
    terms: [{ ...library().terms[0]!, scope: 'everywhere', updated: list.terms[0]!.updated + 1 }],
  });
  expect(planImport(own, list).rows.terms).toEqual([]);
});
