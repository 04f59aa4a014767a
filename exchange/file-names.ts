/** Names for files that every system can keep. */

/** Not allowed on Windows, or with a meaning in Obsidian's links. */
const FORBIDDEN = /[\\/:*?"<>|#^[\]\s\p{C}\u2028\u2029]+/gu;
/** Devices on Windows, which sees no spaces before an ending. */
const RESERVED = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³]|con(?:in|out)\$)(?=\s*(?:\.|$))/i;
/** Characters, of at most four bytes each; systems allow 255. */
const LONGEST = 60;

/** A function that makes a file's name of a title, another one for each; `ending` includes the dot. */
export function uniqueNames(ending: string): (title: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (title) => {
    const stem = stemOf(title);
    const key = stem.toLowerCase();
    let [name, count] = [stem, counts.get(key) ?? 1];
    while (taken.has(name.toLowerCase())) name = `${stem} (${++count})`;
    counts.set(key, count);
    taken.add(name.toLowerCase());
    return name + ending;
  };
}

function stemOf(title: string): string {
  const words = title.normalize('NFC').toWellFormed().replace(FORBIDDEN, ' ');
  const short = [...words]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return short === '' || RESERVED.test(short) ? `_${short}` : short;
}
