import lexiconAddress from 'virtual:lexicon';
import { createMatcher } from '../../recognizer/matcher.ts';
import { unpackLexicon } from '../../recognizer/packed-lexicon.ts';
import { type Recognizer, recognizerOver } from '../../recognizer/recognizer.ts';

let recognizer: Promise<Recognizer> | undefined;

/**
 * The recognizer over the built-in lexicon, made at first use: most wakes of the worker need none. Where that fails the
 * promise rejects, and the next call tries again.
 */
export function getRecognizer(): Promise<Recognizer> {
  recognizer ??= load().catch((error: unknown) => {
    recognizer = undefined;
    throw error;
  });
  return recognizer;
}

async function load(): Promise<Recognizer> {
  const start = performance.now();
  const response = await fetch(lexiconAddress);
  const loaded = recognizerOver(createMatcher(unpackLexicon(await response.arrayBuffer())));
  leaveMeasure('lexicon', start);
  return {
    recognize(...args) {
      const begin = performance.now();
      const mentions = loaded.recognize(...args);
      leaveMeasure('recognize', begin);
      return mentions;
    },
  };
}

/** Leaves the newest time that something took for `npm run bench -- worker`, which cannot tell it from outside. */
function leaveMeasure(name: 'lexicon' | 'recognize', start: number): void {
  performance.clearMeasures(name);
  performance.measure(name, { start });
}
