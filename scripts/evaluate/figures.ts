/** Tallies as the figures people quote, each between 0 and 1. */
import type { Tally } from './score.ts';

export interface Figures {
  gold: number;
  predicted: number;
  precision: number;
  recall: number;
  f1: number;
  relaxedPrecision: number;
  relaxedRecall: number;
  relaxedF1: number;
  /** The share of strict hits with the right canonical name. */
  linking: number;
}

export function figuresOf({ gold, predicted, strict, linked, relaxedGold, relaxedPredicted }: Tally): Figures {
  const precision = share(strict, predicted);
  const recall = share(strict, gold);
  const relaxedPrecision = share(relaxedPredicted, predicted);
  const relaxedRecall = share(relaxedGold, gold);
  return {
    gold,
    predicted,
    precision,
    recall,
    f1: harmonicMean(precision, recall),
    relaxedPrecision,
    relaxedRecall,
    relaxedF1: harmonicMean(relaxedPrecision, relaxedRecall),
    linking: share(linked, strict),
  };
}

/** Nothing out of nothing is 0: a type that no document mentions must not look perfect. */
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

const harmonicMean = (a: number, b: number): number => (a + b > 0 ? (2 * a * b) / (a + b) : 0);
