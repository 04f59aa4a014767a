/** What is killed in the middle of something: the background at every kind of write, and the whole browser. */
import { expect, test } from 'vitest';
import type { BackgroundRequest } from '../../model/background-requests.ts';
import type { Annotation, TermRecord } from '../../model/records.ts';
import type { Tab } from '../../scripts/browser/driver.ts';
import { brokenInvariants, type Tables } from '../storage/invariants.ts';
import { chooseFile, openSettings } from './backups.ts';
import {
  allRows,
  centerOf,
  clickOn,
  clickUi,
  expectText,
  highlighted,
  HOST,
  inBothBrowsers,
  openLibrary,
  openPanel,
  OUR_UI,
  putRows,
  rowsOf,
  selectByDragging,
  uiBox,
  type World,
} from './harness.ts';
import * as pages from './pages.ts';

/** Lets the page go on that waits for `/hold`. */
let release: (() => void) | undefined;
let isHeld: (() => void) | undefined;

const PAGES = {
  [`${HOST}/yearly`]: pages.YEARLY,
  [`${HOST}/windows`]: pages.YEARLY,
  [`${HOST}/hold`]: () =>
    new Promise<string>((resolve) => {
      release = () => resolve('');
      isHeld?.();
    }),
};

const page = { href: `http://${HOST}/yearly` };
let made = 0;
const fresh = (): number => ++made;

interface Scene {
  /** A request that is answered; the reply's value. */
  done: (request: BackgroundRequest) => Promise<unknown>;
  newMark: () => BackgroundRequest;
  mark: () => Promise<Annotation>;
  orphan: (withCandidate: boolean) => Promise<string>;
  text: string;
}

interface Write {
  /** How many steps the journal grows by. */
  steps: number;
  /** Whether open pages are told of it before its asker is. */
  isAnnounced: boolean;
  request: (scene: Scene) => Promise<BackgroundRequest>;
}

const term = (): BackgroundRequest => ({
  kind: 'correct',
  surface: `이름${fresh()}`,
  rule: 'never',
  scope: 'everywhere',
});

const WRITES: Readonly<Record<string, Write>> = {
  mark: { steps: 1, isAnnounced: true, request: async ({ newMark }) => newMark() },
  edit: {
    steps: 1,
    isAnnounced: true,
    request: async ({ mark }) => ({ kind: 'edit', id: (await mark()).id, note: '나도', tags: ['배포'] }),
  },
  remove: { steps: 1, isAnnounced: true, request: async ({ mark }) => ({ kind: 'remove', id: (await mark()).id }) },
  restore: {
    steps: 1,
    isAnnounced: true,
    async request({ mark, done }) {
      const { id } = await mark();
      await done({ kind: 'remove', id });
      return { kind: 'restore', id };
    },
  },
  bulk: {
    steps: 1,
    isAnnounced: true,
    async request({ mark }) {
      const ids = [(await mark()).id, (await mark()).id];
      return { kind: 'bulk', ids, change: { kind: 'bulkTag', tag: '배포' }, batch: crypto.randomUUID() };
    },
  },
  accept: { steps: 1, isAnnounced: true, request: async ({ orphan }) => ({ kind: 'accept', id: await orphan(true) }) },
  keep: { steps: 0, isAnnounced: false, request: async ({ orphan }) => ({ kind: 'keep', id: await orphan(false) }) },
  undo: {
    steps: 0,
    isAnnounced: true,
    async request({ mark }) {
      await mark();
      await mark();
      return { kind: 'undo' };
    },
  },
  redo: {
    steps: 0,
    isAnnounced: true,
    async request({ mark, done }) {
      await mark();
      await mark();
      await done({ kind: 'undo' });
      await done({ kind: 'undo' });
      return { kind: 'redo' };
    },
  },
  correct: { steps: 1, isAnnounced: true, request: async () => term() },
  forget: {
    steps: 1,
    isAnnounced: true,
    request: async ({ done }) => ({ kind: 'forget', id: ((await done(term())) as TermRecord).id }),
  },
  noteName: {
    steps: 1,
    isAnnounced: false,
    request: async () => ({ kind: 'noteName', termId: `technology:이름 ${fresh()}`, state: 'known', note: '나도' }),
  },
  visit: {
    steps: 0,
    isAnnounced: false,
    request: async ({ text }) => ({
      kind: 'visit',
      page,
      title: '2024년 회고',
      text: `${text} ${fresh()}`,
      code: [],
      headings: [],
    }),
  },
};

