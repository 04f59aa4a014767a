/** Addresses that make a browser scroll to a quote by itself (scroll-to-text fragments). */

/** A longer quote is named by its first and last words. */
const WHOLE_QUOTE = 80;
const EDGE_WORDS = 4;

/** The page's address with a fragment for the first line of `quote`, behind the route that its own fragment may be. */
export function withTextFragment(url: string, quote: string): string {
  const line = quote.trim().split('\n', 1)[0]?.trim() ?? '';
  const words = line.split(' ');
  const parts =
    line.length <= WHOLE_QUOTE || words.length <= 2 * EDGE_WORDS
      ? [line]
      : [words.slice(0, EDGE_WORDS).join(' '), words.slice(-EDGE_WORDS).join(' ')];
  return line === '' ? url : `${url}${url.includes('#') ? '' : '#'}:~:text=${parts.map(encode).join(',')}`;
}

/** Dashes and commas have a meaning of their own in a text directive. Half an emoji cannot be encoded. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed()).replace(/-/g, '%2D');
