/**
 * npm run --silent evaluate -- DIR… [--equivalents FILE] [--errors N] [--json]
 *
 * Recognizes every NAME.txt of each DIR that has gold labels in NAME.gold.jsonl, and prints strict and relaxed precision,
 * recall, F1 and linking by type and by language, with the N (20) most frequent kinds of each error. --errors 0 prints the
 * figures alone, for posts that must stay unseen. Equal canonical names come from FILE, else from
 * canonical-equivalents.tsv in DIR, its parent or its grandparent.
 */
import { parseArgs } from 'node:util';
import { createRecognizer } from '../recognizer/recognizer.ts';
import { type Evaluation, evaluate } from './evaluate/evaluation.ts';
import { GoldError, readEquivalents, readLabeledTexts } from './evaluate/gold.ts';
import { sameNameBy } from './evaluate/names.ts';
import { differenceOf, formatDifference, formatEvaluation } from './evaluate/report.ts';
import { readLexicon } from './lexicon-files.ts';

const USAGE = 'usage: npm run --silent evaluate -- DIR… [--equivalents FILE] [--errors N] [--json]';

interface Options {
  directories: string[];
  equivalents: string | undefined;
  errors: number;
  json: boolean;
}

/** The command line, or what is wrong with it. */
function readOptions(): Options | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        equivalents: { type: 'string' },
        errors: { type: 'string', default: '20' },
        json: { type: 'boolean', default: false },
      },
    });
    if (positionals.length === 0) return 'No folder is named.';
    if (!/^\d+$/.test(values.errors)) return `--errors takes a number, not "${values.errors}".`;
    const { equivalents, json } = values;
    return { directories: positionals, equivalents, errors: Number(values.errors), json };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function evaluateAll({ directories, equivalents, errors }: Options): Evaluation[] {
  // All files first: a broken one is told before the work, not after it.
  const sets = directories.map((directory) => {
    const texts = readLabeledTexts(directory);
    return { directory, texts, table: readEquivalents(directory, equivalents) };
  });
  const recognizer = createRecognizer(readLexicon());
  return sets.map(({ directory, texts, table }) => {
    if (table === undefined)
      console.error(`${directory}: no canonical-equivalents.tsv found; names alone are compared.`);
    return evaluate(directory, texts, recognizer, sameNameBy(table ?? ''), errors);
  });
}

function print(evaluations: readonly Evaluation[], json: boolean): void {
  const [first, second] = evaluations;
  if (json) {
    const difference = first && second ? differenceOf(first, second) : undefined;
    console.log(JSON.stringify({ evaluations, difference }));
    return;
  }
  const parts = evaluations.map(formatEvaluation);
  if (first && second) parts.push(formatDifference(first, second));
  console.log(parts.join('\n\n'));
}

const options = readOptions();
if (typeof options === 'string') {
  console.error(`${options}\n${USAGE}`);
  process.exitCode = 2;
} else {
  try {
    print(evaluateAll(options), options.json);
  } catch (error) {
    if (!(error instanceof GoldError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
