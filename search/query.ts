/** What a reader typed as a query: every word must be there, in one of its spellings. */
import type { Query, QueryCombination } from 'minisearch';
import type { Aliases } from './aliases.ts';
import { beginningPattern, escaped, hasInitials } from './partial-hangul.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type Word, wordsOf } from './words.ts';

/** What a match counts beside the very word. */
const WEIGHTS = { other: 0.9, begins: 0.6, holds: 0.4, typo: 0.3 };
/** So many words a beginning may become; who typed so little will type on. */
const MOST_WORDS = 200;
/** A beginning or a typo says which name is meant if no more words that are names may be meant. */
const MOST_NAMES = 5;
/** The most words in which a name is looked for. */
const LONGEST_NAME = 5;

/** From which length on something is tried, in letters: a syllable says more than a letter does. */
const FROM = {
  /** A beginning in the middle of a query, where the words are typed out. */
  beginning: { latin: 3, hangul: 2 },
  /** The beginning of a name, to find the name's other spellings. */
  name: { latin: 4, hangul: 3 },
  inside: { latin: 4, hangul: 2 },
  insideByInitials: 3,
  /** Shorter words are too much like others. */
  typo: { latin: 5, hangul: 4 },
  secondTypo: { latin: 9, hangul: 9 },
};

interface Knowledge {
  aliases: Aliases;
  vocabulary: Vocabulary;
}

/** Undefined where nothing is asked for. */
export function queryOf(text: string, knowledge: Knowledge): Query | undefined {
  const all = wordsOf(text);
  const asked = all.filter(({ isTail }) => !isTail);
  const words = asked.length > 0 ? asked : all;
  if (words.length === 0) return undefined;
  const groups: Query[] = [];
  for (let at = 0; at < words.length;) {
    const name = nameAt(words, at, knowledge.aliases);
    const length = name?.length ?? 1;
    const isLast = at + length === words.length;
    const each = words
      .slice(at, at + length)
      .map((word, index) => wordQuery(word, isLast && index === length - 1, knowledge));
    groups.push(
      name ? or([and(each), ...name.spellings.map((spelling) => spelled(spelling, WEIGHTS.other))]) : each[0]!,
    );
    at += length;
  }
  return and(groups);
}

/** The longest name that the words from `at` on spell. */
function nameAt(
  words: readonly Word[],
  at: number,
  aliases: Aliases,
): { length: number; spellings: string[] } | undefined {
  for (let length = Math.min(LONGEST_NAME, words.length - at); length > 0; length--) {
    const these = words.slice(at, at + length);
    const spellings = [
      ...aliases.sameAs(these.map(({ written }) => written).join('')),
      ...aliases.sameAs(these.map(({ term }) => term).join('')),
    ];
    if (spellings.length > 0) return { length, spellings: [...new Set(spellings)] };
  }
  return undefined;
}

/** A name as it is spelled otherwise. */
const spelled = (spelling: string, weight: number): QueryCombination =>
  and(wordsOf(spelling).map(({ term }) => exactly([term], weight)));

function wordQuery({ term, parts }: Word, isLast: boolean, { aliases, vocabulary }: Knowledge): QueryCombination {
  const script = /[가-힣ㄱ-ㅎ]/.test(term) ? 'hangul' : 'latin';
  const alternatives = [exactly([term], 1)];
  if (parts.length > 0) alternatives.push(and(parts.map((part) => exactly([part], WEIGHTS.other))));
  const pattern = beginningPattern(term) ?? escaped(term);
  const mayGoOn = isLast || term.length >= FROM.beginning[script];
  const begun = mayGoOn ? vocabulary.beginningWith(pattern, MOST_WORDS).filter((word) => word !== term) : [];
  const inside = hasInitials(term) ? FROM.insideByInitials : FROM.inside[script];
  const around = term.length < inside ? [] : vocabulary.holding(pattern, MOST_WORDS);
  const isKnown = vocabulary.has(term) || begun.length > 0 || around.length > 0;
  const meant =
    isKnown || term.length < FROM.typo[script]
      ? []
      : vocabulary.like(term, term.length < FROM.secondTypo[script] ? 1 : 2);
  alternatives.push(exactly(begun, WEIGHTS.begins), exactly(around, WEIGHTS.holds), exactly(meant, WEIGHTS.typo));
  if (term.length >= FROM.name[script]) alternatives.push(...namesAmong([...begun, ...meant], aliases));
  return or(alternatives.filter(({ queries }) => queries.length > 0));
}

/** The other spellings of the names that a beginning or a typo may mean, if they are few. */
function namesAmong(terms: readonly string[], aliases: Aliases): QueryCombination[] {
  const names = terms.map((term) => aliases.sameAs(term)).filter((spellings) => spellings.length > 0);
  return names.length > MOST_NAMES ? [] : names.flat().map((spelling) => spelled(spelling, WEIGHTS.typo));
}

const and = (queries: Query[]): QueryCombination => ({ combineWith: 'AND', queries });
const or = (queries: Query[]): QueryCombination => ({ combineWith: 'OR', queries });

/** Any of these terms of the index, as they are. */
const exactly = (terms: string[], weight: number): QueryCombination => ({
  combineWith: 'OR',
  queries: terms,
  boostTerm: () => weight,
});
