import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Unsaved } from './note-editor.tsx';

interface Edited {
  /** What the editor of a mark begins with. */
  unsavedOf: (id: string) => Unsaved | undefined;
  /** Takes what an editor could not save as it closed, or nothing once all is saved. */
  setUnsaved: (id: string, unsaved: Unsaved | undefined) => void;
}

/** Where an editor in `place` has closed, the focus goes back to the button that opened it; what it could not save stays. */
export function useEdited(place: RefObject<HTMLElement | null>, editing: string | undefined): Edited {
  const edited = useRef<string>(undefined);
  const [lost, setLost] = useState<{ id: string; unsaved: Unsaved }>();
  useLayoutEffect(() => {
    if (editing === undefined)
      place.current?.querySelector<HTMLElement>(`[data-mark="${edited.current}"] .edit`)?.focus();
    edited.current = editing;
  }, [editing]);
  return {
    unsavedOf: (id) => (lost?.id === id ? lost.unsaved : undefined),
    setUnsaved: (id, unsaved) => setLost(unsaved && { id, unsaved }),
  };
}
