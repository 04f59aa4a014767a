/**
 * IndexedDB as Dexie gets it. A wipe that was killed is finished first, nothing is upgraded before it was copied, nothing is written into a database of a newer
 * version or one that has lost tables, and who cannot get at it is told why instead of waiting for ever.
 */
import { isPageWorker } from './extension-api.ts';
import { keepAwake } from './keep-awake.ts';
import { copyDatabase, isCopied, whileCopying } from './safety-copies.ts';
import { StorageError } from './failure.ts';
import { tellUpgrade } from './upgrade-progress.ts';
import { finishWipe } from './wipe.ts';
import { noteNewDatabase } from './witness.ts';

/** Milliseconds without any answer after which another context must be in the way; 15 s is more than a busy disk takes. */
const SILENCE = 15_000;
/** Milliseconds between two looks at what others are doing. */
const LOOK_EVERY = 1_000;
/** How much of the work the copy is: how far the upgrade itself is, nobody tells. */
const COPY_SHARE = 0.5;
/** Held while a database is copied and upgraded. */
const UPGRADING = 'retromark-upgrade';
/** Held, by as many as there are, by contexts whose request hangs: all later ones hang behind it without being told. */
const HINDERED = 'retromark-hindered';
/** Below this number of IndexedDB's no version of ours has anything in it. */
const FIRST_VERSION = 10;

type Handler = ((event: unknown) => unknown) | null;

/** What Dexie uses of a request to open a database. */
class Opening {
  onerror: Handler = null;
  onblocked: Handler = null;
  onupgradeneeded: Handler = null;
  onsuccess: Handler = null;
  error: unknown = null;
  #request: IDBOpenDBRequest | undefined;

  get result(): IDBDatabase | undefined {
    return this.#request?.result;
  }

  get transaction(): IDBTransaction | null {
    return this.#request?.transaction ?? null;
  }

  /** From now on it is this request. */
  take(request: IDBOpenDBRequest): void {
    this.#request = request;
  }

  fail(error: unknown): void {
    this.error = error;
    this.onerror?.({ target: this, preventDefault: () => undefined, stopPropagation: () => undefined });
  }
}

/** A request that nobody waits for any more: as long as it hangs, every later one would hang behind it. */
let hanging: { request: IDBOpenDBRequest; end: () => void } | undefined;

function leaveHanging(request: IDBOpenDBRequest): void {
  const { promise, resolve } = Promise.withResolvers<void>();
  hanging = { request, end: resolve };
  void navigator.locks.request(HINDERED, { mode: 'shared' }, () => promise);
}

/** Whether it was this request that hung, which it does no more. */
function hangsNoMore(request: IDBOpenDBRequest): boolean {
  if (hanging?.request !== request) return false;
  hanging.end();
  hanging = undefined;
  return true;
}

const isHeld = async (name: string): Promise<boolean> =>
  ((await navigator.locks.query()).held ?? []).some((lock) => lock.name === name);

/** Takes the place of `indexedDB` in Dexie's options. Read anew at each use: it may not be there. */
export const guardedIndexedDB = {
  open(name: string, version?: number): Opening {
    const opening = new Opening();
    void openGuarded(opening, name, version).catch((error: unknown) => opening.fail(error));
    return opening;
  },
  deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
  databases: () => indexedDB.databases(),
  cmp: (a: unknown, b: unknown) => indexedDB.cmp(a, b),
} as unknown as IDBFactory;

