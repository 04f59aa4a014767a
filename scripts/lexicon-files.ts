/** Reads the lexicon's text files from disk; the build and every command get the lexicon through here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Entry, type MentionType, parseLexicon } from '../recognizer/lexicon-format.ts';

const TYPES: readonly MentionType[] = ['technology', 'skill', 'company'];

/** The folder of the lexicon: one folder a type, one file a world. */
export const LEXICON_DIR = join(import.meta.dirname, '../recognizer/lexicon');

export interface LexiconFile {
  path: string;
  type: MentionType;
  text: string;
}

/** All lexicon files, ordered by type and name, so that whatever is built from them is reproducible. */
export function readLexiconFiles(): LexiconFile[] {
  return TYPES.flatMap((type) =>
    readdirSync(join(LEXICON_DIR, type))
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => {
        const path = join(LEXICON_DIR, type, name);
        return { path, type, text: readFileSync(path, 'utf8') };
      }),
  );
}

/** All entries of the lexicon. Throws LexiconError naming file and line where one cannot be read. */
export function readLexicon(): Entry[] {
  return readLexiconFiles().flatMap(({ path, type, text }) => parseLexicon(text, type, path));
}

/** The text of a lexicon file in order: NFC, comments at its head, entries sorted by name, one space around columns. */
export function formatLexicon(text: string): string {
  const lines = text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const comments = lines.filter((line) => line.startsWith('#'));
  const entries = lines
    .filter((line) => !line.startsWith('#'))
    .map((line) =>
      line
        .split(/\s*\|\s*/)
        .join(' | ')
        .replace(/( \| ?)+$/, '')
        .replace(/\s*,\s*/g, ', '),
    );
  const collator = new Intl.Collator('en', { sensitivity: 'base' });
  entries.sort((a, b) => collator.compare(a, b) || (a < b ? -1 : 1));
  return [...comments, ...entries, ''].join('\n');
}
