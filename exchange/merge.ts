/** What reading a file would change here, told before it is done. */
import { contentOf } from '../model/content.ts';
import { parseTermId } from '../model/mention.ts';
import type { Annotation, NameRecord, PageRecord, TermRecord, WholePage } from '../model/records.ts';
import type { SavedSearch } from '../model/settings.ts';
import { isAlive, type Json, type Library } from './library.ts';

export interface Plan {
  added: PlannedRow[];
  changed: PlannedRow[];
  /** What is the same here, or newer, or said by another mark already. */
  skipped: PlannedRow[];
  /** The rows to put, as they are to be. */
  rows: Library;
}

interface PlannedRow {
  kind: 'page' | 'annotation' | 'term' | 'name' | 'setting';
  id: string;
  /** What the reader knows it by: the title, the quote, the name. */
  label: string;
  /** A mark that the reader deleted: its tombstone. */
  deleted?: true;
}

/**
 * Merges row by row: the later change wins, deleting too; what is equally old stays as it is here. Both sides name posts
 * by the identities that `pageUrl` makes. Planning again once the rows were put finds nothing to do. In a restore, what comes
 * in goes before settings that are others here.
 */
export function planImport(existing: Library, incoming: Library, { isRestore = false } = {}): Plan {
  const plan: Omit<Plan, 'rows'> = { added: [], changed: [], skipped: [] };

  const annotations = merge(existing.annotations, incoming.annotations, ({ id }) => id, later);
  const isSaid = saidBy(existing.annotations.map((mark) => annotations.get(mark.id)?.merged ?? mark));
  for (const merged of annotations.values()) {
    if (!merged.before && isSaid(merged.merged)) merged.isSkipped = true;
  }

  const rows: Library = {
    pages: report(
      plan,
      merge(existing.pages, incoming.pages, ({ url }) => url, laterVisit),
      (page) => ({
        kind: 'page',
        id: page.url,
        label: page.title || page.url,
      }),
    ),
    annotations: report(plan, annotations, (mark) => ({
      kind: 'annotation',
      id: mark.id,
      label: mark.selector.exact,
      ...(isAlive(mark) ? {} : { deleted: true }),
    })),
    terms: report(plan, merge(existing.terms, incoming.terms, termKeys(existing, incoming), laterTerm), (term) => ({
      kind: 'term',
      id: term.id,
      label: term.surface,
    })),
    names: report(
      plan,
      merge(existing.names, incoming.names, ({ termId }) => termId, later),
      (name) => ({
        kind: 'name',
        id: name.termId,
        label: parseTermId(name.termId).canonical,
      }),
    ),
  };
  const settings = mergeSettings(plan, existing.settings, incoming.settings, isRestore);
  return { ...plan, rows: settings ? { ...rows, settings } : rows };
}

interface Merged<Row> {
  before: Row | undefined;
  merged: Row;
  isSkipped: boolean;
}

/** The rows that come in, by key, each merged with the row of that key here; `choose` answers one of the two, or a new one. */
function merge<Row>(
  existing: readonly Row[],
  incoming: readonly Row[],
  keyOf: (row: Row) => string,
  choose: (here: Row, there: Row) => Row,
): Map<string, Merged<Row>> {
  const here = new Map(existing.map((row) => [keyOf(row), row]));
  const rows = new Map<string, Merged<Row>>();
  for (const row of incoming) {
    const key = keyOf(row);
    const before = here.get(key);
    const current = rows.get(key)?.merged ?? before;
    const merged = current ? choose(current, row) : row;
    rows.set(key, { before, merged, isSkipped: merged === before });
  }
  return rows;
}

/** Tells the plan of each row, and answers those to put. */
function report<Row>(
  plan: Omit<Plan, 'rows'>,
  rows: ReadonlyMap<string, Merged<Row>>,
  describe: (row: Row) => PlannedRow,
): Row[] {
  return [...rows.values()].flatMap(({ before, merged, isSkipped }) => {
    const list = isSkipped ? plan.skipped : before ? plan.changed : plan.added;
    list.push(describe(merged));
    return isSkipped ? [] : [merged];
  });
}

