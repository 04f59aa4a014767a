import { useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../model/i18n.ts';
import type { Annotation } from '../model/records.ts';
import { EditedMark, Mark, type MarkEvents } from './mark-list.tsx';
import type { Unsaved } from './note-editor.tsx';
import { OpenPostTool } from './open-post.tsx';
import { shorten } from './shorten.ts';
import { useFocusBack } from './use-focus-back.ts';
import { VirtualGrid } from './virtual-grid.tsx';

/** A mark, or the post over its marks. */
export type MarkItem = { id: string; kind: 'mark' } | { id: string; kind: 'post'; url: string; count: number };

interface MarkRow {
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
  const { items, editing, missing, selected, onToggle, onExtend, onKey } = props;
  const place = useRef<HTMLDivElement>(null);
  /** What an editor could not save as it closed: the next one begins with it. */
  const [lost, setLost] = useState<{ id: string; unsaved: Unsaved }>();
  useFocusBack(place, editing);
  const latest = useRef(props);
  latest.current = props;
  const events = useMemo(() => eventsOf(latest, setLost), []);
  return (
    <div ref={place}>
      <VirtualGrid
        label={t('sectionMarks')}
        class="marks"
        items={items}
        keyOf={({ id }) => id}
        heightOf={({ kind }) => (kind === 'mark' ? MARK_HEIGHT : POST_HEIGHT)}
        gap={8}
        rowClass={({ id, kind }) => (kind === 'mark' ? `mark ${props.rowOf(id)?.annotation.type ?? ''}` : 'post-row')}
        isSelected={({ id }) => selected.has(id)}
        onMove={(from, to, isExtending) => isExtending && onExtend(from.id, to.id)}
        onKey={(key, { id, kind }) => {
          if (key !== ' ' || kind !== 'mark') return onKey(key);
          onToggle(id);
          return true;
        }}
        onRange={props.onRange}
      >
        {(item) => {
          if (item.kind === 'post') return <PostRow {...item} {...props.postOf(item.url)} onOpen={props.onOpenPost} />;
          const row = props.rowOf(item.id);
          return row ? (
            <MarkCells
              row={row}
              isSelected={selected.has(item.id)}
              isEditing={item.id === editing}
              isMissing={missing.has(item.id)}
              hasTitle={props.hasTitles}
              unsaved={lost?.id === item.id ? lost.unsaved : undefined}
              events={events}
            />
          ) : (
            <div role="gridcell" class="cell waiting" />
          );
        }}
      </VirtualGrid>
    </div>
  );
}

/** Events that always reach the newest handlers. */
function eventsOf(
  latest: { current: Props },
  setLost: (lost: { id: string; unsaved: Unsaved } | undefined) => void,
): CellEvents {
  return {
    onGo: (mark) => latest.current.onGo(mark),
    onSave: (...change) => latest.current.onSave(...change),
    onDelete: (mark) => latest.current.onDelete(mark),
    suggestTags: () => latest.current.suggestTags(),
    onEdit: (id) => latest.current.onEdit(id),
    onEdited: (mark) => latest.current.onEdited(mark),
    onTag: (tag) => latest.current.onTag?.(tag),
    onCopy: (mark) => latest.current.onCopy(mark),
    onToggle: (id) => latest.current.onToggle(id),
    onExtendTo: (id) => latest.current.onExtend(id, id),
    onUnsaved(id, unsaved) {
      setLost(unsaved && { id, unsaved });
      if (unsaved) latest.current.onEdit(id);
    },
  };
}

interface CellProps {
  row: MarkRow;
  isSelected: boolean;
  isEditing: boolean;
  isMissing: boolean;
  hasTitle: boolean;
  unsaved: Unsaved | undefined;
  /** The same at every drawing, so that rows which have not changed are not drawn again while one scrolls. */
  events: CellEvents;
}

type CellEvents = MarkEvents & {
  onToggle: (id: string) => void;
  onExtendTo: (id: string) => void;
  onUnsaved: (id: string, unsaved: Unsaved | undefined) => void;
};

const NONE: ReadonlySet<string> = new Set();

function MarkCells({ row, isSelected, isEditing, isMissing, hasTitle, unsaved, events }: CellProps) {
  return useMemo(() => {
    const { annotation, title } = row;
    const { id, selector } = annotation;
    const missing = isMissing ? new Set([id]) : NONE;
    const parts = { ...events, annotation, missing, titleOf: hasTitle ? () => title : undefined };
    return (
      <>
        <div role="gridcell" class="select">
          <input
            type="checkbox"
            checked={isSelected}
            aria-label={t('selectMark', shorten(selector.exact))}
            onClick={(event) => (event.shiftKey ? events.onExtendTo(id) : events.onToggle(id))}
          />
        </div>
        <div role="gridcell" class="cell">
          {isEditing ? (
            <EditedMark {...parts} unsaved={unsaved} onUnsaved={(left) => events.onUnsaved(id, left)} />
          ) : (
            <Mark {...parts} />
          )}
        </div>
      </>
    );
  }, [row, isSelected, isEditing, isMissing, hasTitle, unsaved, events]);
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
    <OpenPostTool title={title} onOpen={() => onOpen(url)} />
  </div>
);
