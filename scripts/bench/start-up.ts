/** What a contender costs before it has found anything: time from nothing to ready, first text, memory. */
import type { ContenderName } from './page/contenders.ts';
import type { stage, Trial } from './page/stage.ts';
import type { BenchBrowser } from './chromium.ts';
import { type Figures, figuresOf } from './statistics.ts';

/** Times in milliseconds, memory in bytes. */
export interface StartUp {
  load: Figures;
  build: Figures;
  /** The first, cold run. */
  first: Figures;
  /** In memory once the first text is done: code, names, tables. */
  heap: number;
  /** The same after runs over a long text, which fills caches. */
  heapAfterUse: number;
}

export async function startUps(
  browser: BenchBrowser,
  contenders: readonly ContenderName[],
  texts: { first: string; long: string },
  rounds: number,
): Promise<Map<ContenderName, StartUp>> {
  const trials = new Map<ContenderName, Trial[]>();
  for (let round = 0; round < rounds; round++) {
    for (const name of contenders) {
      const trial = await browser.inFreshPage((page) => page.module<typeof stage>('stage').add(name, 1, texts.first));
      trials.set(name, [...(trials.get(name) ?? []), trial]);
    }
  }
  const results = new Map<ContenderName, StartUp>();
  for (const [name, list] of trials) {
    results.set(name, {
      load: figuresOf(list.map(({ load }) => load)),
      build: figuresOf(list.map(({ build }) => build)),
      first: figuresOf(list.map(({ first }) => first)),
      ...(await heapOf(browser, name, texts)),
    });
  }
  return results;
}

/** Measured apart from the times, which a garbage collection in between would change. */
function heapOf(
  browser: BenchBrowser,
  name: ContenderName,
  texts: { first: string; long: string },
): Promise<Pick<StartUp, 'heap' | 'heapAfterUse'>> {
  return browser.inFreshPage(async (page) => {
    const actors = page.module<typeof stage>('stage');
    // Loads the stage itself, which is not the contender's.
    await actors.forgetTexts();
    const before = await page.heapBytes();
    await actors.add(name, 1, texts.first);
    await actors.forgetTexts();
    const ready = await page.heapBytes();
    await actors.use(texts.long, 3);
    return { heap: ready - before, heapAfterUse: (await page.heapBytes()) - before };
  });
}
