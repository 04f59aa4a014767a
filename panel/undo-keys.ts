import { isTyping, undoKey } from '../components/key-press.ts';
import type { Actions } from './use-actions.ts';

/** Undoes and does again by the usual keys. In a text field the browser's own undo stays what it is. */
export function listenForUndo(actions: Pick<Actions, 'undo' | 'redo'>): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = undoKey(event);
    if (!direction || isTyping(event.target) || event.defaultPrevented) return;
    event.preventDefault();
    actions[direction]();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}
