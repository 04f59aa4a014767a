/* oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin */
/** A thread that tries properties, so that one that comes to no end can be given up. */
import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { builtinEnvironments } from 'vitest/runtime';
import { loadProperties } from './modules.ts';
import type { Answer, Environment, Failure, Task } from './worker.ts';

/** Milliseconds for finding a smaller value that fails too. */
const SHRINKING = 60_000;
/** Runs from one seed; behind them the next seed's turn is. */
const RUNS = 100;

if ((workerData as Environment) === 'jsdom') await builtinEnvironments.jsdom.setup(globalThis, {});
else {
  // All that reads pages takes the DOM's own members as it is loaded, though here it is not used.
  const page: Partial<typeof globalThis> = {};
  await builtinEnvironments.jsdom.setup(page, {});
  Object.assign(globalThis, { Document: page.Document, Element: page.Element, Node: page.Node });
}
const { propertyOf, propertyNames } = await loadProperties();

parentPort?.on('message', (task: Task | 'names') => {
  if (task === 'names') parentPort?.postMessage(propertyNames());
  else void answer(task).then((each) => parentPort?.postMessage(each), console.error);
});

async function answer({ name, seed, path, milliseconds }: Task): Promise<Answer> {
  const property = propertyOf(name);
  const end = performance.now() + milliseconds;
  let runs = 0;
  // No run is interrupted: one that went on beside the next would meddle with its database.
  for (let next = seed; runs === 0 || performance.now() < end; next++) {
    const from = path === undefined ? { seed: next, endOnFailure: true } : { seed, path };
    const details = await fc.check(property, { ...from, numRuns: RUNS, interruptAfterTimeLimit: SHRINKING });
    runs += details.numRuns;
    if (details.failed) return { runs, failure: await shrunk(property, details) };
    if (path !== undefined) break;
  }
  return { runs };
}

/** The failure by the smallest value that is found in some time. */
async function shrunk(property: fc.IRawProperty<unknown>, details: fc.RunDetails<unknown>): Promise<Failure> {
  const { seed, counterexamplePath } = details;
  if (counterexamplePath === null) return failureOf(details);
  const smaller = await fc.check(property, { seed, path: counterexamplePath, interruptAfterTimeLimit: SHRINKING });
  return failureOf(smaller.failed ? smaller : details);
}

function failureOf({ seed, counterexample, counterexamplePath, errorInstance }: fc.RunDetails<unknown>): Failure {
  return {
    seed,
    ...(counterexamplePath !== null && { path: counterexamplePath }),
    counterexample: fc.stringify(counterexample),
    error: errorInstance instanceof Error ? ownFrames(errorInstance) : String(errorInstance),
  };
}

/** The error's message with the frames that are in the project. */
function ownFrames({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => !/^\s+at /.test(line) || !/node_modules|node:/.test(line))
    .join('\n');
}
