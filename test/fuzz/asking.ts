/** Messages to the background, and what it stores on them. */
import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { browser } from 'wxt/browser';
import { describe } from '../../anchoring/selector.ts';
import { handle } from '../../entrypoints/background/handlers.ts';
import { backup } from '../../exchange/backup.ts';
import { csv } from '../../exchange/csv.ts';
import { readFile } from '../../exchange/formats.ts';
import { markdown } from '../../exchange/markdown.ts';
import { type BackgroundRequest, isBackgroundRequest } from '../../model/background-requests.ts';
import { RequestError } from '../../model/channel.ts';
import { MENTION_TYPES } from '../../model/mention.ts';
import { isPageRequest } from '../../model/page-requests.ts';
import { ANNOTATION_TYPES, COLORS, NAME_STATES, SCOPES } from '../../model/records.ts';
import { markDocument, nameDocument, postDocument } from '../../search/documents.ts';
import { db } from '../../storage/db.ts';
import { loadLibrary } from '../../storage/library.ts';
import { clearAll } from '../storage/rows.ts';
import { address, claim } from './any-address.ts';
import { json, mutated, mutations, name, selector, termId } from './any-library.ts';
import { line, post, record, text, textWithSpans } from './any-text.ts';
import { holds, type Properties } from './property.ts';

const AT = Date.UTC(2025, 0, 31, 12);
const ID = '00000000-0000-4000-8000-000000000001';
/** Some of the fields, which may all be missing. */
const some = <Fields extends object>(fields: { [Key in keyof Fields]: fc.Arbitrary<Fields[Key]> }) =>
  fc.record(fields, { requiredKeys: [], noNullPrototype: true });
const withSome = <One extends object, Other extends object>(all: fc.Arbitrary<One>, more: fc.Arbitrary<Other>) =>
  fc.tuple(all, more).map(([one, other]) => ({ ...one, ...other }));

const href = fc.oneof(fc.constantFrom('https://blog.dev/1', 'https://blog.dev/2', 'https://velog.io/@a/b'), address);
const page = withSome(record({ href }), some({ canonical: claim }));
const meant = record({ type: fc.constantFrom(...MENTION_TYPES), canonical: fc.oneof(name, line) });
const sometimes = fc.oneof(termId, line);
const kind = <Kind extends string>(of: Kind): fc.Arbitrary<Kind> => fc.constant(of);

/** Requests of the shape that is asked for, with whatever values; `ids` are filled in from what there is. */
const request = fc.oneof(
  textWithSpans(fc.oneof(post, text)).chain(({ text: whole, spans }) =>
    withSome(
      record({
        kind: kind('visit'),
        page,
        title: line,
        text: fc.constant(whole),
        code: fc.subarray(spans.map(({ start, end }) => [start, end])),
        headings: fc.subarray(spans.map(({ start, end }) => [start, end, 2])),
      }),
      some({ author: line, year: fc.integer({ min: 1990, max: 2200 }) }),
    ),
  ),
  withSome(
    record({
      kind: kind('mark'),
      page,
      type: fc.constantFrom(...ANNOTATION_TYPES),
      color: fc.constantFrom(...COLORS),
      note: text,
      tags: fc.array(fc.oneof(name, line), { maxLength: 3 }),
      selector: fc.oneof(
        selector,
        textWithSpans(post, 1).map(({ text: whole, spans }) => describe(whole, spans[0]!)),
        record({ exact: line, prefix: line, suffix: line, start: fc.nat(), end: fc.nat() }),
      ),
    }),
    some({ termId: sometimes }),
  ),
  withSome(
    record({ kind: kind('edit'), id: fc.constant(ID) }),
    some({ note: text, tags: fc.array(line, { maxLength: 3 }), type: fc.constantFrom(...ANNOTATION_TYPES) }),
  ),
  record({ kind: fc.constantFrom('remove', 'restore', 'accept', 'keep', 'forget'), id: fc.constant(ID) }),
  record({ kind: fc.constantFrom('undo', 'redo', 'leave', 'tags') }),
  record({ kind: kind('annotations'), page }),
  record({
    kind: kind('bulk'),
    ids: fc.array(fc.constant(ID), { maxLength: 3 }),
    change: fc.oneof(
      record({ kind: fc.constantFrom('bulkTag', 'bulkUntag'), tag: fc.oneof(name, line) }),
      record({ kind: fc.constantFrom('bulkDelete', 'bulkRestore') }),
    ),
    batch: fc.uuid(),
  }),
  withSome(
    record({
      kind: kind('correct'),
      surface: fc.oneof(name, line),
      rule: fc.constantFrom('add', 'alias', 'retype', 'never'),
      scope: fc.constantFrom(...SCOPES),
    }),
    some({ meaning: meant, selected: fc.boolean(), page, id: fc.constant(ID) }),
  ),
  withSome(
    record({ kind: kind('noteName'), termId: sometimes }),
    some({ note: text, state: fc.constantFrom(...NAME_STATES, null) }),
  ),
  record({ kind: kind('names'), query: line }),
);

