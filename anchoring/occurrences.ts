/** Where `quote` stands in `text`, overlapping itself or not. Knuth-Morris-Pratt: `indexOf` takes minutes on "aaaa". */
export function* occurrences(text: string, quote: string): Generator<number> {
  const borders = bordersOf(quote);
  let matched = 0;
  for (let index = 0; index < text.length; index++) {
    while (matched > 0 && text.charCodeAt(index) !== quote.charCodeAt(matched)) matched = borders[matched - 1] ?? 0;
    if (text.charCodeAt(index) === quote.charCodeAt(matched)) matched++;
    if (matched === quote.length) yield index + 1 - matched;
  }
}

/** For each beginning of `quote` the length of the longest shorter one that it ends with. */
function bordersOf(quote: string): number[] {
  const borders = [0];
  let border = 0;
  for (let index = 1; index < quote.length; index++) {
    while (border > 0 && quote.charCodeAt(index) !== quote.charCodeAt(border)) border = borders[border - 1] ?? 0;
    if (quote.charCodeAt(index) === quote.charCodeAt(border)) border++;
    borders.push(border);
  }
  return borders;
}
