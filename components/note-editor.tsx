import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { type EditorProps, type NoteEditor as PageEditor, noteEditor } from './page/note-editor.ts';

export type { NoteChanges, Shown, Unsaved } from './page/note-editor.ts';

/** The editor of the page, in the panel. */
export function NoteEditor(props: EditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<PageEditor>(undefined);
  // At once, or the first letters after opening it would be keys of the list.
  useLayoutEffect(() => {
    const { element, leave } = (editor.current = noteEditor(props));
    place.current?.append(element);
    element.querySelector('textarea')?.focus();
    return leave;
  }, []);
  useEffect(() => editor.current?.follow(props.annotation), [props.annotation]);
  return <div ref={place} />;
}
