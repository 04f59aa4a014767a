/** What the background makes of a request; test/fuzz/asking.ts asks it anything. */
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { handle } from '../../../entrypoints/background/handlers.ts';

vi.mock('wxt/browser', () => import('../../fuzz/fake-browser.ts'));

const LIBRARY = { id: browser.runtime.id, url: 'chrome-extension://retromark/library.html' };
browser.runtime.getURL = (path: string) => `chrome-extension://retromark${path}`;

test('what was selected over two lines is a name in one', async () => {
  const surface = '회고\n모임';
  const meaning = { type: 'company', canonical: surface } as const;
  const term = await handle({ kind: 'correct', surface, rule: 'add', meaning, scope: 'everywhere' }, LIBRARY);
  expect(term).toMatchObject({ surface, termId: 'company:회고 모임' });
});
