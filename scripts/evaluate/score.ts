/** Compares the mentions predicted in a document with its gold labels. Pure: labels in, tallies out. */
import type { MentionType } from '../../recognizer/lexicon-format.ts';

export interface Label {
  start: number;
  end: number;
  type: MentionType;
  canonical: string;
  text: string;
}

export interface GoldLabel extends Label {
  /** Careful readers could differ over it: finding it is no gain, missing it is no loss. */
  optional?: boolean | undefined;
}

export const ROWS = ['technology', 'skill', 'company', 'all'] as const;
export type Row = (typeof ROWS)[number];

export interface Tally {
  gold: number;
  predicted: number;
  /** Gold labels found with the same span and type. */
  strict: number;
  /** Strict hits whose canonical name agrees. */
  linked: number;
  /** Gold labels that a prediction of their type overlaps. */
  relaxedGold: number;
  /** Predictions that overlap a gold label of their type. */
  relaxedPredicted: number;
}

interface WrongLink {
  text: string;
  got: string;
  wanted: string;
}

export interface Score {
  tallies: Record<Row, Tally>;
  misses: GoldLabel[];
  falseHits: Label[];
  wrongLinks: WrongLink[];
}

/** Whether two canonical names stand for the same thing. */
export type SameName = (a: string, b: string) => boolean;

/** Scores one document. */
export function score(gold: readonly GoldLabel[], predicted: readonly Label[], sameName: SameName): Score {
  const required = gold.filter((label) => !label.optional);
  const optional = gold.filter((label) => label.optional);
  const isHit = (prediction: Label): boolean => required.some((label) => coincide(prediction, label));

  const pairs = required.map((label) => ({ label, hit: predicted.find((prediction) => coincide(prediction, label)) }));
  // An optional label excuses whatever touches it, of any type and length, unless that is a hit elsewhere.
  const counted = predicted.filter(
    (prediction) => isHit(prediction) || !optional.some((label) => overlap(prediction, label)),
  );
  const isLinked = ({ label, hit }: (typeof pairs)[number]): boolean =>
    hit !== undefined && sameName(hit.canonical, label.canonical);

  return {
    tallies: byRow((row) => {
      const inRow = ({ type }: Label): boolean => row === 'all' || type === row;
      const own = pairs.filter(({ label }) => inRow(label));
      const guesses = counted.filter(inRow);
      return {
        gold: own.length,
        predicted: guesses.length,
        strict: own.filter(({ hit }) => hit).length,
        linked: own.filter(isLinked).length,
        // All predictions may touch a label, the excused ones too: one that spans both kinds of label did find it.
        relaxedGold: own.filter(({ label }) => predicted.some((prediction) => touch(prediction, label))).length,
        relaxedPredicted: guesses.filter((guess) => required.some((label) => touch(guess, label))).length,
      };
    }),
    misses: pairs.filter(({ hit }) => !hit).map(({ label }) => label),
    falseHits: counted.filter((prediction) => !isHit(prediction)),
    wrongLinks: pairs.flatMap(({ label, hit }) =>
      hit && !sameName(hit.canonical, label.canonical)
        ? [{ text: label.text, got: hit.canonical, wanted: label.canonical }]
        : [],
    ),
  };
}

/** The scores of several documents as one: every mention weighs the same (micro-average). */
export function merge(scores: readonly Score[]): Score {
  return {
    tallies: byRow((row) => scores.map(({ tallies }) => tallies[row]).reduce(sum, NOTHING)),
    misses: scores.flatMap(({ misses }) => misses),
    falseHits: scores.flatMap(({ falseHits }) => falseHits),
    wrongLinks: scores.flatMap(({ wrongLinks }) => wrongLinks),
  };
}

const NOTHING: Tally = { gold: 0, predicted: 0, strict: 0, linked: 0, relaxedGold: 0, relaxedPredicted: 0 };

const sum = (a: Tally, b: Tally): Tally => ({
  gold: a.gold + b.gold,
  predicted: a.predicted + b.predicted,
  strict: a.strict + b.strict,
  linked: a.linked + b.linked,
  relaxedGold: a.relaxedGold + b.relaxedGold,
  relaxedPredicted: a.relaxedPredicted + b.relaxedPredicted,
});

/** A record with one value for each row of the table. */
export const byRow = <Value>(valueOf: (row: Row) => Value): Record<Row, Value> => ({
  technology: valueOf('technology'),
  skill: valueOf('skill'),
  company: valueOf('company'),
  all: valueOf('all'),
});

const overlap = (a: Label, b: Label): boolean => a.start < b.end && b.start < a.end;

/** The relaxed criterion. */
const touch = (a: Label, b: Label): boolean => a.type === b.type && overlap(a, b);

/** The strict criterion. */
const coincide = (a: Label, b: Label): boolean => a.type === b.type && a.start === b.start && a.end === b.end;
