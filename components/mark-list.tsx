import { useRef, useState } from 'preact/hooks';
import { t } from '../model/i18n.ts';
import type { Annotation } from '../model/records.ts';
import { isoTime, shownDay } from './dates.ts';
import { focusNeighbor } from './focus.ts';
import { CopyIcon, DeleteIcon, EditIcon } from './icons.tsx';
import { MarkType, Quote, Tags } from './mark-parts.tsx';
import { Markdown } from './markdown.tsx';
import { type NoteChanges, NoteEditor, type Shown, type Unsaved } from './note-editor.tsx';
import { shorten } from './shorten.ts';
import { useFocusBack } from './use-focus-back.ts';

export interface MarkEvents {
  onGo: (annotation: Annotation) => void;
  /** The mark as it is stored then. */
  onSave: (annotation: Annotation, changes: NoteChanges, shown: Shown) => Promise<Annotation>;
  onDelete: (annotation: Annotation) => void;
  suggestTags: () => Promise<string[]>;
  /** A mark's editor opens, or closes: then without a mark. */
  onEdit: (id: string | undefined) => void;
  /** An editor in which something was changed has closed. */
  onEdited: (annotation: Annotation) => void;
  onTag?: ((tag: string) => void) | undefined;
  /** Copies a mark for other programs. */
  onCopy: (annotation: Annotation) => void;
}

interface Props extends MarkEvents {
  annotations: readonly Annotation[];
  /** The mark that is being edited: one at a time. */
  editing: string | undefined;
  /** The title of a post, where the list spans several. */
  titleOf?: ((url: string) => string) | undefined;
  /** Ids of marks that were not found in their post. */
  missing?: ReadonlySet<string> | undefined;
}

/** The reader's marks with their notes; a note is edited in its place. */
export function MarkList({ annotations, editing, ...props }: Props) {
  const list = useRef<HTMLUListElement>(null);
  /** What an editor could not save as it closed: the next one begins with it. */
  const [lost, setLost] = useState<{ id: string; unsaved: Unsaved }>();
  useFocusBack(list, editing);
  return (
    <ul class="marks" ref={list}>
      {annotations.map((annotation) => (
        <li key={annotation.id} class={`mark ${annotation.type}`} data-row>
          {annotation.id === editing ? (
            <EditedMark
              annotation={annotation}
              {...props}
              unsaved={lost?.id === editing ? lost.unsaved : undefined}
              onUnsaved={(unsaved) => {
                setLost(unsaved && { id: annotation.id, unsaved });
                if (unsaved) props.onEdit(annotation.id);
              }}
            />
          ) : (
            <Mark annotation={annotation} {...props} />
          )}
        </li>
      ))}
    </ul>
  );
}

export type MarkProps = { annotation: Annotation } & Omit<Props, 'annotations' | 'editing'>;

/** A mark as it is read. */
export function Mark({ annotation, titleOf, missing, onGo, onDelete, onEdit, onTag, onCopy }: MarkProps) {
  const { id, selector, note, tags, url, created } = annotation;
  const title = titleOf?.(url);
  const quote = shorten(selector.exact);
  return (
    <>
      <div class="meta">
        <MarkType annotation={annotation} />
        {missing?.has(id) && <span class="missing">{t('notFound')}</span>}
        {title !== undefined && (
          <span class="title" title={title}>
            {title}
          </span>
        )}
        <time dateTime={isoTime(created)}>{shownDay(created)}</time>
        <span class="tools">
          <button
            type="button"
            class="copy tool"
            aria-keyshortcuts="c"
            aria-label={t('copyMark', quote)}
            title={t('copyMarkdown')}
            onClick={() => onCopy(annotation)}
          >
            <CopyIcon />
          </button>
          <button
            type="button"
            class="edit tool"
            aria-keyshortcuts="e"
            data-edits={id}
            aria-label={t('editMark', quote)}
            title={t('edit')}
            onClick={() => onEdit(id)}
          >
            <EditIcon />
          </button>
          <button
            type="button"
            class="delete tool"
            aria-keyshortcuts="x"
            aria-label={t('deleteMark', quote)}
            title={t('delete')}
            onClick={(event) => {
              focusNeighbor(event.currentTarget);
              onDelete(annotation);
            }}
          >
            <DeleteIcon />
          </button>
        </span>
      </div>
      <button
        type="button"
        class="quote"
        aria-keyshortcuts="Enter"
        title={t('goTo', quote)}
        onClick={() => onGo(annotation)}
      >
        <Quote annotation={annotation} />
      </button>
      {note.trim() !== '' && (
        <div class="written">
          <Markdown text={note} />
        </div>
      )}
      <Tags tags={tags} onTag={onTag} />
    </>
  );
}

interface EditedMarkProps extends MarkProps {
  unsaved: Unsaved | undefined;
  /** Called without anything once all is saved. */
  onUnsaved: (unsaved: Unsaved | undefined) => void;
}

/** A mark as it is edited, in its place. */
export function EditedMark({ annotation, unsaved, onUnsaved, onSave, onDelete, onEdit, ...props }: EditedMarkProps) {
  const form = useRef<HTMLFormElement>(null);
  const isChanged = useRef(false);
  const close = (): void => {
    onEdit(undefined);
    if (isChanged.current) props.onEdited(annotation);
  };
  return (
    <>
      <div class="meta">
        <MarkType annotation={annotation} />
      </div>
      <Quote annotation={annotation} />
      {/* A form of its own keeps the editor's radio buttons apart from all others of the page. */}
      <form
        ref={form}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
          event.preventDefault();
          close();
        }}
      >
        <NoteEditor
          annotation={annotation}
          unsaved={unsaved}
          suggestTags={props.suggestTags}
          onSave={async (changes, shown) => {
            const stored = await onSave(annotation, changes, shown);
            isChanged.current = true;
            if (unsaved) onUnsaved(undefined);
            return stored;
          }}
          onUnsaved={onUnsaved}
          onDelete={() => {
            if (form.current) focusNeighbor(form.current);
            onEdit(undefined);
            onDelete(annotation);
          }}
          onClose={close}
        />
      </form>
    </>
  );
}
