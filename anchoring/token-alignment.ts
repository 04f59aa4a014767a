/** The words and characters that two like texts have in common, in order. */

/** Cells of the table, at most; some 20 ms. */
const CELLS = 2_000_000;
const WORD = /[a-z\d]+|[\uac00-\ud7a3]+|\S/gi;
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

/** Pairs of equal tokens, ascending: the most characters, of those beside others that are equal too rather. */
function common(before: readonly string[], after: readonly string[]): [before: number, after: number][] {
  let head = 0;
  const shorter = Math.min(before.length, after.length);
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const rows = before.length - head - tail;
  const columns = after.length - head - tail;
  const pairs: [number, number][] = Array.from({ length: head }, (_, index) => [index, index]);
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
