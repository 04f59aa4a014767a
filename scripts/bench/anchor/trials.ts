/** Makes the trials of `bench anchor`: posts with marks, edited, and where each mark is afterwards. */
import type { Span } from '../../../anchoring/page-text.ts';
import { distance } from '../../../anchoring/fuzzy.ts';
import { type Line, linesOf, newLine, render, sentencesOf } from './draft.ts';
import { EDITS, type Source, typo } from './edits.ts';
import { Histories } from './histories.ts';
import type { Random } from './random.ts';

export type MarkKind = 'sentence' | 'word' | 'repeated' | 'bullet' | 'paragraphs';

/**
 * What became of a mark.
 * - exact: its characters stand there, side by side as they did. It has to be found just there.
 * - edited: up to 10 % of its characters were changed, and 32 characters on both sides were not. It should be found.
 * - changed: more is different. It may be found where it is, or be an orphan.
 * - gone: nothing of it is left. It must be an orphan, even if the same words in the same context stand elsewhere.
 */
export type Fate = 'exact' | 'edited' | 'changed' | 'gone';

export interface Outcome {
  fate: Fate;
  /** Where its first and last remaining characters are in the new text; absent where it is gone. */
  now?: Span;
}

export interface TrialMark extends Span, Outcome {
  kind: MarkKind;
  /** What would have become of it in histories that nobody can tell from the real one; none of most marks. */
  others: (Outcome & { origins: readonly number[] })[];
}

export interface Trial {
  edit: string;
  before: string;
  after: string;
  /** For each character of `after` its offset in `before`, or NEW. */
  origins: number[];
  marks: TrialMark[];
}

const MARKS: readonly MarkKind[] = [
  ...Array<MarkKind>(3).fill('sentence'),
  ...Array<MarkKind>(3).fill('word'),
  'repeated',
  'repeated',
  'bullet',
  'paragraphs',
];
const CONTEXT = 32;
const MOST_EDITED = 0.1;
const LONGEST_POST = 12_000;
const EDITED_QUOTES = 'edited quotes';
export const EDIT_NAMES = [EDITED_QUOTES, ...Object.keys(EDITS)];

export function makeTrial(post: string, source: Source, edit: string, random: Random): Trial {
  const repeats = withRepetitions(linesOf(post), random);
  const before = render(repeats.lines).text.slice(0, LONGEST_POST).trimEnd();
  const lines = linesOf(before);
  const spans = MARKS.flatMap((kind) => {
    const span = markOf(kind, before, lines, repeats, random);
    return span ? [{ ...span, kind }] : [];
  });
  const edited = edit === EDITED_QUOTES ? editQuotes(lines, spans, random) : lines;
  const { text: after, origins } = render(
    (EDITS[edit] ?? []).reduce((draft: Line[], change) => change(draft, random, source), edited),
  );
  const histories = new Histories(before, after, origins);
  return {
    edit,
    before,
    after,
    origins,
    marks: spans.map((span) => {
      const outcome = outcomeOf(span, before, after, origins);
      const others = histories
        .around(span.start, span.end)
        .map((other) => ({ ...outcomeOf(span, before, after, other), origins: other }))
        .filter(({ now }) => now?.start !== outcome.now?.start || now?.end !== outcome.now?.end);
      return { ...span, ...outcome, others };
    }),
  };
}

function outcomeOf({ start, end }: Span, before: string, after: string, origins: readonly number[]): Outcome {
  const left: number[] = [];
  for (const [place, origin] of origins.entries()) if (origin >= start && origin < end) left.push(place);
  if (left.length === 0) return { fate: 'gone' };
  const now = { start: Math.min(...left), end: Math.max(...left) + 1 };
  const exact = before.slice(start, end);
  const text = after.slice(now.start, now.end);
  if (text === exact) return { fate: 'exact', now };
  const isIntact =
    after.slice(Math.max(0, now.start - CONTEXT), now.start) === before.slice(Math.max(0, start - CONTEXT), start) &&
    after.slice(now.end, now.end + CONTEXT) === before.slice(end, end + CONTEXT);
  const isEdited = isIntact && text.length < 2 * exact.length && distance(exact, text) <= MOST_EDITED * exact.length;
  return { fate: isEdited ? 'edited' : 'changed', now };
}

interface Repetitions {
  lines: Line[];
  sentences: string[];
  bullets: string[];
}

