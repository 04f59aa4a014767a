/** The scorer of `npm run evaluate`, beside a naive one. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type GoldLabel, type Label, type Row, ROWS, score, type Tally } from '../../scripts/evaluate/score.ts';
import { record } from './any-text.ts';
import { holds, type Properties } from './property.ts';

/** The guideline taken at its word: spans as sets of positions, and every pair looked at. */
function naive(gold: readonly GoldLabel[], predicted: readonly Label[], row: Row): Tally {
  const positions = ({ start, end }: Label) =>
    new Set(Array.from({ length: end - start }, (_, index) => start + index));
  const meets = (a: Label, b: Label) => !positions(a).isDisjointFrom(positions(b));
  const key = ({ start, end, type }: Label) => `${start} ${end} ${type}`;
  const tally: Tally = { gold: 0, predicted: 0, strict: 0, linked: 0, relaxedGold: 0, relaxedPredicted: 0 };

  const byKey = new Map(predicted.toReversed().map((prediction) => [key(prediction), prediction]));
  const required = new Set<string>();
  for (const one of gold) {
    if (one.optional) continue;
    required.add(key(one));
    if (row !== 'all' && row !== one.type) continue;
    tally.gold += 1;
    const hit = byKey.get(key(one));
    if (hit) tally.strict += 1;
    if (hit?.canonical === one.canonical) tally.linked += 1;
    let found = false;
    for (const other of predicted) if (other.type === one.type && meets(one, other)) found = true;
    if (found) tally.relaxedGold += 1;
  }
  for (const one of predicted) {
    if (row !== 'all' && row !== one.type) continue;
    let excused = false;
    let right = false;
    for (const other of gold) {
      if (!meets(one, other)) continue;
      if (other.optional) excused = true;
      else if (other.type === one.type) right = true;
    }
    if (excused && !required.has(key(one))) continue;
    tally.predicted += 1;
    if (right) tally.relaxedPredicted += 1;
  }
  return tally;
}

// Few positions, types and names, so that spans often meet, coincide and overlap.
const anyLabel: fc.Arbitrary<GoldLabel> = record({
  start: fc.nat(20),
  length: fc.integer({ min: 1, max: 6 }),
  type: fc.constantFrom('technology', 'skill', 'company'),
  canonical: fc.constantFrom('A', 'B'),
  optional: fc.boolean(),
}).map(({ start, length, ...rest }) => ({ ...rest, start, end: start + length, text: 'text' }));

const equal = (a: string, b: string) => a === b;

export const scoring: Properties = {
  'the scorer agrees with a naive one on any labels and predictions': holds(
    fc.property(fc.array(anyLabel), fc.array(anyLabel), (gold, predicted) => {
      const { tallies, misses, falseHits, wrongLinks } = score(gold, predicted, equal);
      for (const row of ROWS) assert.deepEqual(tallies[row], naive(gold, predicted, row));
      assert.equal(misses.length, tallies.all.gold - tallies.all.strict);
      assert.equal(wrongLinks.length, tallies.all.strict - tallies.all.linked);
      assert.equal(tallies.all.predicted === falseHits.length, tallies.all.strict === 0);
    }),
    200,
  ),
};
