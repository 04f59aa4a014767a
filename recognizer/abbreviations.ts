/** Short forms that a post introduces itself: behind "data science (DS)" each DS of the post is data science. */
import type { Choice, Span } from './decide.ts';

const SHORT = '(?<short>[A-Z][A-Za-z&]{0,4}[A-Z])s?';
/** "data science (DS)", "data science, or DS,", sticky behind the long form. */
const BEHIND = new RegExp(
  String.raw`(?: ?\((?:or |aka |hereafter )?|, (?:or|aka|hereafter) )["“'‘]?${SHORT}["”'’]?[),;.]`,
  'y',
);
/** "DS (data science)", in front of the long form. */
const BEFORE_BRACKET = new RegExp(String.raw`(?<![\w&])${SHORT} ?\($`);
/** How much of the text, in characters, is read for that. */
const REACH = 10;
/** Each is looked for in the whole text, so their number is bounded. */
const MOST = 50;
/** Small words of a long form that its short form may leave out. */
const SMALL = /^(?:a|an|and|as|at|by|for|in|of|on|or|the|to|with)$/i;

/**
 * `spans`, settled and in order, with all places of the short forms that stand beside the long form of one of them, where
 * a name `mayStand`: not in addresses, and not where the reader wants none.
 */
export function withAbbreviations(
  spans: readonly Span[],
  cased: string,
  mayStand: (start: number, end: number) => boolean,
): readonly Span[] {
  const introduced = new Map<string, Choice>();
  for (const { choice, start, end } of spans) {
    if (!choice) continue;
    const short = shortOf(cased, start, end);
    if (introduced.size === MOST) break;
    if (short !== undefined && stoodForBy(short, cased.slice(start, end), choice.reading.canonical))
      introduced.set(short, choice);
  }
  if (introduced.size === 0) return spans;

  // One walk for all of them. They are letters and ampersands.
  const anyShort = new RegExp(String.raw`(?<![\w@#$/.&-])(${[...introduced.keys()].join('|')})s?(?![\w&-])`, 'g');
  const found = [...cased.matchAll(anyShort)].flatMap(({ 0: whole, 1: short = '', index: start }): Span[] => {
    const choice = introduced.get(short);
    const end = start + whole.length;
    if (!choice || !mayStand(start, end)) return [];
    const reading = { ...choice.reading, form: short };
    const evidence = { rule: 'elsewhere', detail: reading.canonical } as const;
    return [{ start, end, choice: { reading, evidence }, open: [] }];
  });
  return insert(spans, found);
}

/** The short form in brackets behind [start, end), or the one in front of it if the long form is in brackets. */
function shortOf(cased: string, start: number, end: number): string | undefined {
  BEHIND.lastIndex = end;
  const behind = BEHIND.exec(cased)?.groups?.['short'];
  if (behind !== undefined || cased[start - 1] !== '(' || cased[end] !== ')') return behind;
  return BEFORE_BRACKET.exec(cased.slice(Math.max(0, start - REACH), start))?.groups?.['short'];
}

/** Whether `short` are the initials of a long form as the post or the lexicon writes it. */
const stoodForBy = (short: string, ...longs: readonly string[]): boolean =>
  longs.some((long) => {
    const words = long.match(/[\p{L}\p{N}]+/gu) ?? [];
    return [words, words.filter((word) => !SMALL.test(word))].some(
      (some) =>
        some
          .map((word) => word.charAt(0))
          .join('')
          .toLowerCase() === short.toLowerCase(),
    );
  });

/** Two lists of spans in order as one: a short form takes the place of what stands inside of it and is not the reader's own. */
function insert(spans: readonly Span[], found: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  let next = 0;
  for (const short of found) {
    for (let span = spans[next]; span && span.end <= short.start; span = spans[++next]) all.push(span);
    const inside = spans[next];
    if (inside && inside.start < short.end) {
      if (inside.start < short.start || inside.end > short.end || inside.choice?.evidence.rule === 'reader') continue;
      while ((spans[next]?.start ?? Infinity) < short.end) next++;
    }
    all.push(short);
  }
  return [...all, ...spans.slice(next)];
}
