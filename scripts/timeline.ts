/**
 * npm run --silent timeline -- FILE… [--year YEAR] [--json]
 *
 * Recognizes text files and prints the career that each tells: its periods with companies, roles, events and names, and
 * what it tells without a time. --year is the year of publication. With --json prints one timeline a line, with half-open
 * UTF-16 offsets into the file's text.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Entries, timelineOf } from '../insights/timeline.ts';
import type { When } from '../insights/when.ts';
import { createRecognizer } from '../recognizer/recognizer.ts';
import { readLexicon } from './lexicon-files.ts';

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { year: { type: 'string' }, json: { type: 'boolean', default: false } },
});
if (files.length === 0 || (values.year !== undefined && !/^\d{4}$/.test(values.year))) {
  console.error('usage: npm run --silent timeline -- FILE… [--year YEAR] [--json]');
  process.exit(2);
}

const recognizer = createRecognizer(readLexicon());
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const year = values.year === undefined ? {} : { year: Number(values.year) };
  const timeline = timelineOf({ text, mentions: recognizer.recognize(text), ...year });
  if (values.json) {
    console.log(JSON.stringify({ file, ...timeline }));
    continue;
  }
  console.log(file);
  for (const period of timeline.periods) {
    console.log(`\n  ${period.label}  (${described(period.when)})`);
    printEntries(text, period);
  }
  console.log('\n  Without a time');
  printEntries(text, timeline.undated);
}

function printEntries(text: string, { companies, roles, events, names }: Entries): void {
  const list = (label: string, entries: readonly string[]): void => {
    if (entries.length > 0) console.log(`    ${label.padEnd(10)} ${entries.join(', ')}`);
  };
  list('companies', companies.map(({ canonical }) => canonical)); // prettier-ignore
  list('roles', roles.map(({ name, company }) => (company === undefined ? name : `${name} (${company})`))); // prettier-ignore
  for (const { kind, company, when, sentence } of events) {
    const told = [company, when && described(when)].filter((part) => part !== undefined).join(', ');
    console.log(`    ${kind.padEnd(10)} ${told === '' ? '' : `${told}: `}${text.slice(sentence.start, sentence.end)}`);
  }
  list('names', names.map(({ canonical }) => canonical)); // prettier-ignore
}

function described(when: When): string {
  if (when.kind === 'phase') return [when.phase, when.year].filter((part) => part !== undefined).join(' ');
  if (when.kind === 'elapsed') return `${when.unit} ${when.from}${when.apart ? ' and' : ' to'} ${when.to ?? 'the end'}`;
  const written = ({
    year,
    month,
    day,
    season,
  }: {
    year?: number;
    month?: number;
    day?: number;
    season?: string;
  }): string => [year, season, month, day].filter((part) => part !== undefined).join('-');
  const [from, to] = [written(when.from), when.to ? written(when.to) : 'open'];
  return `${from === to ? from : `${from} to ${to}`}${when.yearFrom === undefined || when.yearFrom === 'expression' ? '' : `; year from ${when.yearFrom}`}`;
}
