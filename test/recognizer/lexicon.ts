import { type Entry, parseLexicon } from '../../recognizer/lexicon-format.ts';

/** A small lexicon written in a test, one entry a line. */
export const lexicon = (types: Partial<Record<Entry['type'], string>>): Entry[] =>
  (['technology', 'skill', 'company'] as const).flatMap((type) =>
    parseLexicon((types[type] ?? '').replace(/^ +/gm, ''), type, 'test'),
  );
