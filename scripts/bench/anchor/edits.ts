/** What happens to posts between two visits. */
import { joined, type Line, newLine, sentencesOf, sliceOf } from './draft.ts';
import type { Random } from './random.ts';

/** Lines of other posts in the same language, to write new text with. */
export interface Source {
  lines: readonly string[];
  sentences: readonly string[];
}

type Edit = (lines: readonly Line[], random: Random, source: Source) => Line[];

const HANGUL = '가나다라마바사아자차카타파하은는이가을를에서로와과도';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';

/** One character replaced, put in, left out, or exchanged with the next one. */
export function typo(line: Line, at: number, random: Random): Line {
  const before = sliceOf(line, 0, at);
  const here = sliceOf(line, at, at + 1);
  const rest = sliceOf(line, at + 1);
  const letter = random.pick([...(/[\uac00-\ud7a3]/.test(line.text[at] ?? '') ? HANGUL : LATIN)]);
  switch (random.below(4)) {
    case 0:
      return joined([before, { text: letter, origins: here.origins }, rest]);
    case 1:
      return joined([before, newLine(letter), here, rest]);
    case 2:
      return joined([before, rest]);
    default:
      return joined([before, sliceOf(rest, 0, 1), here, sliceOf(rest, 1)]);
  }
}

/** On average one in `every` characters. */
const typos =
  (every: number): Edit =>
  (lines, random) =>
    lines.map((line) => {
      let edited = line;
      for (let count = line.text.length / every; count > 0; count--) {
        if (random.chance(Math.min(1, count)) && edited.text.length > 1)
          edited = typo(edited, random.below(edited.text.length), random);
      }
      return edited;
    });

const insertSentences: Edit = (lines, random, { sentences }) =>
  lines.map((line) => {
    if (!random.chance(0.3)) return line;
    const parts = sentencesOf(line);
    parts.splice(random.below(parts.length + 1), 0, newLine(`${random.pick(sentences)} `));
    return withSpaces(parts);
  });

const deleteSentences: Edit = (lines, random) =>
  lines.map((line) => joined(sentencesOf(line).filter(() => !random.chance(0.2))));

const reorderSentences: Edit = (lines, random) =>
  lines.map((line) => {
    const parts = sentencesOf(line);
    if (parts.length < 2 || !random.chance(0.4)) return line;
    const [moved] = parts.splice(random.below(parts.length), 1);
    if (moved) parts.splice(random.below(parts.length + 1), 0, moved);
    return withSpaces(parts);
  });

const insertLines: Edit = (lines, random, source) =>
  lines.flatMap((line) => (random.chance(0.15) ? [newLine(random.pick(source.lines)), line] : [line]));

const deleteLines: Edit = (lines, random) => lines.filter(() => !random.chance(0.2));

/** Some consecutive lines go elsewhere. */
const moveSection: Edit = (lines, random) => {
  const rest = [...lines];
  const section = rest.splice(random.below(rest.length), random.between(1, Math.max(1, lines.length >> 2)));
  rest.splice(random.below(rest.length + 1), 0, ...section);
  return rest;
};

/** A paragraph becomes a list of its sentences, or the next paragraph's beginning. */
const changeBlocks: Edit = (lines, random) => {
  const changed: Line[] = [];
  for (const line of lines) {
    const last = changed.at(-1);
    if (random.chance(0.3)) changed.push(...sentencesOf(line));
    else if (last && random.chance(0.1)) changed.push(withSpaces([changed.pop() ?? last, line]));
    else changed.push(line);
  }
  return changed;
};

/** Half of the lines are written anew. */
const rewriteHalf: Edit = (lines, random, source) =>
  lines.map((line) => (random.chance(0.5) ? newLine(random.pick(source.lines)) : line));

const rewriteAll: Edit = (lines, random, source) => lines.map(() => newLine(random.pick(source.lines)));

/** Sentences are said again elsewhere. */
const repeatSentences: Edit = (lines, random) => {
  const all = lines.flatMap(sentencesOf);
  return lines.flatMap((line) =>
    random.chance(0.1)
      ? [line, newLine(random.pick(all).text)]
      : random.chance(0.1)
        ? [withSpaces([line, newLine(random.pick(all).text)])]
        : [line],
  );
};

function withSpaces(parts: readonly Line[]): Line {
  return joined(parts.flatMap((part) => [part, newLine(' ')]));
}

export const EDITS: Readonly<Record<string, readonly Edit[]>> = {
  nothing: [],
  typos: [typos(40)],
  'sentences inserted': [insertSentences],
  'sentences deleted': [deleteSentences],
  'sentences reordered': [reorderSentences],
  'paragraphs inserted': [insertLines],
  'paragraphs deleted': [deleteLines],
  'sections reordered': [moveSection, moveSection],
  'blocks changed': [changeBlocks],
  'sentences repeated': [repeatSentences],
  'half rewritten': [rewriteHalf],
  'all rewritten': [rewriteAll],
  'a bit of all': [
    typos(120),
    insertSentences,
    deleteSentences,
    insertLines,
    deleteLines,
    moveSection,
    changeBlocks,
    repeatSentences,
  ],
};
