/** The words and characters that two like texts have in common, in order. */

/** Cells of a table, at most; some 2 ms. */
const CELLS = 250_000;
export const WORD = /[a-z\d]+|[\uac00-\ud7a3]+|\S/gi;
/** Share of the characters of a changed word that must have stayed for it to be the same word. */
const SAME_WORD = 0.5;

/** Tells `match` which characters of `before` and `after` correspond, as runs of a length. */
export function alignText(
  before: string,
  after: string,
  match: (before: number, after: number, length: number) => void,
): void {
  const olds = [...before.matchAll(WORD)];
  const nows = [...after.matchAll(WORD)];
  let oldEnd = 0;
  let nowEnd = 0;
  const between = (oldStart: number, nowStart: number): void => {
    alignCharacters(before.slice(oldEnd, oldStart), after.slice(nowEnd, nowStart), (old, now) =>
      match(oldEnd + old, nowEnd + now, 1),
    );
  };
  for (const [one, other] of common(
    olds.map(([word]) => word),
    nows.map(([word]) => word),
  )) {
    const { index: old, 0: word } = olds[one]!;
    const { index: now } = nows[other]!;
    between(old, now);
    match(old, now, word.length);
    oldEnd = old + word.length;
    nowEnd = now + word.length;
  }
  between(before.length, after.length);
}

function alignCharacters(before: string, after: string, match: (before: number, after: number) => void): void {
  const pairs = common([...units(before)], [...units(after)]);
  if (
    pairs.length < SAME_WORD * Math.max(before.length, after.length) &&
    pairs.length < Math.min(before.length, after.length)
  )
    return;
  for (const [old, now] of pairs) match(old, now);
}

const units = (text: string): string[] => text.split('');

type Pair = [before: number, after: number];

/** Pairs of equal tokens, ascending. Long texts are cut where tokens stand that either holds once. */
function common(before: readonly string[], after: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  let low: Pair = [0, 0];
  const cuts = before.length * after.length <= CELLS ? [] : ascending(onces(before, after));
  for (const cut of [...cuts, [before.length, after.length] as const]) {
    const [old, now] = low;
    for (const [one, other] of commonOf(before.slice(old, cut[0]), after.slice(now, cut[1])))
      pairs.push([old + one, now + other]);
    if (cut[0] < before.length) pairs.push([cut[0], cut[1]]);
    low = [cut[0] + 1, cut[1] + 1];
  }
  return pairs;
}

/** The pairs of tokens that stand once in either text. */
function onces(before: readonly string[], after: readonly string[]): Pair[] {
  const olds = placesOf(before);
  const nows = placesOf(after);
  return [...olds].flatMap(([token, old]): Pair[] => {
    const now = nows.get(token) ?? -1;
    return old < 0 || now < 0 ? [] : [[old, now]];
  });
}

/** Where each token stands; -1 where it does more than once. */
function placesOf(tokens: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [at, token] of tokens.entries()) places.set(token, places.has(token) ? -1 : at);
  return places;
}

/** The most pairs that keep their order, of some that ascend by their first (patience sorting). */
function ascending(pairs: readonly Pair[]): Pair[] {
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, [, now]] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![1] < now) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? ends[low - 1]! : -1);
    ends[low] = index;
  }
  const chosen: Pair[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]!) chosen.push(pairs[at]!);
  return chosen.reverse();
}

/** Pairs of equal tokens: the most characters, of those beside others that are equal too rather. */
function commonOf(before: readonly string[], after: readonly string[]): Pair[] {
  let head = 0;
  const shorter = Math.min(before.length, after.length);
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const rows = before.length - head - tail;
  const columns = after.length - head - tail;
  const pairs: Pair[] = Array.from({ length: head }, (_, index) => [index, index]);
  if (rows > 0 && columns > 0 && rows * columns <= CELLS) {
    const width = columns + 1;
    const best = new Float64Array((rows + 1) * width);
    const weight = (row: number, column: number): number => {
      const one = head + row;
      const other = head + column;
      const token = before[one]!;
      if (token !== after[other]) return 0;
      const isBesideEqual = (step: number): number => Number(before[one + step] === after[other + step]);
      return token.length * (1 + isBesideEqual(-1) + isBesideEqual(1));
    };
    for (let row = rows - 1; row >= 0; row--) {
      for (let column = columns - 1; column >= 0; column--) {
        const skipped = Math.max(best[(row + 1) * width + column]!, best[row * width + column + 1]!);
        const matched = weight(row, column);
        best[row * width + column] =
          matched > 0 ? Math.max(skipped, matched + best[(row + 1) * width + column + 1]!) : skipped;
      }
    }
    for (let row = 0, column = 0; row < rows && column < columns;) {
      const matched = weight(row, column);
      const here = best[row * width + column]!;
      if (matched > 0 && here === matched + best[(row + 1) * width + column + 1]!)
        pairs.push([head + row++, head + column++]);
      else if (here === best[(row + 1) * width + column]!) row++;
      else column++;
    }
  }
  for (let index = tail; index > 0; index--) pairs.push([before.length - index, after.length - index]);
  return pairs;
}