/** Puts an id that there is for the one that stands for any. */
async function filled(value: unknown, choice: number): Promise<unknown> {
  const ids = [
    ...(await db.annotations.toCollection().primaryKeys()),
    ...(await db.terms.toCollection().primaryKeys()),
  ];
  return JSON.parse(JSON.stringify(value).replaceAll(ID, ids[choice % ids.length] ?? ID));
}

/** Handles a request as it comes from a tab of that page; refusing is an answer too. */
async function ask(message: BackgroundRequest, from: 'page' | 'panel'): Promise<void> {
  const of = 'page' in message ? message.page?.href : undefined;
  const tab = { id: 1, index: 0, highlighted: false, active: true, pinned: false, incognito: false };
  const sender =
    from === 'panel' ? { url: browser.runtime.getURL('/') } : { tab, frameId: 0, ...(of !== undefined && { url: of }) };
  Object.assign(sender, { id: browser.runtime.id });
  try {
    await handle(message, sender as Parameters<typeof handle>[1]);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
  }
}

/** Makes what the browser has that the tests' has not. */
function prepareBrowser(): void {
  browser.runtime.getURL = (path: string) => `chrome-extension://retromark${path}`;
  Object.assign(browser, {
    action: { setBadgeText: () => Promise.resolve(), setBadgeBackgroundColor: () => Promise.resolve() },
  });
}

/** Whatever is stored can be exported, comes back, and can be searched. */
async function isSound(): Promise<void> {
  const library = await loadLibrary();
  const file = [...backup.write!(library, { at: AT }).chunks].map(({ data }) => String(data)).join('');
  const { library: back, skipped } = readFile(file, { at: AT });
  assert.deepEqual(skipped, []);
  assert.deepEqual(back, library);
  for (const format of [csv, markdown]) assert.ok([...format.write!(library, { at: AT }).chunks].length > 0);
  const posts = new Map((await db.pages.toArray()).map((row) => [row.url, row]));
  for (const row of posts.values()) postDocument(row);
  for (const row of library.annotations) markDocument(row, posts.get(row.url));
  for (const row of library.names) nameDocument(row.termId, row, []);
}

export const asking: Properties = {
  'whatever is asked is answered or refused, and what is stored is sound': holds(
    fc.asyncProperty(
      fc.array(fc.tuple(request, fc.nat(), fc.constantFrom('page' as const, 'panel' as const)), { maxLength: 12 }),
      async (messages) => {
        prepareBrowser();
        await clearAll();
        for (const [message, choice, from] of messages) {
          const whole = await filled(message, choice);
          if (isBackgroundRequest(whole)) await ask(whole, from);
        }
        await isSound();
      },
    ),
    30,
  ),

  'a request with parts dropped, retyped, nested, doubled is refused, or handled like any other': holds(
    fc.asyncProperty(request, mutations, async (message, changes) => {
      prepareBrowser();
      await clearAll();
      const whole = mutated(message, changes);
      if (isBackgroundRequest(whole)) await ask(whole, 'page');
      await isSound();
    }),
    50,
  ),

  'whatever value comes is a request or none': holds(
    fc.property(fc.oneof(json, fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withObjectString: true, withSparseArray: true, withTypedArray: true })), (value) => {
      for (const message of [value, { kind: value }]) {
        assert.equal(typeof isBackgroundRequest(message), 'boolean');
        assert.equal(typeof isPageRequest(message), 'boolean');
      }
    }),
    200,
  ), // prettier-ignore

  'only the kinds that there are are requests of a page': holds(
    fc.property(fc.oneof(line, fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype))), (of) => {
      const known =
        /^(?:status|read|revealMention|revealAnnotation|keepMention|markSelection|annotationsChanged|termsChanged|wiped)$/;
      assert.equal(isPageRequest({ kind: of }), known.test(of));
    }),
    50,
  ),
};
