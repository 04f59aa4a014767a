import { t } from '../../model/i18n.ts';
import { type Keys, shownKey } from '../../model/keys.ts';
import { ANNOTATION_TYPES, type AnnotationType } from '../../model/records.ts';
import { h } from './h.ts';

interface Props {
  keys: Keys;
  onPick: (type: AnnotationType) => void;
  /** Left out where the selection is too long for a name. */
  onAddName?: (() => void) | undefined;
}

/** The buttons that appear beside a selection, one a type. Arrow keys move between them. */
export function markToolbar({ keys, onPick, onAddName }: Props): HTMLElement {
  const buttons = ANNOTATION_TYPES.map((type) => {
    const key = shownKey(keys[`mark-${type}`]);
    return h(
      'button',
      { type: 'button', className: type, title: key, ariaKeyShortcuts: key, onclick: () => onPick(type) },
      h('span', { className: 'dot' }),
      t(`type_${type}`),
    );
  });
  const label = t('addName');
  if (onAddName) {
    buttons.push(
      h('button', { type: 'button', className: 'add', title: label, ariaLabel: label, onclick: onAddName }, '+'),
    );
  }
  for (const button of buttons.slice(1)) button.tabIndex = -1;
  return h(
    'div',
    {
      className: 'toolbar',
      role: 'toolbar',
      ariaLabel: t('toolbarLabel'),
      // Pressing a button must not take the selection away.
      onpointerdown: (event) => event.preventDefault(),
      onkeydown(event) {
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        if (step === 0) return;
        const at = buttons.findIndex((button) => button === event.target);
        buttons.at((at + step) % buttons.length)?.focus();
        event.preventDefault();
      },
    },
    ...buttons,
  );
}
