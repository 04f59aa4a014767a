import { t } from '../model/i18n.ts';
import { OpenIcon } from './icons.tsx';

interface Props {
  /** The post's title. */
  title: string;
  onOpen: () => void;
}

/** Opens the post itself. */
export const OpenPost = ({ title, onOpen }: Props) => (
  <button type="button" class="open button" aria-label={t('openPostOf', title)} onClick={onOpen}>
    <OpenIcon />
    {t('openPost')}
  </button>
);

/** The same in a row of a table. */
export const OpenPostTool = ({ title, onOpen }: Props) => (
  <button
    type="button"
    class="open tool"
    aria-keyshortcuts="o"
    title={t('openPost')}
    aria-label={t('openPostOf', title)}
    onClick={onOpen}
  >
    <OpenIcon />
  </button>
);
