import { t, uiLanguage } from '../model/i18n.ts';

interface Props {
  label: string;
  /** From 0 to 1; left out where nobody can tell. */
  done?: number | undefined;
  onCancel: () => void;
}

/** How far something is that takes its time, with the way to stop it. */
export const Progress = ({ label, done, onCancel }: Props) => (
  <div class="progress">
    <span role="status">{label}</span>
    <progress aria-label={label} {...(done !== undefined && { value: done })} />
    {done !== undefined && (
      <span class="percent" aria-hidden="true">
        {done.toLocaleString(uiLanguage(), { style: 'percent' })}
      </span>
    )}
    <button type="button" class="button" onClick={onCancel}>
      {t('cancel')}
    </button>
  </div>
);
