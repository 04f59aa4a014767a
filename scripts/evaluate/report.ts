/** An evaluation as text for a terminal. */
import type { Evaluation, Summary } from './evaluation.ts';
import { byRow, type Row, ROWS } from './score.ts';

const HEAD = 'type        gold  pred |   P      R      F1   | relaxed P  R      F1   | linking';

/** The table of one folder, then its most frequent errors. */
export function formatEvaluation({ directory, total, languages, misses, falseHits, wrongLinks }: Evaluation): string {
  return [
    directory,
    ...table('All', total),
    ...(languages.ko ? table('Korean', languages.ko) : []),
    ...(languages.en ? table('English', languages.en) : []),
    ...list('Missed: count, type, text', misses),
    ...list('False hits: count, type, text, canonical name', falseHits),
    ...list('Wrong links: count, text, got, wanted', wrongLinks),
  ].join('\n');
}

function table(title: string, { documents, figures }: Summary): string[] {
  const rows = ROWS.map((row) => {
    const { gold, predicted, precision, recall, f1, relaxedPrecision, relaxedRecall, relaxedF1, linking } =
      figures[row];
    return [
      `${row.padEnd(10)} ${String(gold).padStart(5)} ${String(predicted).padStart(5)}`,
      ` ${decimals(precision, recall, f1)}`,
      `        ${decimals(relaxedPrecision, relaxedRecall, relaxedF1)}`,
      decimals(linking),
    ].join(' | ');
  });
  return ['', `${title} (${documents} ${documents === 1 ? 'document' : 'documents'})`, HEAD, ...rows];
}

const decimals = (...values: number[]): string => values.map((value) => value.toFixed(3)).join('  ');

/** Tabs, not padding: Hangul is two columns wide in some terminals and one in others. */
const list = (title: string, errors: readonly ({ count: number } & object)[]): string[] =>
  errors.length === 0 ? [] : ['', title, ...errors.map((error) => `  ${Object.values(error).map(oneLine).join('\t')}`)];

/** A name may be broken over two lines of its text. */
const oneLine = (value: unknown): string => String(value).replace(/\s+/g, ' ');

/** By how much the first folder's strict F1 is above the second's. */
export const differenceOf = (first: Evaluation, second: Evaluation): Record<Row, number> =>
  byRow((row) => first.total.figures[row].f1 - second.total.figures[row].f1);

export function formatDifference(first: Evaluation, second: Evaluation): string {
  const difference = differenceOf(first, second);
  const cells = ROWS.map((row) => `${row} ${difference[row] < 0 ? '' : '+'}${difference[row].toFixed(3)}`);
  return `Strict F1 of ${first.directory} minus ${second.directory}:\n  ${cells.join('  ')}`;
}
