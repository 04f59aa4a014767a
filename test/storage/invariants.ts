/** What must hold of the database whenever nothing is being written, whatever was killed before: no write is half there. */
import type {
  Annotation,
  ChangeRecord,
  GuessRecord,
  LinksRecord,
  NameRecord,
  OrphanRecord,
  PageSummary,
  PlaceRecord,
  ReadingRecord,
  RequestRecord,
  RowChange,
  TermRecord,
  TextRecord,
} from '../../model/records.ts';

/** All rows, by table; a table that is left out counts as empty. */
export interface Tables {
  pages: PageSummary[];
  readings: ReadingRecord[];
  links: LinksRecord[];
  guesses: GuessRecord[];
  annotations: Annotation[];
  places: PlaceRecord[];
  texts: TextRecord[];
  orphans: OrphanRecord[];
  terms: TermRecord[];
  names: NameRecord[];
  changes: ChangeRecord[];
  requests: RequestRecord[];
}

const EMPTY: Tables = {
  pages: [],
  readings: [],
  links: [],
  guesses: [],
  annotations: [],
  places: [],
  texts: [],
  orphans: [],
  terms: [],
  names: [],
  changes: [],
  requests: [],
};

const MOST_STEPS = 50;
const MOST_REQUESTS = 100;

/** What does not hold, in words; empty where all is whole. For libraries into which nothing was imported. */
export function brokenInvariants(rows: Partial<Tables>): string[] {
  const tables = { ...EMPTY, ...rows };
  return [...postsBroken(tables), ...marksBroken(tables), ...journalBroken(tables), ...othersBroken(tables)];
}

function* postsBroken({ pages, readings, links, guesses, texts, places }: Tables): Generator<string> {
  const readingOf = new Map(readings.map((row) => [row.url, row]));
  const textOf = new Map(texts.map((row) => [`${row.url} ${row.digest}`, row.text]));
  for (const { url, termIds, counts, textDigest } of pages) {
    const mentions = readingOf.get(url)?.mentions;
    if (!mentions) yield `${url} has a summary and no reading`;
    const counted = new Map<string, number>();
    for (const { termId } of mentions ?? []) counted.set(termId, (counted.get(termId) ?? 0) + 1);
    const summary = termIds.map((termId, at) => [termId, counts[at]]);
    if (JSON.stringify(summary) !== JSON.stringify([...counted].sort(([a], [b]) => (a < b ? -1 : 1)))) {
      yield `${url} is summed up as ${JSON.stringify(summary)}`;
    }
    const text = textOf.get(`${url} ${textDigest}`);
    if (text === undefined) yield `${url} has no text of its digest`;
    const elsewhere = mentions?.find(({ start, end, surface }) => text?.slice(start, end) !== surface);
    if (text !== undefined && elsewhere) yield `${url} has no ${elsewhere.surface} at ${elsewhere.start}`;
  }
  const read = new Set(pages.map(({ url }) => url));
  for (const { url } of [...readings, ...links, ...guesses]) if (!read.has(url)) yield `${url} has no summary`;
  const needed = new Set([
    ...pages.map(({ url, textDigest }) => `${url} ${textDigest}`),
    ...places.map(({ url, digest }) => `${url} ${digest}`),
  ]);
  for (const key of textOf.keys()) if (!needed.has(key)) yield `nobody needs the text ${key}`;
  for (const { id, url, digest, start, end, selector } of places) {
    const text = textOf.get(`${url} ${digest}`);
    if (text === undefined) yield `the place of ${id} is in no text`;
    else if (text.slice(start, end).length !== end - start) yield `the place of ${id} is outside of its text`;
    if (selector.exact === '') yield `the place of ${id} is of nothing`;
  }
}

function* marksBroken({ annotations, places, orphans }: Tables): Generator<string> {
  const byId = new Map(annotations.map((row) => [row.id, row]));
  for (const { id, selector, created, updated, deleted } of annotations) {
    if (selector.end - selector.start !== selector.exact.length) yield `${id} has a selector of another length`;
    if (updated < created) yield `${id} was changed before it was made`;
    if (deleted !== undefined && deleted > updated) yield `${id} was deleted after its last change`;
  }
  for (const { id, url } of [...places, ...orphans]) {
    if (byId.get(id)?.url !== url) yield `a place or an orphan of no mark: ${id}`;
  }
}

/** Where the journal still has the step that made a row what it is, the row is what the step says. */
function* journalBroken({ changes, annotations, terms, names }: Tables): Generator<string> {
  const steps = changes.toSorted((a, b) => a.seq! - b.seq!);
  if (steps.length > MOST_STEPS) yield `${steps.length} steps`;
  const firstUndone = steps.findIndex(({ undone }) => undone);
  if (firstUndone >= 0 && steps.slice(firstUndone).some(({ undone }) => !undone))
    yield 'a step is done after an undone';
  const done = steps.filter(({ undone }) => !undone);
  yield* rowsBroken(
    done,
    (step) => step.annotations,
    ({ id }) => id,
    annotations,
    true,
  );
  yield* rowsBroken(
    done,
    (step) => step.terms,
    ({ id }) => id,
    terms,
  );
  yield* rowsBroken(
    done,
    (step) => step.names ?? [],
    ({ termId }) => termId,
    names,
  );
  const isWhole = steps[0]?.seq === 1;
  for (const { id, deleted } of isWhole ? annotations : []) {
    const isKnown = done.some(
      (step) =>
        step.bulk?.ids.includes(id) || step.annotations.some(({ before, after }) => (after ?? before)?.id === id),
    );
    if (!isKnown && deleted === undefined) yield `${id} was made by no step`;
  }
}

function* rowsBroken<Row extends { updated: number }>(
  done: readonly ChangeRecord[],
  changesOf: (step: ChangeRecord) => readonly RowChange<Row>[],
  idOf: (row: Row) => string,
  rows: readonly Row[],
  leavesTombstones = false,
): Generator<string> {
  const byId = new Map(rows.map((row) => [idOf(row), row]));
  const last = new Map<string, Row | undefined>();
  for (const step of done) {
    for (const { before, after } of changesOf(step)) last.set(idOf((after ?? before)!), after);
    for (const id of step.bulk?.ids ?? []) last.delete(id);
  }
  for (const [id, after] of last) {
    const row = byId.get(id);
    if (after && !row) yield `a step made ${id}, and it is not there`;
    else if (!after && row && !leavesTombstones) yield `a step took ${id} away, and it is there`;
    else if (after && row && plain(after) !== plain(row))
      yield `${id} is ${plain(row)}, and its step says ${plain(after)}`;
  }
}

/** A row without its time, its fields in order. */
const plain = (row: { updated: number }): string =>
  JSON.stringify(Object.entries({ ...row, updated: 0 }).sort(([a], [b]) => (a < b ? -1 : 1)));

function* othersBroken({ terms, requests }: Tables): Generator<string> {
  const forms = new Set<string>();
  for (const { surface, scope } of terms) {
    if (forms.has(`${scope} ${surface}`)) yield `two corrections of ${surface} hold ${scope}`;
    forms.add(`${scope} ${surface}`);
  }
  if (requests.length > MOST_REQUESTS) yield `${requests.length} requests are remembered`;
}
