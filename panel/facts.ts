/** The facts of all marks and posts, the names in them and the guesses, kept up to date while the page lives. */
import { groupGuesses, type Unknown } from '../lists/inbox.ts';
import { addNames, type NameRow } from '../lists/names.ts';
import type { GuessRecord } from '../model/records.ts';
import { type FactSource, guessSlices, markSource, postSource, summarySlices, watchGuesses } from '../storage/facts.ts';
import { Kept, useKept } from './kept.ts';

export interface Rows<Row> {
  rows: readonly Row[];
  /** False while there are only some. */
  isComplete: boolean;
}

interface Timed {
  id: string;
  time: number;
}

const newestFirst = (a: Timed, b: Timed): number => b.time - a.time;

/** The newest first. At first the newest alone are read, then all; after a change, only what has changed. */
function factsOf<Fact extends Timed>(source: FactSource<Fact>, isShown: (fact: Fact) => boolean): Kept<Rows<Fact>> {
  const all = new Map<string, Fact>();
  let known: Rows<Fact> | undefined;
  const inOrder = (facts: Iterable<Fact>): Fact[] => [...facts].filter(isShown).sort(newestFirst);

  async function readAll(): Promise<Rows<Fact>> {
    all.clear();
    for await (const facts of source.slices()) for (const fact of facts) all.set(fact.id, fact);
    return { rows: inOrder(all.values()), isComplete: true };
  }

  /** Every change moves a row's time on. Where their number then differs, some came with an older time, or went. */
  async function readChanges({ rows }: Rows<Fact>): Promise<Rows<Fact>> {
    let newest = 0;
    for (const { time } of all.values()) newest = Math.max(newest, time);
    const changed = (await source.since(newest)).filter(({ id, time }) => all.get(id)?.time !== time);
    for (const fact of changed) all.set(fact.id, fact);
    if (all.size !== (await source.count())) return readAll();
    const ids = new Set(changed.map(({ id }) => id));
    return { rows: [...inOrder(changed), ...rows.filter(({ id }) => !ids.has(id))], isComplete: true };
  }

  return new Kept(source.watch, async (tell) => {
    if (!known) {
      const rows = inOrder(await source.newest());
      if (rows.length > 0) tell({ rows, isComplete: false });
    }
    known = known ? await readChanges(known) : await readAll();
    tell(known);
  });
}

const marks = factsOf(markSource, ({ isDeleted }) => !isDeleted);
const posts = factsOf(postSource, () => true);

const names = new Kept<Rows<NameRow>>(postSource.watch, async (tell) => {
  const isFirst = names.value === undefined;
  const rows = new Map<string, NameRow>();
  let slices = 0;
  for await (const summaries of summarySlices()) {
    for (const summary of summaries) addNames(rows, summary);
    // Those of the first posts are better than nothing.
    if (isFirst && slices++ === 0) tell({ rows: [...rows.values()], isComplete: false });
  }
  tell({ rows: [...rows.values()], isComplete: true });
});

const unknowns = new Kept<readonly Unknown[]>(watchGuesses, async (tell) => {
  const guesses: GuessRecord[] = [];
  for await (const slice of guessSlices()) guesses.push(...slice);
  tell(groupGuesses(guesses));
});

/** The living marks. */
export const useMarkFacts = () => useKept(marks);
/** The posts that were read. */
export const usePostFacts = () => useKept(posts);
/** The names that posts have, in no order. */
export const useNameRows = () => useKept(names);
/** The names that are guessed, those in most posts first. */
export const useUnknowns = () => useKept(unknowns);