inBothBrowsers('Durability', PAGES, (world) => {
  let post: Tab;
  let library: Tab;
  let scene: Scene;

  /** Opens a post, which is told of every change, and the library, from which requests are sent. */
  async function begin(): Promise<void> {
    post = await world.open(HOST, '/yearly');
    await highlighted(post, 'technology');
    library = await world.driver.newTab(world.driver.extensionUrl('library.html'));
    const [{ text } = { text: '' }] = (await allRows(world)).texts;
    scene = sceneOf(world, library, text);
  }

  test.each(Object.entries(WRITES))(
    'the background is stopped at any time: %s is done once, and whole',
    async (_, write) => {
      await (library ? Promise.resolve() : begin());

      // Before: it has to be started for the request.
      await isDoneOnce(write, async (id, request) => {
        await world.driver.killBackground();
        await ask(library, id, request);
      });

      // During: its transaction waits for one of ours, or it has not come so far.
      await isDoneOnce(write, async (id, request) => {
        await holdDatabase(library);
        await ask(library, id, request);
        await world.driver.killBackground();
        await library.evaluate(() => (window as unknown as Asking).release?.());
      });

      // After: it is stored, but the answer waits for an open page that does not stir.
      await isDoneOnce(write, async (id, request) => {
        if (write.isAnnounced) await freeze(post);
        await ask(library, id, request);
        await expect
          .poll(async () => (await allRows(world)).requests.some((row) => row.id === id) || request.kind === 'visit')
          .toBe(true);
        await world.driver.killBackground();
        release?.();
      });
    },
  );

  /** Has a request answered under circumstances, and looks at what is stored then, and once it is asked again. */
  async function isDoneOnce(
    { steps, request: make }: Write,
    circumstances: (id: string, request: BackgroundRequest) => Promise<void>,
  ): Promise<void> {
    const request = await make(scene);
    const before = lastStep(await allRows(world));
    const id = crypto.randomUUID();
    await circumstances(id, request);
    const reply = await answerTo(library, id);
    expect(reply).toMatchObject({ ok: true });
    const after = await allRows(world);
    expect(brokenInvariants(after)).toEqual([]);
    expect(lastStep(after) - before).toBe(steps);
    await ask(library, id, request);
    expect(await answerTo(library, id)).toEqual(reply);
    expect(ofReader(await allRows(world))).toEqual(request.kind === 'visit' ? expect.anything() : ofReader(after));
  }

  test('one mark in three windows: what any of them writes is kept, and shown in the others', async () => {
    const one = await world.open(HOST, '/windows');
    await highlighted(one, 'technology');
    await selectByDragging(one, '#mark');
    await clickUi(one, '.toolbar .skill');
    await uiBox(one, 'textarea');
    await one.type('하나');
    const mark = async (): Promise<Annotation> =>
      (await allRows(world)).annotations.find(
        ({ selector, type }) => selector.exact === pages.SENTENCE && type === 'skill',
      )!;
    await expect.poll(async () => (await mark())?.note).toBe('하나');

    const two = await world.open(HOST, '/windows');
    await highlighted(two, 'green');
    const { x, y } = await centerOf(two, '#mark');
    await two.mouseMove(x, y);
    await clickUi(two, '.card .edit');
    await uiBox(two, 'textarea');
    await two.type(' 둘');
    await expect.poll(() => noteIn(one)).toBe('하나 둘');

    await one.type(' 여기');
    await two.type(' 저기');
    await expect.poll(async () => (await mark()).note).toMatch(/여기[^]*저기|저기[^]*여기/);
    const { note } = await mark();
    await expect.poll(() => Promise.all([noteIn(one), noteIn(two)])).toEqual([note, note]);

    const panel = await openPanel(world, one);
    await clickOn(panel, '.mark .edit');
    await clickOn(panel, '.editor .tags input');
    await panel.type('배포,');
    await two.type(' 끝');
    await expect.poll(async () => (await mark()).tags).toEqual(['배포']);
    await expect.poll(async () => (await mark()).note).toBe(`${note} 끝`);
    await expect.poll(() => two.inShadow(OUR_UI, (root) => root.querySelector('.tag')?.textContent)).toBe('배포 ×');

    await clickOn(panel, '.editor .delete');
    await expect.poll(async () => (await mark()).deleted).toBeDefined();
    await two.type('!');
    await expect
      .poll(() => two.inShadow(OUR_UI, (root) => root.querySelector('.state')?.textContent))
      .toContain('Deleted in another window');
    expect((await mark()).note).toBe(`${note} 끝!`);
    expect(brokenInvariants(await allRows(world))).toEqual([]);
    for (const tab of [panel, two, one]) await tab.close();
  });

  test('the browser is killed during a thousand writes: what was acknowledged is there, and nothing is half there', async () => {
    let acknowledged: string[] = [];
    for (const share of [200, 500]) {
      // A tab in which none of our own code runs.
      const tab = await world.driver.newTab(world.driver.extensionUrl('manifest.json'));
      await writeOn(tab, acknowledged);
      await expect
        .poll(async () => (acknowledged = await tab.evaluate(() => (window as unknown as Asking).written!)).length, {
          timeout: 90_000,
        })
        .toBeGreaterThanOrEqual(share);
      await world.driver.crash();
      const rows = await allRows(world);
      expect(brokenInvariants(rows)).toEqual([]);
      const notes = new Map(rows.annotations.map((row) => [row.id, row.note]));
      for (const [id, note] of acknowledged.map((each) => each.split(' '))) expect(notes.get(id!)).toBe(note);
    }
  });

  const ASKED = { name: 'asked', place: 'marks?q=asked' };
  const KEPT = { name: 'kept', place: 'marks?q=kept' };

  test('the browser is killed during an import: nothing of it is there, or all of it with its settings', async () => {
    await settle(world, { groupBy: 'section', searches: [ASKED] });
    const start = await openSettings(world);
    await expectText(start, '.figures', 'Posts');
    await start.close();
    await putRows(world, 'annotations', marksOf(1, 'here'));
    const before = (await allRows(world)).annotations.length;

    // In the middle of its transaction.
    const importing = await startImport(world, backupOf(6_000, { backupEvery: 7, searches: [KEPT] }));
    await importing.waitFor(
      'half of it',
      () => (document.querySelector('progress')?.value ?? 0) > 0.5 || document.querySelector('.last'),
      [],
      60_000,
    );
    await world.driver.crash();
    await (await openLibrary(world, 'marks')).close();
    const count = (await allRows(world)).annotations.length - before;
    expect([0, 6_000]).toContain(count);
    await expectSettled(world, {
      groupBy: 'section',
      searches: count === 0 ? [ASKED] : [ASKED, KEPT],
      ...(count > 0 && { backupEvery: 7 }),
    });

    // All is written but its settings, which are kept elsewhere.
    await startImport(world, backupOf(6_001, { backupEvery: 7, searches: [KEPT] }), 'again.json');
    await expect.poll(() => lastImportOf(world), { timeout: 60_000 }).toBe('again.json');
    await world.driver.crash();
    const exchange = await openLibrary(world, 'exchange');
    await expectSettled(world, { groupBy: 'section', backupEvery: 7, searches: [ASKED, KEPT] });
    expect((await allRows(world)).annotations).toHaveLength(before + 6_001);
    await clickOn(exchange, '.last .button');
    await expectText(exchange, '.told', 'undone');
    if (count === 0) await expectSettled(world, { groupBy: 'section', searches: [ASKED] });
    await exchange.close();

    // The copy that was made before can be gone back to, settings and all.
    await settle(world, { groupBy: 'type', searches: [] });
    const settings = await openSettings(world);
    await expectText(settings, '.copies li', 'before an import');
    await clickOn(settings, '.restore-copy');
    await clickOn(settings, '.planned .primary');
    await expectText(settings, '.copies .last', 'restored');
    await expectSettled(world, {
      groupBy: 'section',
      searches: count === 0 ? [ASKED] : [ASKED, KEPT],
      ...(count > 0 && { backupEvery: 7 }),
    });
    await settings.close();
  });

  test('the browser is killed during a wipe: at the next start everything is gone, and nothing is told as lost', async () => {
    // As long as a copy is being made, a wipe that has been noted waits.
    const settings = await openSettings(world);
    await expectText(settings, '.figures', 'Posts');
    await putRows(world, 'annotations', marksOf(1, 'here'));
    await settings.evaluate(() => {
      void navigator.locks.request('retromark-copies', { mode: 'shared' }, () => new Promise(() => undefined));
    });
    await startWipe(settings);
    await expectText(settings, '.wipe .progress', 'Deleting');
    expect((await allRows(world)).annotations.length).toBeGreaterThan(0);
    await world.driver.crash();
    await expectWiped(world);

    // The library is gone, and the copies are not.
    await settle(world, { groupBy: 'order' });
    await putRows(world, 'annotations', marksOf(1, 'here'));
    const importing = await startImport(world, backupOf(2, {}));
    await expectText(importing, '.last', 'backup.json');
    await importing.close();
    const more = await openSettings(world);
    await expectText(more, '.copies li', 'before an import');
    await more.evaluate(() => {
      FileSystemDirectoryHandle.prototype.removeEntry = () => new Promise(() => undefined);
    });
    await startWipe(more);
    await expect.poll(() => databases(world)).toEqual(['retromark-wipe']);
    await world.driver.crash();
    await expectWiped(world);
  });
});

