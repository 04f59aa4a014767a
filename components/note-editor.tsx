import { useEffect, useRef } from 'preact/hooks';
import { type EditorProps, noteEditor } from './page/note-editor.ts';

export type { NoteChanges } from './page/note-editor.ts';

type Props = Omit<EditorProps, 'unsaved' | 'onUnsaved'> & Partial<Pick<EditorProps, 'onUnsaved'>>;

/** The editor of the page, in the panel. */
export function NoteEditor({ onUnsaved = () => undefined, ...props }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { element, leave } = noteEditor({ ...props, onUnsaved });
    place.current?.append(element);
    element.querySelector('textarea')?.focus();
    return leave;
  }, []);
  return <div ref={place} />;
}
