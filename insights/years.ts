/** Fills in the years that months leave out, from what stands above them, and from nothing else. */
import type { Section } from './sections.ts';
import type { CalendarTime, Moment, YearSource } from './when.ts';

export interface KnownYears {
  /** The year that the title is about. */
  title?: number;
  /** The year of publication, as the page says it. */
  publication?: number;
}

const YEAR = /(?<!\d)(?:(?:19[89]|20[0-4])\d)(?!\d)/g;
const LOOKS_BACK =
  /^\s*(?:년도?)?\s*(?:[상하]반기\s*)?(?:\S{1,8}\s)?(?:회고|돌아보|결산|정리|후기|retrospect|review|recap|in review|look back|year in)/iu;

/** The year that a title is about: the only one in it, or the only one that it says to look back on. */
export function yearOfTitle(title: string): number | undefined {
  const years = [...title.matchAll(YEAR)];
  const backwards = years.filter(({ index, 0: year }) => LOOKS_BACK.test(title.slice(index + year.length)));
  const named = new Set((backwards.length > 0 ? backwards : years).map(([year]) => Number(year)));
  return named.size === 1 ? [...named][0] : undefined;
}

/** A year that was said, and holds for the months behind it. */
interface Said {
  year: number;
  /** The last month that it was said with; the months behind must not go back. Absent for a year on its own. */
  month?: number;
}

export function fillYears(sections: readonly Section[], known: KnownYears): Section[] {
  let said: Said | undefined;
  // Once the months have gone back, nobody knows which year they are in.
  let lost = false;
  return sections.map((section) => {
    const { when } = section;
    if (when.kind === 'phase' && when.phase === 'plans') {
      said = when.year === undefined ? undefined : { year: when.year };
      lost = said === undefined;
    }
    if (when.kind !== 'calendar') return section;
    const last = (when.to ?? when.from).month;
    const own = (when.to ?? when.from).year;
    if (own !== undefined) {
      if (section.opened !== 'sentence') {
        said = { year: own, ...(last !== undefined && { month: last }) };
        lost = false;
      }
      return { ...section, when: { ...when, yearFrom: 'expression' } };
    }
    if (section.relative || when.from.month === undefined || last === undefined) return section;
    if (said?.month !== undefined && when.from.month < said.month) {
      said = undefined;
      lost = true;
    }
    const [year, from] = said ? ([said.year, 'heading'] as const) : lost ? [] : fallback(known);
    if (year === undefined || from === undefined) return section;
    if (said?.month !== undefined && section.opened !== 'sentence') said.month = last;
    return { ...section, when: withYear(when, year, from) };
  });
}

function fallback({ title, publication }: KnownYears): [number, YearSource] | [] {
  if (title !== undefined) return [title, 'title'];
  return publication === undefined ? [] : [publication, 'publication'];
}

/** "11월 - 2월" begins in the year that is known only if it is said so; its end is in the next. */
export function withYear(when: CalendarTime, year: number, yearFrom: YearSource): CalendarTime {
  const overTurn = when.to !== undefined && (when.to.month ?? 0) < (when.from.month ?? 0);
  if (overTurn && yearFrom !== 'heading') return when;
  const dated = (moment: Moment, of: number): Moment => ({ year: of, ...moment });
  return {
    ...when,
    from: dated(when.from, year),
    ...(when.to && { to: dated(when.to, overTurn ? year + 1 : year) }),
    yearFrom,
  };
}
