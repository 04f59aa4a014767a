/** A post read as a career: when, where, as what and with what, every entry with its place in the text. */
import type { MentionType } from '../model/mention.ts';
import { type CareerEvent, type CompanyMention, eventsOfLine, type ToldEvent } from './events.ts';
import { type Heading, type Line, markHeadings } from './headings.ts';
import { type Role, rolesOfSentence } from './roles.ts';
import { sectionsThatTell, trimRuns } from './regions.ts';
import { type Section, sectionsOf } from './sections.ts';
import { lastBefore, linesOf, sentencesOf, type Span } from './spans.ts';
import type { When } from './when.ts';
import { fillYears, withYear, yearOfTitle } from './years.ts';

interface TimelineMention extends Span {
  type: MentionType;
  canonical: string;
}

export interface Post {
  text: string;
  /** Where the caller knows the headings; without them, or with none, they are told by how lines look. */
  headings?: readonly Heading[];
  /** In the order of the text. */
  mentions: readonly TimelineMention[];
  /** Of publication, as the page says it. */
  year?: number;
  title?: string;
}

/** A name with the places where it stands, in order. */
export interface Named {
  type: MentionType;
  canonical: string;
  places: Span[];
}

export interface Entries {
  companies: Named[];
  roles: Role[];
  events: CareerEvent[];
  /** Skills and technologies. */
  names: Named[];
}

export interface Period extends Span, Entries {
  /** As the post writes it. */
  label: string;
  labelSpan: Span;
  /** The line of the heading, where a heading or label opens the period. */
  heading?: Span;
  when: When;
}

export interface Timeline {
  /** In the order of the text, disjoint. Empty where the post tells of no periods. */
  periods: Period[];
  /** What stands outside of every period. */
  undated: Entries;
}

/** The timeline of a post. What the post does not say is not in it. */
export function timelineOf({ text, headings, mentions, year, title }: Post): Timeline {
  const lines = markHeadings(text, linesOf(text), headings);
  const companies = mentions.filter(({ type }) => type === 'company');
  const [first] = lines;
  const heading = title ?? (first ? text.slice(first.start, first.end) : '');
  const told = tellings(text, lines, companies, heading);
  const sections = sectionsOf(text, lines, {
    title,
    speaksOfAuthor: (sentence, byEvent) => speaksOfAuthor(text, sentence, told.events, byEvent ? undefined : mentions),
  });
  const titleYear = yearOfTitle(heading);
  const dated = fillYears(sections, {
    ...(titleYear !== undefined && { title: titleYear }),
    ...(year !== undefined && { publication: year }),
  });
  return assemble(text, trimRuns(text, sectionsThatTell(text, dated)), told, mentions, titleYear);
}

interface Tellings {
  events: ToldEvent[];
  roles: Role[];
}

/** All that the post tells of its author. The first line is no telling where it is the title. */
function tellings(text: string, lines: readonly Line[], companies: readonly CompanyMention[], title: string): Tellings {
  const events: ToldEvent[] = [];
  const roles: Role[] = [];
  let seen = 0;
  for (const [index, line] of lines.entries()) {
    if (index === 0 && title.includes(text.slice(line.start, line.end))) continue;
    while ((companies[seen]?.end ?? Infinity) <= line.start) seen++;
    const here: CompanyMention[] = [];
    for (let i = seen; i < companies.length; i++) {
      const company = companies[i];
      if (!company || company.start >= line.end) break;
      here.push(company);
    }
    events.push(...eventsOfLine(text, line, here));
    roles.push(...sentencesOf(text, line).flatMap((sentence) => rolesOfSentence(text, sentence, here)));
  }
  return { events, roles };
}

const FIRST_PERSON =
  /(?<![가-힣])(?:나는|나의|나도|내가|내|저는|제가|저의|저도|저희|우리)(?![가-힣])|\b(?:I|my|we|our|me)\b/iu;

/** Whether a sentence tells of its author: by an event, or with `mentions` also by a word for oneself or a name. */
function speaksOfAuthor(
  text: string,
  sentence: Span,
  events: readonly CareerEvent[],
  mentions: readonly Span[] | undefined,
): boolean {
  const within = (spans: readonly Span[]): boolean =>
    (spans[lastBefore(spans, sentence.end - 1)]?.start ?? -1) >= sentence.start;
  if (within(events)) return true;
  return mentions !== undefined && (within(mentions) || FIRST_PERSON.test(text.slice(sentence.start, sentence.end)));
}

function assemble(
  text: string,
  sections: readonly Section[],
  { events, roles }: Tellings,
  mentions: readonly TimelineMention[],
  titleYear?: number,
): Timeline {
  const empty = (): Entries => ({ companies: [], roles: [], events: [], names: [] });
  const undated = empty();
  const periods = sections.map(({ start, end, labelSpan, heading, when }): Period => ({
    start, end, label: text.slice(labelSpan.start, labelSpan.end), labelSpan, ...(heading && { heading }), when, ...empty(),
  })); // prettier-ignore
  const entriesAt = ({ start, end }: Span): Entries => {
    const period = periods[lastBefore(periods, start)];
    return period && end <= period.end ? period : undated;
  };

  const named = new Map<Entries, Map<string, Named>>();
  for (const { start, end, type, canonical } of mentions) {
    const entries = entriesAt({ start, end });
    const known = named.get(entries) ?? new Map<string, Named>();
    named.set(entries, known);
    const name = known.get(`${type}:${canonical}`);
    if (name) name.places.push({ start, end });
    else {
      const added: Named = { type, canonical, places: [{ start, end }] };
      known.set(`${type}:${canonical}`, added);
      (type === 'company' ? entries.companies : entries.names).push(added);
    }
  }
  for (const event of events) {
    const entries = entriesAt(event);
    addEvent(entries.events, withYearOf(event, 'when' in entries ? (entries as Period) : undefined, titleYear));
  }
  for (const role of roles) addRole(entriesAt(role).roles, role);
  return { periods, undated };
}

/** The month that a sentence names is of the year of its period, or of the year that the post is about. */
function withYearOf(
  { relative, ...event }: ToldEvent,
  period: Period | undefined,
  titleYear: number | undefined,
): CareerEvent {
  const { when } = event;
  if (when?.from.year !== undefined) return { ...event, when: { ...when, yearFrom: 'expression' } };
  if (!when || relative || when.from.month === undefined) return event;
  const own =
    period?.when.kind === 'calendar' && period.when.from.year === period.when.to?.year ? period.when : undefined;
  const year = own?.from.year ?? titleYear;
  if (year === undefined) return event;
  return { ...event, when: withYear(when, year, own?.from.year === undefined ? 'title' : 'heading') };
}

/** Told twice in a period is one event: the same kind, of the same company as far as both name one, at the same time. */
function addEvent(events: CareerEvent[], event: CareerEvent): void {
  const same = events.find(
    ({ kind, company, when }) =>
      kind === event.kind &&
      (company === undefined || event.company === undefined || company === event.company) &&
      (!when || !event.when || JSON.stringify(when) === JSON.stringify(event.when)),
  );
  if (!same) {
    events.push(event);
    return;
  }
  const { start, end, sentence, company, when } = event;
  same.again.push({ start, end, sentence });
  if (company !== undefined) same.company ??= company;
  if (when) same.when ??= when;
}

function addRole(roles: Role[], role: Role): void {
  if (!roles.some(({ name }) => name.toLowerCase() === role.name.toLowerCase())) roles.push(role);
}
