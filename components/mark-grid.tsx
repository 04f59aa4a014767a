import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../model/i18n.ts';
import type { Annotation } from '../model/records.ts';
import { OpenIcon } from './icons.tsx';
import { EditedMark, Mark, type MarkEvents } from './mark-list.tsx';
import type { Unsaved } from './note-editor.tsx';
import { shorten } from './shorten.ts';
import { VirtualGrid } from './virtual-grid.tsx';

/** A mark, or the post over its marks. */
export type MarkItem = { id: string; kind: 'mark' } | { id: string; kind: 'post'; url: string; count: number };

export interface MarkRow {
  annotation: Annotation;
  title: string;
}

interface Props extends MarkEvents {
  items: readonly MarkItem[];
  /** Undefined while it is being read. */
  rowOf: (id: string) => MarkRow | undefined;
  postOf: (url: string) => { title: string; href: string };
  /** Whether each mark says what post it is of. */
  hasTitles: boolean;
  editing: string | undefined;
  missing: ReadonlySet<string>;
  selected: ReadonlySet<string>;
  onToggle: (id: string) => void;
  /** Selects from the anchor to a mark. */
  onExtend: (from: string, to: string) => void;
  onOpenPost: (url: string) => void;
  onRange: (first: number, last: number) => void;
  /** A key for which no mark has a control. */
  onKey: (key: string) => boolean;
}

/** Before it is measured: with one line of quote, and no note. */
const MARK_HEIGHT = 76;
const POST_HEIGHT = 60;

/** Marks by the thousand: read, edited, selected. */
export function MarkGrid(props: Props) {
  const { items, editing, selected, onToggle, onExtend, onKey } = props;
  const place = useRef<HTMLDivElement>(null);
  const edited = useRef<string>(undefined);
  /** What an editor could not save as it closed: the next one begins with it. */
  const [lost, setLost] = useState<{ id: string; unsaved: Unsaved }>();
  // Where an editor has closed, the focus goes back to the button that opened it.
  useEffect(() => {
    if (editing === undefined)
      place.current?.querySelector<HTMLElement>(`[data-mark="${edited.current}"] .edit`)?.focus();
    edited.current = editing;
  }, [editing]);
  const idOf = (index: number): string => items[index]?.id ?? '';
  const isMark = (index: number): boolean => items[index]?.kind === 'mark';
  return (
    <div ref={place}>
      <VirtualGrid
        label={t('sectionMarks')}
        class="marks"
        count={items.length}
        keyOf={idOf}
        heightOf={(index) => (isMark(index) ? MARK_HEIGHT : POST_HEIGHT)}
        gap={8}
        rowClass={(index) => (isMark(index) ? `mark ${props.rowOf(idOf(index))?.annotation.type ?? ''}` : 'post-row')}
        isSelected={(index) => selected.has(idOf(index))}
        onMove={(from, to, isExtending) => isExtending && onExtend(idOf(from), idOf(to))}
        onKey={(key, index) => {
          if (key !== ' ' || !isMark(index)) return onKey(key);
          onToggle(idOf(index));
          return true;
        }}
        onRange={props.onRange}
      >
        {(index) => {
          const item = items[index];
          if (!item) return null;
          if (item.kind === 'post') return <PostRow {...item} {...props.postOf(item.url)} onOpen={props.onOpenPost} />;
          const row = props.rowOf(item.id);
          return row ? (
            <MarkCells
              {...props}
              row={row}
              isSelected={selected.has(item.id)}
              unsaved={lost?.id === item.id ? lost.unsaved : undefined}
              onUnsaved={(unsaved) => {
                setLost(unsaved && { id: item.id, unsaved });
                if (unsaved) props.onEdit(item.id);
              }}
            />
          ) : (
            <div role="gridcell" class="cell waiting" />
          );
        }}
      </VirtualGrid>
    </div>
  );
}

interface CellProps extends Props {
  row: MarkRow;
  isSelected: boolean;
  unsaved: Unsaved | undefined;
  onUnsaved: (unsaved: Unsaved | undefined) => void;
}

function MarkCells({
  row: { annotation, title },
  isSelected,
  hasTitles,
  editing,
  unsaved,
  onUnsaved,
  ...props
}: CellProps) {
  const { id, selector } = annotation;
  const parts = { ...props, annotation, titleOf: hasTitles ? () => title : undefined };
  return (
    <>
      <div role="gridcell" class="select">
        <input
          type="checkbox"
          checked={isSelected}
          aria-label={t('selectMark', shorten(selector.exact))}
          onClick={(event) => {
            if (event.shiftKey) props.onExtend(id, id);
            else props.onToggle(id);
          }}
        />
      </div>
      <div role="gridcell" class="cell" data-mark={id}>
        {id === editing ? <EditedMark {...parts} unsaved={unsaved} onUnsaved={onUnsaved} /> : <Mark {...parts} />}
      </div>
    </>
  );
}

interface PostRowProps {
  title: string;
  href: string;
  url: string;
  count: number;
  onOpen: (url: string) => void;
}

const PostRow = ({ title, href, url, count, onOpen }: PostRowProps) => (
  <div role="gridcell" class="cell">
    <h2>
      <a class="post-title" href={href} aria-keyshortcuts="Enter">
        {title}
      </a>{' '}
      <span class="count">{count}</span>
    </h2>
    <button
      type="button"
      class="open tool"
      title={t('openPost')}
      aria-label={t('openPostOf', title)}
      onClick={() => onOpen(url)}
    >
      <OpenIcon />
    </button>
  </div>
);
