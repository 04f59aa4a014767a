/** Finds a sentence that was edited and moved, by the words that it shares with one that is new. */
import type { PieceMatching } from './piece-matching.ts';
import type { Piece } from './pieces.ts';
import { WORD } from './token-alignment.ts';

/** Characters of a sentence whose words tell it from others. */
const LONG = 20;
/** Share of a sentence's words, by weight, that another one must hold, and by how much less any other. */
const SHARED = 0.5;
const MARGIN = 0.2;

export class MovedPieces {
  private readonly matching: PieceMatching;
  private readonly olds: WordIndex;
  private readonly nows: WordIndex;

  constructor(matching: PieceMatching) {
    const { before, after } = matching;
    this.matching = matching;
    this.olds = new WordIndex(before, (old) => matching.isAlone(old));
    this.nows = new WordIndex(after, (now) => matching.isNew(now));
  }

  /** The new piece that an earlier one has become; undefined if none or more could be, or the earlier one has a twin. */
  find(old: number): number | undefined {
    const piece = this.matching.before[old]!;
    if (piece.text.length < LONG || this.matching.before.some(({ text }, at) => text === piece.text && at !== old))
      return undefined;
    const now = this.nows.likest(piece.text);
    if (now === undefined || !this.matching.isNew(now)) return undefined;
    return this.olds.likest(this.matching.after[now]!.text) === old ? now : undefined;
  }
}

class WordIndex {
  private readonly places = new Map<string, number[]>();
  private readonly count: number;

  constructor(pieces: readonly Piece[], isOpen: (index: number) => boolean) {
    this.count = pieces.length;
    for (const [index, { text }] of pieces.entries()) {
      if (!isOpen(index)) continue;
      for (const word of wordsOf(text)) {
        const places = this.places.get(word);
        if (places) places.push(index);
        else this.places.set(word, [index]);
      }
    }
  }

  /** The piece with the most of a text's words, if it has enough and no other nearly as many. */
  likest(text: string): number | undefined {
    const weights = new Map<number, number>();
    let all = 0;
    for (const word of wordsOf(text)) {
      const places = this.places.get(word) ?? [];
      const weight = Math.log((this.count + 1) / (places.length + 1));
      all += weight;
      for (const index of places) weights.set(index, (weights.get(index) ?? 0) + weight);
    }
    const [best, next] = [...weights].sort(([, one], [, other]) => other - one);
    if (!best || best[1] < SHARED * all || (next && best[1] - next[1] < MARGIN * all)) return undefined;
    return best[0];
  }
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(WORD));
