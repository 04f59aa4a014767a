/** CSV for spreadsheets and cards for Anki: what programs read line by line. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../exchange/csv.ts';
import { isAlive } from '../../exchange/library.ts';
import { anyLibrary, ENGLISH, fileOf, library, mark, page, readBack, written } from './samples.ts';

describe('CSV', () => {
  const rowsOf = (csv: string): Record<string, string>[] =>
    Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;

  test('has a line for each mark, with the post that it is from', () => {
    const [first, second, ...others] = rowsOf(written('csv', library()));
    expect(first).toEqual({
      quote: '쿠버네티스로 배포를 옮겼다.',
      note: '나도 해 보고 싶다.',
      type: 'technology',
      name: 'Kubernetes',
      tags: '배포, side project',
      title: '2024년 회고: 배포를 맡다',
      author: '김개발',
      site: 'dev.tistory.com',
      year: '2024',
      link: expect.stringContaining('https://dev.tistory.com/12#:~:text=%EC%BF%A0') as string,
      created: '2025-01-31T12:00:00.000Z',
      updated: '2025-01-31T12:01:00.000Z',
      id: '00000000-0000-4000-8000-000000000001',
    });
    expect(second?.['quote']).toBe('I joined Acme, and shipped\nthree times a week.');
    expect(others).toEqual([]);
  });

  test('starts with the mark that makes Excel read Korean, unless it is not wanted', () => {
    expect(written('csv', library())).toMatch(/^\uFEFF"quote","note"/);
    expect(written('csv', library(), { bom: false })).toMatch(/^"quote"/);
  });

  test.each([
    '=HYPERLINK("https://evil.example","a")',
    '=1+1\nsecond line',
    '+82 10',
    '-1',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '\n=1',
    '＝1',
    '"=1"\n=1',
    '\u0000=1',
    '\u200b=1',
    '\u202e=1',
    '\uFEFF@SUM(A1)',
    '\ud800=1',
    "=cmd|' /C calc'!A0",
    '－1',
  ])('a cell of %j is text to a spreadsheet', (cell) => {
    const marks = [mark({ exact: cell, note: cell, tags: [cell] })];
    const [row] = rowsOf(written('csv', library({ pages: [page({ title: cell })], annotations: marks })));
    for (const key of ['quote', 'note', 'tags', 'title']) expect(row?.[key]).toMatch(/^['"]/);
  });

  test.each(['=1+1', '-', '＠ 골뱅이', ' =x', 'C++', "'quoted'", '\u200b+'])(
    'a name of %j in a table of ours is read back as it was',
    (name) => {
      const { library: read } = readBack(toCsv([['name'], [name]]));
      expect(read.terms.map(({ surface }) => surface)).toEqual([name.trim()]);
    },
  );

  test('any marks stay in their cells', () => {
    fc.assert(
      fc.property(anyLibrary, (any) => {
        const rows = rowsOf(written('csv', any));
        const alive = any.annotations.filter(isAlive);
        expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(alive.map(({ id }) => id)));
        for (const row of rows) {
          const { note } = alive.find(({ id }) => id === row['id'])!;
          expect(row['note']).toBe(/^(?:[\s\p{C}]*[=+\-@＝＋－＠]|[\t\r\n])/u.test(note) ? `'${note}` : note);
        }
      }),
    );
  });
});

describe('Anki', () => {
  const cardsOf = (text: string): string[][] =>
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t'));

  test('the file says how it is to be read, and each mark is a card with its own id', () => {
    const text = written('anki', library());
    expect(text.split('\n').slice(0, 5)).toEqual([
      '#separator:tab',
      '#html:true',
      '#guid column:1',
      '#tags column:4',
      '#columns:id\tfront\tback\ttags',
    ]);
    const [first, second] = cardsOf(text);
    expect(first?.slice(0, 2)).toEqual([mark().id, '쿠버네티스로 배포를 옮겼다.']);
    expect(first?.[2]).toMatch(/^나도 해 보고 싶다\.<br><br><a href="[^"<>]+">2024년 회고&#58; 배포를 맡다<\/a>$/);
    expect(first?.[3]).toBe('technology 배포 side_project');
    expect(second?.[1]).toBe('I joined Acme, and shipped<br>three times a week.');
    expect(fileOf('anki', library()).name).toBe('retromark-2025-01-31.txt');
  });

  test('a card can leave the quote out of its context', () => {
    const [card] = cardsOf(written('anki', library(), { cards: 'cloze' }));
    expect(card?.[1]).toBe('올해는 {{c1::쿠버네티스로 배포를 옮겼다.}} 팀이');
  });

  test.each([
    ['<img src=x onerror=alert(1)>', '&#60;img src=x onerror=alert(1)&#62;'],
    ['{{c1::a::b}}', '&#123;&#123;c1&#58;&#58;a&#58;&#58;b&#125;&#125;'],
    ['[sound:a.mp3]', '&#91;sound&#58;a.mp3&#93;'],
    ['a\tb\r\nc', 'a b<br>c'],
    ['"a" & b', '&#34;a&#34; &#38; b'],
    // The file is a table that a spreadsheet opens too.
    ["=cmd|' /C calc'!A0", '&#61;cmd|&#39; /C calc&#39;!A0'],
    ['\t＝1+1', ' &#65309;1+1'],
    ['\u200b@x', '\u200b&#64;x'],
    ['1-2', '1-2'],
  ])('%j is shown as it is', (exact, front) => {
    const [card] = cardsOf(written('anki', library({ annotations: [mark({ exact })] })));
    expect(card?.[1]).toBe(front);
  });

  test('any marks stay in their fields', () => {
    fc.assert(
      fc.property(anyLibrary, fc.constantFrom('quote' as const, 'cloze' as const), (any, cards) => {
        const lines = cardsOf(written('anki', any, { cards }));
        expect(new Set(lines.map(([id]) => id))).toEqual(new Set(any.annotations.filter(isAlive).map(({ id }) => id)));
        expect(lines.every((fields) => fields.length === 4)).toBe(true);
        // All HTML is our own.
        for (const line of lines)
          expect(line.join('').replace(/<br>|<a href="[^"<>]+">|<\/a>/g, '')).not.toMatch(/[<>"]/);
      }),
    );
  });
});

test.each(['csv', 'anki'])('%s of nothing has its head alone', (format) => {
  const nothing = { pages: [page({ url: ENGLISH })], annotations: [], terms: [], names: [] };
  expect(
    written(format, nothing)
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('#')).length,
  ).toBeLessThan(2);
});
