/* oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin */
/** Has properties tried in a thread of their own, and gives up those that come to no end. */
import { Worker } from 'node:worker_threads';

export type Environment = 'node' | 'jsdom';

export interface Task {
  name: string;
  seed: number;
  /** Of a failure. */
  path?: string;
  milliseconds: number;
}

export interface Answer {
  runs: number;
  failure?: Failure;
}

export interface Failure {
  seed: number;
  /** Leads from the seed to the value, smaller ones too. */
  path?: string;
  counterexample: string;
  error: string;
}

/** Milliseconds beyond its time after which a property is taken for endless: finding a smaller value takes its own. */
const PATIENCE = 120_000;

export class FuzzWorker {
  private readonly environment: Environment;
  private worker: Worker | undefined;

  constructor(environment: Environment) {
    this.environment = environment;
  }

  /** The names of all properties, with where each can be tried. */
  names(): Promise<{ name: string; environment: Environment }[]> {
    return this.ask('names', PATIENCE);
  }

  /** Tries one property for a while. */
  async run(task: Task): Promise<Answer> {
    try {
      return await this.ask(task, task.milliseconds + PATIENCE);
    } catch (error) {
      await this.close();
      return { runs: 0, failure: { seed: task.seed, counterexample: 'unknown', error: String(error) } };
    }
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
    this.worker = undefined;
  }

  private ask<Reply>(message: Task | 'names', patience: number): Promise<Reply> {
    this.worker ??= new Worker(new URL('thread.ts', import.meta.url), { workerData: this.environment });
    const { worker } = this;
    const { promise, resolve, reject } = Promise.withResolvers<Reply>();
    const timer = setTimeout(() => reject(new Error('It came to no end.')), patience);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.postMessage(message);
    return promise.finally(() => {
      clearTimeout(timer);
      worker.off('message', resolve);
      worker.off('error', reject);
    });
  }
}
