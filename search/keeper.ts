/** Keeps an index of the library that is stored: reads it or makes it, follows changes, and stores it again. */
import type { Subscription } from 'dexie';
import type { TermRecord } from '../model/records.ts';
import { countRows, orphanIds } from '../storage/all-rows.ts';
import { liveRows } from '../storage/live.ts';
import { dropSnapshots, getSnapshot, putSnapshots } from '../storage/snapshots.ts';
import { allTerms } from '../storage/terms.ts';
import { Aliases } from './aliases.ts';
import { LibraryIndex } from './library-index.ts';
import { addAll, dropNames, followRows, type Seen } from './library-rows.ts';
import { createPause } from './pause.ts';
import type { StoredShard } from './shard.ts';
import type { Filters, Found, Progress } from './types.ts';

/** Changes with everything that changes what is stored: how words are read, fields, facts, packing. */
const FORMAT = 2;
const CONTENTS = 'contents';
const shardName = (name: number): string => `shard ${name}`;
/** How long after the last change the index is stored, in milliseconds: one who types a note changes it often. */
const SAVE_AFTER = 3_000;

/** How often, in milliseconds, the pages hear how much is read: each of them may ask anew. */
const TELL_EVERY = 150;
/** Milliseconds after which a search of a library that could not be read looks whether it can be read now. */
const RETRY_AFTER = 2_000;

/** What is stored beside the shards. */
interface Contents {
  format: number;
  /** Of this storing. */
  id: string;
  /** The shard with the newest documents first. */
  shards: number[];
  documents: number;
  seen: Seen;
}

const storedContents = async (): Promise<Contents | undefined> => (await getSnapshot(CONTENTS)) as Contents | undefined;

export class Keeper {
  /** How much of the library can be searched. Of a library that is read completely, both are equal. */
  progress: Progress = { done: 0, total: 0 };
  private isComplete = false;
  private index = new LibraryIndex();
  private readonly lexicon: Promise<Aliases>;
  private aliases = new Aliases();
  private terms: TermRecord[] = [];
  private orphans: ReadonlySet<string> = new Set();
  private seen: Seen | undefined;
  /** The id of the contents that were read or stored last. */
  private stored: string | undefined;
  private readonly onProgress: () => void;
  private readonly saveAfter: number;
  private subscription: Subscription | undefined;
  private saving: ReturnType<typeof setTimeout> | undefined;
  private work: Promise<void> = Promise.resolve();
  private isWaiting = false;
  private failure: unknown;
  private failedAt = 0;
  private told = 0;

  /**
   * `onProgress` is called while the index is read and after every change. Where `lexicon` fails, a name is found by the
   * spelling that stands in the text alone.
   */
  constructor(lexicon: Promise<Aliases>, onProgress: () => void, saveAfter = SAVE_AFTER) {
    this.saveAfter = saveAfter;
    this.lexicon = lexicon.catch((error: unknown) => {
      console.error('[retromark]', error);
      return new Aliases();
    });
    this.onProgress = onProgress;
    this.watch();
  }

  private watch(): void {
    this.subscription?.unsubscribe();
    this.failure = undefined;
    this.subscription = liveRows(countRows).subscribe({
      next: () => this.followSoon(),
      error: (error: unknown) => this.fail(error),
    });
  }

  close(): void {
    this.subscription?.unsubscribe();
    clearTimeout(this.saving);
  }

  /** Rejects with the signal's reason where it aborts, and with what the database said where it cannot be read. */
  async search(text: string, filters: Filters, limit: number, signal: AbortSignal): Promise<Found> {
    if (this.failure !== undefined) {
      const { failure } = this;
      if (Date.now() - this.failedAt > RETRY_AFTER) this.watch();
      throw failure;
    }
    const pause = createPause();
    const isComplete = this.isComplete;
    const steps = this.index.search(text, filters, limit, { aliases: this.aliases, orphans: this.orphans });
    for (;;) {
      const step = steps.next();
      if (step.done) return { ...step.value, complete: isComplete };
      await pause();
      signal.throwIfAborted();
    }
  }

