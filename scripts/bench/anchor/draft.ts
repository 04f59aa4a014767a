/** A post that is edited while every character keeps where it came from. */

/** A line of the post: its characters (UTF-16 units), and for each the offset in the first text, or NEW. */
export interface Line {
  text: string;
  origins: number[];
}

export const NEW = -1;

/** A line of characters that were not in the first text. */
export const newLine = (text: string): Line => ({ text, origins: Array.from({ length: text.length }, () => NEW) });

export function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const origins = Array.from({ length: line.length }, (_, index) => start + index);
    start += line.length + 1;
    return { text: line, origins };
  });
}

export const sliceOf = ({ text, origins }: Line, start: number, end?: number): Line => ({
  text: text.slice(start, end),
  origins: origins.slice(start, end),
});

export const joined = (lines: readonly Line[]): Line => ({
  text: lines.map(({ text }) => text).join(''),
  origins: lines.flatMap(({ origins }) => origins),
});

const SENTENCE_END = /[.!?…]+["'”’)]*\s+/g;

/** A line cut behind its sentences; the space belongs to the sentence before it. */
export function sentencesOf(line: Line): Line[] {
  const cuts = [0, ...[...line.text.matchAll(SENTENCE_END)].map(({ 0: end, index }) => index + end.length)];
  return cuts.map((cut, index) => sliceOf(line, cut, cuts[index + 1])).filter(({ text }) => text !== '');
}

/** The text of a draft with the origin of each character; line ends have none. */
export function render(lines: readonly Line[]): { text: string; origins: number[] } {
  const kept = lines.map(trimmed).filter(({ text }) => text !== '');
  return {
    text: kept.map(({ text }) => text).join('\n'),
    origins: kept.flatMap(({ origins }, index) => (index === 0 ? origins : [NEW, ...origins])),
  };
}

/** As a browser shows it: no white space at a line's ends, and single spaces inside. */
function trimmed(line: Line): Line {
  const kept: number[] = [];
  for (let index = 0; index < line.text.length; index++) {
    const isSpace = line.text[index] === ' ';
    if (!isSpace || (kept.length > 0 && line.text[kept.at(-1)!] !== ' ')) kept.push(index);
  }
  if (kept.length > 0 && line.text[kept.at(-1)!] === ' ') kept.pop();
  return { text: kept.map((index) => line.text[index]).join(''), origins: kept.map((index) => line.origins[index]!) };
}
