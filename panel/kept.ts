import { useEffect, useReducer } from 'preact/hooks';
import { liveRows } from '../storage/live.ts';

/**
 * Something that takes a while to gather from the database: gathered when it is first wanted, held while the page lives,
 * and brought up to date after changes, one gathering at a time.
 */
export class Kept<Value> {
  readonly #watch: () => Promise<unknown>;
  readonly #gather: (tell: (value: Value) => void) => Promise<void>;
  readonly #listeners = new Set<() => void>();
  #isStarted = false;
  #isGathering = false;
  #isStale = false;
  value: Value | undefined;
  error: unknown;

  /** `watch` is a cheap query that runs again after every change that matters; `gather` may tell more than once. */
  constructor(watch: () => Promise<unknown>, gather: (tell: (value: Value) => void) => Promise<void>) {
    this.#watch = watch;
    this.#gather = gather;
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (!this.#isStarted) this.#start();
    return () => this.#listeners.delete(listener);
  }

  #start(): void {
    this.#isStarted = true;
    liveRows(this.#watch).subscribe({
      next: () => void this.#refresh(),
      error: (error: unknown) => this.#set(this.value, error),
    });
  }

  /** What changes during a gathering is gathered after it. */
  async #refresh(): Promise<void> {
    this.#isStale = true;
    if (this.#isGathering) return;
    this.#isGathering = true;
    try {
      while (this.#isStale) {
        this.#isStale = false;
        await this.#gather((value) => this.#set(value));
      }
    } catch (error) {
      this.#set(this.value, error);
    } finally {
      this.#isGathering = false;
    }
  }

  #set(value: Value | undefined, error?: unknown): void {
    this.value = value;
    this.error = error;
    for (const listener of this.#listeners) listener();
  }
}

/** What is kept, as it changes; undefined until there is something. */
export function useKept<Value>(kept: Kept<Value>): { value: Value | undefined; error: unknown } {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => kept.listen(() => draw(undefined)), [kept]);
  return { value: kept.value, error: isWhole(kept.value) ? undefined : kept.error };
}

/** What is shown as a whole stays, whatever comes: somebody may be writing in it. */
const isWhole = (value: unknown): boolean =>
  value !== undefined && !(typeof value === 'object' && value !== null && 'isComplete' in value && !value.isComplete);