  /** One look after the other, and one more where something has changed in the meantime. */
  private followSoon(): void {
    if (this.isWaiting) return;
    this.isWaiting = true;
    this.work = this.work
      .then(() => {
        this.isWaiting = false;
        return this.follow();
      })
      .catch((error: unknown) => this.fail(error));
  }

  private fail(error: unknown): void {
    console.error('[retromark]', error);
    this.failure = error;
    this.failedAt = Date.now();
    this.onProgress();
  }

  private async follow(): Promise<void> {
    const contents = await storedContents();
    // An import or a wipe has dropped what was stored.
    if (this.stored !== undefined && contents === undefined) this.seen = undefined;
    const loading = this.seen ? undefined : this.load(contents);
    this.orphans = new Set(await orphanIds());
    const terms = await allTerms();
    const hasOtherTerms = JSON.stringify(terms) !== JSON.stringify(this.terms);
    const changedTerms = hasOtherTerms ? [...this.terms, ...terms] : [];
    this.terms = terms;
    if (hasOtherTerms || loading) this.aliases = (await this.lexicon).with(terms);
    this.seen ??= (await loading) ?? (await this.make());
    this.seen = await followRows(this.index, this.aliases, this.seen, changedTerms);
    this.isComplete = true;
    this.failure = undefined;
    this.tell({ done: this.index.size, total: this.index.size });
    if (loading) {
      // Rows may have come and gone unseen, as many as before. To find out takes long, and there is hardly ever one.
      this.seen = await followRows(this.index, this.aliases, { ...this.seen, counts: undefined });
      await dropNames(this.index);
      this.tell({ done: this.index.size, total: this.index.size });
    }
    if (this.index.hasChanges()) this.saveSoon();
  }

  private tell(progress: Progress): void {
    this.progress = progress;
    if (!this.isComplete && performance.now() - this.told < TELL_EVERY) return;
    this.told = performance.now();
    this.onProgress();
  }

  /** Reads the index as it is stored; undefined where it is not. */
  private async load(contents: Contents | undefined): Promise<Seen | undefined> {
    if (contents?.format !== FORMAT) return undefined;
    const index = new LibraryIndex();
    this.start(index);
    const names = contents.shards.map(shardName);
    // The next one is fetched while one is taken in.
    let next = getSnapshot(names[0] ?? '');
    for (const [at, name] of contents.shards.entries()) {
      const shard = (await next) as StoredShard | undefined;
      next = getSnapshot(names[at + 1] ?? '');
      if (!shard) return undefined;
      index.load(name, shard);
      this.tell({ done: index.size, total: contents.documents });
    }
    this.stored = contents.id;
    return contents.seen;
  }

  private async make(): Promise<Seen> {
    await dropSnapshots();
    this.stored = undefined;
    const index = new LibraryIndex();
    this.start(index);
    const pause = createPause();
    return addAll(index, this.aliases, async (progress) => {
      this.tell(progress);
      await pause();
    });
  }

  private start(index: LibraryIndex): void {
    this.index = index;
    this.isComplete = false;
  }

  private saveSoon(): void {
    clearTimeout(this.saving);
    this.saving = setTimeout(() => {
      this.work = this.work.then(() => this.save()).catch((error: unknown) => console.error('[retromark]', error));
    }, this.saveAfter);
  }

  private async save(): Promise<void> {
    const { index, seen, stored } = this;
    if (!seen || index.size === 0) return;
    const contents: Contents = {
      format: FORMAT,
      id: crypto.randomUUID(),
      shards: index.shardNames(),
      documents: index.size,
      seen,
    };
    const pause = createPause();
    const rows: { name: string; data: unknown }[] = [];
    for (const [name, data] of index.changedShards()) {
      rows.push({ name: shardName(name), data });
      await pause();
    }
    rows.push({ name: CONTENTS, data: contents });
    const isCurrent = (kept: unknown): boolean => (kept as Contents | undefined)?.id === stored;
    if (await putSnapshots(rows, CONTENTS, isCurrent)) this.stored = contents.id;
    // What is stored is another's: a worker that was started by an older or newer page.
    else this.seen = undefined;
  }
}
