/** Long work on a page's DOM is done in slices, between which the page goes on. */

/** Work that may rest wherever it yields. What it has read of the DOM may have changed by the time that it goes on. */
export type Steps<Result> = Generator<void, Result, void>;

/** Milliseconds of work at a time: with all else that a frame takes, the page still scrolls smoothly. */
const SLICE = 8;

export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  for (let end = performance.now() + SLICE; ;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < end) continue;
    await scheduler.yield();
    end = performance.now() + SLICE;
  }
}