/** Adds what posts repeat: a sentence here and there, and a list with the same line more than once. */
function withRepetitions(lines: readonly Line[], random: Random): Repetitions {
  const sentences: string[] = [];
  let draft = [...lines];
  const all = lines
    .flatMap(sentencesOf)
    .map(({ text }) => text.trim())
    .filter((text) => text.length >= 4 && text.length < 120);
  for (let count = 0; count < 2; count++) {
    const sentence = random.pick(all);
    sentences.push(sentence);
    for (let copy = random.between(1, 3); copy > 0; copy--) {
      const at = random.below(draft.length);
      const line = draft[at]!;
      if (random.chance(0.5)) draft.splice(at, 0, newLine(sentence));
      else draft[at] = newLine(random.chance(0.5) ? `${line.text} ${sentence}` : `${sentence} ${line.text}`);
    }
  }
  const words = wordsOf(draft.map(({ text }) => text).join('\n')).map(({ word }) => word);
  const bullet = `- ${random.pick(words)}`;
  const list = Array.from({ length: random.between(4, 9) }, () =>
    newLine(random.chance(0.5) ? bullet : `- ${random.pick(words)} ${random.pick(words)}`),
  );
  list.push(newLine(bullet), newLine(bullet));
  draft.splice(random.below(draft.length + 1), 0, ...list);
  return { lines: draft.map(({ text }) => newLine(text)), sentences, bullets: [bullet] };
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}+#./-]{0,17}[\p{L}\p{N}+#]/gu;

const wordsOf = (text: string): { word: string; start: number }[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, start: index }));

function markOf(
  kind: MarkKind,
  text: string,
  lines: readonly Line[],
  { sentences, bullets }: Repetitions,
  random: Random,
): Span | undefined {
  switch (kind) {
    case 'sentence': {
      const once = lines.flatMap(sentencesOf).filter((sentence) => isOnce(text, sentence.text.trim()));
      return once.length === 0 ? undefined : spanOfOrigins(random.pick(once));
    }
    case 'word': {
      const { word, start } = random.pick(wordsOf(text));
      return { start, end: start + word.length };
    }
    case 'repeated':
      return anyOccurrence(text, random.pick(sentences), random);
    case 'bullet': {
      const bullet = random.pick(bullets);
      const quote = random.chance(0.5) ? bullet : bullet.slice(2);
      return anyOccurrence(text, quote, random);
    }
    case 'paragraphs': {
      const first = random.below(Math.max(1, lines.length - 1));
      const some = lines.slice(first, first + random.between(2, 3));
      const start = some[0]?.origins[0];
      const last = some.at(-1);
      if (start === undefined || !last || last.origins.length === 0) return undefined;
      // From inside a line to inside another, as one selects.
      const from = random.chance(0.5) ? 0 : random.below(some[0]!.text.length);
      return trimSpan(text, {
        start: start + from,
        end: last.origins.at(-1)! + 1 - (random.chance(0.5) ? 0 : random.below(last.text.length)),
      });
    }
    default:
      return kind satisfies never;
  }
}

const isOnce = (text: string, quote: string): boolean => text.indexOf(quote) === text.lastIndexOf(quote);

function spanOfOrigins({ origins, text }: Line): Span | undefined {
  const start = origins[0];
  return start === undefined || text.trim() === '' ? undefined : { start, end: start + text.trimEnd().length };
}

function trimSpan(text: string, { start, end }: Span): Span | undefined {
  const words = text.slice(start, end);
  const from = end - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to ? { start: from, end: to } : undefined;
}

function anyOccurrence(text: string, quote: string, random: Random): Span | undefined {
  const found: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push(at);
  if (found.length === 0) return undefined;
  const start = random.pick(found);
  return { start, end: start + quote.length };
}

/** Up to 10 % of each mark's characters; somewhere else a line goes or moves. */
function editQuotes(lines: readonly Line[], spans: readonly Span[], random: Random): Line[] {
  const draft = [...lines];
  for (const { start, end } of spans) {
    for (let count = random.between(1, Math.floor((end - start) * MOST_EDITED)); count > 0; count--) {
      const target = random.between(start, end - 1);
      const at = draft.findIndex(({ origins }) => origins.includes(target));
      const line = draft[at];
      if (line) draft[at] = typo(line, line.origins.indexOf(target), random);
    }
  }
  return draft;
}
