/** Runs in the page: puts contenders on the same text and times them in turn. */
import type { Contender, Run } from './contender.ts';
import { CONTENDERS, type ContenderName, data } from './contenders.ts';

/** What the first, cold run of a contender took and found. Times are milliseconds. */
export interface Trial {
  /** Fetching, compiling and evaluating its script, and for peers fetching the forms. */
  load: number;
  /** From loaded to ready. */
  build: number;
  first: number;
  found: number;
}

interface Act {
  name: ContenderName;
  contender: Contender;
  run: Run;
  /** What every run must come to. */
  sum: number;
  /** Runs that make one sample. */
  batch: number;
}

const WARM_UP_MS = 300;
const WARM_UP_RUNS = 3;
/** A sample takes at least about this long: far more than the clock's resolution of 5 µs. */
const SAMPLE_MS = 5;

const acts: Act[] = [];

/** Loads and builds a contender, readies it for the text and lets it run once. */
async function add(name: ContenderName, multiple: number, textName: string): Promise<Trial> {
  const text = await data<string>(textName);
  const begin = performance.now();
  const builder = await CONTENDERS[name](multiple);
  const loaded = performance.now();
  const contender = builder();
  const ready = performance.now();
  const run = contender.on(text);
  const readied = performance.now();
  const { found, sum } = run.once();
  const end = performance.now();
  run.reset?.();
  acts.push({ name, contender, run, sum, batch: 1 });
  return { load: loaded - begin, build: ready - loaded, first: end - readied, found };
}

/** Lets all run until the engine has compiled them, and finds out how many runs make a sample. */
function warmUp(): void {
  for (const act of acts) {
    const times: number[] = [];
    for (let spent = 0; spent < WARM_UP_MS || times.length < WARM_UP_RUNS;) {
      const time = timed(act);
      times.push(time);
      spent += time;
    }
    act.batch = Math.max(1, Math.ceil(SAMPLE_MS / (times.at(-1) ?? SAMPLE_MS)));
  }
}

/** One sample of each, in milliseconds a run. `turn` says who begins, for who follows whom must not matter. */
function round(turn: number): { name: ContenderName; time: number }[] {
  return acts.map((_, index) => {
    const act = acts[(index + turn) % acts.length]!;
    let total = 0;
    for (let i = 0; i < act.batch; i++) total += timed(act);
    return { name: act.name, time: total / act.batch };
  });
}

/** Lets the contenders run over another text and forget it; for what stays in memory. */
async function use(textName: string, times: number): Promise<void> {
  const text = await data<string>(textName);
  for (const { contender } of acts) {
    const run = contender.on(text);
    for (let i = 0; i < times; i++) {
      run.once();
      run.reset?.();
    }
  }
}

/** Keeps the contenders alone: no text, no paragraphs. */
function forgetTexts(): void {
  const nothing: Run = { once: () => ({ found: 0, sum: 0 }) };
  for (const act of acts) act.run = nothing;
}

function timed({ name, run, sum: expected }: Act): number {
  const begin = performance.now();
  const { sum } = run.once();
  const time = performance.now() - begin;
  run.reset?.();
  if (sum !== expected) throw new Error(`${name} found something else in the same text`);
  return time;
}

/** What the bench calls from outside the page. */
export const stage = { add, warmUp, round, use, forgetTexts };