/** Puts settings where the extension keeps them. */
const settle = ({ driver }: World, settings: object): Promise<void> =>
  driver.inExtension(
    (value: object) => (globalThis as unknown as Extension).chrome.storage.local.set({ settings: value }),
    settings,
  );

const expectSettled = ({ driver }: World, settings: object): Promise<void> =>
  expect
    .poll(() => driver.inExtension(() => (globalThis as unknown as Extension).chrome.storage.local.get('settings')))
    .toEqual({ settings });

const marksOf = (count: number, post: string): object[] =>
  Array.from({ length: count }, (_, start) => ({
    id: `00000000-0000-4000-${post === 'here' ? 8 : 9}000-${String(start).padStart(12, '0')}`,
    url: `https://velog.io/@dev/${post}`,
    type: 'note',
    color: 'yellow',
    note: '',
    tags: [],
    selector: { exact: '배포', prefix: '', suffix: '', start, end: start + 2 },
    created: 1,
    updated: 1,
  }));

const backupOf = (count: number, settings: object): string => {
  const annotations = marksOf(count, 'imported');
  return JSON.stringify({ format: 'retromark', version: 1, pages: [], annotations, terms: [], names: [], settings });
};

/** Begins to write a file, whose settings then wait: a lock that only the end of the browser gives back is in their way. */
async function startImport(world: World, file: string, name = 'backup.json'): Promise<Tab> {
  const tab = await openLibrary(world, 'exchange');
  await chooseFile(tab, name, file);
  await tab.waitFor('a plan', () => document.querySelector('.planned .primary'));
  if (name !== 'backup.json') {
    await tab.evaluate(() => void navigator.locks.request('settings', () => new Promise(() => undefined)));
  }
  await clickOn(tab, '.planned .primary');
  return tab;
}

