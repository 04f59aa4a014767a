import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { GoldError, parseGold, readEquivalents, readLabeledTexts } from '../../scripts/evaluate/gold.ts';

const TEXT = 'Redis를 배웠다';
const GOOD = '{"start": 0, "end": 5, "text": "Redis", "type": "technology", "canonical": "Redis"}';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'retromark-gold-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('reads the texts that have labels', () => {
  writeFileSync(join(root, 'a.txt'), TEXT);
  writeFileSync(join(root, 'a.gold.jsonl'), `${GOOD}\n\n`);
  writeFileSync(join(root, 'b.txt'), 'no labels');
  expect(readLabeledTexts(root)).toEqual([
    { text: TEXT, labels: [{ start: 0, end: 5, text: 'Redis', type: 'technology', canonical: 'Redis' }] },
  ]);
});

test.for([
  ['no JSON', '{"start": 0', 'the line is not JSON'],
  ['no object', '[]', 'the line is wrong: '],
  ['an unknown type', GOOD.replace('technology', 'tool'), '"type" is wrong: '],
  ['a field left out', GOOD.replace('"end": 5, ', ''), '"end" is wrong: '],
  ['a negative offset', GOOD.replace('0', '-1'), '"start" is wrong: '],
  ['a range beyond the text', GOOD.replace('5', '500'), '0 to 500 is no range'],
  ['an empty range', GOOD.replace('5', '0'), '0 to 0 is no range'],
  ['another text at the range', GOOD.replace('5', '6'), 'the label says "Redis" where the text has "Redis를"'],
])('names file and line of a label with %s', ([, line, reason]) => {
  const read = () => parseGold(`${GOOD}\n\n${line}\n`, TEXT, 'dir/a.gold.jsonl');
  expect(read).toThrow(GoldError);
  expect(read).toThrow(`dir/a.gold.jsonl:3: ${reason}`);
});

test('names the file that is missing', () => {
  expect(() => readLabeledTexts(join(root, 'nowhere'))).toThrow(`${join(root, 'nowhere')} is missing`);
  writeFileSync(join(root, 'a.txt'), TEXT);
  expect(() => readLabeledTexts(root)).toThrow(`${join(root, 'a.gold.jsonl')} is missing`);
  writeFileSync(join(root, 'b.gold.jsonl'), '');
  expect(() => readLabeledTexts(root)).toThrow(`${join(root, 'b.txt')} is missing`);
});

test('looks for equal names in the folder, its parent and its grandparent', () => {
  const folder = join(root, 'one/two');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(root, 'canonical-equivalents.tsv'), 'A\tB');
  expect(readEquivalents(folder, undefined)).toBe('A\tB');
  writeFileSync(join(folder, 'canonical-equivalents.tsv'), 'C\tD');
  expect(readEquivalents(folder, undefined)).toBe('C\tD');
  expect(readEquivalents(folder, join(root, 'canonical-equivalents.tsv'))).toBe('A\tB');
  expect(() => readEquivalents(folder, join(root, 'none.tsv'))).toThrow(`${join(root, 'none.tsv')} is missing`);
});
