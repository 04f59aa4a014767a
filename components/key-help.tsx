import { type MessageKey, t } from '../model/i18n.ts';
import { Dialog } from './dialog.tsx';

const KEYS: readonly (readonly [keys: readonly string[], meaning: MessageKey])[] = [
  [['/'], 'helpSearch'],
  [['↑', '↓'], 'helpMove'],
  [['Enter'], 'helpGo'],
  [['e'], 'helpEdit'],
  [['x'], 'helpDelete'],
  [['k'], 'helpKeep'],
  [['c'], 'helpCopy'],
  [['u'], 'undo'],
  [['⇧ u'], 'redo'],
  [['?'], 'helpHelp'],
];

interface Props {
  /** Whether there are names of a post, which can be kept. */
  hasNames?: boolean;
  onClose: () => void;
}

/** Says which keys do what in lists. */
export const KeyHelp = ({ hasNames = false, onClose }: Props) => (
  <Dialog name="key-help" title={t('helpTitle')} keys={['Escape', '?']} onClose={onClose}>
    <dl>
      {KEYS.filter(([, meaning]) => hasNames || meaning !== 'helpKeep').map(([keys, meaning]) => (
        <div key={meaning}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{t(meaning)}</dd>
        </div>
      ))}
    </dl>
  </Dialog>
);
