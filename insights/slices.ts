/**
 * Long computations are generators that yield between pages, so that the caller decides how long it computes at a
 * stretch: all at once, or in slices between which the browser paints and the reader may cancel.
 */

export type Steps<Result> = Generator<void, Result, void>;

export function run<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

export interface SliceOptions {
  signal?: AbortSignal;
  /** Milliseconds of computing at a stretch; below a frame. */
  slice?: number;
  /** Called after every slice with the number of steps done. */
  onProgress?: (steps: number) => void;
}

/** Runs in slices. Rejects with the signal's reason once it is aborted. */
export async function runInSlices<Result>(
  steps: Steps<Result>,
  { signal, slice = 8, onProgress }: SliceOptions = {},
): Promise<Result> {
  for (let count = 0; ;) {
    signal?.throwIfAborted();
    const until = performance.now() + slice;
    do {
      const { done, value } = steps.next();
      if (done) return value;
      count++;
    } while (performance.now() < until);
    onProgress?.(count);
    await rest();
  }
}

/** Lets the browser paint. Timers in a row wait four milliseconds each, which a scheduler does not. */
const rest = (): Promise<unknown> =>
  'scheduler' in globalThis ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
