/**
 * What the reader changed, step by step, so that each step can be undone and done again. A step keeps its rows as they
 * were before and after; undoing puts back only the fields that the step changed, so nothing that came later is lost.
 */
import type { Step } from '../model/background-requests.ts';
import type { Annotation, BulkChange, ChangeRecord, NameRecord, RowChange, TermRecord } from '../model/records.ts';
import { changeAll, inverse } from './bulk-rows.ts';
import { db } from './db.ts';

const MOST_STEPS = 50;
/** Marks that are undone at a time, where the reader is to see how far it is. */
const PART = 2_000;
/** Milliseconds in which typing on in one note counts as one step. */
const SAME_EDIT = 60_000;

/** What a step has changed, for those who show it. */
export interface DoneStep extends Step {
  /** The posts whose marks are others now. */
  urls: string[];
  /** Whether the reader's names are others now. */
  changedTerms: boolean;
}

type NewChange = Pick<ChangeRecord, 'at' | 'kind' | 'subject'> &
  Partial<Pick<ChangeRecord, 'annotations' | 'terms' | 'names' | 'page' | 'bulk'>>;

/** Adds a step. To be called inside the transaction that makes the change, which must include `changes`. */
export async function record({ annotations = [], terms = [], ...change }: NewChange): Promise<void> {
  // What was undone and not done again makes way for the new step.
  await db.changes.filter(({ undone }) => undone).delete();
  const step: ChangeRecord = { ...change, annotations, terms, undone: false };
  const last = await db.changes.toCollection().last();
  if (last?.bulk && step.bulk && last.bulk.batch === step.bulk.batch) {
    const bulk = { ...step.bulk, ids: [...last.bulk.ids, ...step.bulk.ids] };
    await db.changes.put({ ...last, at: step.at, subject: bulkSubject(bulk), bulk });
    return;
  }
  if (last && isSameEdit(last, step)) {
    await db.changes.put({
      ...last,
      at: step.at,
      annotations: joined(last.annotations, step.annotations),
      ...(last.names && { names: joined(last.names, step.names ?? []) }),
    });
    return;
  }
  await db.changes.add(step);
  const steps = await db.changes.toCollection().primaryKeys();
  await db.changes.bulkDelete(steps.slice(0, -MOST_STEPS));
}

/** What a reader knows a change of many marks by: the tag, or how many they were. */
export const bulkSubject = ({ change, ids }: { change: BulkChange; ids: readonly string[] }): string =>
  'tag' in change ? change.tag : String(ids.length);

/** Two changes of one row as one. */
const joined = <Row>([first]: readonly RowChange<Row>[], [second]: readonly RowChange<Row>[]): RowChange<Row>[] =>
  first ? [{ ...first, ...(second?.after && { after: second.after }) }] : [];

function isSameEdit(last: ChangeRecord, next: ChangeRecord): boolean {
  if (next.at - last.at > SAME_EDIT || last.kind !== next.kind) return false;
  const noteOf = (change: ChangeRecord): string | undefined =>
    noteChanged(change.annotations[0], ({ id }) => id) ?? noteChanged(change.names?.[0], ({ termId }) => termId);
  return noteOf(last) !== undefined && noteOf(last) === noteOf(next);
}

/** The id of a row of which nothing but the note was changed. */
function noteChanged<Row extends Annotation | NameRecord>(
  change: RowChange<Row> | undefined,
  idOf: (row: Row) => string,
): string | undefined {
  if (!change?.before || !change.after) return undefined;
  const fields = changedFields(change.before, change.after);
  return fields.every((field) => field === 'note' || field === 'updated') ? idOf(change.after) : undefined;
}

interface StepOptions {
  /** A change of many marks takes several calls, until nothing is `left`; each is whole. */
  inParts?: boolean | undefined;
  /** A post's identity: only a step of that post's own is taken. */
  page?: string | undefined;
}

/** Undoes the last step; undefined where there is none. */
export const undo = (at: number, options: StepOptions = {}): Promise<DoneStep | 'elsewhere' | undefined> =>
  takeStep('undo', at, options);
export const redo = (at: number, options: StepOptions = {}): Promise<DoneStep | 'elsewhere' | undefined> =>
  takeStep('redo', at, options);

