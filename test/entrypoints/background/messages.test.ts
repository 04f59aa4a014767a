import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handle } from '../../../entrypoints/background/handlers.ts';
import { mustBeAllowed, type Sender } from '../../../entrypoints/background/sender.ts';
import { ASKERS, type BackgroundRequest, isBackgroundRequest } from '../../../model/background-requests.ts';
import { addAnnotation, changeAnnotation } from '../../../storage/annotations.ts';
import { changeMany } from '../../../storage/bulk.ts';
import { db } from '../../../storage/db.ts';
import { changeName } from '../../../storage/names.ts';
import { putTerm } from '../../../storage/terms.ts';
import { annotation, clearAll } from '../../storage/rows.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const ID = 'retromark';
const ROOT = 'chrome-extension://retromark/';
const HREF = 'https://dev.tistory.com/1';
const page = { href: HREF };
const id = crypto.randomUUID();

Object.assign(fakeBrowser.runtime, { id: ID, getURL: (path: string) => ROOT + path.replace(/^\//, '') });
beforeEach(clearAll);

const tab = { id: 7 } as NonNullable<Sender['tab']>;
const CONTENT: Sender = { id: ID, url: HREF, origin: 'https://dev.tistory.com', tab, frameId: 0 };
const PANEL: Sender = { id: ID, url: `${ROOT}popup.html`, origin: ROOT.slice(0, -1) };

const selector = { exact: 'k8s', prefix: '', suffix: '', start: 0, end: 3 };
const REQUESTS: { [Kind in BackgroundRequest['kind']]: Extract<BackgroundRequest, { kind: Kind }> } = {
  visit: { kind: 'visit', page, title: 'a', text: 'a', code: [], headings: [] },
  leave: { kind: 'leave' },
  mark: { kind: 'mark', page, type: 'note', color: 'yellow', note: '', tags: [], selector },
  annotations: { kind: 'annotations', page },
  edit: { kind: 'edit', id, note: 'a', page },
  remove: { kind: 'remove', id, page },
  restore: { kind: 'restore', id },
  bulk: { kind: 'bulk', ids: [id], change: { kind: 'bulkDelete' }, batch: id },
  accept: { kind: 'accept', id },
  keep: { kind: 'keep', id },
  undo: { kind: 'undo', page },
  redo: { kind: 'redo', page },
  correct: { kind: 'correct', surface: 'a', rule: 'never', scope: 'everywhere', page },
  forget: { kind: 'forget', id },
  noteName: { kind: 'noteName', termId: 'skill:a', state: null },
  tags: { kind: 'tags' },
  names: { kind: 'names', query: 'a' },
  readTab: { kind: 'readTab', tabId: 7 },
};
const KINDS = Object.keys(REQUESTS) as BackgroundRequest['kind'][];

const ON_PAGES = ['leave', 'annotations'];
const BOTH = ['visit', 'mark', 'edit', 'remove', 'undo', 'redo', 'correct', 'tags', 'names'];
const OURS = ['restore', 'bulk', 'accept', 'keep', 'forget', 'noteName', 'readTab'];

describe.each<[who: string, sender: Sender, may: string[]]>([
  ['a content script', CONTENT, [...ON_PAGES, ...BOTH]],
  ['a content script in a frame', { ...CONTENT, frameId: 3 }, [...ON_PAGES, ...BOTH]],
  ['a content script in a sandboxed frame', { ...CONTENT, origin: 'null', frameId: 3 }, [...ON_PAGES, ...BOTH]],
  ['a content script on a file', { ...CONTENT, url: 'file:///a.html', origin: 'null' }, [...ON_PAGES, ...BOTH]],
  ['the popup', PANEL, [...OURS, ...BOTH]],
  ['the library in a tab', { ...PANEL, url: `${ROOT}library.html#marks`, tab, frameId: 0 }, [...OURS, ...BOTH]],
  ['a page of ours whose browser tells no origin', { id: ID, url: `${ROOT}popup.html` }, [...OURS, ...BOTH]],
  ['another extension', { ...PANEL, id: 'other' }, []],
  ['another extension with a tab', { ...CONTENT, id: 'other' }, []],
  ['nobody', {}, []],
  ['a page of ours in a frame', { ...PANEL, tab, frameId: 2 }, []],
  ['a page that names an address of ours', { ...CONTENT, url: `${ROOT}library.html` }, []],
  ['our origin at a foreign address', { ...PANEL, url: HREF, tab, frameId: 0 }, []],
  ['an address that begins like ours', { ...PANEL, url: 'chrome-extension://retromark.evil/', origin: 'null' }, []],
  ['a content script without a tab', { ...CONTENT, tab: undefined }, []],
  ['a content script without a frame', { id: ID, url: HREF, origin: 'https://dev.tistory.com', tab }, []],
  ['a blank page', { ...CONTENT, url: 'about:blank' }, []],
  ['no address', { id: ID, tab, frameId: 0 }, []],
] as [string, Sender, string[]][])('%s', (_, sender, may) => {
  test.each(KINDS)('asks: %s', (kind) => {
    const ask = (): void => mustBeAllowed(REQUESTS[kind], sender);
    if (may.includes(kind)) expect(ask).not.toThrow();
    else expect(ask).toThrow('noAccess');
  });
});

test('every kind of request has its askers, and each sample is valid', () => {
  expect(Object.keys(ASKERS).sort()).toEqual([...KINDS].sort());
  expect(KINDS.filter((kind) => !isBackgroundRequest(REQUESTS[kind]))).toEqual([]);
});

describe('is no request', () => {
  test.each(
    [
      ...KINDS.map((kind) => ({ ...REQUESTS[kind], extra: 1 })),
      ...KINDS.map((kind) => [REQUESTS[kind]]),
      { kind: 'constructor' },
      { kind: '__proto__' },
      { kind: ['remove'], id },
      { kind: 'remove', id: '1' },
      { kind: 'remove', id: { toString: () => id } },
      { kind: 'edit', id, page: { href: 'javascript:alert(1)', extra: 1 } },
      { kind: 'readTab', tabId: '7' },
      null,
      undefined,
      'remove',
      7,
      [],
      () => 'remove',
    ].map((message) => [message]),
  )('%j', (message) => expect(isBackgroundRequest(message)).toBe(false));
});

describe('a content script and marks', () => {
  const own = annotation({ url: HREF, note: 'own' });
  const other = annotation({ url: 'https://dev.tistory.com/2', note: 'other' });
  const foreign = annotation({ url: 'https://velog.io/@dev/1', note: 'foreign' });
  const rows = async (): Promise<unknown[]> => [await db.annotations.toArray(), await db.terms.toArray()];
  beforeEach(async () => {
    for (const mark of [own, other, foreign]) await addAnnotation(mark);
  });

  test('its own page’s are changed and deleted', async () => {
    await handle({ kind: 'edit', id: own.id, note: 'new', page }, CONTENT);
    expect((await db.annotations.get(own.id))?.note).toBe('new');
    await handle({ kind: 'remove', id: own.id, page }, CONTENT);
    expect((await db.annotations.get(own.id))?.deleted).toBeDefined();
  });

  test.each<[what: string, request: BackgroundRequest, failure: string]>([
    ['edits another post’s', { kind: 'edit', id: other.id, note: '', page }, 'notFound'],
    ['edits another site’s', { kind: 'edit', id: foreign.id, note: '', page }, 'notFound'],
    [
      'edits another site’s in its name',
      { kind: 'edit', id: foreign.id, note: '', page: { href: foreign.url } },
      'origin',
    ],
    [
      'edits another site’s by a canonical link',
      { kind: 'edit', id: foreign.id, note: '', page: { href: HREF, canonical: foreign.url } },
      'notFound',
    ],
    ['edits without saying where', { kind: 'edit', id: own.id, note: '' }, 'which page'],
    ['deletes another post’s', { kind: 'remove', id: other.id, page }, 'notFound'],
    ['deletes without saying where', { kind: 'remove', id: own.id }, 'which page'],
    ['asks for another site’s', { kind: 'annotations', page: { href: foreign.url } }, 'origin'],
    ['undoes without saying where', { kind: 'undo' }, 'which page'],
    ['undoes in another site’s name', { kind: 'undo', page: { href: foreign.url } }, 'origin'],
    [
      'replaces a correction',
      { kind: 'correct', id, surface: 'a', rule: 'never', scope: 'everywhere', page },
      'noAccess',
    ],
    [
      'corrects another site',
      { kind: 'correct', surface: 'a', rule: 'never', scope: 'site', page: { href: foreign.url } },
      'origin',
    ],
    ['corrects from nowhere', { kind: 'correct', surface: 'a', rule: 'never', scope: 'everywhere' }, 'which page'],
  ])('%s: refused, nothing changes', async (_, request, failure) => {
    const before = await rows();
    await expect(handle(request, CONTENT)).rejects.toThrow(failure);
    expect(await rows()).toEqual(before);
  });

  test('it sees the notes of its own page alone', async () => {
    expect(JSON.stringify(await handle({ kind: 'annotations', page }, CONTENT))).not.toMatch(/other|foreign/);
  });

  test.each<[what: string, step: () => Promise<unknown>, isUndone: boolean]>([
    ['a mark of its own', () => changeAnnotation(own.id, { note: 'x' }, 9), true],
    ['a correction made there', () => putTerm(term('a'), HREF), true],
    ['a mark of another post', () => changeAnnotation(other.id, { note: 'x' }, 9), false],
    ['a correction made elsewhere', () => putTerm(term('a'), 'https://velog.io/@dev/1'), false],
    ['a correction made in the library', () => putTerm(term('a')), false],
    ['a change of many marks', () => changeMany([own.id], { kind: 'bulkTag', tag: 'a' }, id, 9), false],
    ['a note on a name', () => changeName('skill:a', { note: 'x' }, 9), false],
  ])('the last step is %s', async (_, step, isUndone) => {
    await step();
    const after = await rows();
    const undoing = handle(REQUESTS.undo, CONTENT);
    if (!isUndone) {
      await expect(undoing).rejects.toThrow('elsewhere');
      expect(await rows()).toEqual(after);
      expect(await handle({ kind: 'undo' }, PANEL)).toMatchObject({ kind: expect.any(String) });
      await expect(handle(REQUESTS.redo, CONTENT)).rejects.toThrow('elsewhere');
      return;
    }
    expect(await undoing).toMatchObject({ kind: expect.any(String) });
    expect(await handle(REQUESTS.redo, CONTENT)).toMatchObject({ kind: expect.any(String) });
  });
});

const term = (surface: string) => ({
  id: crypto.randomUUID(),
  surface,
  scope: 'everywhere' as const,
  rule: 'never' as const,
  created: 1,
  updated: 1,
});
