/**
 * npm run bench -- recognize --texts DIR [--runs N] [--json FILE] [--profile]
 *
 * Our recognizer against what else one could use, in headless Chromium, all in one run on the texts of a folder.
 * --profile adds our hottest functions; the code is not minified then.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Entry } from '../../recognizer/lexicon-format.ts';
import { readLexicon } from '../lexicon-files.ts';
import { bundlePage } from './bundle.ts';
import { type BenchBrowser, startChromium } from './chromium.ts';
import { environment } from './environment.ts';
import type { ContenderName } from './page/contenders.ts';
import type { stage } from './page/stage.ts';
import { hottest } from './profile.ts';
import { type RecognizeResult, report } from './recognize-report.ts';
import { inTurns, type Outcome } from './rounds.ts';
import { serve } from './server.ts';
import { startUps } from './start-up.ts';
import { multiply } from './synthetic.ts';
import { readTexts, textOfSize } from './text.ts';
import { UsageError } from './usage.ts';

const ALL: readonly ContenderName[] = ['retromark', 'ahoCorasick', 'boundaryRegExp', 'markJs'];
const SIZES = [
  { name: '10 kB', bytes: 10_000 },
  { name: '100 kB', bytes: 100_000 },
  { name: '1 MB', bytes: 1_000_000 },
] as const;
const MULTIPLES = [1, 4, 16] as const;
const GROWTH_TEXT = '100 kB';

const LEAST_RUNS = 9;
const DEFAULT_RUNS = 15;
const START_UP_ROUNDS = 9;
/** Whoever takes longer for building and one run gets no figure. */
const LIMIT_MS = 60_000;
/** The same where the lexicon grows: some peers' building takes quadratic time. */
const GROWTH_LIMIT_MS = 20_000;

interface Options {
  texts: string;
  runs: number;
  json?: string;
  profile: boolean;
}

function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      texts: { type: 'string' },
      runs: { type: 'string', default: String(DEFAULT_RUNS) },
      json: { type: 'string' },
      profile: { type: 'boolean', default: false },
    },
  });
  const { texts, json, profile } = values;
  const runs = Number(values.runs);
  if (texts === undefined) throw new UsageError('Name a directory with .txt files to recognize: --texts DIR.');
  if (!Number.isInteger(runs) || runs < LEAST_RUNS)
    throw new UsageError(`--runs takes a number from ${LEAST_RUNS} up.`);
  return { texts, runs, profile, ...(json === undefined ? {} : { json }) };
}

export async function recognizeBench(args: string[]): Promise<void> {
  const options = readOptions(args);
  const { text, files } = readTexts(options.texts);
  const entries = readLexicon();
  const texts = new Map(SIZES.map(({ name, bytes }) => [name, textOfSize(text, bytes)]));
  const lexicons = new Map(MULTIPLES.map((multiple) => [multiple, multiply(entries, multiple, text)]));

  progress('bundling');
  const code = await bundlePage(['stage'], { minify: !options.profile });
  const server = await serve(code, servedData(texts, lexicons));
  const browser = await startChromium(server.url);
  try {
    const where = environment(browser.version);
    const speed = await speedOf(browser, texts, options.runs);
    const startUp = await startUpOf(browser);
    const growth = await growthOf(browser, lexicons, options.runs);
    const result: RecognizeResult = {
      environment: where,
      texts: { files, bytes: Buffer.byteLength(text) },
      lexicon: { entries: entries.length, forms: formsOf(entries).length },
      rounds: options.runs,
      speed,
      startUp,
      growth,
      ...(options.profile ? { profile: await profileOf(browser) } : {}),
    };
    console.log(report(result));
    if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(result, undefined, 2)}\n`);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** What the page's `data` finds. */
function servedData(
  texts: ReadonlyMap<string, string>,
  lexicons: ReadonlyMap<number, readonly Entry[]>,
): Map<string, unknown> {
  return new Map<string, unknown>([
    ...[...texts].map(([name, text]) => [dataName(name), text] as const),
    ...[...lexicons].flatMap(([multiple, entries]) => [
      [`entries-${multiple}`, entries] as const,
      [`forms-${multiple}`, formsOf(entries)] as const,
    ]),
  ]);
}

const dataName = (textName: string): string => textName.replace(' ', '-');

const formsOf = (entries: readonly Entry[]): string[] => [
  ...new Set(entries.flatMap(({ forms }) => forms.map(({ text }) => text))),
];

async function speedOf(
  browser: BenchBrowser,
  texts: ReadonlyMap<string, string>,
  rounds: number,
): Promise<RecognizeResult['speed']> {
  const speed: RecognizeResult['speed'] = [];
  for (const { name, bytes } of SIZES) {
    progress(`text of ${name}`);
    const task = { contenders: ALL, multiple: 1, text: dataName(name), rounds, limitMs: LIMIT_MS };
    const characters = texts.get(name)?.length ?? 0;
    speed.push({ text: name, bytes, characters, outcomes: Object.fromEntries(await inTurns(browser, task)) });
  }
  return speed;
}

async function startUpOf(browser: BenchBrowser): Promise<RecognizeResult['startUp']> {
  progress('start-up and memory');
  const texts = { first: dataName('10 kB'), long: dataName('1 MB') };
  return {
    rounds: START_UP_ROUNDS,
    contenders: Object.fromEntries(await startUps(browser, ALL, texts, START_UP_ROUNDS)),
  };
}

async function growthOf(
  browser: BenchBrowser,
  lexicons: ReadonlyMap<number, readonly Entry[]>,
  rounds: number,
): Promise<RecognizeResult['growth']> {
  const multiples: RecognizeResult['growth']['multiples'] = [];
  for (const [multiple, entries] of lexicons) {
    progress(`${multiple}× the lexicon`);
    const task = { contenders: ALL, multiple, text: dataName(GROWTH_TEXT), rounds, limitMs: GROWTH_LIMIT_MS };
    const outcomes: Partial<Record<ContenderName, Outcome>> = Object.fromEntries(await inTurns(browser, task));
    multiples.push({ multiple, forms: formsOf(entries).length, outcomes });
  }
  return { text: GROWTH_TEXT, multiples };
}

function profileOf(browser: BenchBrowser): Promise<NonNullable<RecognizeResult['profile']>> {
  progress('profile');
  return browser.inFreshPage(async (page) => {
    const actors = page.module<typeof stage>('stage');
    const startUp = await page.profile(() => actors.add('retromark', 1, dataName('10 kB')));
    await actors.use(dataName('1 MB'), 5);
    const recognize = await page.profile(() => actors.use(dataName('1 MB'), 30));
    return { startUp: hottest(startUp, 12), recognize: hottest(recognize, 20) };
  });
}

const started = performance.now();
const progress = (what: string): void =>
  console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${what} …`);
