import { useLayoutEffect, useRef } from 'preact/hooks';
import { type MessageKey, t } from '../model/i18n.ts';

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

/** Says which keys do what in lists. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = (): void => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      class="key-help"
      aria-labelledby="key-help-title"
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== '?') return;
        // The popup itself would close.
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <h2 id="key-help-title">{t('helpTitle')}</h2>
      <dl>
        {KEYS.map(([keys, meaning]) => (
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
      <button type="button" class="button" onClick={close}>
        {t('close')}
      </button>
    </dialog>
  );
}
