/** All marks as a table for spreadsheets. */
import Papa from 'papaparse';
import { withTextFragment } from '../model/text-fragment.ts';
import { fileName, type Format, inChunks, type WriteOptions, type WrittenFile } from './format.ts';
import { type Library, marksOf } from './library.ts';

/**
 * What a spreadsheet would run as a formula, white space or what nobody sees before it or not, in the full width of Korean
 * and Japanese keyboards too. Such a cell gets an apostrophe, which says "text".
 */
const FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

const COLUMNS = {
  quote: ({ mark }) => mark.selector.exact,
  note: ({ mark }) => mark.note,
  type: ({ mark }) => mark.type,
  name: ({ mark }) => mark.termId?.replace(/^\w+:/, '') ?? '',
  tags: ({ mark }) => mark.tags.join(', '),
  title: ({ page }) => page?.title ?? '',
  author: ({ page }) => page?.author ?? '',
  site: ({ mark }) => new URL(mark.url).hostname,
  year: ({ page }) => page?.year ?? '',
  link: ({ mark, page }) => withTextFragment(page?.address ?? mark.url, mark.selector.exact),
  created: ({ mark }) => new Date(mark.created).toISOString(),
  updated: ({ mark }) => new Date(mark.updated).toISOString(),
  id: ({ mark }) => mark.id,
} satisfies Record<string, (row: ReturnType<typeof marksOf>[number]) => string | number>;

export const csv: Format = {
  id: 'csv',
  label: 'formatCsv',
  about: 'aboutCsv',
  extension: 'csv',
  mime: 'text/csv',
  write,
};

function write(library: Library, { at, bom = true }: WriteOptions): WrittenFile {
  return { name: fileName(at, 'csv'), mime: csv.mime, chunks: chunksOf(library, bom) };
}

function* chunksOf(library: Library, bom: boolean): ReturnType<typeof inChunks> {
  yield { data: (bom ? '\uFEFF' : '') + toCsv([Object.keys(COLUMNS)]), done: 0 };
  yield* inChunks(marksOf(library), (rows) =>
    toCsv(rows.map((row) => Object.values(COLUMNS).map((column) => column(row)))),
  );
}

/** Rows of cells as CSV; what a spreadsheet would run stays text. */
export const toCsv = (rows: (string | number)[][]): string =>
  `${Papa.unparse(rows, { quotes: true, escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;

/** A cell of such a table as it was: without the apostrophe that says "text". */
export const fromCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
