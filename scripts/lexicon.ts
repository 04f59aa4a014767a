/**
 * npm run lexicon -- stats    the lexicon's figures
 * npm run lexicon -- check    what is wrong with it; exits 1 if anything is
 * npm run lexicon -- format   sorts each file by canonical name and lays out its columns
 */
import { writeFileSync } from 'node:fs';
import { checkLexicon } from '../recognizer/lexicon-check.ts';
import { type Entry, parseLexicon } from '../recognizer/lexicon-format.ts';
import { formatLexicon, readLexicon, readLexiconFiles } from './lexicon-files.ts';

const HANGUL = /[\uac00-\ud7a3]/;

function stats(entries: readonly Entry[]): void {
  const row = (name: string, of: readonly Entry[]): void => {
    const forms = of.flatMap((entry) => entry.forms);
    const hangul = forms.filter((form) => HANGUL.test(form.text));
    const flagged = forms.filter((form) => form.flags.length > 0);
    const figures = [of.length, forms.length, hangul.length, flagged.length];
    console.log([name.padEnd(12), ...figures.map((figure) => String(figure).padStart(8))].join(' '));
  };
  console.log('type            names    forms   hangul  flagged');
  for (const type of ['technology', 'skill', 'company'] as const) {
    row(
      type,
      entries.filter((entry) => entry.type === type),
    );
  }
  row('all', entries);
}

const command = process.argv[2];
if (command === 'stats') stats(readLexicon());
else if (command === 'check') {
  const problems = checkLexicon(readLexicon());
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log('The lexicon is sound.');
} else if (command === 'format') {
  for (const { path, type, text } of readLexiconFiles()) {
    parseLexicon(text, type, path);
    writeFileSync(path, formatLexicon(text));
  }
} else {
  console.error('usage: npm run lexicon -- stats | check | format');
  process.exitCode = 2;
}
