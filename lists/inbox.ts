/** Names that posts may have and nobody knows yet, one a spelling. */
import type { MentionType } from '../model/mention.ts';
import type { GuessRecord, TermRecord } from '../model/records.ts';
import { fold } from './posts.ts';

export type GuessPlace = Pick<GuessRecord, 'url' | 'surface' | 'start' | 'end'>;

export interface Unknown {
  /** What the spellings that are the same to a reader have in common. */
  id: string;
  /** As most posts write it. */
  surface: string;
  /** What the surest guess takes it for. */
  type: MentionType;
  confidence: number;
  mentions: number;
  /** Where it stands first in each post, and as it is written there. */
  places: GuessPlace[];
}

/** Two spellings that differ by case or white space alone are one name. */
const nameKey = (surface: string): string => fold(surface).replace(/\s+/g, ' ').trim();

/** Groups guesses by their spelling; those in most posts come first. */
export function groupGuesses(guesses: Iterable<GuessRecord>): Unknown[] {
  const groups = new Map<string, { unknown: Unknown; spellings: Map<string, number> }>();
  for (const { url, surface, type, confidence, count, start, end } of guesses) {
    const id = nameKey(surface);
    const group = groups.get(id);
    if (!group) {
      const places = [{ url, surface, start, end }];
      const unknown: Unknown = { id, surface, type, confidence, mentions: count, places };
      groups.set(id, { unknown, spellings: new Map([[surface, 1]]) });
      continue;
    }
    const { unknown, spellings } = group;
    unknown.mentions += count;
    unknown.places.push({ url, surface, start, end });
    const spelled = (spellings.get(surface) ?? 0) + 1;
    spellings.set(surface, spelled);
    if (spelled > (spellings.get(unknown.surface) ?? 0)) unknown.surface = surface;
    if (confidence > unknown.confidence) Object.assign(unknown, { type, confidence });
  }
  return [...groups.values()]
    .map(({ unknown }) => unknown)
    .sort((a, b) => b.places.length - a.places.length || b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
}

/** The spellings on which the reader has decided for all posts. */
export const decided = (terms: readonly TermRecord[]): Set<string> =>
  new Set(terms.filter(({ scope }) => scope === 'everywhere').map(({ surface }) => nameKey(surface)));
