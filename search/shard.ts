/** A part of the library in an index of its own, so that it can be made, stored, read and searched in slices. */
import type { Options, Query } from 'minisearch';
import { type Document, type Facts, FIELDS, type Texts } from './documents.ts';
import { PackableIndex, type PackedIndex } from './packed-index.ts';
import type { Vocabulary } from './vocabulary.ts';
import { termsOf } from './words.ts';

/** What a word counts in each field. */
const BOOST: Readonly<Record<(typeof FIELDS)[number], number>> = {
  name: 6,
  title: 3,
  tags: 3,
  author: 2,
  note: 2,
  names: 1.5,
  quote: 1.5,
  post: 0.5,
};

/** What the newest document counts more than an old one: as much as decides between equals. */
const FRESHNESS = 0.05;
const YEAR = 365 * 24 * 60 * 60 * 1_000;

type Indexed = Texts & { id: number };

const optionsFor = (vocabulary: Vocabulary): Options<Indexed> => ({
  fields: [...FIELDS],
  tokenize(text) {
    const terms = termsOf(text);
    vocabulary.add(terms);
    return terms;
  },
  // Terms are folded already, and there are no stop words: a document is found by each of its words.
  processTerm: (term) => term,
  searchOptions: { boost: BOOST, tokenize: (term) => [term] },
  autoVacuum: false,
});

export interface ShardHit {
  facts: Facts;
  score: number;
  terms: string[];
}

export interface ShardSearch {
  limit: number;
  newest: number;
  passes: ((facts: Facts) => boolean) | undefined;
}

export interface StoredShard {
  /** JSON of `(Facts | null)[]`, which is read faster than cloned objects are. */
  facts: string;
  index: PackedIndex;
}

export class Shard {
  private readonly options: Options<Indexed>;
  private index: PackableIndex<Indexed>;
  /** By the documents' numbers in the index; null where one was taken out. */
  private readonly facts: (Facts | null)[];

  /** `vocabulary` learns the words of all that the shard holds. */
  constructor(vocabulary: Vocabulary, stored?: StoredShard) {
    this.options = optionsFor(vocabulary);
    this.index = stored ? PackableIndex.from(stored.index, this.options) : new PackableIndex(this.options);
    this.facts = stored ? (JSON.parse(stored.facts) as (Facts | null)[]) : [];
    vocabulary.add(this.index.terms());
  }

  store(): StoredShard {
    return { facts: JSON.stringify(this.facts), index: this.index.pack() };
  }

  /** Keeps the index as it is stored: it takes a tenth of the memory, and few of its words are ever asked for. */
  pack(): void {
    this.index = PackableIndex.from(this.index.pack(), this.options);
  }

  /** How many documents it has taken in, with those that were taken out since. */
  get numbered(): number {
    return this.facts.length;
  }

  /** The time of the newest document. */
  get newest(): number {
    return this.facts.reduce((newest, facts) => Math.max(newest, facts?.time ?? 0), 0);
  }

  /** The number under which the document is kept. */
  add({ facts, texts }: Document): number {
    const id = this.facts.push(facts) - 1;
    this.index.add({ ...texts, id });
    return id;
  }

  at(number: number): Facts | undefined {
    return this.facts[number] ?? undefined;
  }

  remove(number: number): void {
    this.index.discard(number);
    this.facts[number] = null;
  }

  *documents(): Generator<[number: number, facts: Facts]> {
    for (const [number, facts] of this.facts.entries()) if (facts) yield [number, facts];
  }

  /** The best `limit` and how many there are. `newest` is the time from which the documents' age is told. */
  search(query: Query, { limit, newest, passes }: ShardSearch): { hits: ShardHit[]; total: number } {
    const found = this.index.searchTerms(query, {
      ...(passes && { boostDocument: this.passing(passes) }),
      // Called for each before they are sorted.
      filter: (result) => {
        const age = newest - (this.facts[result.id as number]?.time ?? 0);
        // MiniSearch favors what matches many of a query's terms; ours are spellings of one word as often as words.
        result.score *= (1 + FRESHNESS * 0.5 ** (age / YEAR)) / result.queryTerms.length;
        return true;
      },
    });
    const hits = found
      .slice(0, limit)
      .map(({ id, score, terms }) => ({ facts: this.facts[id as number]!, score, terms }));
    return { hits, total: found.length };
  }

  /** 1 or 0 for each document, asked of each one once. */
  private passing(passes: (facts: Facts) => boolean): (number: number) => number {
    const known = Uint8Array.from(this.facts, (facts) => (facts && passes(facts) ? 1 : 0));
    return (number) => known[number] ?? 0;
  }
}
