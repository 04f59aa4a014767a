/** A picture as a table: for those who listen, and for spreadsheets. */

export interface Table {
  /** What the file of the table is called, without ending. */
  file: string;
  columns: readonly string[];
  /** The first cell of a row names it. Numbers are written in the browser's language on the page, and plainly in a file. */
  rows: readonly (readonly (string | number)[])[];
}