const later = <Row extends Annotation | NameRecord>(here: Row, there: Row): Row =>
  there.updated > here.updated ? there : here;

/** A post that was only read elsewhere says nothing of one that was read here; of two visits the later one counts. */
function laterVisit(here: WholePage, there: WholePage): WholePage {
  if (wasRead(here) !== wasRead(there)) return wasRead(here) ? here : there;
  const latest = there.lastVisit > here.lastVisit ? there : here;
  const firstVisit = Math.min(here.firstVisit, there.firstVisit);
  return latest.firstVisit === firstVisit ? latest : { ...latest, firstVisit };
}

const wasRead = ({ textDigest }: PageRecord): boolean => textDigest !== '';

/** A rule that says what is said here already is no change, however late; another keeps the id that it has here. */
function laterTerm(here: TermRecord, there: TermRecord): TermRecord {
  const isSame = placeOf(here) === placeOf(there) && here.rule === there.rule && here.termId === there.termId;
  return isSame || there.updated <= here.updated ? here : { ...there, id: here.id };
}

const placeOf = ({ scope, surface }: TermRecord): string => JSON.stringify([scope, surface]);

/**
 * Two rules for one form in one scope would contradict each other, so what comes in has the id of the rule here, unless
 * both are known on both sides.
 */
function termKeys(existing: Library, incoming: Library): (term: TermRecord) => string {
  const here = new Set(existing.terms.map(({ id }) => id));
  const there = new Set(incoming.terms.map(({ id }) => id));
  const twins = new Map(existing.terms.flatMap((term) => (there.has(term.id) ? [] : [[placeOf(term), term.id]])));
  return (term) => (here.has(term.id) ? term.id : (twins.get(placeOf(term)) ?? term.id));
}

/** Whether a mark adds nothing to one of `marks`: the same quote in the same place, and no word or tag of its own. */
function saidBy(marks: readonly Annotation[]): (mark: Annotation) => boolean {
  const places = Map.groupBy(marks.filter(isAlive), spotOf);
  return (mark) =>
    isAlive(mark) &&
    (places.get(spotOf(mark)) ?? []).some(
      (other) =>
        (mark.type === other.type || mark.type === 'note') &&
        (mark.note === other.note || mark.note === '') &&
        mark.tags.every((tag) => other.tags.includes(tag)),
    );
}

const spotOf = ({ url, selector: { exact, start } }: Annotation): string => JSON.stringify([url, exact, start]);

/** What the reader chose here stays, unless it is `isReplaced`; of searches that are kept, each stays. */
function mergeSettings(
  plan: Omit<Plan, 'rows'>,
  here: Library['settings'] = {},
  there: Library['settings'] = {},
  isReplaced: boolean,
): Library['settings'] {
  const chosen: [string, Json][] = [];
  for (const [key, value] of Object.entries(there)) {
    const before = Object.hasOwn(here, key) ? here[key] : undefined;
    const [first, second] = isReplaced || before === undefined ? [value, before] : [before, value];
    const after = key === 'searches' ? withSearches(first, second) : first;
    const isSkipped = before !== undefined && contentOf(before) === contentOf(after);
    const list = isSkipped ? plan.skipped : before === undefined ? plan.added : plan.changed;
    list.push({ kind: 'setting', id: key, label: key });
    if (!isSkipped) chosen.push([key, after]);
  }
  return chosen.length > 0 ? Object.fromEntries(chosen) : undefined;
}

/** Searches that are kept, with those of `others` that ask for something else. */
function withSearches(searches: Json, others: Json | undefined): Json {
  if (!Array.isArray(searches) || !Array.isArray(others)) return searches;
  const asked = (search: Json): unknown => (search as Partial<SavedSearch> | null)?.place;
  const known = new Set(searches.map(asked));
  return [...searches, ...others.filter((search) => !known.has(asked(search)))];
}