/** What undo and redo would do now. */
export async function undoState(): Promise<{ undo: Step | undefined; redo: Step | undefined }> {
  const [done, undone] = await Promise.all([nextStep('undo'), nextStep('redo')]);
  return { undo: done && toStep(done), redo: undone && toStep(undone) };
}

const toStep = ({ kind, subject }: ChangeRecord): Step => ({ kind, subject });

/** The last step that is done, or the first that was undone: undone steps are always the newest. */
const nextStep = (direction: 'undo' | 'redo'): Promise<ChangeRecord | undefined> =>
  direction === 'undo'
    ? db.changes
        .reverse()
        .filter(({ undone }) => !undone)
        .first()
    : db.changes.filter(({ undone }) => undone).first();

/** Whether a step changed a post's own marks alone, or was a correction made there. */
const isOf = (page: string, { annotations, terms, names, bulk, ...step }: ChangeRecord): boolean =>
  !bulk &&
  !names?.length &&
  (terms.length === 0 || step.page === page) &&
  annotations.every(({ before, after }) => (after ?? before)?.url === page);

function takeStep(
  direction: 'undo' | 'redo',
  at: number,
  { inParts = false, page }: StepOptions,
): Promise<DoneStep | 'elsewhere' | undefined> {
  return db.transaction('rw', db.annotations, db.terms, db.names, db.changes, async () => {
    const step = await nextStep(direction);
    if (!step) return undefined;
    if (page !== undefined && !isOf(page, step)) return 'elsewhere';
    const turned = <Row>({ before, after }: RowChange<Row>): { from: Row | undefined; to: Row | undefined } =>
      direction === 'undo' ? { from: after, to: before } : { from: before, to: after };
    const urls = new Set<string>();
    for (const change of step.annotations) {
      const url = await moveAnnotation(turned(change), at);
      if (url !== undefined) urls.add(url);
    }
    for (const change of step.terms) await moveTerm(turned(change), at);
    for (const change of step.names ?? []) await moveName(turned(change), at);
    let left = 0;
    if (step.bulk) {
      const { reached = 0, ...bulk } = step.bulk;
      const part = bulk.ids.slice(reached, inParts ? reached + PART : undefined);
      const done = await changeAll(part, direction === 'undo' ? inverse(bulk.change) : bulk.change, at);
      for (const url of done.urls) urls.add(url);
      left = bulk.ids.length - reached - part.length;
      step.bulk = left > 0 ? { ...bulk, reached: bulk.ids.length - left } : bulk;
    }
    await db.changes.put(left > 0 ? step : { ...step, undone: direction === 'undo' });
    return {
      ...toStep(step),
      urls: [...urls],
      changedTerms: step.terms.length > 0,
      ...(step.bulk && left > 0 && { left: { marks: left, of: step.bulk.ids.length } }),
    };
  });
}

interface Move<Row> {
  from: Row | undefined;
  to: Row | undefined;
}

/** A mark is never taken away for good: undoing its making leaves a tombstone. The post's url is returned. */
async function moveAnnotation({ from, to }: Move<Annotation>, at: number): Promise<string | undefined> {
  const id = (to ?? from)?.id;
  const current = id === undefined ? undefined : await db.annotations.get(id);
  const next = to ? merged(current, from, to) : current && { ...current, deleted: at };
  if (!next) return undefined;
  await db.annotations.put({ ...next, updated: at });
  return next.url;
}

async function moveTerm({ from, to }: Move<TermRecord>, at: number): Promise<void> {
  if (to) await db.terms.put({ ...merged(await db.terms.get(to.id), from, to), updated: at });
  else if (from) await db.terms.delete(from.id);
}

async function moveName({ from, to }: Move<NameRecord>, at: number): Promise<void> {
  if (to) await db.names.put({ ...merged(await db.names.get(to.termId), from, to), updated: at });
  else if (from) await db.names.delete(from.termId);
}

/** `current` with the fields in which `from` and `to` differ as `to` has them. */
function merged<Row extends object>(current: Row | undefined, from: Row | undefined, to: Row): Row {
  if (!current || !from) return to;
  const next = { ...current };
  for (const field of changedFields(from, to)) {
    if (field in to) next[field] = to[field];
    else delete next[field];
  }
  return next;
}

const changedFields = <Row extends object>(a: Row, b: Row): (keyof Row)[] => {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Row>;
  return [...fields].filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]));
};
