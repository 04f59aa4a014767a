/**
 * Lists of names, as one keeps them by hand: one name a line, or a table with headings.
 *
 *     Kubernetes
 *     Kubernetes | k8s, 쿠버네티스 | technology
 */
import Papa from 'papaparse';
import { type MentionType, termIdOf } from '../model/mention.ts';
import type { TermRecord } from '../model/records.ts';
import { fromCell } from './csv.ts';
import { type Format, type ReadOptions } from './format.ts';
import { idOf } from './ids.ts';
import { termRow } from './rows.ts';
import { checkSize, ImportError, type Imported, readRow, skip, type SkippedEntry } from './untrusted.ts';

/** More names, other spellings counted, than the largest list that anyone keeps by hand. */
const MAX_NAMES = 20_000;
/** In UTF-16 units. */
const MAX_LENGTH = 4_000_000;

/** What a column may be headed; the words of both languages. */
const HEADINGS = {
  name: /^(?:name|canonical(?: name)?|term|이름)$/i,
  aliases: /^(?:alias(?:es)?|also|forms?|별칭|다른 이름)$/i,
  type: /^(?:type|kind|종류|유형)$/i,
};

const TYPES: Readonly<Record<MentionType, RegExp>> = {
  skill: /^(?:skills?|역량)$/i,
  company: /^(?:company|companies|회사)$/i,
  technology: /^(?:technology|technologies|tech|기술)$/i,
};

export const nameList: Format = {
  id: 'name-list',
  label: 'formatNameList',
  extension: 'txt',
  mime: 'text/plain',
  // Web pages, Markdown with front matter and binary files are text without being lists.
  read: { accepts: (content) => typeof content === 'string' && !/^\s*(?:<|---)|[\0\uFFFD]/.test(content), read },
};

interface Line {
  entry: string;
  name: string;
  aliases: string[];
  type: string;
}

function read(content: unknown, { at }: ReadOptions): Imported {
  if (typeof content !== 'string') throw new ImportError('errorFileUnknown');
  checkSize(content.length, MAX_LENGTH);
  const lines = readTable(content) ?? readLines(content.split(/\r\n?|\n/));
  const names = lines.reduce((sum, { aliases }) => sum + 1 + aliases.length, 0);
  if (names > MAX_NAMES)
    throw new ImportError(
      'errorFileTooLong',
      '',
      [MAX_NAMES, names].map((count) => count.toLocaleString('en')),
    );
  const skipped: SkippedEntry[] = [];
  const terms = new Map<string, TermRecord>();
  for (const line of lines) for (const term of termsOf(line, at, skipped)) terms.set(term.id, term);
  return { library: { pages: [], annotations: [], terms: [...terms.values()], names: [] }, skipped };
}

const readLines = (lines: readonly string[]): Line[] =>
  lines.flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [name = '', aliases = '', type = ''] = line.split('|').map((column) => column.trim());
    return { entry: `line ${index + 1}`, name, aliases: listed(aliases), type };
  });

/** The lines of a table whose first line heads a column of names; undefined where the text is no such table. */
function readTable(content: string): Line[] | undefined {
  const [head = [], ...rows] = Papa.parse<string[]>(content, { skipEmptyLines: true }).data;
  const columnOf = (heading: RegExp) => head.findIndex((cell) => heading.test(cell.trim()));
  const [name, aliases, type] = [HEADINGS.name, HEADINGS.aliases, HEADINGS.type].map(columnOf);
  if (name === undefined || name === -1) return undefined;
  const cell = (row: readonly string[], column: number | undefined) => fromCell(row[column ?? -1]?.trim() ?? '').trim();
  return rows.map((row, index) => ({
    entry: `row ${index + 2}`,
    name: cell(row, name),
    aliases: listed(cell(row, aliases)),
    type: cell(row, type),
  }));
}

const listed = (cell: string): string[] =>
  cell
    .split(/[,;、]/)
    .map((alias) => alias.trim())
    .filter(Boolean);

/** The name and its aliases. A name without a type is a technology's, as most are. */
function termsOf({ entry, name, aliases, type }: Line, at: number, skipped: SkippedEntry[]): TermRecord[] {
  const meant = (Object.keys(TYPES) as MentionType[]).find((one) => TYPES[one].test(type || 'technology'));
  if (!meant) {
    skip(skipped, { entry, reason: 'skippedType', details: type });
    return [];
  }
  const termId = termIdOf({ type: meant, canonical: name });
  const toTerm = (surface: string, rule: TermRecord['rule']) => {
    const id = idOf('name', surface.toLowerCase());
    const row = { id, surface, scope: 'everywhere', rule, termId, created: at, updated: at };
    return readRow(row, entry, termRow, skipped) ?? [];
  };
  return [toTerm(name, 'add'), ...aliases.map((alias) => toTerm(alias, 'alias'))].flat();
}
