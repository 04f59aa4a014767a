import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Selection } from '../../exchange/library.ts';
import { t } from '../../model/i18n.ts';
import { ExportForm } from '../../panel/export-form.tsx';

interface Props {
  selection: Selection;
  onClose: () => void;
}

/** Exports a part of the library. */
export function ExportDialog({ selection, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="export-dialog" aria-labelledby="export-dialog-title" onClose={onClose}>
      <h2 id="export-dialog-title">{t('exportSelection')}</h2>
      <ExportForm selection={selection} />
      <button type="button" class="button" onClick={() => dialog.current?.close()}>
        {t('close')}
      </button>
    </dialog>
  );
}
