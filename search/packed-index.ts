/* oxlint-disable no-underscore-dangle -- MiniSearch's protected members are spelled so */
/**
 * MiniSearch with its postings packed away until a query asks for them. A query touches a few words of many thousands,
 * so an index is read from the database in no more time than its bytes take, and most of it stays small in memory.
 */
import MiniSearch, { type Options, type Query } from 'minisearch';
import { FIELDS } from './documents.ts';

/** A posting is the document's number, the field and the count of the term there, in 13, 3 and 16 bits. */
const FIELD_SHIFT = 13;
const FIELD_MASK = 7;
const COUNT_SHIFT = 16;
const MOST_COUNT = 0xffff;
/** How many fields and documents an index can tell apart. */
export const MOST_FIELDS = FIELD_MASK + 1;
export const MOST_DOCUMENTS = 1 << FIELD_SHIFT;

export interface PackedIndex {
  /** Sorted by code units, one a line. */
  terms: string;
  /** Where the postings of each term start, and last, where the last ones end. */
  starts: Uint32Array;
  postings: Uint32Array;
  /** How many terms each field of each document has; a document that was taken out has none. */
  lengths: Uint16Array;
  averages: number[];
  /** Whether each document is still there. */
  present: Uint8Array;
}

/** Documents must be numbered from 0 on, in the order in which they are added. */
export class PackableIndex<Row extends { id: number }> extends MiniSearch<Row> {
  private packed: { terms: string[]; starts: Uint32Array; postings: Uint32Array } | undefined;
  private readonly unpacked = new Set<string>();

  static from<Row extends { id: number }>(stored: PackedIndex, options: Options<Row>): PackableIndex<Row> {
    const index = new PackableIndex<Row>(options);
    const { starts, postings, lengths, averages, present } = stored;
    index.packed = { terms: stored.terms === '' ? [] : stored.terms.split('\n'), starts, postings };
    index._nextId = present.length;
    index._avgFieldLength = averages;
    for (let id = 0; id < present.length; id++) {
      if (present[id] === 0) continue;
      index._documentCount++;
      index._documentIds.set(id, id);
      index._idToShortId.set(id, id);
      const own: number[] = [];
      for (let field = 0; field < FIELDS.length; field++) {
        const length = lengths[id * FIELDS.length + field]!;
        // MiniSearch leaves holes for the fields that a document has not.
        if (length > 0) own[field] = length;
      }
      index._fieldLength.set(id, own);
    }
    return index;
  }

  /** The terms of all documents, perhaps some more that only documents had that were taken out. */
  *terms(): Generator<string> {
    if (this.packed) yield* this.packed.terms;
    for (const term of this._index.keys()) if (!this.unpacked.has(term)) yield term;
  }

  override add(document: Row): void {
    this.unpackAll();
    super.add(document);
  }

  /** `query` must ask for terms as they are, without prefixes and typos. */
  searchTerms(query: Query, options: Parameters<MiniSearch<Row>['search']>[1]): ReturnType<MiniSearch<Row>['search']> {
    for (const term of stringsIn(query)) this.unpack(term);
    return this.search(query, options);
  }

  pack(): PackedIndex {
    const terms: string[] = [];
    const starts = [0];
    const postings: number[] = [];
    for (const term of [...this.terms()].sort()) {
      for (const posting of this.postingsOf(term)) postings.push(posting);
      // Of documents that were taken out nothing stays, not even their words.
      if (postings.length === starts.at(-1)) continue;
      terms.push(term);
      starts.push(postings.length);
    }
    const present = new Uint8Array(this._nextId);
    const lengths = new Uint16Array(this._nextId * FIELDS.length);
    for (const [id, own] of this._fieldLength) {
      present[id] = 1;
      for (const [field, length] of own.entries()) lengths[id * FIELDS.length + field] = length ?? 0;
    }
    const averages = Array.from(this._avgFieldLength, (average: number | undefined) => average ?? 0);
    return {
      terms: terms.join('\n'),
      starts: Uint32Array.from(starts),
      postings: Uint32Array.from(postings),
      lengths,
      averages,
      present,
    };
  }

  private *postingsOf(term: string): Generator<number> {
    const unpacked: ReadonlyMap<number, ReadonlyMap<number, number>> | undefined = this._index.get(term);
    if (!unpacked) {
      for (const posting of this.packedPostings(term)) if (this._documentIds.has(documentOf(posting))) yield posting;
      return;
    }
    for (const [field, counts] of unpacked) {
      for (const [id, count] of counts) {
        if (!this._documentIds.has(id)) continue;
        yield (id | (field << FIELD_SHIFT) | (Math.min(count, MOST_COUNT) << COUNT_SHIFT)) >>> 0;
      }
    }
  }

  private packedPostings(term: string): Uint32Array {
    const at = this.packed && !this.unpacked.has(term) ? indexIn(this.packed.terms, term) : -1;
    if (!this.packed || at < 0) return new Uint32Array();
    return this.packed.postings.subarray(this.packed.starts[at], this.packed.starts[at + 1]);
  }

  private unpack(term: string): void {
    const postings = this.packedPostings(term);
    if (postings.length === 0) return;
    const fields = new Map<number, Map<number, number>>();
    for (const posting of postings) {
      const field = (posting >>> FIELD_SHIFT) & FIELD_MASK;
      const counts = fields.get(field) ?? new Map<number, number>();
      fields.set(field, counts.set(documentOf(posting), posting >>> COUNT_SHIFT));
    }
    this._index.set(term, fields);
    this.unpacked.add(term);
  }

  private unpackAll(): void {
    for (const term of this.packed?.terms ?? []) this.unpack(term);
    this.packed = undefined;
    this.unpacked.clear();
  }
}

const documentOf = (posting: number): number => posting & (MOST_DOCUMENTS - 1);

function* stringsIn(query: Query): Generator<string> {
  if (typeof query === 'string') yield query;
  else if (typeof query === 'object') for (const part of query.queries) yield* stringsIn(part);
}

/** Where `term` is in a sorted list, or -1. */
function indexIn(terms: readonly string[], term: string): number {
  let from = 0;
  let to = terms.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (terms[middle]! < term) from = middle + 1;
    else to = middle;
  }
  return terms[from] === term ? from : -1;
}
