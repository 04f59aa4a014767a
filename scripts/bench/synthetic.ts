/** Multiplies a lexicon by names that look like names but occur in no text. */
import type { Entry, Form } from '../../recognizer/lexicon-format.ts';

/** Letters in a row that are looked up: few enough that a text's fit into memory, enough to tell most names apart. */
const GRAM = 3;

/**
 * The entries, and `multiple - 1` copies of each whose forms have their letters or syllables in another order. No made-up
 * form occurs in `text` or among the real forms. The same arguments give the same lexicon.
 */
export function multiply(entries: readonly Entry[], multiple: number, text: string): Entry[] {
  const random = generator(1);
  const lower = text.toLowerCase();
  const grams = new Set<string>();
  for (let i = 0; i + GRAM <= lower.length; i++) grams.add(lower.slice(i, i + GRAM));
  const pool = entries.flatMap(({ forms }) => forms.map((form) => form.text));
  const taken = new Set(pool.map((form) => form.toLowerCase()));

  const isFree = (form: string): boolean => {
    const key = form.toLowerCase();
    if (key.length < GRAM || taken.has(key)) return false;
    for (let i = 0; i + GRAM <= key.length; i++) if (!grams.has(key.slice(i, i + GRAM))) return true;
    return !lower.includes(key);
  };
  const madeUp = (form: Form): Form => {
    let letters = form.text;
    for (let tries = 1; ; tries++) {
      const name = permute(letters, random);
      if (isFree(name)) {
        taken.add(name.toLowerCase());
        return { ...form, text: name };
      }
      // A short name soon has no free order left; another's letters join in.
      if (tries % 4 === 0) letters += pool[Math.floor(random() * pool.length)]!;
    }
  };

  const copies = Array.from({ length: multiple - 1 }, () =>
    entries.map((entry) => ({ ...entry, forms: entry.forms.map(madeUp) })),
  );
  return [...entries, ...copies.flat()];
}

/** Letters in another order; whatever stands between letters stays in its place: `Node.js` may become `esjo.dN`. */
function permute(name: string, random: () => number): string {
  const letters = name.match(/[\p{L}\p{N}]/gu) ?? [];
  for (let i = letters.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [letters[i], letters[other]] = [letters[other]!, letters[i]!];
  }
  let next = 0;
  return name.replace(/[\p{L}\p{N}]/gu, () => letters[next++]!);
}

/** Mulberry32: numbers in [0, 1), the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
