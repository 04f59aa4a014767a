import { useEffect, useRef } from 'preact/hooks';
import { type EditorProps, noteEditor } from './page/note-editor.ts';

export type { NoteChanges, Unsaved } from './page/note-editor.ts';

/** The editor of the page, in the panel. */
export function NoteEditor(props: EditorProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { element, leave } = noteEditor(props);
    place.current?.append(element);
    element.querySelector('textarea')?.focus();
    return leave;
  }, []);
  return <div ref={place} />;
}
