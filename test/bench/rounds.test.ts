import { expect, test } from 'vitest';
import type { BenchPage } from '../../scripts/bench/chromium.ts';
import type { ContenderName } from '../../scripts/bench/page/contenders.ts';
import type { stage } from '../../scripts/bench/page/stage.ts';
import { inTurns } from '../../scripts/bench/rounds.ts';

/** A browser whose pages let contenders take the times they are given. */
function pretend(first: Partial<Record<ContenderName, number | Error>>) {
  const pages: ContenderName[][] = [];
  const inFreshPage = <R>(work: (page: BenchPage) => Promise<R>): Promise<R> => {
    const added: ContenderName[] = [];
    pages.push(added);
    const module = (): Pick<{ [K in keyof typeof stage]: unknown }, 'add' | 'warmUp' | 'round'> => ({
      add(name: ContenderName) {
        const time = first[name] ?? 1;
        if (time instanceof Error) return Promise.reject(time);
        added.push(name);
        return Promise.resolve({ load: 1, build: 2, first: time, found: 3 });
      },
      warmUp: () => Promise.resolve(),
      round: (turn: number) => Promise.resolve(added.map((name) => ({ name, time: turn }))),
    });
    return work({ module } as unknown as BenchPage);
  };
  return { pages, inFreshPage };
}

const task = {
  contenders: ['retromark', 'ahoCorasick', 'boundaryRegExp'],
  multiple: 1,
  text: 'text',
  rounds: 9,
  limitMs: 1000,
} as const;

test('every contender gets its figures', async () => {
  const outcomes = await inTurns(pretend({}), task);
  expect([...outcomes.keys()]).toEqual(task.contenders);
  expect(outcomes.get('retromark')).toEqual({ build: 2, found: 3, time: { median: 4, min: 0, max: 8, runs: 9 } });
});

test('who fails or is too slow is left out with a reason, and the others go on in a fresh page', async () => {
  const browser = pretend({
    ahoCorasick: 23_400,
    boundaryRegExp: new Error(
      `page.evaluate: SyntaxError: Invalid regular expression: /${'x'.repeat(900)}/: too large\n  at x`,
    ),
  });
  const outcomes = await inTurns(browser, task);
  expect(outcomes.get('retromark')).toHaveProperty('time');
  expect(outcomes.get('ahoCorasick')).toEqual({ failure: 'one run took 23.4 s, too long to repeat' });
  expect(outcomes.get('boundaryRegExp')).toHaveProperty(
    'failure',
    expect.stringMatching(/^SyntaxError: Invalid regular expression.{10,120}: too large$/),
  );
  expect(browser.pages.at(-1)).toEqual(['retromark']);
});
