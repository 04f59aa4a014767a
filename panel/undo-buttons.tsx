import { RedoIcon, UndoIcon } from '../components/icons.tsx';
import { t } from '../model/i18n.ts';
import { undoState } from '../storage/journal.ts';
import { type Actions, stepText } from './use-actions.ts';
import { useLive } from './use-live.ts';

/** Undo and redo, saying what they would do. */
export function UndoButtons({ actions }: { actions: Actions }) {
  const { undo, redo } = useLive(undoState, []).value ?? {};
  const undoText = undo ? t('undoStep', stepText(undo)) : t('nothingToUndo');
  const redoText = redo ? t('redoStep', stepText(redo)) : t('nothingToRedo');
  // Not `disabled`: a button that was just pressed would lose the focus.
  return (
    <>
      <button
        type="button"
        class="undo tool"
        aria-label={undoText}
        title={undoText}
        aria-disabled={!undo}
        onClick={actions.undo}
      >
        <UndoIcon />
      </button>
      <button
        type="button"
        class="redo tool"
        aria-label={redoText}
        title={redoText}
        aria-disabled={!redo}
        onClick={actions.redo}
      >
        <RedoIcon />
      </button>
    </>
  );
}
