import type { NameRow } from '../lists/names.ts';
import { t } from '../model/i18n.ts';
import type { NameRecord } from '../model/records.ts';
import { isoTime, shownDay } from './dates.ts';
import { NoteIcon } from './icons.tsx';
import { shownNumber } from './numbers.ts';
import { VirtualGrid } from './virtual-grid.tsx';

interface Props {
  names: readonly NameRow[];
  noted: ReadonlyMap<string, NameRecord>;
  hrefOf: (termId: string) => string;
}

const ROW_HEIGHT = 48;
const COLUMNS = ['name', 'state', 'posts', 'mentions', 'first', 'last'] as const;

/** Names, with how often and when they were met. */
export const NameGrid = ({ names, noted, hrefOf }: Props) => (
  <VirtualGrid
    label={t('sectionNames')}
    class="names"
    items={names}
    keyOf={({ termId }) => termId}
    heightOf={() => ROW_HEIGHT}
    header={
      <div role="row" class="columns" aria-rowindex={1}>
        {COLUMNS.map((column) => (
          <div key={column} role="columnheader" class={`by-${column}`}>
            {t(`column_${column}`)}
          </div>
        ))}
      </div>
    }
  >
    {(name) => <NameCells name={name} noted={noted.get(name.termId)} href={hrefOf(name.termId)} />}
  </VirtualGrid>
);

function NameCells({ name, noted, href }: { name: NameRow; noted: NameRecord | undefined; href: string }) {
  const { type, canonical, posts, mentions, firstSeen, lastSeen } = name;
  return (
    <>
      <div role="gridcell" class={`name ${type}`}>
        <span class="dot" aria-hidden="true" />
        <a href={href} title={canonical} aria-keyshortcuts="Enter">
          {canonical}
        </a>
        <span class="faint type">{t(`type_${type}`)}</span>
        {noted !== undefined && noted.note.trim() !== '' && (
          <span class="noted faint" role="img" aria-label={t('hasNote')} title={t('hasNote')}>
            <NoteIcon />
          </span>
        )}
      </div>
      <div role="gridcell" class="state">
        {noted?.state && <span class={`badge ${noted.state}`}>{t(`state_${noted.state}`)}</span>}
      </div>
      <div role="gridcell" class="number">
        {shownNumber(posts)}
      </div>
      <div role="gridcell" class="number faint">
        {shownNumber(mentions)}
      </div>
      {[firstSeen, lastSeen].map((time, index) => (
        <div key={index} role="gridcell" class="number faint">
          {time > 0 && <time dateTime={isoTime(time)}>{shownDay(time)}</time>}
        </div>
      ))}
    </>
  );
}
