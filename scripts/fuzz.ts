/**
 * npm run fuzz -- [--minutes N] [--only NAME] [--seed S [--path P]] [--list]
 *
 * Tries the properties of test/fuzz/ with ever new values, each for a while and then again, until the time is over or
 * Ctrl+C. `--only` takes a part of a property's name. With a seed each is tried once, from that seed on; with the path
 * that a failure told too, that very failure. Ends with 1 where something failed.
 */
import { parseArgs } from 'node:util';
import { type Environment, type Failure, FuzzWorker } from './fuzz/worker.ts';

const USAGE = 'usage: npm run fuzz -- [--minutes N] [--only NAME] [--seed S [--path P]] [--list]';
/** Milliseconds for which one property is tried before the next one has its turn. */
const LONGEST_TURN = 5_000;

interface Tally {
  name: string;
  environment: Environment;
  runs: number;
  failure?: Failure;
}

const options = readOptions();
const workers = { node: new FuzzWorker('node'), jsdom: new FuzzWorker('jsdom') };
const chosen = (await workers.node.names()).filter(({ name }) => name.includes(options.only));
if (chosen.length === 0) fail(`No property's name has "${options.only}" in it.`);
else if (options.list) {
  for (const { name } of chosen) console.log(name);
  process.exit(0);
} else {
  // In any order, so that what is short of time is not always the same.
  await fuzz(chosen.map((each) => ({ ...each, runs: 0 })).toSorted(() => Math.random() - 0.5));
}

async function fuzz(tallies: readonly Tally[]): Promise<void> {
  const started = Date.now();
  const left = (): number => started + options.minutes * 60_000 - Date.now();
  const turn = Math.min(LONGEST_TURN, (options.minutes * 60_000) / tallies.length);
  const end = (): never => {
    summarize(tallies, (Date.now() - started) / 60_000);
    process.exit(tallies.some(({ failure }) => failure) ? 1 : 0);
  };
  process.on('SIGINT', end);

  for (;;) {
    for (const tally of tallies) {
      if (tally.failure) continue;
      const seed = options.seed ?? Math.floor(Math.random() * 2 ** 31);
      const { runs, failure } = await workers[tally.environment].run({
        name: tally.name,
        seed,
        milliseconds: turn,
        ...(options.path !== undefined && { path: options.path }),
      });
      tally.runs += runs;
      console.log(`${String(runs).padStart(8)} runs  seed ${String(seed).padEnd(10)}  ${tally.name}`);
      if (failure) {
        tally.failure = failure;
        console.log(told(tally.name, failure));
      }
      if (left() <= 0) end();
    }
    if (options.seed !== undefined || tallies.every(({ failure }) => failure)) end();
  }
}

function told(name: string, failure: Failure): string {
  return `\nFAILED  ${name}\n${failure.counterexample}\n${failure.error}\n${commandFor(name, failure)}\n`;
}

function commandFor(name: string, { seed, path }: Failure): string {
  const place = path === undefined ? '' : ` --path ${path}`;
  return `  again: npm run fuzz -- --only ${JSON.stringify(name)} --seed ${seed}${place}`;
}

function summarize(tallies: readonly Tally[], minutes: number): void {
  const failed = tallies.filter(({ failure }) => failure);
  const runs = tallies.reduce((sum, tally) => sum + tally.runs, 0);
  for (const { name, failure } of failed) console.log(`FAILED  ${name}\n${commandFor(name, failure!)}`);
  const untried = tallies.filter((tally) => tally.runs === 0 && !tally.failure).length;
  console.log(
    `\n${tallies.length} properties, ${runs} runs in ${minutes.toFixed(1)} minutes, ${failed.length} failed` +
      (untried > 0 ? `, ${untried} not tried` : ''),
  );
}

interface Options {
  minutes: number;
  only: string;
  seed?: number;
  path?: string;
  list: boolean;
}

function readOptions(): Options {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      options: { minutes: text, only: text, seed: text, path: text, list: { type: 'boolean' } },
    });
    const { minutes = '10', only = '', seed, path, list = false } = values;
    if (!(Number(minutes) > 0) || (seed !== undefined && !Number.isInteger(Number(seed)))) throw new TypeError(USAGE);
    return {
      minutes: Number(minutes),
      only,
      list,
      ...(seed !== undefined && { seed: Number(seed) }),
      ...(path !== undefined && { path }),
    };
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : ''}\n${USAGE}`);
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
