/** Our recognizer, from its shipped form to ready. Nothing else of the bench knows how the lexicon is shipped. */
import lexiconAddress from 'virtual:lexicon';
import type { Entry } from '../../../recognizer/lexicon-format.ts';
import { createMatcher } from '../../../recognizer/matcher.ts';
import { unpackLexicon } from '../../../recognizer/packed-lexicon.ts';
import { createRecognizer, type Recognizer, recognizerOver } from '../../../recognizer/recognizer.ts';
import type { Contender } from './contender.ts';

const lexicon = await (await fetch(lexiconAddress)).arrayBuffer();

/** The same as the extension's background does at first use. */
export const start = (): Contender => contender(recognizerOver(createMatcher(unpackLexicon(lexicon))));

/** For lexicons that are not shipped: the larger ones, to see how time grows. */
export const startFrom = (entries: readonly Entry[]): Contender => contender(createRecognizer(entries));

const contender = (recognizer: Recognizer): Contender => ({
  on: (text) => ({
    once() {
      const mentions = recognizer.recognize(text);
      let sum = 0;
      for (const { start: from, end, canonical, surface } of mentions)
        sum += from + end + canonical.length + surface.length;
      return { found: mentions.length, sum };
    },
  }),
});