async function openGuarded(opening: Opening, name: string, version: number | undefined): Promise<void> {
  if (typeof indexedDB === 'undefined') throw new StorageError('storageUnavailable');
  // So Dexie asks for what it takes for newer than ours,
  if (version === undefined) throw new StorageError('storageNewer');
  // and so where it would make anew, empty, what is missing.
  if (version % 10 !== 0) throw new StorageError('storageDamaged');
  if (hanging) throw new StorageError('storageBlocked');
  await finishWipe();
  let old = await attempt(opening, name, version, false);
  // Its page opens the library too, and can copy the settings along.
  for (let waited = 0; old !== undefined && isPageWorker(); waited += LOOK_EVERY) {
    if (waited >= SILENCE) throw new StorageError('storageBlocked');
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    if (await isHeld(UPGRADING)) waited = 0;
    old = await attempt(opening, name, version, false);
  }
  if (old === undefined) return;
  await navigator.locks.request(UPGRADING, async () => {
    const letSleep = keepAwake();
    const tell = tellUpgrade();
    try {
      await copyBeforeUpgrade(name, version, (done) => tell(done * COPY_SHARE));
      tell(COPY_SHARE);
      await attempt(opening, name, version, true);
    } finally {
      tell(1);
      letSleep();
    }
  });
}

/**
 * Opens, and answers once Dexie has been told. Where an upgrade is due that may not be made yet, the database stays as it
 * is, and its version is answered.
 */
function attempt(opening: Opening, name: string, version: number, mayUpgrade: boolean): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    let old: number | undefined;
    let isBlocked = false;
    let waited = 0;
    const look = async (): Promise<void> => {
      waited += LOOK_EVERY;
      // Whoever upgrades comes to an end, and tells how far it is.
      const isWorthWaiting = !mayUpgrade && (await isHeld(UPGRADING));
      const isHopeless = isBlocked || waited >= SILENCE || (await isHeld(HINDERED));
      if (request.readyState === 'done' || timer === undefined) return;
      if (isWorthWaiting || !isHopeless) return wait();
      leaveHanging(request);
      reject(new StorageError('storageBlocked'));
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => void (timer = setTimeout(() => void look(), LOOK_EVERY));
    const stopWaiting = (): void => {
      clearTimeout(timer);
      timer = undefined;
    };
    wait();

    request.onblocked = () => {
      isBlocked = true;
      clearTimeout(timer);
      void look();
    };
    request.onupgradeneeded = (event) => {
      stopWaiting();
      const isOld = event.oldVersion >= FIRST_VERSION;
      if (hanging?.request === request || (isOld && !mayUpgrade)) {
        old = event.oldVersion;
        request.transaction?.abort();
        return;
      }
      if (!isOld) void noteNewDatabase(Date.now());
      opening.take(request);
      opening.onupgradeneeded?.(event);
    };
    request.onerror = (event) => {
      stopWaiting();
      event.preventDefault();
      if (hangsNoMore(request)) return;
      if (old !== undefined) resolve(old);
      else reject(request.error ?? new StorageError('storageDamaged'));
    };
    request.onsuccess = (event) => {
      stopWaiting();
      if (hangsNoMore(request)) {
        request.result.close();
        return;
      }
      opening.take(request);
      opening.onsuccess?.(event);
      resolve(undefined);
    };
  });
}

/** Copies the database as it is, unless another context has upgraded it meanwhile, or it was copied before. */
const copyBeforeUpgrade = (name: string, version: number, onProgress: (done: number) => void): Promise<void> =>
  whileCopying(async () => {
    const database = await openAsItIs(name).catch(undefinedIfGone);
    if (!database) return;
    try {
      if (database.version >= version || (await isCopied(database))) return;
      await copyDatabase(database, 'upgrade', Date.now(), { onProgress });
    } finally {
      database.close();
    }
  });

/** Another window has wiped it meanwhile. */
function undefinedIfGone(error: unknown): undefined {
  if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
}

/** Opens a database without changing it. Rejects with NotFoundError where there is none of that name. */
export function openAsItIs(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    const timer = setTimeout(() => reject(new StorageError('storageBlocked')), SILENCE);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = (event) => {
      event.preventDefault();
      clearTimeout(timer);
      const { error } = request;
      reject(error?.name === 'AbortError' ? new DOMException(name, 'NotFoundError') : error);
    };
    // Closed by whoever asked: a copy must come to its end before others upgrade or delete.
    request.onsuccess = () => resolve(request.result);
  });
}
