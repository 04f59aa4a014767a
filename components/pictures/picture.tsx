import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { t } from '../../model/i18n.ts';
import { DownloadIcon, TableIcon } from '../icons.tsx';
import { DataTable } from './data-table.tsx';
import type { Table } from './table.ts';

interface Props {
  title: string;
  /** How to read the picture. */
  about?: string;
  /** Made when it is asked for: of a large library it has tens of thousands of rows. */
  table: () => Table;
  onDownload: (table: Table) => void;
  children: ComponentChildren;
}

/** A picture with its table, shown in its place at the reader's wish, and as a file. */
export function Picture({ title, about, table, onDownload, children }: Props) {
  const [isTable, setTable] = useState(false);
  const id = useId();
  return (
    <figure class="picture" aria-labelledby={id}>
      <figcaption>
        <h2 id={id}>{title}</h2>
        <div class="picture-tools">
          <button type="button" class="as-table button" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
            <TableIcon />
            {t('asTable')}
          </button>
          <button type="button" class="download button" onClick={() => onDownload(table())}>
            <DownloadIcon />
            {t('downloadCsv')}
          </button>
        </div>
        {about !== undefined && <p class="picture-about">{about}</p>}
      </figcaption>
      {isTable ? <DataTable title={title} table={table()} /> : children}
    </figure>
  );
}
