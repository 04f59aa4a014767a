/** The whole library, searched shard by shard. Knows neither the database nor the browser. */
import type { Aliases } from './aliases.ts';
import { type Document, type Facts, keyOf } from './documents.ts';
import { filterOf } from './filters.ts';
import { MOST_DOCUMENTS } from './packed-index.ts';
import { queryOf } from './query.ts';
import { Shard, type ShardHit, type StoredShard } from './shard.ts';
import type { Filters, Found, Hit } from './types.ts';
import { Vocabulary } from './vocabulary.ts';

/** Documents a shard, at most MOST_DOCUMENTS: one is read or searched in some milliseconds. */
const SHARD_SIZE = 5_000;
const placeOf = (shard: number, number: number): number => shard * MOST_DOCUMENTS + number;
const shardOf = (place: number): number => Math.floor(place / MOST_DOCUMENTS);
const numberOf = (place: number): number => place % MOST_DOCUMENTS;

export class LibraryIndex {
  private readonly vocabulary = new Vocabulary();
  /** By the names under which they are stored. */
  private readonly shards = new Map<number, Shard>();
  /** Where each document is: its shard and its number there, as one number. */
  private readonly places = new Map<string, number>();
  private readonly changed = new Set<number>();
  private newestFirst: Facts[] | undefined;

  get size(): number {
    return this.places.size;
  }

  get(key: string): Facts | undefined {
    const place = this.places.get(key);
    return place === undefined ? undefined : this.shards.get(shardOf(place))?.at(numberOf(place));
  }

  keys(): IteratorObject<string> {
    return this.places.keys();
  }

  /** Adds a document or replaces the one of the same key. */
  put(document: Document): void {
    this.remove(keyOf(document.facts));
    const name = this.openShard();
    const number = this.shards.get(name)!.add(document);
    this.places.set(keyOf(document.facts), placeOf(name, number));
    this.hasChanged(name);
  }

  remove(key: string): void {
    const place = this.places.get(key);
    if (place === undefined) return;
    this.shards.get(shardOf(place))!.remove(numberOf(place));
    this.places.delete(key);
    this.hasChanged(shardOf(place));
  }

  private hasChanged(name: number): void {
    this.changed.add(name);
    this.newestFirst = undefined;
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
    const shard = new Shard(this.vocabulary, stored);
    this.shards.set(name, shard);
    for (const [number, facts] of shard.documents()) this.places.set(keyOf(facts), placeOf(name, number));
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
    this.newestFirst ??= this.shards
      .values()
      .flatMap((shard) => shard.documents())
      .map(([, facts]) => facts)
      .toArray()
      .sort(byTime);
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
