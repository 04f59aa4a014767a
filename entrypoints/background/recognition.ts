import lexiconAddress from 'virtual:lexicon';
import { createMatcher } from '../../recognizer/matcher.ts';
import { createNameSearch, type NameSearch } from '../../recognizer/name-search.ts';
import { unpackLexicon } from '../../recognizer/packed-lexicon.ts';
import { type Recognizer, recognizerOver } from '../../recognizer/recognizer.ts';

interface Lexicon {
  recognizer: Recognizer;
  searchNames: NameSearch;
}

let lexicon: Promise<Lexicon> | undefined;

/**
 * The built-in lexicon, loaded at first use: most wakes of the worker need none. Where that fails the promise rejects,
 * and the next call tries again.
 */
export function getLexicon(): Promise<Lexicon> {
  lexicon ??= load().catch((error: unknown) => {
    lexicon = undefined;
    throw error;
  });
  return lexicon;
}

async function load(): Promise<Lexicon> {
  const start = performance.now();
  const response = await fetch(lexiconAddress);
  const tables = unpackLexicon(await response.arrayBuffer());
  const recognizer = measured(recognizerOver(createMatcher(tables)));
  leaveMeasure('lexicon', start);
  return { recognizer, searchNames: createNameSearch(tables) };
}

const measured = (recognizer: Recognizer): Recognizer => ({
  recognize(...args) {
    const start = performance.now();
    const mentions = recognizer.recognize(...args);
    leaveMeasure('recognize', start);
    return mentions;
  },
});

/** Leaves the newest time that something took for `npm run bench -- worker`, which cannot tell it from outside. */
function leaveMeasure(name: 'lexicon' | 'recognize', start: number): void {
  performance.clearMeasures(name);
  performance.measure(name, { start });
}
