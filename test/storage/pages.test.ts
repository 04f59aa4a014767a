import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { Mention } from '../../model/mention.ts';
import { db } from '../../storage/db.ts';
import { getPage, getTitles, recordVisit, type Visit } from '../../storage/pages.ts';

const mention = (canonical: string, start: number): Mention => ({
  start,
  end: start + canonical.length,
  type: 'technology',
  canonical,
  surface: canonical,
});

const visit = (changes: Partial<Visit> = {}): Visit => ({
  url: 'https://dev.tistory.com/1',
  address: 'http://dev.tistory.com/1?from=list',
  title: '2024년 회고',
  language: 'ko',
  textDigest: 'abc',
  mentions: [mention('Redis', 3), mention('Redis', 30), mention('Go', 50)],
  at: 1_000,
  ...changes,
});

beforeEach(() => db.pages.clear());

test('a visit keeps the post, its names once each, and its places', async () => {
  await recordVisit(visit({ author: '임', year: 2024 }));
  expect(await getPage(visit().url)).toEqual({
    url: 'https://dev.tistory.com/1',
    address: 'http://dev.tistory.com/1?from=list',
    title: '2024년 회고',
    site: 'dev.tistory.com',
    author: '임',
    year: 2024,
    language: 'ko',
    firstVisit: 1_000,
    lastVisit: 1_000,
    textDigest: 'abc',
    mentions: [
      { termId: 'technology:Redis', start: 3, end: 8, surface: 'Redis' },
      { termId: 'technology:Redis', start: 30, end: 35, surface: 'Redis' },
      { termId: 'technology:Go', start: 50, end: 52, surface: 'Go' },
    ],
    termIds: ['technology:Go', 'technology:Redis'],
  });
});

test('guesses are replaced too, whatever they are', async () => {
  const guess = { surface: '\uffffX', type: 'skill', confidence: 0.1, count: 1, start: 0, end: 2 } as const;
  await recordVisit(visit({ guesses: [guess] }));
  await recordVisit(visit({ at: 2_000 }));
  expect(await db.guesses.count()).toBe(0);
});

test('visiting again replaces what was found and keeps the first visit', async () => {
  await recordVisit(visit());
  await recordVisit(visit({ at: 2_000, mentions: [mention('Vue', 0)] }));
  expect(await db.pages.count()).toBe(1);
  expect(await getPage(visit().url)).toMatchObject({
    firstVisit: 1_000,
    lastVisit: 2_000,
    termIds: ['technology:Vue'],
  });
});

test('posts are found by name', async () => {
  await recordVisit(visit());
  await recordVisit(visit({ url: 'https://dev.tistory.com/2', mentions: [mention('Vue', 0)] }));
  const found = await db.pages.where('termIds').equals('technology:Redis').toArray();
  expect(found.map((page) => page.url)).toEqual(['https://dev.tistory.com/1']);
});

test('titles of pages that were never read are missing', async () => {
  await recordVisit(visit());
  expect([...(await getTitles([visit().url, visit().url, 'https://x.org/']))]).toEqual([[visit().url, '2024년 회고']]);
});
