/** Joins what a reader changed in two places: nothing that either has not seen is lost. */
import { MAX_NOTE_LENGTH, MAX_TAGS } from '../model/limits.ts';

/** One stretch of a text that was replaced: [start, end) by `text`. */
interface Change {
  start: number;
  end: number;
  text: string;
}

/**
 * A text of which `before` has become `mine` here and `theirs` elsewhere. Changes of different stretches are both made; of
 * the same stretch both versions are kept, line below line. What would be too long for a note stays `mine`.
 */
export function joinedText(before: string, mine: string, theirs: string): string {
  if (theirs === before || theirs === mine) return mine;
  if (mine === before) return theirs;
  const [first, second] = [changeOf(before, theirs), changeOf(before, mine)].sort((a, b) => a.start - b.start);
  const joined = first!.end < second!.start ? made(made(before, second!), first!) : bothVersions(before, mine, theirs);
  return joined.length > MAX_NOTE_LENGTH ? mine : joined;
}

/** The one stretch that makes `after` of `before`. */
function changeOf(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

const made = (text: string, change: Change): string =>
  text.slice(0, change.start) + change.text + text.slice(change.end);

/** What both changes have touched, as it is there and as it is here: whole lines, unless both begin or end with one. */
function bothVersions(before: string, mine: string, theirs: string): string {
  const changes = [changeOf(before, mine), changeOf(before, theirs)];
  const start = Math.min(...changes.map((change) => change.start));
  const end = Math.max(...changes.map((change) => change.end));
  const isLine = (edge: 'startsWith' | 'endsWith'): boolean => changes.every(({ text }) => text[edge]('\n'));
  const from = isLine('startsWith') ? start : before.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = isLine('endsWith') ? end : before.indexOf('\n', end);
  const to = lineEnd < 0 ? before.length : lineEnd;
  const between = (text: string): string => text.slice(from, text.length - (before.length - to));
  const [here, there] = [between(mine), between(theirs)];
  const gap = here.startsWith('\n') || there.endsWith('\n') ? '' : '\n';
  const lines = here.includes(there) ? here : there.includes(here) ? there : there + gap + here;
  return before.slice(0, from) + lines + before.slice(to);
}

/** The same for tags: those that were taken away in one place are gone, those that were added are there. */
export function joinedTags(before: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const kept = theirs.filter((tag) => mine.includes(tag) || !before.includes(tag));
  return [...new Set([...kept, ...mine.filter((tag) => !before.includes(tag))])].slice(0, MAX_TAGS);
}
