import { useState } from 'preact/hooks';
import { t, uiLanguage } from '../../model/i18n.ts';
import { EVERY_SITE, hostOf, isListed, patternOf } from '../../model/site-patterns.ts';
import { SITE_MATCHES } from '../../model/sites.ts';
import { requestSites, revokeSites } from '../../panel/site-access.ts';
import type { Actions } from '../../panel/use-actions.ts';
import { useSettings } from '../../panel/use-settings.ts';
import { useSiteAccess, WithheldNotice } from '../../panel/withheld-notice.tsx';
import { saveSettings } from '../../storage/settings.ts';

/** Where posts are read by themselves. */
export function SiteSettings({ actions }: { actions: Actions }) {
  const access = useSiteAccess();
  if (!access) return null;
  return (
    <section class="block" aria-labelledby="sites">
      <h2 id="sites">{t('sitesTitle')}</h2>
      <p class="about">{t('aboutSites')}</p>
      <WithheldNotice />
      <details class="listed">
        <summary>{t('listedSites', SITE_MATCHES.length.toLocaleString(uiLanguage()))}</summary>
        <ul>
          {SITE_MATCHES.map((pattern) => (
            <li key={pattern}>{hostOf(pattern)}</li>
          ))}
        </ul>
      </details>
      <Granted granted={access.granted} actions={actions} />
      <AddSite granted={access.granted} />
      <Paused actions={actions} />
    </section>
  );
}

function Granted({ granted, actions }: { granted: readonly string[]; actions: Actions }) {
  if (granted.length === 0) return null;
  return (
    <>
      <h3>{t('grantedSites')}</h3>
      <ul class="sites">
        {granted.map((pattern) => (
          <li key={pattern}>
            <span>{siteName(pattern)}</span>
            <button
              type="button"
              class="button"
              aria-label={t('revokeSite', siteName(pattern))}
              onClick={() => actions.attempt(() => revokeSites([pattern]))}
            >
              {t('revoke')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function AddSite({ granted }: { granted: readonly string[] }) {
  const [written, setWritten] = useState('');
  const [told, setTold] = useState('');
  /** Asks at once: browsers only take a request that comes right with the click. */
  const request = (pattern: string): void => {
    setTold('');
    requestSites([pattern]).then(
      (isGranted) => {
        if (isGranted) setWritten('');
        else setTold(t('siteRefused'));
      },
      () => setTold(t('siteRefused')),
    );
  };
  const add = (): void => {
    const pattern = patternOf(written);
    if (pattern === undefined) setTold(t('siteUnknown'));
    else if (isListed(pattern) || granted.includes(pattern)) setTold(t('siteKnown', hostOf(pattern)));
    else request(pattern);
  };
  return (
    <>
      <form
        class="add-site"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label class="field">
          <span>{t('addSite')}</span>
          <input
            type="text"
            inputMode="url"
            autocapitalize="off"
            spellcheck={false}
            placeholder="blog.example.com"
            value={written}
            aria-describedby="site-told"
            onInput={({ currentTarget }) => setWritten(currentTarget.value)}
          />
        </label>
        <button type="submit" class="button">
          {t('allowSite')}
        </button>
        {!granted.includes(EVERY_SITE) && (
          <button type="button" class="button" onClick={() => request(EVERY_SITE)}>
            {t('allowEverySite')}
          </button>
        )}
      </form>
      <p id="site-told" class="error told" role="status">
        {told}
      </p>
    </>
  );
}

/** Sites on which nothing is read by itself, whatever the browser allows. */
function Paused({ actions }: { actions: Actions }) {
  const paused = useSettings()?.pausedSites ?? [];
  if (paused.length === 0) return null;
  return (
    <>
      <h3>{t('pausedSites')}</h3>
      <ul class="sites">
        {paused.map((host) => (
          <li key={host}>
            <span>{host}</span>
            <button
              type="button"
              class="button"
              aria-label={t('resumeSite', host)}
              onClick={() =>
                actions.attempt(() => saveSettings({ pausedSites: paused.filter((other) => other !== host) }))
              }
            >
              {t('resume')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const siteName = (pattern: string): string => (pattern === EVERY_SITE ? t('everySite') : hostOf(pattern));
