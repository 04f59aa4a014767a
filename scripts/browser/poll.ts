import { setTimeout as sleep } from 'node:timers/promises';

export type Truthy<T> = Exclude<T, undefined | null | false | 0 | ''>;

/**
 * Asks until the answer is truthy, and returns it; an error counts as "not yet". Throws an Error that names `what` and
 * the last error once `timeoutMs` milliseconds are over.
 */
export async function poll<T>(what: string, ask: () => T | Promise<T>, timeoutMs = 30_000): Promise<Truthy<T>> {
  const end = performance.now() + timeoutMs;
  let lastError: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer as Truthy<T>;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    if (performance.now() > end) {
      const reason =
        lastError === undefined
          ? ''
          : `; last error: ${lastError instanceof Error ? lastError.message : JSON.stringify(lastError)}`;
      throw new Error(`Waited ${timeoutMs / 1000} s for ${what}${reason}`, { cause: lastError });
    }
    await sleep(50);
  }
}
