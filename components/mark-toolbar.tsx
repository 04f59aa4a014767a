import { t } from '../model/i18n.ts';
import { type Keys, shownKey } from '../model/keys.ts';
import { ANNOTATION_TYPES, type AnnotationType } from '../model/records.ts';

interface Props {
  keys: Keys;
  onPick: (type: AnnotationType) => void;
  /** Left out where the selection is too long for a name. */
  onAddName?: (() => void) | undefined;
}

/** The buttons that appear beside a selection, one a type. Arrow keys move between them. */
export function MarkToolbar({ keys, onPick, onAddName }: Props) {
  const keyOfType = (type: AnnotationType): string => shownKey(keys[`mark-${type}`]);
  return (
    <div
      class="toolbar"
      role="toolbar"
      aria-label={t('toolbarLabel')}
      onKeyDown={moveFocus}
      // Pressing a button must not take the selection away.
      onPointerDown={(event) => event.preventDefault()}
    >
      {ANNOTATION_TYPES.map((type, index) => (
        <button
          key={type}
          type="button"
          class={`pick ${type}`}
          tabIndex={index === 0 ? 0 : -1}
          title={keyOfType(type)}
          onClick={() => onPick(type)}
        >
          <span class="dot" />
          {t(`type_${type}`)}
        </button>
      ))}
      {onAddName && (
        <button
          type="button"
          class="add"
          tabIndex={-1}
          title={t('addName')}
          aria-label={t('addName')}
          onClick={onAddName}
        >
          +
        </button>
      )}
    </div>
  );
}

function moveFocus(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === event.target);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}
