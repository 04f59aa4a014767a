/** Whatever kills a wipe, and whenever: either nothing of it was done, or all of it is, before anything is read again. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { copyLibrary } from '../../storage/library-copies.ts';
import { settlePending } from '../../storage/chosen.ts';
import { safetyCopies } from '../../storage/safety-copies.ts';
import { saveSettings } from '../../storage/settings.ts';
import { finishWipe, wipeStorage } from '../../storage/wipe.ts';
import { loss, noteLibrary } from '../../storage/witness.ts';
import { db } from '../../storage/db.ts';
import { FakeFolder, installFileSystem } from './file-system.ts';
import { annotation } from './rows.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const SITE = 'https://blog.example.com/*';
let granted: string[] = [];

/** Whatever a wipe has asked for, in order. */
let steps: string[] = [];

const STEPS: readonly [object: () => object, method: string, name: string][] = [
  [() => indexedDB, 'open', 'the note'],
  [() => indexedDB, 'deleteDatabase', 'a database'],
  [() => FakeFolder.prototype, 'removeEntry', 'the copies'],
  [() => fakeBrowser.storage.local, 'clear', 'the settings'],
  [() => fakeBrowser.storage.session, 'clear', 'the session'],
  [() => fakeBrowser.permissions, 'remove', 'the sites'],
];

/** Kills a wipe at a step: nothing more is answered, and only that step itself may still be done. */
function killAt(killed: number, isDone: boolean): void {
  steps = [];
  // Locks end with the process that has them.
  vi.spyOn(navigator.locks, 'request').mockImplementation(((_: string, ...args: unknown[]) =>
    (args.at(-1) as (lock: object) => unknown)({})) as never);
  for (const [object, method, name] of STEPS) {
    const target = object() as Record<string, (...args: unknown[]) => unknown>;
    const original = target[method]!;
    vi.spyOn(target, method).mockImplementation(function (this: unknown, ...args) {
      steps.push(name);
      if (steps.length < killed || (steps.length === killed && isDone)) {
        const answer = original.apply(this, args);
        if (steps.length < killed) return answer;
        // So do connections.
        if (method === 'open') (answer as IDBRequest).onsuccess = () => (answer as IDBOpenDBRequest).result.close();
      }
      return method === 'open' || method === 'deleteDatabase' ? {} : new Promise(() => undefined);
    });
  }
}

beforeEach(async () => {
  vi.restoreAllMocks();
  db.close({ disableAutoOpen: false });
  globalThis.indexedDB = new IDBFactory();
  installFileSystem();
  fakeBrowser.reset();
  granted = [SITE];
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ origins: granted }),
    remove: async ({ origins }: { origins: string[] }) => {
      granted = granted.filter((each) => !origins.includes(each));
      return true;
    },
  });
  vi.stubGlobal('browser', fakeBrowser);
  await db.annotations.add(annotation({ note: 'mine' }));
  await noteLibrary();
  await copyLibrary('weekly');
  await fakeBrowser.storage.local.set({ settings: { groupBy: 'order' } });
  await fakeBrowser.storage.session.set({ 'frame:1:0': {} });
});

/** What a reader would find, who opens the library first. */
async function left(): Promise<object> {
  const marks = await db.annotations.count();
  await vi.waitFor(async () => expect(await loss()).toBeUndefined());
  return {
    marks,
    copies: (await safetyCopies()).length,
    local: Object.keys(await fakeBrowser.storage.local.get(null)).length,
    session: Object.keys(await fakeBrowser.storage.session.get(null)).length,
    sites: granted.length,
    databases: (await indexedDB.databases()).map(({ name }) => name),
  };
}

const ALL = { marks: 1, copies: 1, local: 1, session: 1, sites: 1, databases: ['retromark'] };
const NOTHING = { marks: 0, copies: 0, local: 0, session: 0, sites: 0, databases: ['retromark'] };

test('everything goes, and what was empty before is no loss', async () => {
  await wipeStorage();
  expect(await indexedDB.databases()).toEqual([]);
  expect(await left()).toEqual(NOTHING);
});

