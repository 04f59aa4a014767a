import { useEffect, useState } from 'preact/hooks';
import { t } from '../model/i18n.ts';
import { loadSiteAccess, onSiteAccessChanged, requestListedSites, type SiteAccess } from './site-access.ts';

/** Where the browser lets us read, followed; undefined until that is known. */
export function useSiteAccess(): SiteAccess | undefined {
  const [access, setAccess] = useState<SiteAccess>();
  useEffect(() => {
    const update = (): void => void loadSiteAccess().then(setAccess, () => undefined);
    update();
    return onSiteAccessChanged(update);
  }, []);
  return access;
}

/** Where the browser keeps us out of the listed blogs, which a reader may not know of, the way in; else nothing. */
export function WithheldNotice() {
  if (!useSiteAccess()?.isWithheld) return null;
  return (
    <div class="notice" role="alert">
      <p>
        <strong>{t('withheldTitle')}</strong>
        <br />
        {t('withheldText')}
      </p>
      <button type="button" class="button primary" onClick={() => void requestListedSites().catch(() => undefined)}>
        {t('allowListed')}
      </button>
    </div>
  );
}
