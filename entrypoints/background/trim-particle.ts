/** A name that a reader selected by a double click brings its particle along: cuts it off. */
import { CONTEXT_LENGTH } from '../../anchoring/selector.ts';
import type { Selector } from '../../model/records.ts';
import { lengthWithoutParticle } from '../../recognizer/particle.ts';
import type { Recognizer } from '../../recognizer/recognizer.ts';

/** The name in a word that a reader selected. */
export const nameIn = (word: string): string => (/\s/.test(word) ? word : word.slice(0, lengthWithoutParticle(word)));

/** The selector of the name alone, where a single word is selected; what the recognizer knows goes before the rule. */
export function withoutParticle(selector: Selector, recognizer: Recognizer): Selector {
  const { exact, prefix, suffix, start } = selector;
  if (/\s/.test(exact)) return selector;
  const known = recognizer
    .recognize(prefix + exact + suffix)
    .find((mention) => mention.start === prefix.length && mention.end <= prefix.length + exact.length);
  const length = known ? known.end - known.start : lengthWithoutParticle(exact);
  const rest = exact.slice(length);
  // What is no particle belongs to what the reader wants: 카카오톡, 네이버-지도.
  if (known && rest !== '' && !/^[가-힣]+$/.test(rest)) return selector;
  if (rest === '') return selector;
  // How often the shorter quote stands in the text is not known here.
  const { origin: _, ...place } = selector;
  return {
    ...place,
    exact: exact.slice(0, length),
    suffix: (rest + suffix).slice(0, CONTEXT_LENGTH),
    end: start + length,
  };
}
