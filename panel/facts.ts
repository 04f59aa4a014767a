/** The facts of all marks and posts, held while the page lives and kept up to date. */
import { liveQuery } from 'dexie';
import { useEffect, useReducer } from 'preact/hooks';
import { type FactSource, markSource, postSource } from '../storage/facts.ts';

export interface Known<Fact> {
  /** The newest first. */
  rows: readonly Fact[];
  /** False while only the newest are there. */
  isComplete: boolean;
}

interface Timed {
  id: string;
  time: number;
}

/** Reads the newest at once, then all; after a change, only what has changed. */
class Facts<Fact extends Timed> {
  readonly #source: FactSource<Fact>;
  readonly #isShown: (fact: Fact) => boolean;
  readonly #listeners = new Set<() => void>();
  readonly #all = new Map<string, Fact>();
  #isStarted = false;
  #isReading = false;
  #isStale = false;
  known: Known<Fact> | undefined;
  error: unknown;

  constructor(source: FactSource<Fact>, isShown: (fact: Fact) => boolean) {
    this.#source = source;
    this.#isShown = isShown;
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (!this.#isStarted) this.#start();
    return () => this.#listeners.delete(listener);
  }

  #start(): void {
    this.#isStarted = true;
    liveQuery(this.#source.state).subscribe({
      next: () => void this.#refresh(),
      error: (error: unknown) => this.#fail(error),
    });
  }

  /** One reading at a time; what changes during it is read after it. */
  async #refresh(): Promise<void> {
    this.#isStale = true;
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      while (this.#isStale) {
        this.#isStale = false;
        if (this.known?.isComplete) await this.#readChanges();
        else await this.#readAll();
      }
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#isReading = false;
    }
  }

  async #readAll(): Promise<void> {
    if (!this.known) {
      const rows = (await this.#source.newest()).filter(this.#isShown);
      if (rows.length > 0) this.#tell({ rows, isComplete: false });
    }
    this.#all.clear();
    await this.#source.all((facts) => facts.forEach((fact) => this.#all.set(fact.id, fact)));
    const rows = [...this.#all.values()].filter(this.#isShown).sort(newestFirst);
    this.#tell({ rows, isComplete: true });
  }

  /** Every change moves a row's time on. Where their number does not agree then, some have come with an older time, or gone. */
  async #readChanges(): Promise<void> {
    let newest = 0;
    for (const { time } of this.#all.values()) newest = Math.max(newest, time);
    const changed = (await this.#source.since(newest)).filter(({ id, time }) => this.#all.get(id)?.time !== time);
    for (const fact of changed) this.#all.set(fact.id, fact);
    if (this.#all.size !== (await this.#source.state()).count) return this.#readAll();
    if (changed.length === 0) return undefined;
    const ids = new Set(changed.map(({ id }) => id));
    const others = this.known?.rows.filter(({ id }) => !ids.has(id)) ?? [];
    this.#tell({ rows: [...changed.filter(this.#isShown).sort(newestFirst), ...others], isComplete: true });
    return undefined;
  }

  #tell(known: Known<Fact>): void {
    this.known = known;
    this.error = undefined;
    for (const listener of this.#listeners) listener();
  }

  #fail(error: unknown): void {
    this.error = error;
    for (const listener of this.#listeners) listener();
  }
}

const newestFirst = (a: Timed, b: Timed): number => b.time - a.time;

const marks = new Facts(markSource, ({ isDeleted }) => !isDeleted);
const posts = new Facts(postSource, () => true);

function useFacts<Fact extends Timed>(facts: Facts<Fact>): { value: Known<Fact> | undefined; error: unknown } {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => facts.listen(() => draw(undefined)), [facts]);
  return { value: facts.known, error: facts.error };
}

/** The living marks; undefined until the first are there. */
export const useMarkFacts = () => useFacts(marks);
/** The posts that were read; undefined until the first are there. */
export const usePostFacts = () => useFacts(posts);
