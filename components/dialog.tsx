import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../model/i18n.ts';
import { CloseIcon } from './icons.tsx';

interface Props {
  /** Its class. */
  name: string;
  title: string;
  onClose: () => void;
  /** Keys that close it. */
  keys?: readonly string[];
  children: ComponentChildren;
}

/** What stands before all else until it is closed: by its button, by a key, or by a click beside it. */
export function Dialog({ name, title, onClose, keys = ['Escape'], children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = (): void => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      class={`${name} dialog`}
      aria-labelledby={id}
      closedby="any"
      onClose={onClose}
      onKeyDown={(event) => {
        if (!keys.includes(event.key) || event.isComposing) return;
        // The popup itself would close.
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      {/* Behind what it is about, which gets the focus. */}
      <button type="button" class="close tool" aria-label={t('close')} title={t('close')} onClick={close}>
        <CloseIcon />
      </button>
    </dialog>
  );
}