const lastImportOf = async (world: World): Promise<unknown> =>
  (await rowsOf(world, 'imports')).find(({ id }) => id === 'last')?.['file'];

async function startWipe(settings: Tab): Promise<void> {
  await clickOn(settings, '.wipe input');
  await settings.type('delete');
  await clickOn(settings, '.wipe .danger');
}

const databases = ({ driver }: World): Promise<unknown[]> =>
  driver.inExtension(async () => (await indexedDB.databases()).map(({ name }) => name));

/** Whoever opens the library finds nothing, and nothing that says that there was something. */
async function expectWiped(world: World): Promise<void> {
  const settings = await openSettings(world);
  await expectText(settings, '.copies', 'No safety copy yet');
  await expectText(settings, '.figures', 'Posts');
  expect(await settings.evaluate(() => document.querySelector('.lost'))).toBeNull();
  await settings.close();
  expect(await databases(world)).toEqual(['retromark']);
  expect(Object.values(await allRows(world)).flat()).toEqual([]);
  expect(
    await world.driver.inExtension(() => (globalThis as unknown as Extension).chrome.storage.local.get(null)),
  ).toEqual({});
}

/** What tests leave in the window of the library. */
interface Asking {
  answers?: Record<string, unknown>;
  release?: () => void;
  written?: string[];
}

interface Extension {
  chrome: {
    storage: { local: { get(keys: string | null): Promise<object>; set(items: object): Promise<void> } };
    runtime: { sendMessage(message: unknown): Promise<{ value: { id: string } } | undefined> };
  };
}

