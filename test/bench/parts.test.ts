import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hottest } from '../../scripts/bench/profile.ts';
import { figuresOf } from '../../scripts/bench/statistics.ts';
import { multiply } from '../../scripts/bench/synthetic.ts';
import { textTable, threeDigits, writeMarkdown } from '../../scripts/bench/table.ts';
import { textOfSize } from '../../scripts/bench/text.ts';
import { parseLexicon } from '../../recognizer/lexicon-format.ts';

describe('text of a size', () => {
  const text = Array.from({ length: 50 }, (_, index) => `줄 ${index} line 😀`).join('\n');

  test('has the bytes it should, short of a character that would be cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (bytes) => {
        const cut = textOfSize(text, bytes);
        const size = Buffer.byteLength(cut);
        expect(size).toBeLessThanOrEqual(bytes);
        expect(size).toBeGreaterThan(bytes - 4);
        expect(cut).not.toContain('\ufffd');
      }),
    );
  });

  test('takes lines from all over the text where it is short', () => {
    const lines = textOfSize(text, Buffer.byteLength(text) / 5)
      .match(/\d+/g)!
      .map(Number);
    expect(Math.min(...lines)).toBeLessThan(10);
    expect(Math.max(...lines)).toBeGreaterThanOrEqual(40);
    expect(new Set(lines).size).toBe(lines.length);
  });

  test('begins with the text itself where it is long', () => {
    expect(textOfSize(text, Buffer.byteLength(text) * 2.5).startsWith(text + text)).toBe(true);
  });
});

describe('figures', () => {
  test('of odd and even counts', () => {
    expect(figuresOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3, runs: 3 });
    expect(figuresOf([4, 1, 3, 2])).toEqual({ median: 2.5, min: 1, max: 4, runs: 4 });
    expect(() => figuresOf([])).toThrow(RangeError);
  });

  test('have three digits', () => {
    expect([0.1234, 0.9996, 1.234, 9.996, 12.34, 99.96, 1234.5].map(threeDigits)).toEqual([
      '0.123',
      '1.00',
      '1.23',
      '10.0',
      '12.3',
      '100',
      '1235',
    ]);
  });

  test('stand below each other', () => {
    expect(
      textTable(
        ['name', 'ms'],
        [
          ['a', '1.00'],
          ['long name', '10'],
        ],
      ),
    ).toBe(['name          ms', 'a           1.00', 'long name     10'].join('\n'));
  });
});

describe('a multiplied lexicon', () => {
  const entries = parseLexicon(
    'Go{case context} | Golang, 고 | 언어\nNode.js | 노드\nSpring Boot | 스프링부트',
    'technology',
    't',
  );
  const text = 'Spring Boot와 Node.js로, Go로';
  const larger = multiply(entries, 4, text);
  const forms = larger.flatMap((entry) => entry.forms.map((form) => form.text.toLowerCase()));

  test('keeps the real entries, and flags and cues of the copies', () => {
    expect(larger).toHaveLength(entries.length * 4);
    expect(larger.slice(0, entries.length)).toEqual(entries);
    expect(larger[entries.length]?.forms[0]?.flags).toEqual(['case', 'context']);
    expect(larger[entries.length]?.cues).toEqual(['언어']);
  });

  test('has no form twice and no made-up one in the text', () => {
    expect(new Set(forms).size).toBe(forms.length);
    const real = entries.flatMap((entry) => entry.forms).length;
    for (const form of forms.slice(real)) expect(text.toLowerCase()).not.toContain(form);
  });

  test('is the same every time', () => {
    expect(multiply(entries, 4, text)).toEqual(larger);
  });
});

test('the hottest functions of a profile', () => {
  const frame = (functionName: string, url = 'http://127.0.0.1/stage.js') => ({ functionName, url, lineNumber: 6 });
  const profile = {
    nodes: [
      { id: 1, callFrame: frame('(idle)', '') },
      { id: 2, callFrame: frame('normalize') },
      { id: 3, callFrame: frame('') },
      { id: 4, callFrame: frame('normalize') },
    ],
    samples: [1, 2, 3, 4, 1],
    timeDeltas: [0, 500, 100, 50, 50],
  };
  expect(hottest(profile, 5)).toEqual([
    { name: 'normalize', share: 0.75 },
    { name: '(anonymous) stage.js:7', share: 0.25 },
  ]);
});

test.each([
  [[], 'usage: npm run bench'],
  [['nothing'], 'There is no bench "nothing".'],
  [['recognize'], 'Name a directory'],
  [['anchor'], 'Name a directory'],
  [['anchor', '--texts', '/nowhere/at/all'], 'There is no folder /nowhere/at/all.'],
  [['anchor', '--texts', '.', '--trials', '0'], '--trials takes a number from 1 up.'],
  [['recognize', '--texts', '/nowhere/at/all'], 'There is no folder /nowhere/at/all.'],
  [['recognize', '--texts', '.', '--runs', '3'], '--runs takes a number from 9 up.'],
  [['recognize', '--wrong'], "Unknown option '--wrong'"],
  [['page', '--runs', '0'], '--runs takes a number from 1 up.'],
  [['page', '--sizes', 'typical,huge'], '--sizes takes some of typical,long,monster.'],
  [['page', '--texts', '/nowhere/at/all', '--markdown'], 'There is no folder /nowhere/at/all.'],
])('the command line %j is refused with a sentence', (args, sentence) => {
  const script = join(import.meta.dirname, '../../scripts/bench.ts');
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain('    at ');
  expect(status).toBe(2);
});

// Last, since it holds from then on.
test('a table for a document', () => {
  writeMarkdown();
  expect(textTable(['name', 'ms'], [['<mark> | walk', '1.0']])).toBe(
    ['| name | ms |', '| --- | ---: |', '| \\<mark> \\| walk | 1.0 |'].join('\n'),
  );
});
