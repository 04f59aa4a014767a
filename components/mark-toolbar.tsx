import { t } from '../model/i18n.ts';
import { ANNOTATION_TYPES, type AnnotationType } from '../model/records.ts';

interface Props {
  onPick: (type: AnnotationType) => void;
}

/** The buttons that appear beside a selection, one a type. Arrow keys move between them. */
export function MarkToolbar({ onPick }: Props) {
  return (
    <div class="toolbar" role="toolbar" aria-label={t('toolbarLabel')} onKeyDown={moveFocus}>
      {ANNOTATION_TYPES.map((type, index) => (
        <button
          key={type}
          type="button"
          class={`pick ${type}`}
          tabIndex={index === 0 ? 0 : -1}
          // Pressing a button must not take the selection away.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(type)}
        >
          <span class="dot" aria-hidden="true" />
          {t(`type_${type}`)}
        </button>
      ))}
    </div>
  );
}

function moveFocus(event: KeyboardEvent): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const toolbar = event.currentTarget;
  if (step === 0 || !(toolbar instanceof HTMLElement) || !(event.target instanceof HTMLElement)) return;
  const buttons = [...toolbar.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === event.target);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}
