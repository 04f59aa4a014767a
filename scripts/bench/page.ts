/**
 * npm run bench -- page [--texts DIR] [--runs N] [--sizes NAME,…] [--without-memory] [--json FILE]
 *
 * What a blog's page costs its reader's browser with Retromark, in a real Chromium, beside the same page without it, with a
 * content script that does nothing (what the browser takes for any), with mark.js and with words wrapped in <mark>: all in
 * turns in one run, each in a tab of its own. Without --texts the posts are made of the project's own sample post.
 */
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { environment } from './environment.ts';
import { readTexts, textOfSize } from './text.ts';
import { UsageError } from './usage.ts';
import { type ContenderName, CONTENDER_NAMES } from './weight/contenders.ts';
import { PageLab } from './weight/lab.ts';
import { type Memory, memoryOf } from './weight/memory.ts';
import { type PageResult, type PostResult, report } from './weight/report.ts';

/** Bytes of text. */
const SIZES = { typical: 20_000, long: 100_000, monster: 1_000_000 };
type Size = keyof typeof SIZES;
const DEFAULT_RUNS = 9;
/** One run of a peer that takes longer than this, in milliseconds, is not repeated: a bench has an end. */
const REPEATABLE = 5_000;
const TABS = [1, 30];

const ROOT = join(import.meta.dirname, '../..');
const SAMPLES = join(ROOT, 'scripts/samples');

interface Options {
  texts: string | undefined;
  runs: number;
  sizes: Size[];
  hasMemory: boolean;
  json: string | undefined;
}

function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      texts: { type: 'string' },
      runs: { type: 'string', default: String(DEFAULT_RUNS) },
      sizes: { type: 'string', default: Object.keys(SIZES).join(',') },
      'without-memory': { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  });
  const runs = Number(values.runs);
  const sizes = values.sizes.split(',');
  if (!Number.isInteger(runs) || runs < 1) throw new UsageError('--runs takes a number from 1 up.');
  if (!sizes.every((size): size is Size => Object.hasOwn(SIZES, size)))
    throw new UsageError(`--sizes takes some of ${Object.keys(SIZES).join(',')}.`);
  return { texts: values.texts, runs, sizes, hasMemory: !values['without-memory'], json: values.json };
}

export async function pageBench(args: string[]): Promise<void> {
  const { texts, runs, sizes, hasMemory, json } = readOptions(args);
  const source = texts === undefined ? readTexts(SAMPLES, '.md') : readTexts(texts);
  const posts = new Map(sizes.map((size) => [size, textOfSize(source.text, SIZES[size])]));
  const lab = await PageLab.open(posts);
  try {
    const where = environment(lab.version);
    await lab.warmUp(sizes[0]!);
    const results: PostResult[] = [];
    for (const size of sizes) results.push(await measurePost(lab, size, runs));
    const memory: { tabs: number; contenders: Partial<Record<ContenderName, Memory>> }[] = [];
    for (const tabs of hasMemory ? TABS : []) memory.push(await measureMemory(lab, sizes[0]!, tabs));
    const result: PageResult = {
      environment: where,
      texts: texts === undefined ? "the project's own sample post" : `${source.files} files`,
      runs,
      posts: results,
      memory,
      contentScriptBytes: statSync(join(ROOT, '.output/chrome-mv3/content-scripts/content.js')).size,
    };
    console.log(report(result));
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(result, undefined, 2)}\n`);
  } finally {
    await lab.close();
  }
}

async function measurePost(lab: PageLab, size: Size, runs: number): Promise<PostResult> {
  const result: PostResult = {
    name: size,
    bytes: SIZES[size],
    loads: {},
    other: { nothing: [], empty: [], retromark: [] },
    shown: {},
    shownStopped: [],
    asked: [],
    askedStopped: [],
  };
  const tooSlow = new Set<ContenderName>();
  for (let run = 0; run < runs; run++) {
    progress(`${size}: run ${run + 1} of ${runs}`);
    for (const name of inTurn(CONTENDER_NAMES, run)) {
      if (tooSlow.has(name)) continue;
      const load = await lab.traced(name, size);
      (result.loads[name] ??= []).push(load);
      if (name !== 'nothing' && name !== 'empty') {
        (result.shown[name] ??= []).push(await lab.fromReady(name, size));
        if (name !== 'retromark' && load.total > REPEATABLE) tooSlow.add(name);
      }
    }
    result.shownStopped.push(await lab.fromReady('retromark', size, true));
    for (const isStopped of [false, true]) {
      if (!isStopped) await lab.warmUp(size);
      (isStopped ? result.askedStopped : result.asked).push(await lab.fromAsking(size, isStopped));
    }
    for (const name of inTurn(Object.keys(result.other) as (keyof PostResult['other'])[], run)) {
      result.other[name].push(await lab.traced(name, size, 'other'));
    }
  }
  return result;
}

async function measureMemory(
  lab: PageLab,
  size: Size,
  tabs: number,
): Promise<{ tabs: number; contenders: Partial<Record<ContenderName, Memory>> }> {
  const contenders: Partial<Record<ContenderName, Memory>> = {};
  for (const name of CONTENDER_NAMES) {
    progress(`memory: ${tabs} tabs, ${name}`);
    contenders[name] = await memoryOf(lab, name, size, tabs);
  }
  return { tabs, contenders };
}

/** Who follows whom must not matter. */
const inTurn = <T>(values: readonly T[], turn: number): T[] =>
  values.map((_, index) => values[(index + turn) % values.length]!);

const started = performance.now();
const progress = (what: string): void =>
  console.error(`${((performance.now() - started) / 1_000).toFixed(0).padStart(4)} s  ${what} …`);
