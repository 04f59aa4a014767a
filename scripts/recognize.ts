/**
 * npm run --silent recognize -- FILE… [--out DIR]
 *
 * Prints the mentions of text files as JSON Lines, half-open UTF-16 offsets into each file's text; with --out writes
 * DIR/NAME.jsonl for each NAME.txt instead.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRecognizer } from '../recognizer/recognizer.ts';
import { readLexicon } from './lexicon-files.ts';

const { values, positionals: files } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
if (files.length === 0) {
  console.error('usage: npm run --silent recognize -- FILE… [--out DIR]');
  process.exit(2);
}

const recognizer = createRecognizer(readLexicon());
if (values.out !== undefined) mkdirSync(values.out, { recursive: true });

for (const file of files) {
  const mentions = recognizer.recognize(readFileSync(file, 'utf8'));
  const lines = mentions.map(({ start, end, surface, type, canonical }) =>
    JSON.stringify({ file, start, end, text: surface, type, canonical }),
  );
  const output = lines.map((line) => `${line}\n`).join('');
  if (values.out === undefined) process.stdout.write(output);
  else writeFileSync(join(values.out, `${basename(file, extname(file))}.jsonl`), output);
}
