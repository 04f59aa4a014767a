import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { db } from '../../storage/db.ts';

/** What version 1 stored, made as its code made it: Dexie multiplies version numbers by ten. */
const OLD_VERSION = 10;
const OLD_STORES = {
  pages: { keyPath: 'url', indexes: ['lastVisit', 'year', 'site', '*termIds'] },
  annotations: { keyPath: 'id', indexes: ['url', 'updated', '*tags', 'termId'] },
  terms: { keyPath: 'id', indexes: ['surface', 'scope'] },
};

function makeOldDatabase(rows: Record<string, object[]>): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('retromark', OLD_VERSION);
    opening.onerror = () => reject(new Error('the old database did not open'));
    opening.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes }] of Object.entries(OLD_STORES)) {
        const store = opening.result.createObjectStore(name, { keyPath });
        for (const index of indexes) {
          const field = index.replace('*', '');
          store.createIndex(field, field, { multiEntry: index.startsWith('*') });
        }
        for (const row of rows[name] ?? []) store.put(row);
      }
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

const page = (url: string, firstVisit: number, lastVisit: number): object => ({
  url,
  title: `seen at ${lastVisit}`,
  site: new URL(url).hostname,
  language: 'ko',
  firstVisit,
  lastVisit,
  textDigest: 'abc',
  mentions: [{ termId: 'technology:Redis', start: 3, end: 8, surface: 'Redis' }],
  termIds: ['technology:Redis'],
});
const mark = (id: string, url: string, changes: object = {}): object => ({
  id,
  url,
  type: 'note',
  color: 'yellow',
  note: 'kept',
  tags: ['a'],
  selector: { exact: 'Redis', prefix: '', suffix: '', start: 3, end: 8 },
  created: 1,
  updated: 1,
  ...changes,
});

test('a database of version 1 keeps everything and learns the new identities', async () => {
  await makeOldDatabase({
    pages: [
      page('http://dev.tistory.com/1', 5, 6),
      page('https://dev.tistory.com/1', 7, 8),
      page('https://m.blog.naver.com/dev/2', 1, 2),
    ],
    annotations: [
      mark('a', 'http://dev.tistory.com/1'),
      mark('b', 'https://m.blog.naver.com/dev/2', { deleted: 9 }),
      mark('c', 'https://velog.io/@dev/회고'),
    ],
    terms: [
      { id: 't1', surface: '구름', scope: 'site:m.blog.naver.com', rule: 'never', created: 1, updated: 1 },
      { id: 't2', surface: 'Go', scope: 'page:http://dev.tistory.com/1', rule: 'never', created: 1, updated: 1 },
      { id: 't3', surface: 'TF', scope: 'everywhere', rule: 'never', created: 1, updated: 1 },
    ],
  });

  expect(await db.pages.orderBy('url').toArray()).toMatchObject([
    { url: 'https://blog.naver.com/dev/2', address: 'https://m.blog.naver.com/dev/2', site: 'blog.naver.com' },
    { url: 'https://dev.tistory.com/1', firstVisit: 5, lastVisit: 8, title: 'seen at 8' },
  ]);
  const marks = await db.annotations.toArray();
  expect(marks.map(({ id, url, note, tags }) => [id, url, note, tags.join()])).toEqual([
    ['a', 'https://dev.tistory.com/1', 'kept', 'a'],
    ['b', 'https://blog.naver.com/dev/2', 'kept', 'a'],
    ['c', 'https://velog.io/@dev/회고', 'kept', 'a'],
  ]);
  expect(await db.annotations.where('deleted').above(0).primaryKeys()).toEqual(['b']);
  expect((await db.terms.toArray()).map(({ scope }) => scope)).toEqual([
    'site:blog.naver.com',
    'page:https://dev.tistory.com/1',
    'everywhere',
  ]);
  expect(await db.orphans.count()).toBe(0);
  expect(await db.changes.count()).toBe(0);
});
