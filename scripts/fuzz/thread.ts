/** A thread that tries properties, so that one that comes to no end can be given up. */
import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { builtinEnvironments } from 'vitest/runtime';
import { loadProperties } from './modules.ts';
import type { Answer, Environment, Failure, Task } from './worker.ts';

/** Milliseconds for finding a smaller value that fails too. */
const SHRINKING = 60_000;

if ((workerData as Environment) === 'jsdom') await builtinEnvironments.jsdom.setup(globalThis, {});
const { propertyOf, propertyNames } = await loadProperties();

parentPort?.on('message', (task: Task | 'names') => {
  if (task === 'names') parentPort?.postMessage(propertyNames());
  else void answer(task).then((each) => parentPort?.postMessage(each), console.error);
});

async function answer({ name, seed, path, milliseconds }: Task): Promise<Answer> {
  const property = propertyOf(name);
  if (path !== undefined) {
    const details = await fc.check(property, { seed, path, interruptAfterTimeLimit: SHRINKING });
    return { runs: details.numRuns, ...(details.failed && { failure: failureOf(details) }) };
  }
  const details = await fc.check(property, {
    seed,
    numRuns: 1_000_000_000,
    interruptAfterTimeLimit: milliseconds,
    markInterruptAsFailure: false,
  });
  if (!details.failed) return { runs: details.numRuns };
  // The time may have been over before the smallest value was found.
  const smaller = await fc.check(property, {
    seed,
    path: details.counterexamplePath ?? '',
    interruptAfterTimeLimit: SHRINKING,
  });
  return { runs: details.numRuns, failure: failureOf(smaller.failed ? smaller : details) };
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
