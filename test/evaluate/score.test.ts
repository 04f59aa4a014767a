import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../scripts/evaluate/figures.ts';
import { sameNameBy } from '../../scripts/evaluate/names.ts';
import { type GoldLabel, merge, score } from '../../scripts/evaluate/score.ts';

const TYPES = { T: 'technology', S: 'skill', C: 'company' } as const;

/** `T0-5 Redis` is a technology at 0 to 5 that stands for Redis; a `?` behind the range makes it optional. */
function label(source: string): GoldLabel {
  const [, type, start, end, mark, canonical = 'X'] = /^([TSC])(\d+)-(\d+)(\??)(?: (.+))?$/.exec(source) ?? [];
  if (type !== 'T' && type !== 'S' && type !== 'C') throw new Error(`cannot read the label "${source}"`);
  const span = { start: Number(start), end: Number(end) };
  return { ...span, type: TYPES[type], canonical, text: canonical, ...(mark && { optional: true }) };
}

const sameName = sameNameBy('JSON Web Token\tJWT\nAmazon Web Services\tAWS\tAmazon AWS\n');
const scoreOf = (gold: string[], predicted: string[]) => score(gold.map(label), predicted.map(label), sameName);

interface Case {
  title: string;
  gold: string[];
  predicted: string[];
  /** gold, predicted, strict, relaxed gold, relaxed predicted, linked; of all types */
  counts: [number, number, number, number, number, number];
  missed?: number;
  falseHits?: number;
}

const cases: Case[] = [
  { title: 'an empty document', gold: [], predicted: [], counts: [0, 0, 0, 0, 0, 0] },
  { title: 'labels and no prediction', gold: ['T0-3', 'S5-8'], predicted: [], counts: [2, 0, 0, 0, 0, 0], missed: 2 },
  { title: 'predictions and no label', gold: [], predicted: ['C0-3'], counts: [0, 1, 0, 0, 0, 0], falseHits: 1 },
  { title: 'a hit', gold: ['T0-3'], predicted: ['T0-3'], counts: [1, 1, 1, 1, 1, 1] },
  {
    title: 'the same span with another type',
    gold: ['T0-3'],
    predicted: ['C0-3'],
    counts: [1, 1, 0, 0, 0, 0],
    missed: 1,
    falseHits: 1,
  },
  {
    title: 'a span that is too long: relaxed only',
    gold: ['T0-6'],
    predicted: ['T0-11'],
    counts: [1, 1, 0, 1, 1, 0],
    missed: 1,
    falseHits: 1,
  },
  {
    title: 'one label under two predictions, counted once as found',
    gold: ['T0-11'],
    predicted: ['T0-6', 'T7-11'],
    counts: [1, 2, 0, 1, 2, 0],
    missed: 1,
    falseHits: 2,
  },
  {
    title: 'one prediction over two labels, counted once as right',
    gold: ['T0-6', 'T7-11'],
    predicted: ['T0-11'],
    counts: [2, 1, 0, 2, 1, 0],
    missed: 2,
    falseHits: 1,
  },
  {
    title: 'spans that only meet',
    gold: ['S0-4'],
    predicted: ['S4-8'],
    counts: [1, 1, 0, 0, 0, 0],
    missed: 1,
    falseHits: 1,
  },
  { title: 'an optional label hit', gold: ['T0-3?'], predicted: ['T0-3'], counts: [0, 0, 0, 0, 0, 0] },
  { title: 'an optional label overlapped', gold: ['T0-3?'], predicted: ['T2-9'], counts: [0, 0, 0, 0, 0, 0] },
  { title: 'an optional label with another type', gold: ['T0-3?'], predicted: ['S0-3'], counts: [0, 0, 0, 0, 0, 0] },
  { title: 'an optional label missed', gold: ['T0-3?'], predicted: [], counts: [0, 0, 0, 0, 0, 0] },
  {
    title: 'a prediction beside an optional label',
    gold: ['T0-3?'],
    predicted: ['T3-6'],
    counts: [0, 1, 0, 0, 0, 0],
    falseHits: 1,
  },
  {
    title: 'a prediction over an optional and a required label: excused, and the required one touched',
    gold: ['S0-3?', 'S4-9'],
    predicted: ['S0-9'],
    counts: [1, 0, 0, 1, 0, 0],
    missed: 1,
  },
  {
    title: 'a hit that an optional label overlaps',
    gold: ['S0-9?', 'S4-9'],
    predicted: ['S4-9'],
    counts: [1, 1, 1, 1, 1, 1],
  },
];

describe('score', () => {
  test.for(cases)('$title', ({ gold, predicted, counts, missed = 0, falseHits = 0 }) => {
    const result = scoreOf(gold, predicted);
    const { all } = result.tallies;
    expect([all.gold, all.predicted, all.strict, all.relaxedGold, all.relaxedPredicted, all.linked]).toEqual(counts);
    expect(result.misses).toHaveLength(missed);
    expect(result.falseHits).toHaveLength(falseHits);
  });

  test('counts a label under its type, and a false hit under the type it was given', () => {
    const { tallies } = scoreOf(['T0-3', 'S5-8'], ['T0-3', 'C5-8']);
    expect(tallies.technology).toMatchObject({ gold: 1, predicted: 1, strict: 1 });
    expect(tallies.skill).toMatchObject({ gold: 1, predicted: 0, strict: 0 });
    expect(tallies.company).toMatchObject({ gold: 0, predicted: 1, strict: 0 });
  });

  test.for([
    ['Node.js', 'nodejs', true],
    ['CI/CD', 'ci cd', true],
    ['ＲＥＤＩＳ', 'Redis', true],
    ['jwt', 'json web-token', true],
    ['AWS', 'Amazon AWS', true],
    ['C++', 'C', false],
    ['Java', 'JavaScript', false],
    ['...', '?', false],
  ] as const)('links %s to %s: %s', ([got, wanted, linked]) => {
    const { tallies, wrongLinks } = scoreOf([`T0-3 ${wanted}`], [`T0-3 ${got}`]);
    expect(tallies.all.linked).toBe(linked ? 1 : 0);
    expect(wrongLinks).toEqual(linked ? [] : [{ text: wanted, got, wanted }]);
  });
});

test('figures weigh every mention alike, over all documents', () => {
  const { tallies } = merge([
    scoreOf(['T0-3', 'T5-8', 'T9-12'], ['T0-3', 'T5-7']),
    scoreOf(['T0-3'], ['T0-3 Y', 'T5-8']),
  ]);
  expect(figuresOf(tallies.all)).toEqual({
    gold: 4,
    predicted: 4,
    precision: 2 / 4,
    recall: 2 / 4,
    f1: 0.5,
    relaxedPrecision: 3 / 4,
    relaxedRecall: 3 / 4,
    relaxedF1: 0.75,
    linking: 1 / 2,
  });
  expect(Object.values(figuresOf(merge([]).tallies.all))).toEqual(Array(9).fill(0));
});
