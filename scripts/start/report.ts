/** What was found in a post, for people and for programs. */

interface FoundMention {
  start: number;
  end: number;
  text: string;
  type: string;
  canonical: string;
}

export interface PostReport {
  file: string;
  url: string;
  title: string;
  mentions: FoundMention[];
}

/** A table of the names in a post: type, canonical name, count, first surface form. */
export function table({ file, title, mentions }: PostReport): string {
  const names = new Map<string, { type: string; canonical: string; count: number; first: string }>();
  for (const { type, canonical, text } of mentions) {
    const key = `${type}\t${canonical}`;
    const name = names.get(key);
    if (name) name.count++;
    else names.set(key, { type, canonical, count: 1, first: text });
  }
  const rows = [...names.values()].sort((a, b) => a.type.localeCompare(b.type) || b.count - a.count);
  const cells = rows.map(({ type, canonical, count, first }) => [type, canonical, String(count), first]);
  const lines = [['type', 'canonical name', 'count', 'first surface form'], ...cells];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => width(line[column] ?? ''))));
  const print = (line: string[]): string =>
    line
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(cell))))
      .join('  ')
      .trimEnd();
  return [`${file}: ${title}`, `${mentions.length} mentions of ${rows.length} names`, ...lines.map(print), ''].join(
    '\n',
  );
}

/** Columns that a text takes in a terminal: Hangul and other wide characters take two. */
const width = (text: string): number =>
  [...text].reduce(
    (sum, char) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(char) ? 2 : 1),
    0,
  );
