/** Which sections stay, and where the last of several alike ends. */
import type { Section } from './sections.ts';
import { trimmed } from './spans.ts';

/**
 * Nothing but its end closes the last of several months or weeks. It is taken to be built like those before it: where they
 * have no headings of their own, it ends at the next heading; where they are lines of a list, it is no longer than the
 * longest of them. One that is far longer than they are ends even at what only may be a heading.
 */
export function trimRuns(text: string, sections: readonly Section[]): Section[] {
  const result: Section[] = [];
  for (let start = 0; start < sections.length;) {
    let end = start + 1;
    while (end < sections.length && isAlike(sections[start], sections[end])) end++;
    const run = sections.slice(start, end);
    const last = run.pop();
    result.push(...run);
    if (last) result.push({ ...last, end: endOfLast(text, last, run) });
    start = end;
  }
  return result;
}

const isAlike = (one: Section | undefined, other: Section | undefined): boolean =>
  one !== undefined &&
  one.opened !== 'sentence' &&
  one.opened === other?.opened &&
  one.when.kind === other.when.kind &&
  (one.when.kind !== 'elapsed' || other.when.kind !== 'elapsed' || one.when.unit === other.when.unit);

function endOfLast(text: string, last: Section, before: readonly Section[]): number {
  const { start, end, opened, subheading, maybeSubheading, level, when } = last;
  const longest = Math.max(0, ...before.map((section) => lineCount(text, section)));
  if (opened === 'label' && longest > 0) return endOfLine(text, last, longest);
  if (opened !== 'heading' || when.kind === 'phase' || level !== undefined) return end;
  const plain = !before.some((section) => section.subheading !== undefined);
  const far = longest > 0 && lineCount(text, last) > 2 * longest;
  const next = (plain ? subheading : undefined) ?? (plain && far ? maybeSubheading : undefined);
  return next === undefined ? end : trimmed(text, { start, end: next }).end;
}

const lineCount = (text: string, { start, end }: Section): number => text.slice(start, end).split(/\n+/).length;

/** The end of the nth line of a section. */
function endOfLine(text: string, { start, end }: Section, nth: number): number {
  let at = start;
  for (let line = 0; line < nth; line++) {
    const newline = text.indexOf('\n', at);
    if (newline < 0 || newline >= end) return end;
    at = newline + 1;
  }
  return trimmed(text, { start, end: at }).end;
}

/**
 * Drops what has no words of its own: the lines of a table of contents, and years that only head their months. A post
 * that has nothing but a look back or ahead has no timeline.
 */
export function sectionsThatTell(text: string, sections: readonly Section[]): Section[] {
  const lastOf = new Map(sections.map((section, index) => [labelOf(text, section), index]));
  const isBare = ({ heading, end, labelSpan }: Section): boolean =>
    heading !== undefined && end <= heading.end && !/[\p{L}\p{N}]/u.test(text.slice(labelSpan.end, heading.end));
  const kept = sections.filter((section, index) => {
    const [second, first] = [sections[index - 1], sections[index - 2]];
    if (isBare(section)) return false;
    // The last line of a list of bare months is no heading of what follows.
    if (first && second && isBare(first) && isBare(second) && second.opened === section.opened) return false;
    const empty = section.heading !== undefined && section.opened === 'heading' && section.end <= section.heading.end;
    return !empty || lastOf.get(labelOf(text, section)) === index;
  });
  const tells = kept.some(({ when }) => when.kind !== 'phase' || (when.phase !== 'closing' && when.phase !== 'plans'));
  return tells ? kept : [];
}

const labelOf = (text: string, { labelSpan }: Section): string => text.slice(labelSpan.start, labelSpan.end);
