import { Dialog } from '../../components/dialog.tsx';
import type { Selection } from '../../exchange/library.ts';
import { t } from '../../model/i18n.ts';
import { ExportForm } from '../../panel/export-form.tsx';

interface Props {
  selection: Selection;
  onClose: () => void;
}

/** Exports a part of the library. */
export const ExportDialog = ({ selection, onClose }: Props) => (
  <Dialog name="export-dialog" title={t('exportTitle')} onClose={onClose}>
    <ExportForm selection={selection} />
  </Dialog>
);
