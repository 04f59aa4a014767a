/** Words, queries, and what they find. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Document, FIELDS, markDocument, nameDocument, postDocument } from '../../search/documents.ts';
import { rangesOf } from '../../search/highlight.ts';
import { LibraryIndex } from '../../search/library-index.ts';
import type { StoredShard } from '../../search/shard.ts';
import type { Filters } from '../../search/types.ts';
import { Vocabulary } from '../../search/vocabulary.ts';
import { termsOf, wordsOf } from '../../search/words.ts';
import { sentenceAround } from '../../lists/sentence.ts';
import { summaryOf } from '../../storage/summary.ts';
import { aliases, ask, idsOf, indexOf } from '../search/library.ts';
import { library, mark, without } from './any-library.ts';
import { line, post, text, textWithSpans } from './any-text.ts';
import { holds, type Properties } from './property.ts';

const documents: fc.Arbitrary<Document[]> = library.map(({ pages, annotations, names }) => {
  const posts = new Map(pages.map((row) => [row.url, summaryOf(without(row, 'headings', 'links'))]));
  return [
    ...[...posts.values()].map(postDocument),
    ...annotations.map((row) => markDocument(row, posts.get(row.url))),
    ...names.map((row) => nameDocument(row.termId, row, aliases.spellingsOf(row.termId))),
  ];
});
const query = fc.oneof(line, text.map((value) => value.slice(0, 60)), fc.constantFrom('ㅋㅂ', '쿠버네ㅌ', 'kubernets', 'k8s 도입', '[', '(?', '\\', '*', '.+', 'ㄳ', '가ㄱ')); // prettier-ignore
const filters: fc.Arbitrary<Filters> = fc.record(
  {
    kinds: fc.subarray(['mark', 'post', 'name'] as const),
    types: fc.subarray(['skill', 'note'] as const),
    tags: fc.array(line, { maxLength: 2 }),
    hasNote: fc.boolean(),
    orphaned: fc.boolean(),
  },
  { requiredKeys: [], noNullPrototype: true },
);

/** Without emoji, of which a cut leaves halves. */
const bmp = (of: string): string => of.replace(/[\ud800-\udfff\ufffd]/g, '');

type Stored = Map<number, StoredShard>;

/** Read from what is stored, as it is when the browser starts anew. */
function reopened(stored: Stored): LibraryIndex {
  const index = new LibraryIndex();
  for (const [name, shard] of stored) index.load(name, structuredClone(shard));
  return index;
}

