/** Hypothesis's export of a page and the rows of its API. */
import type { Format, ReadOptions } from './format.ts';
import { ForeignMarks } from './foreign-marks.ts';
import { idOf } from './ids.ts';
import { hasFields, ImportError, type Imported, listOf, timeOf } from './untrusted.ts';

export const hypothesis: Format = {
  id: 'hypothesis',
  label: 'formatHypothesis',
  extension: 'json',
  mime: 'application/json',
  read: {
    accepts: (content) => rowsOf(content)?.some(isRow) || (hasFields(content) && 'export_date' in content),
    read,
  },
};

/** `annotations` of an export, `rows` of the API, or the list alone. */
function rowsOf(content: unknown): readonly unknown[] | undefined {
  const rows = hasFields(content) ? (content['annotations'] ?? content['rows']) : content;
  return Array.isArray(rows) ? rows : undefined;
}

const isRow = (row: unknown): boolean => hasFields(row) && typeof row['uri'] === 'string' && 'target' in row;

function read(content: unknown, { at, onProgress }: ReadOptions): Imported {
  const rows = rowsOf(content);
  if (!rows) throw new ImportError('errorFileUnknown');
  const marks = new ForeignMarks();
  for (const [index, row] of rows.entries()) {
    const entry = `annotations[${index}]`;
    if (!hasFields(row)) marks.skip(entry, 'skippedInvalid', 'not an object');
    else if (listOf(row['references']).length > 0) marks.skip(entry, 'skippedReply');
    else addRow(marks, entry, row, at);
    onProgress?.((index + 1) / rows.length);
  }
  return marks.finish();
}

function addRow(marks: ForeignMarks, entry: string, row: Readonly<Record<string, unknown>>, at: number): void {
  const selectors = listOf(row['target'])
    .flatMap((target) => (hasFields(target) ? listOf(target['selector']) : []))
    .map(asShown);
  const created = timeOf(row['created']) ?? at;
  const { document } = row;
  marks.add(entry, {
    id: idOf('hypothesis', typeof row['id'] === 'string' ? row['id'] : JSON.stringify([row['uri'], selectors])),
    address: row['uri'],
    title: hasFields(document) ? listOf(document['title'])[0] : undefined,
    type: 'note',
    note: typeof row['text'] === 'string' ? row['text'] : '',
    tags: listOf(row['tags']),
    selectors,
    created,
    updated: timeOf(row['updated']) ?? created,
  });
}

/** Hypothesis quotes the page's source, whose white space nobody sees; our texts have it as it is shown. */
function asShown(selector: unknown): unknown {
  if (!hasFields(selector) || selector['type'] !== 'TextQuoteSelector') return selector;
  const { exact, prefix, suffix } = selector;
  return { ...selector, exact: collapsed(exact, true), prefix: collapsed(prefix), suffix: collapsed(suffix) };
}

function collapsed(value: unknown, trim = false): unknown {
  if (typeof value !== 'string') return value;
  const shown = value.replace(/[ \t\n\r\f]+/g, ' ');
  return trim ? shown.trim() : shown;
}
