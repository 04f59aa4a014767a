/** The part of a page's text that is prose. */

/** What stands for each character of code: U+FFFC, "object replacement". */
const BLANK = '\ufffc';

/** The text with code blanked out, its length unchanged: a reader may mark code, but names inside it are not mentions. */
export function proseOf(text: string, code: Iterable<readonly [start: number, end: number]>): string {
  let prose = '';
  let at = 0;
  for (const [start, end] of code) {
    prose += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, BLANK);
    at = end;
  }
  return prose + text.slice(at);
}