/** Sends a request as `askBackground` does. */
const ask = (tab: Tab, id: string, request: BackgroundRequest): Promise<void> =>
  tab.evaluate(
    (requestId: string, asked: BackgroundRequest) => {
      const { chrome } = globalThis as unknown as Extension;
      const answers = ((window as unknown as Asking).answers ??= {});
      delete answers[requestId];
      const send = () => chrome.runtime.sendMessage({ ...asked, requestId });
      void send()
        .catch(send)
        .then((reply) => reply ?? send())
        .then(
          (reply) => (answers[requestId] = reply ?? { ok: false }),
          (error: unknown) => (answers[requestId] = { ok: false, error: String(error) }),
        );
    },
    id,
    request,
  );

const answerTo = (tab: Tab, id: string): Promise<unknown> =>
  tab.waitFor('an answer', (each: string) => (window as unknown as Asking).answers?.[each], [id], 30_000);

function sceneOf(world: World, library: Tab, text: string): Scene {
  const done: Scene['done'] = async (request) => {
    const id = crypto.randomUUID();
    await ask(library, id, request);
    const reply = (await answerTo(library, id)) as { ok: boolean; value: unknown };
    expect(reply).toMatchObject({ ok: true });
    return reply.value;
  };
  const newMark = (): BackgroundRequest => ({
    kind: 'mark',
    page,
    type: 'note',
    color: 'yellow',
    note: '',
    tags: [],
    selector: placeIn(text, fresh()),
  });
  const mark = async (): Promise<Annotation> => (await done(newMark())) as Annotation;
  const orphan = async (withCandidate: boolean): Promise<string> => {
    const { id, url } = await mark();
    const candidate = withCandidate ? { candidate: placeIn(text, fresh()) } : {};
    await putRows(world, 'orphans', [{ id, url, since: 1, ...candidate }]);
    return id;
  };
  return { done, newMark, mark, orphan, text };
}

/** A place of its own for each number. */
function placeIn(text: string, number: number) {
  const start = number % (text.length - 20);
  const length = 3 + Math.floor(number / (text.length - 20));
  return { exact: text.slice(start, start + length), prefix: '', suffix: '', start, end: start + length };
}

/** What a page that is read again does not change. */
const ofReader = ({ annotations, terms, names, orphans, changes, requests }: Tables): Partial<Tables> => ({
  annotations,
  terms,
  names,
  orphans,
  changes,
  requests,
});

const lastStep = ({ changes }: Tables): number => Math.max(0, ...changes.map(({ seq }) => seq!));

/** Keeps a transaction open over all tables until it is released. */
const holdDatabase = (tab: Tab): Promise<void> =>
  tab.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('retromark');
        opening.onsuccess = () => {
          const { result } = opening;
          const store = result.transaction([...result.objectStoreNames], 'readwrite').objectStore('pages');
          let isReleased = false;
          (window as unknown as Asking).release = () => {
            isReleased = true;
          };
          const stay = (): void => {
            resolve();
            if (isReleased) result.close();
            else store.get('').onsuccess = stay;
          };
          stay();
        };
      }),
  );

/** Has a page wait for the server without stirring, until `release` is called. */
async function freeze(tab: Tab): Promise<void> {
  const held = new Promise<void>((resolve) => (isHeld = resolve));
  await tab.evaluate(() => {
    setTimeout(() => {
      const request = new XMLHttpRequest();
      request.open('GET', '/hold', false);
      request.send();
    });
  });
  await held;
}

/** Makes marks and writes into each, until there are five hundred; those of `before` are there already. */
const writeOn = (tab: Tab, before: readonly string[]): Promise<void> =>
  tab.evaluate((done: readonly string[]) => {
    const { chrome } = globalThis as unknown as Extension;
    const written = ((window as unknown as Asking).written = [...done]);
    const send = async (request: object): Promise<string> =>
      (await chrome.runtime.sendMessage({ ...request, requestId: crypto.randomUUID() }))!.value.id;
    void (async () => {
      const common = {
        page: { href: 'https://velog.io/@dev/killed' },
        type: 'note',
        color: 'blue',
        tags: [],
        note: '',
      };
      // The last one of before may be there without having been acknowledged.
      for (let start = written.length + 10 * (1 + done.length); written.length < 500; start++) {
        const selector = { exact: '배포', prefix: '', suffix: '', start, end: start + 2 };
        const id = await send({ kind: 'mark', ...common, selector });
        await send({ kind: 'edit', id, note: `note-${start}` });
        written.push(`${id} note-${start}`);
      }
    })();
  }, before);

const noteIn = (tab: Tab): Promise<string | undefined> =>
  tab.inShadow(OUR_UI, (root) => root.querySelector('textarea')?.value);
