/**
 * The way from a page's text back to the text file that the page shows. The two differ in white space alone, so the nth
 * character that is no white space is the same in both.
 */
export interface SourceOffsets {
  /** Half-open offsets in the file of [start, end) of the page's text. */
  toSource(span: { start: number; end: number }): { start: number; end: number };
}

/** `source` is the file's text. */
export function sourceOffsets(source: string): SourceOffsets {
  const page = pageTextOf(source);
  const inSource = positions(source);
  /** How many characters before each offset of the page's text are no white space. */
  const counts = new Uint32Array(page.length + 1);
  for (let i = 0; i < page.length; i++) counts[i + 1] = (counts[i] ?? 0) + (isSpace(page[i]) ? 0 : 1);
  return {
    toSource: ({ start, end }) => ({
      start: inSource[counts[start] ?? 0] ?? source.length,
      end: (inSource[(counts[end] ?? 0) - 1] ?? source.length - 1) + 1,
    }),
  };
}

/** What the extension reads of a page with one paragraph a line. */
const pageTextOf = (source: string): string =>
  source
    .split('\n')
    .map((line) =>
      line
        .split(/[ \t\r\f]+/)
        .filter(Boolean)
        .join(' '),
    )
    .filter(Boolean)
    .join('\n');

const isSpace = (char: string | undefined): boolean => char !== undefined && /[ \t\n\r\f]/.test(char);

const positions = (text: string): number[] =>
  Array.from({ length: text.length }, (_, index) => index).filter((index) => !isSpace(text[index]));
