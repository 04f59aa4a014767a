/**
 * npm run --silent recognize -- FILE… [--out DIR] [--explain]
 *
 * Prints the mentions of text files as JSON Lines, half-open UTF-16 offsets into each file's text; with --out writes
 * DIR/NAME.jsonl for each NAME.txt instead. With --explain each line also says which form of the lexicon matched, which
 * rule decided, by what, and how sure it is; guesses that are too unsure to be shown are there too.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRecognizer } from '../recognizer/recognizer.ts';
import { readLexicon } from './lexicon-files.ts';

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, explain: { type: 'boolean', default: false } },
});
if (files.length === 0) {
  console.error('usage: npm run --silent recognize -- FILE… [--out DIR] [--explain]');
  process.exit(2);
}

const recognizer = createRecognizer(readLexicon());
if (values.out !== undefined) mkdirSync(values.out, { recursive: true });

for (const file of files) {
  const mentions = recognizer.recognize(readFileSync(file, 'utf8'), values.explain ? { least: 0 } : {});
  const lines = mentions.map(({ start, end, surface, type, canonical, form, rule, detail, confidence }) => {
    const mention = { file, start, end, text: surface, type, canonical };
    return JSON.stringify(values.explain ? { ...mention, form, rule, detail, confidence } : mention);
  });
  const output = lines.map((line) => `${line}\n`).join('');
  if (values.out === undefined) process.stdout.write(output);
  else writeFileSync(join(values.out, `${basename(file, extname(file))}.jsonl`), output);
}
