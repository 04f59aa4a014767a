/** Reads a folder of labeled texts: NAME.txt with its labels in NAME.gold.jsonl, one JSON object a line. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import type { GoldLabel } from './score.ts';

export interface LabeledText {
  text: string;
  labels: GoldLabel[];
}

/** What is wrong with the files, in a sentence that names the file and, where there is one, the line. */
export class GoldError extends Error {
  override name = 'GoldError';
}

const TEXT = '.txt';
const GOLD = '.gold.jsonl';
const EQUIVALENTS = 'canonical-equivalents.tsv';

const offset = z.int().nonnegative();
const schema = z.object({
  start: offset,
  end: offset,
  text: z.string(),
  type: z.enum(['technology', 'skill', 'company']),
  canonical: z.string(),
  optional: z.boolean().optional(),
});

/** All texts of a folder that have labels. Throws GoldError where there is none or a label cannot be used. */
export function readLabeledTexts(directory: string): LabeledText[] {
  const files = attempt(directory, () => readdirSync(directory)).sort();
  const names = files.filter((file) => file.endsWith(GOLD)).map((file) => file.slice(0, -GOLD.length));
  if (names.length === 0) {
    const first = files.find((file) => file.endsWith(TEXT))?.slice(0, -TEXT.length) ?? 'NAME';
    throw new GoldError(
      `${join(directory, first + GOLD)} is missing: ${directory} has no gold labels to compare with.`,
    );
  }
  return names.map((name) => {
    const text = readText(join(directory, name + TEXT));
    const path = join(directory, name + GOLD);
    return { text, labels: parseGold(readText(path), text, path) };
  });
}

/** The labels in the contents of a gold file. `path` goes into error messages. */
export function parseGold(contents: string, text: string, path: string): GoldLabel[] {
  return contents
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseLabel(line, text, `${path}:${index + 1}`)]));
}

function parseLabel(line: string, text: string, where: string): GoldLabel {
  const { data, error } = schema.safeParse(parseJson(line, where));
  if (error) {
    const [issue] = error.issues;
    const field = issue?.path.join('.');
    throw new GoldError(`${where}: ${field ? `"${field}"` : 'the line'} is wrong: ${issue?.message}.`);
  }
  if (data.start >= data.end || data.end > text.length) {
    throw new GoldError(`${where}: ${data.start} to ${data.end} is no range of a text ${text.length} code units long.`);
  }
  const slice = text.slice(data.start, data.end);
  // Labels that were moved against their text would score as misses and hide what is really wrong.
  if (slice !== data.text) {
    throw new GoldError(`${where}: the label says "${data.text}" where the text has "${slice}".`);
  }
  return data;
}

function parseJson(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new GoldError(`${where}: the line is not JSON.`);
  }
}

/** The table of equal names: the named file, else the one in the folder, its parent or its grandparent. */
export function readEquivalents(directory: string, named: string | undefined): string | undefined {
  if (named !== undefined) return readText(named);
  const here = resolve(directory);
  for (const folder of [here, dirname(here), dirname(dirname(here))]) {
    const path = join(folder, EQUIVALENTS);
    if (existsSync(path)) return readText(path);
  }
  return undefined;
}

const readText = (path: string): string => attempt(path, () => readFileSync(path, 'utf8'));

function attempt<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new GoldError(code === 'ENOENT' ? `${path} is missing.` : `${path} cannot be read (${code}).`);
  }
}
