import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Where the editor of something in `place` has closed, the focus goes back to the button that opened it: the one that has
 * its id in `data-edits`.
 */
export function useFocusBack(place: RefObject<HTMLElement | null>, editing: string | undefined): void {
  const edited = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (editing === undefined) place.current?.querySelector<HTMLElement>(`[data-edits="${edited.current}"]`)?.focus();
    edited.current = editing;
  }, [editing]);
}
