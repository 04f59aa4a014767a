import lexiconFiles from 'virtual:lexicon';
import { parseLexicon } from '../../recognizer/lexicon-format.ts';
import { createRecognizer, type Recognizer } from '../../recognizer/recognizer.ts';

let recognizer: Recognizer | undefined;

/** The recognizer over the built-in lexicon, made at first use: most wakes of the worker need none. */
export const getRecognizer = (): Recognizer =>
  (recognizer ??= createRecognizer(lexiconFiles.flatMap(({ text, type }) => parseLexicon(text, type, type))));
