/**
 * npm run bench -- anchor --texts DIR [--trials N] [--seed S] [--wrong]
 *
 * Marks on posts that are edited by a seeded random: where each system finds them afterwards, on real pages in headless
 * Chromium. A trial is one mark on one edited post; what counts as right is told in anchor/trials.ts and
 * anchor/verdict.ts. Where another edit, as simple, would have led to the same text but another fate (of two equal lines
 * side by side one was deleted), nobody could tell: such trials are counted apart (anchor/histories.ts), and wrong is only
 * what is wrong in all of them. Ours takes part with the text in which the marks stood, as it keeps it, and by selectors
 * alone, as of imported marks. Then what 500 marks on a page of 1 MB cost.
 * --wrong prints our own wrong places.
 */
import { parseArgs } from 'node:util';
import { loadPages } from './anchor/load.ts';
import { loadReport, trialReport } from './anchor/report.ts';
import { Random } from './anchor/random.ts';
import { EDIT_NAMES, makeTrial, type Trial } from './anchor/trials.ts';
import { readPosts, sourceFor } from './anchor/posts.ts';
import { Tally } from './anchor/tally.ts';
import { bundlePage } from './bundle.ts';
import { type BenchBrowser, startChromium } from './chromium.ts';
import { environment, environmentLine } from './environment.ts';
import type { anchoring, Load } from './page/anchoring.ts';
import { serve } from './server.ts';
import { UsageError } from './usage.ts';

const DEFAULT_TRIALS = 10_000;
/** Posts that one page is put through, before a fresh one takes its place. */
const BATCH = 26;
const LOADS = 7;

function readOptions(args: string[]): { texts: string; trials: number; seed: number; wrong: boolean } {
  const { values } = parseArgs({
    args,
    options: {
      texts: { type: 'string' },
      trials: { type: 'string', default: String(DEFAULT_TRIALS) },
      seed: { type: 'string', default: '1' },
      wrong: { type: 'boolean', default: false },
    },
  });
  const trials = Number(values.trials);
  const seed = Number(values.seed);
  if (values.texts === undefined)
    throw new UsageError('Name a directory with .txt files to put marks on: --texts DIR.');
  if (!Number.isInteger(trials) || trials < 1) throw new UsageError('--trials takes a number from 1 up.');
  if (!Number.isInteger(seed) || seed < 0) throw new UsageError('--seed takes a number from 0 up.');
  return { texts: values.texts, trials, seed, wrong: values.wrong };
}

export async function anchorBench(args: string[]): Promise<void> {
  const { texts, trials, seed, wrong } = readOptions(args);
  const posts = readPosts(texts);
  const code = await bundlePage(['anchoring', 'anchor-worker'], { minify: true });
  const server = await serve(code, new Map());
  const browser = await startChromium(server.url);
  try {
    const where = environment(browser.version);
    const random = new Random(seed);
    const tally = new Tally();
    while (tally.trials < trials) {
      const batch = Array.from({ length: BATCH }, (_, index): Trial => {
        const post = random.pick(posts);
        return makeTrial(post.text, sourceFor(post, posts), EDIT_NAMES[index % EDIT_NAMES.length] ?? '', random);
      });
      await attempt(browser, batch, random.below(2 ** 31), tally);
      console.error(`${tally.trials} trials …`);
    }
    const loads: Load[] = [];
    const { before, after, marks } = loadPages(posts, new Random(seed));
    for (let round = 0; round < LOADS; round++) {
      loads.push(
        await browser.inFreshPage((page) => page.module<typeof anchoring>('anchoring').load(before, after, marks)),
      );
    }
    console.log([environmentLine(where), '', trialReport(tally), '', loadReport(loads, after)].join('\n'));
    if (wrong) for (const line of tally.wrong) console.log(line);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function attempt(browser: BenchBrowser, batch: readonly Trial[], seed: number, tally: Tally): Promise<void> {
  const trials = batch.map(({ before, after, marks }) => ({
    before,
    after,
    marks: marks.map(({ start, end }) => ({ start, end })),
  }));
  const results = await browser.inFreshPage((page) =>
    page.module<typeof anchoring>('anchoring', 600_000).attemptAll(trials, seed),
  );
  for (const [index, answers] of results.entries()) {
    const trial = batch[index];
    if (trial) tally.add(trial, answers);
  }
}