export const searching: Properties = {
  'words stand in order, disjoint and within the text': holds(
    fc.property(text, (whole) => {
      let end = 0;
      for (const word of rangesOf(whole, termsOf(whole))) {
        assert.ok(end <= word.start && word.start < word.end);
        ({ end } = word);
      }
      assert.ok(end <= whole.length);
      for (const { term, written } of wordsOf(whole)) assert.ok(term !== '' && written !== '');
    }),
  ),

  'composition makes no other words': holds(
    fc.property(post, (whole) => {
      assert.deepEqual(termsOf(whole.normalize('NFD')), termsOf(whole.normalize('NFC')));
    }),
  ),

  'a document is found by each of its words, wherever they stand': holds(
    fc.property(fc.oneof(post, text), fc.constantFrom(...FIELDS), line, (words, field, other) => {
      const it: Document = { facts: { kind: 'mark', id: 'it', time: 1 }, texts: { [field]: words } };
      const beside: Document = { facts: { kind: 'mark', id: 'other', time: 2 }, texts: { quote: other } };
      const index = indexOf([beside, it]);
      const asked = new Set(wordsOf(words).map(({ start, end }) => words.slice(start, end)));
      for (const word of [...asked].slice(0, 12)) {
        if (wordsOf(word).length > 0) assert.ok(idsOf(ask(index, word)).includes('it'), JSON.stringify(word));
      }
    }),
  ),

  'any query is answered, of documents that there are, each once, the best first': holds(
    fc.property(documents, query, filters, fc.integer({ min: 1, max: 5 }), (all, asked, of, limit) => {
      const index = indexOf(all);
      const { hits, total } = ask(index, asked, { filters: of });
      assert.equal(hits.length, total);
      const keys = hits.map(({ kind, id }) => `${kind}:${id}`);
      assert.equal(new Set(keys).size, keys.length);
      for (const key of keys) assert.ok(index.get(key));
      for (const [at, { score }] of hits.entries()) {
        assert.ok(Number.isFinite(score), `a score of ${score}`);
        assert.ok(at === 0 || score <= hits[at - 1]!.score);
      }
      assert.deepEqual(ask(index, asked, { filters: of, limit }).hits, hits.slice(0, limit));
    }),
  ),

  'an index that was stored finds what it found before, after changes too': holds(
    fc.property(documents, documents, fc.array(query, { maxLength: 3 }), (first, later, queries) => {
      const index = indexOf(first);
      const stored: Stored = new Map(index.changedShards());
      const again = reopened(stored);
      const finds = (of: LibraryIndex) => queries.map((asked) => idsOf(ask(of, asked)).sort());
      assert.deepEqual(finds(again), finds(index));
      for (const document of later) for (const of of [index, again]) of.put(document);
      for (const of of [index, again]) of.remove(`mark:${first[0]?.facts.id}`);
      assert.equal(again.size, index.size);
      assert.deepEqual(finds(again), finds(index));
      for (const [name, shard] of again.changedShards()) stored.set(name, shard);
      // Words of documents that were taken out are forgotten, and so is what they could have been the beginning of.
      const known = finds(index).map((ids) => new Set(ids));
      for (const [at, ids] of finds(reopened(stored)).entries()) assert.ok(ids.every((id) => known[at]?.has(id)));
    }),
    50,
  ),

  'what was taken out is found no more': holds(
    fc.property(documents, query, (all, asked) => {
      const index = indexOf(all);
      for (const { facts } of all) index.remove(`${facts.kind}:${facts.id}`);
      assert.deepEqual([idsOf(ask(index, asked)), index.size], [[], 0]);
    }),
    50,
  ),

  'a filter never widens': holds(
    fc.property(documents, query, filters, (all, asked, of) => {
      const index = indexOf(all);
      const known = new Set(idsOf(ask(index, asked)));
      const narrowed = idsOf(ask(index, asked, { filters: of }));
      assert.ok(narrowed.every((id) => known.has(id)));
      const allowed = new Set(idsOf(ask(index, '', { filters: of })));
      assert.ok(narrowed.every((id) => allowed.has(id)));
    }),
    50,
  ),

  'a vocabulary is asked for any beginning without trouble': holds(
    fc.property(fc.array(line), query, (words, asked) => {
      const vocabulary = new Vocabulary();
      vocabulary.add(words.flatMap(termsOf));
      for (const { term } of wordsOf(asked)) {
        for (const word of vocabulary.like(term, 2)) assert.ok(vocabulary.has(word));
      }
    }),
    50,
  ),

  'the sentence around a mark holds the mark': holds(
    fc.property(textWithSpans(text), ({ text: whole, spans }) => {
      for (const span of spans) {
        const proof = sentenceAround(whole, span);
        assert.equal(proof?.name, whole.slice(span.start, span.end));
        const [before, after] = [proof.before.replace(/^…/, ''), proof.after.replace(/…$/, '')];
        assert.ok(before.length <= 141 && after.length <= 141);
        assert.ok(bmp(whole.slice(0, span.start).trimEnd()).endsWith(bmp(before.trimEnd())));
        assert.ok(bmp(whole.slice(span.end)).startsWith(bmp(after)));
      }
      assert.equal(sentenceAround(whole, { start: 0, end: whole.length + 1 }), undefined);
    }),
  ),

  'a mark is found by its quote, which is where its words are': holds(
    fc.property(mark, (row) => {
      const index = indexOf([markDocument(row, undefined)]);
      const { exact } = row.selector;
      const words = wordsOf(exact).filter(({ isTail }) => !isTail);
      const { hits } = ask(index, exact.slice(0, 60));
      if (words.length === 0 || exact.length > 60) return;
      assert.equal(hits.length, 1);
      for (const { start, end } of rangesOf(exact, hits[0]!.terms)) assert.ok(start < end && end <= exact.length);
    }),
    50,
  ),
};
