import type { MarkEvents } from '../components/mark-list.tsx';
import type { Actions } from './use-actions.ts';

/** What one can do with a mark in every list of them. */
export const markEvents = (actions: Actions): Omit<MarkEvents, 'onEdit' | 'onTag'> => ({
  onGo: actions.go,
  onSave: actions.save,
  onEdited: actions.edited,
  suggestTags: actions.suggestTags,
  onDelete: actions.remove,
  onCopy: (mark) => actions.copy([mark]),
});
