/** Runs the recognizer over a folder of labeled texts and sums up how well it did. */
import { languageOf } from '../../recognizer/language.ts';
import type { Recognizer } from '../../recognizer/recognizer.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { LabeledText } from './gold.ts';
import { byRow, merge, type Row, type SameName, type Score, score } from './score.ts';

export interface Summary {
  documents: number;
  figures: Record<Row, Figures>;
}

/** A kind of error and how often it was made. */
type Counted<Kind> = Kind & { count: number };

export interface Evaluation {
  directory: string;
  total: Summary;
  /** By the language a post is mainly written in; a language without posts is left out. */
  languages: { ko?: Summary; en?: Summary };
  misses: Counted<{ type: string; surface: string }>[];
  falseHits: Counted<{ type: string; surface: string; canonical: string }>[];
  wrongLinks: Counted<{ text: string; got: string; wanted: string }>[];
}

/** Evaluates one folder; `errors` is how many kinds of each sort of error to keep, the most frequent first. */
export function evaluate(
  directory: string,
  texts: readonly LabeledText[],
  recognizer: Recognizer,
  sameName: SameName,
  errors: number,
): Evaluation {
  const scores = texts.map(({ text, labels }) => {
    const mentions = recognizer.recognize(text).map((mention) => ({ ...mention, text: mention.surface }));
    return { language: languageOf(text), score: score(labels, mentions, sameName) };
  });
  const inLanguage = (wanted: 'ko' | 'en'): Score[] =>
    scores.filter(({ language }) => language === wanted).map((document) => document.score);
  const [korean, english] = [inLanguage('ko'), inLanguage('en')];
  const all = merge([...korean, ...english]);

  return {
    directory,
    total: summarize([all], texts.length),
    languages: {
      ...(korean.length > 0 && { ko: summarize(korean, korean.length) }),
      ...(english.length > 0 && { en: summarize(english, english.length) }),
    },
    misses: mostFrequent(
      all.misses.map(({ type, text }) => ({ type, surface: text })),
      errors,
    ),
    falseHits: mostFrequent(
      all.falseHits.map(({ type, text, canonical }) => ({ type, surface: text, canonical })),
      errors,
    ),
    wrongLinks: mostFrequent(all.wrongLinks, errors),
  };
}

function summarize(scores: readonly Score[], documents: number): Summary {
  const { tallies } = merge(scores);
  return { documents, figures: byRow((row) => figuresOf(tallies[row])) };
}

/** Counts equal errors; ties stand in the alphabet's order, so that two runs can be compared line by line. */
function mostFrequent<Kind extends object>(errors: readonly Kind[], limit: number): Counted<Kind>[] {
  const groups = Map.groupBy(errors, (error) => JSON.stringify(Object.values(error)));
  return [...groups]
    .sort(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1))
    .slice(0, limit)
    .flatMap(([, [first, ...others]]) => (first ? [{ count: 1 + others.length, ...first }] : []));
}
