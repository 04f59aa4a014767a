import { t, uiLanguage } from '../../model/i18n.ts';
import type { Table } from './table.ts';

/** More rows are in the file: nobody reads on, and thousands take long to draw. */
const MOST_ROWS = 200;

/** A picture's table on the page. */
export function DataTable({ title, table: { columns, rows } }: { title: string; table: Table }) {
  const number = new Intl.NumberFormat(uiLanguage(), { maximumFractionDigits: 2 });
  return (
    <>
      <div class="table-scroll" role="region" aria-label={title} tabIndex={0}>
        <table class="data">
          <caption class="unseen">{title}</caption>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th key={column} scope="col" class={typeof rows[0]?.[index] === 'number' ? 'number' : undefined}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_ROWS).map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => {
                  const shown = typeof cell === 'number' ? number.format(cell) : cell;
                  if (column === 0) return <th scope="row">{shown}</th>;
                  return <td class={typeof cell === 'number' ? 'number' : undefined}>{shown}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > MOST_ROWS && (
        <p class="hint">{t('tableCut', number.format(MOST_ROWS), number.format(rows.length))}</p>
      )}
    </>
  );
}