describe.each([
  ['before', false],
  ['after', true],
])('killed %s a step was done', (_, isDone) => {
  test.each([1, 2, 3, 4, 5, 6, 7])('step %i', async (step) => {
    killAt(step, isDone);
    void wipeStorage();
    await vi.waitFor(() => expect(steps.length).toBeGreaterThanOrEqual(step));
    await new Promise((resolve) => setTimeout(resolve, 20));
    vi.restoreAllMocks();
    db.close({ disableAutoOpen: false });
    const isNoted = step > 1 || isDone;
    expect(await left()).toEqual(isNoted ? NOTHING : ALL);
    // And nothing of it is done again: what is stored from now on stays.
    await db.annotations.add(annotation());
    db.close({ disableAutoOpen: false });
    expect(await db.annotations.count()).toBe(isNoted ? 1 : 2);
  });
});

describe('what cannot be done as it should', () => {
  test('a disk too full to note what is meant is emptied all the same', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await wipeStorage();
    expect(await left()).toEqual(NOTHING);
  });

  test.each([
    ['settings', () => vi.spyOn(fakeBrowser.storage.local, 'clear')],
    ['copies', () => vi.spyOn(FakeFolder.prototype, 'removeEntry')],
  ])('%s that cannot be deleted are told of, the rest is gone, and nothing is deleted again later', async (_, spy) => {
    spy().mockRejectedValueOnce(new DOMException('in use', 'NoModificationAllowedError'));
    await expect(wipeStorage()).rejects.toThrow('in use');
    vi.restoreAllMocks();
    expect(await left()).toMatchObject({ marks: 0, session: 0, sites: 0, databases: ['retromark'] });
    await db.annotations.add(annotation());
    db.close({ disableAutoOpen: false });
    expect(await db.annotations.count()).toBe(1);
  });
});

describe('meanwhile', () => {
  test('another window that opens the library waits, and finds it empty', async () => {
    const wiping = wipeStorage();
    await new Promise<void>((resolve) => {
      const noted = indexedDB.open('retromark-wipe');
      noted.onsuccess = () => {
        noted.result.close();
        resolve();
      };
    });
    db.close({ disableAutoOpen: false });
    const added = db.annotations.add(annotation({ note: 'later' }));
    await wiping;
    await added;
    expect((await db.annotations.toArray()).map(({ note }) => note)).toEqual(['later']);
  });

  test('a copy that is being made comes to its end, and goes too', async () => {
    const copying = copyLibrary('import');
    await wipeStorage();
    expect(await copying).toBeDefined();
    expect(await left()).toEqual(NOTHING);
  });

  test('what another window is writing comes to its end, and goes too', async () => {
    const writing = db.transaction('rw', db.annotations, async () => {
      for (let count = 0; count < 300; count++) await db.annotations.add(annotation());
    });
    await wipeStorage();
    await writing;
    expect(await left()).toEqual(NOTHING);
  });

  test('settings that are gone before their twin are not taken for lost', async () => {
    await saveSettings({ groupBy: 'order' });
    const original = Reflect.get(FakeFolder.prototype, 'removeEntry');
    vi.spyOn(FakeFolder.prototype, 'removeEntry').mockImplementationOnce(async function (this: FakeFolder, name) {
      await vi.waitFor(async () => expect(await fakeBrowser.storage.local.get(null)).toEqual({}));
      const settling = settlePending();
      await new Promise((resolve) => setTimeout(resolve, 20));
      await original.call(this, name);
      void settling;
    });
    await wipeStorage();
    await settlePending();
    expect(await left()).toEqual(NOTHING);
  });

  test('two wipes at once are one', async () => {
    await Promise.all([wipeStorage(), wipeStorage(), finishWipe()]);
    expect(await left()).toEqual(NOTHING);
  });

  test('a worker of a page, which cannot delete the settings, waits until its page has', async () => {
    killAt(2, false);
    void wipeStorage();
    await vi.waitFor(() => expect(steps).toHaveLength(2));
    vi.restoreAllMocks();
    db.close({ disableAutoOpen: false });
    vi.stubGlobal('WorkerGlobalScope', Object);
    vi.stubGlobal('browser', undefined);
    const counted = db.annotations.count();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await fakeBrowser.storage.local.get(null)).not.toEqual({});
    vi.stubGlobal('browser', fakeBrowser);
    await finishWipe();
    vi.stubGlobal('browser', undefined);
    expect(await counted).toBe(0);
    vi.unstubAllGlobals();
    vi.stubGlobal('browser', fakeBrowser);
    expect(await left()).toEqual(NOTHING);
  });
});
