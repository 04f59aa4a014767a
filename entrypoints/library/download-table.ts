import type { Table } from '../../components/pictures/table.ts';
import { toCsv } from '../../exchange/csv.ts';

/** Without a byte order mark Excel misreads Korean. */
const BOM = '\uFEFF';

/** Gives the reader a picture's table as a file for spreadsheets. */
export function downloadTable({ file, columns, rows }: Table): void {
  const csv = BOM + toCsv([[...columns], ...rows.map((row) => [...row])]);
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `retromark-${file}.csv`;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
