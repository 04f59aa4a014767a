import { t } from '../../model/i18n.ts';

interface Props {
  /** From 0 to 1. */
  done: number;
  isCanceled: boolean;
  onCancel: () => void;
  onAgain: () => void;
}

/** That a picture is being computed, and the way to stop it. */
export const Computing = ({ done, isCanceled, onCancel, onAgain }: Props) => (
  <div class="computing" role="status">
    {isCanceled ? (
      <>
        <span>{t('pictureCanceled')}</span>
        <button type="button" class="button" onClick={onAgain}>
          {t('pictureAgain')}
        </button>
      </>
    ) : (
      <>
        <label>
          {t('pictureComputing')} <progress value={done} max={1} />
        </label>
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </>
    )}
  </div>
);
