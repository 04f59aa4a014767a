/** Divides a text into the periods that its headings, labeled lines and sentences open. */
import type { Line } from './headings.ts';
import { isDated, isExact, LONGEST_LABEL_LINE, openedByLine, openedBySentence, type Opening } from './openings.ts';
import { periodExpressions } from './period-expressions.ts';
import { sentencesOf, type Span, trimmed } from './spans.ts';

/** A region of the text that one period covers, with what the post calls it. */
export interface Section extends Omit<Opening, 'until'> {
  end: number;
  /** Where the first heading stands behind the one that opened it, where the caller does not know their levels. */
  subheading?: number;
  /** The same for a line that only may be a heading. */
  maybeSubheading?: number;
}

export interface SectionOptions {
  title: string | undefined;
  /** Whether a sentence tells of its author, and so may open a period of its own; `byEvent`: by what happened to them. */
  speaksOfAuthor: (sentence: Span, byEvent: boolean) => boolean;
}

/** The sections of a text, in order and disjoint; also those without words of their own. */
export function sectionsOf(text: string, lines: readonly Line[], options: SectionOptions): Section[] {
  const sections: Section[] = [];
  let current: (Opening & Pick<Section, 'subheading' | 'maybeSubheading'>) | undefined;
  const close = (before: number): void => {
    if (current) {
      const { until = before, ...opening } = current;
      sections.push({ ...opening, end: trimmed(text, { start: current.start, end: Math.min(before, until) }).end });
    }
    current = undefined;
  };
  const [first] = lines;
  const titled = first !== undefined && isTitle(text, first, options.title);

  const series = countUnits(text, lines);
  const wordsOf = ({ start, end }: Span): string => text.slice(start, end);
  for (const [index, line] of lines.entries()) {
    // Pages often repeat the title as the first heading.
    if (titled && (index === 0 || wordsOf(line) === wordsOf(first))) continue;
    const opening = openedByLine(text, line);
    if (opening) {
      close(line.start);
      current = opening;
    } else if (current && endsAt(text, current, line, series)) {
      close(line.start);
    } else if (current?.opened === 'heading') {
      if (line.heading) current.subheading ??= line.start;
      if (line.heading || line.maybeHeading) current.maybeSubheading ??= line.start;
    } else if (!line.heading && (!current || current.opened === 'sentence')) {
      for (const sentence of sentencesOf(text, line)) {
        const next = openedBySentence(text, sentence, line);
        if (!next || !options.speaksOfAuthor(sentence, isExact(next.when))) continue;
        close(next.start);
        current = next;
      }
    }
  }
  close(text.length);
  return sections;
}

/** The first line is the post's title, unless it is a heading that says nothing but a period. */
function isTitle(text: string, line: Line, title: string | undefined): boolean {
  const words = text.slice(line.start, line.end);
  if (title !== undefined && title.includes(words)) return true;
  const [expression] = periodExpressions(text, line);
  return (
    !expression ||
    /[\p{L}\p{N}]/u.test(text.slice(expression.end, line.end)) ||
    /[\p{L}\p{N}]/u.test(text.slice(line.start, expression.start))
  );
}

/** How many headings count in each unit: several weeks in a row are a series, whose headings in between are its own. */
function countUnits(text: string, lines: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const opening = line.end - line.start > LONGEST_LABEL_LINE ? undefined : openedByLine(text, line);
    if (opening?.when.kind === 'elapsed') counts.set(opening.when.unit, (counts.get(opening.when.unit) ?? 0) + 1);
  }
  return counts;
}

/** Whether a line that opens no period itself ends the one before. */
function endsAt(text: string, current: Opening, line: Line, series: ReadonlyMap<string, number>): boolean {
  const { opened, when, level } = current;
  if (opened === 'label') return line.heading || line.maybeHeading === true || isDated(text, line);
  if (!line.heading) return false;
  if (opened === 'sentence') return true;
  if (level !== undefined && line.level !== undefined) return line.level <= level;
  if (when.kind === 'elapsed') return (series.get(when.unit) ?? 0) < 2;
  return when.kind === 'phase';
}
