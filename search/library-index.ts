/** The whole library, searched shard by shard. Knows neither the database nor the browser. */
import type { Aliases } from './aliases.ts';
import { type Document, type Facts, keyOf } from './documents.ts';
import { filterOf } from './filters.ts';
import { queryOf } from './query.ts';
import { Shard, type ShardHit, type StoredShard } from './shard.ts';
import type { Filters, Found, Hit } from './types.ts';
import { Vocabulary } from './vocabulary.ts';

/** Documents a shard: one is read, made or searched in some tens of milliseconds. */
const SHARD_SIZE = 5_000;
export class LibraryIndex {
  private readonly vocabulary = new Vocabulary();
  /** By the names under which they are stored. */
  private readonly shards = new Map<number, Shard>();
  private readonly changed = new Set<number>();
  private newestFirst: Facts[] | undefined;

  get size(): number {
    return this.shards.values().reduce((sum, { size }) => sum + size, 0);
  }

  get(key: string): Facts | undefined {
    for (const shard of this.shards.values()) {
      const facts = shard.get(key);
      if (facts) return facts;
    }
    return undefined;
  }

  *keys(): Generator<string> {
    for (const shard of this.shards.values()) yield* shard.keys();
  }

  /** Adds a document or replaces the one of the same key. */
  put(document: Document): void {
    this.remove(keyOf(document.facts));
    this.add(document);
  }

  /** Adds a document of a key that is not there yet. */
  add(document: Document): void {
    const name = this.openShard();
    this.shards.get(name)!.add(document);
    this.changed.add(name);
    this.newestFirst = undefined;
  }

  remove(key: string): void {
    for (const [name, shard] of this.shards) {
      if (!shard.remove(key)) continue;
      this.changed.add(name);
      this.newestFirst = undefined;
    }
  }

  private openShard(): number {
    const last = Math.max(0, ...this.shards.keys());
    const open = this.shards.get(last);
    if (open && open.numbered < SHARD_SIZE) return last;
    open?.pack();
    this.shards.set(last + 1, new Shard(this.vocabulary));
    return last + 1;
  }

  /** Takes a stored shard in. */
  load(name: number, stored: StoredShard): void {
    this.shards.set(name, new Shard(this.vocabulary, stored));
    this.newestFirst = undefined;
  }

  /** The shards that have changed since they were asked for last. */
  *changedShards(): Generator<[name: number, stored: StoredShard]> {
    for (const name of this.changed) {
      this.changed.delete(name);
      yield [name, this.shards.get(name)!.store()];
    }
  }

  hasChanges(): boolean {
    return this.changed.size > 0;
  }

  /** The shard with the newest documents first. */
  shardNames(): number[] {
    return [...this.shards].sort(([, a], [, b]) => b.newest - a.newest).map(([name]) => name);
  }

  /** Yields between shards, where a caller may give way to others, or stop. */
  *search(
    text: string,
    filters: Filters,
    limit: number,
    around: Surroundings,
  ): Generator<void, Omit<Found, 'complete'>> {
    const passes = filterOf(filters, around.orphans);
    const query = queryOf(text, { aliases: around.aliases, vocabulary: this.vocabulary });
    if (!query) return text.trim() === '' ? this.listed(limit, passes) : { hits: [], total: 0 };
    const newest = this.inOrder()[0]?.time ?? 0;
    const hits: ShardHit[] = [];
    let total = 0;
    for (const shard of this.shards.values()) {
      const found = shard.search(query, { limit, newest, passes });
      hits.push(...found.hits);
      total += found.total;
      yield;
    }
    return { hits: best(hits, limit), total };
  }

  private inOrder(): readonly Facts[] {
    this.newestFirst ??= [...this.shards.values().flatMap((shard) => shard.all())].sort(byTime);
    return this.newestFirst;
  }

  private listed(limit: number, passes: (facts: Facts) => boolean = () => true): Omit<Found, 'complete'> {
    const found = this.inOrder().filter(passes);
    return { hits: found.slice(0, limit).map((facts) => toHit({ facts, score: 0, terms: [] })), total: found.length };
  }
}

/** What a search needs to know beside the documents. */
export interface Surroundings {
  aliases: Aliases;
  /** Ids of marks that the last visit did not find. */
  orphans: ReadonlySet<string>;
}

const byTime = (a: Facts, b: Facts): number => b.time - a.time || (a.id < b.id ? -1 : 1);

const best = (hits: readonly ShardHit[], limit: number): Hit[] =>
  // A document that was changed during the search stands in two shards.
  [...new Map(hits.map((hit) => [keyOf(hit.facts), hit])).values()]
    .sort((a, b) => b.score - a.score || byTime(a.facts, b.facts))
    .slice(0, limit)
    .map(toHit);

const toHit = ({ facts: { kind, id }, score, terms }: ShardHit): Hit => ({ kind, id, score, terms });
