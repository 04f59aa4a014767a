/** Makes texts of given sizes out of a folder of posts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './usage.ts';

/** The .txt files of a folder (or those of another kind), one after the other. Throws UsageError if there are none. */
export function readTexts(directory: string, kind = '.txt'): { text: string; files: number } {
  let names: string[];
  try {
    names = readdirSync(directory).filter((name) => name.endsWith(kind));
  } catch {
    throw new UsageError(`There is no folder ${directory}.`);
  }
  const texts = names.sort().map((name) => readFileSync(join(directory, name), 'utf8').trim());
  const text = texts.join('\n\n');
  if (text === '') throw new UsageError(`${directory} has no ${kind} file with text in it.`);
  return { text: `${text}\n`, files: texts.length };
}

/**
 * `bytes` bytes of UTF-8 (up to three fewer, for no character is cut): the whole text as often as it fits, and for the
 * rest lines from all over the text, so that a short text is the same mix of posts as a long one.
 */
export function textOfSize(text: string, bytes: number): string {
  const whole = Buffer.byteLength(text);
  const copies = Math.floor(bytes / whole);
  const rest = Buffer.from(spreadLines(text)).subarray(0, bytes - copies * whole);
  // With `stream` a character that is cut at the end is left out.
  return text.repeat(copies) + new TextDecoder('utf-8', { ignoreBOM: true }).decode(rest, { stream: true });
}

/** The same lines in another order: of any number of them from the start, about as many come from every part. */
function spreadLines(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  let step = Math.max(1, Math.round(lines.length * 0.618));
  while (greatestCommonDivisor(step, lines.length) !== 1) step++;
  return lines.map((_, index) => `${lines[(index * step) % lines.length]}\n`).join('');
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));
