import { describe, expect, test } from 'vitest';
import * as cues from '../../detection/cues.ts';
import { isRetrospective as judge, type Post, scoreName, scorePost } from '../../detection/retrospective.ts';
import { checkRows } from './posts-check.ts';
import { tuneRows } from './posts-tune.ts';
import { postOf, type PostRow } from './posts.ts';

const isRetrospective = (post: Post): boolean => judge(scoreName(post), post);

const ALL_CUES = [cues.TITLE_CUES, cues.URL_CUES, cues.HEADING_CUES, cues.TEXT_CUES].flat();

const empty: Post = { title: '', url: '', headings: [], text: '' };
const clear: Post = { ...empty, title: '2023년 회고', text: '나는 올해 처음으로 이직했다. '.repeat(20) };

describe.each([
  ['tuning', tuneRows],
  ['checking', checkRows],
])('posts for %s', (_name, rows) => {
  test.each(rows)('$kind: $title', (row) => {
    expect(isRetrospective(postOf(row))).toBe(row.kind === 'retrospective');
  });

  test('are of both kinds about equally', () => {
    const share = rows.filter(({ kind }) => kind === 'retrospective').length / rows.length;
    expect(share).toBeGreaterThan(0.45);
    expect(share).toBeLessThan(0.55);
  });
});

test('no post is in both halves of the table', () => {
  const titleOf = ({ title }: PostRow) => title;
  expect(new Set([...tuneRows, ...checkRows].map(titleOf)).size).toBe(tuneRows.length + checkRows.length);
});

test('too short a text is never a retrospective', () => {
  expect(isRetrospective(clear)).toBe(true);
  expect(isRetrospective({ ...clear, text: clear.text.slice(0, 299) })).toBe(false);
  expect(isRetrospective({ ...clear, text: '' })).toBe(false);
});

test('neither headings nor text alone outvote a title that speaks against them', () => {
  const headings = ['2023년 1월', '잘한 것', 'What went well', '느낀 점'];
  expect(isRetrospective({ ...clear, headings, title: '나의 하루' })).toBe(true);
  expect(isRetrospective({ ...clear, headings, title: '스프링 에러 해결: 입문 가이드' })).toBe(false);
});

test('titles and addresses count however their Hangul is spelled', () => {
  const url = `https://blog.example.com/${encodeURIComponent('첫해-회고'.normalize('NFD'))}`;
  expect(scorePost({ ...empty, url })).toBe(scorePost({ ...empty, url: 'https://blog.example.com/첫해-회고' }));
  expect(scorePost({ ...empty, title: clear.title.normalize('NFD') })).toBe(
    scorePost({ ...empty, title: clear.title }),
  );
});

test.each([
  ['nothing', ''],
  ['a lone high surrogate', '회고 \ud83d'],
  ['a lone low surrogate', '\udc00 year in review'],
  ['a broken percent escape', 'https://blog.example.com/%E0%A4%A/%ZZ'],
  ['no address', 'not a url at all'],
  ['control characters', '\0\u2028\uffff회고\r\n'],
])('%s is scored, not thrown at', (_name, odd) => {
  const post = { title: odd, url: odd, headings: [odd, odd], text: odd.repeat(400) };
  expect(scorePost(post)).toSatisfy(Number.isInteger);
  expect(isRetrospective(post)).toBeTypeOf('boolean');
});

test('the same post scores the same each time', () => {
  // A pattern with g or y would remember where it stopped.
  expect(ALL_CUES.filter(([, pattern]) => pattern.global || pattern.sticky)).toEqual([]);
  expect([1, 2, 3].map(() => scorePost(clear))).toEqual(Array(3).fill(scorePost(clear)));
});

test.each([
  ['prose', '작년에 나는 첫 회사를 떠나 이직했고 I learned that my first year as an engineer was hard. '],
  ['one letter', 'i '],
  ['digits', '2023 '],
  ['white space', ' '],
  ['near misses', 'my my what lessons i i 20 '],
])('a page that is nothing but %s is scored like any other', (_name, unit) => {
  const text = unit.repeat(300_000);
  const post = { title: text, url: text, headings: Array<string>(200).fill(text.slice(0, 10_000)), text };
  expect(Number.isFinite(scorePost(post))).toBe(true);
});
