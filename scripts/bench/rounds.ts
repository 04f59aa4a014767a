/** Times contenders on the same text in turns, so that whatever else the machine does hits all of them alike. */
import type { BenchBrowser, BenchPage } from './chromium.ts';
import type { ContenderName } from './page/contenders.ts';
import type { stage, Trial } from './page/stage.ts';
import { type Figures, figuresOf } from './statistics.ts';

export interface Task {
  contenders: readonly ContenderName[];
  /** How many times the lexicon. */
  multiple: number;
  /** Name of the text among the served data. */
  text: string;
  rounds: number;
  /** The longest that building and one run may take together. */
  limitMs: number;
}

/** Milliseconds a run, or in a sentence why there are none. */
export type Outcome = { build: number; found: number; time: Figures } | { failure: string };

/** A slower one would take minutes for its rounds. */
const REPEATABLE_MS = 4000;

export async function inTurns(
  browser: Pick<BenchBrowser, 'inFreshPage'>,
  task: Task,
): Promise<Map<ContenderName, Outcome>> {
  const failures = new Map<ContenderName, string>();
  for (;;) {
    const standing = task.contenders.filter((name) => !failures.has(name));
    const outcomes = await browser.inFreshPage((page) => play(page, standing, task, failures));
    if (outcomes === undefined) continue;
    return new Map(
      task.contenders.map((name) => [
        name,
        outcomes.get(name) ?? { failure: failures.get(name) ?? 'it was never its turn' },
      ]),
    );
  }
}

/** Plays all rounds; or notes the first failure and gives up the page, which may still be busy with it. */
async function play(
  page: BenchPage,
  names: readonly ContenderName[],
  task: Task,
  failures: Map<ContenderName, string>,
): Promise<Map<ContenderName, Outcome> | undefined> {
  const actors = page.module<typeof stage>('stage', task.limitMs);
  const trials = new Map<ContenderName, Trial>();
  for (const name of names) {
    try {
      const trial = await actors.add(name, task.multiple, task.text);
      if (trial.first > REPEATABLE_MS) {
        throw new Error(`one run took ${(trial.first / 1000).toFixed(1)} s, too long to repeat`);
      }
      trials.set(name, trial);
    } catch (error) {
      failures.set(name, reasonOf(error));
      return undefined;
    }
  }

  const patient = page.module<typeof stage>('stage');
  const times = new Map<ContenderName, number[]>(names.map((name) => [name, []]));
  await patient.warmUp();
  for (let turn = 0; turn < task.rounds; turn++) {
    for (const { name, time } of await patient.round(turn)) times.get(name)?.push(time);
  }
  return new Map(
    [...trials].map(([name, { build, found }]) => [name, { build, found, time: figuresOf(times.get(name) ?? []) }]),
  );
}

/** An error in one line that is not too long: V8's about a big pattern quotes all of it. */
function reasonOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const reason = line.replace(/^page\.evaluate: /, '');
  return reason.length > 160 ? `${reason.slice(0, 60)} … ${reason.slice(-80)}` : reason;
}
