import { Choice } from '../../components/choice.tsx';
import { shownDay } from '../../components/dates.ts';
import { t } from '../../model/i18n.ts';
import type { BackupInterval } from '../../model/settings.ts';
import { BackupButton } from '../../panel/backup-button.tsx';
import type { Actions } from '../../panel/use-actions.ts';
import { useSettings } from '../../panel/use-settings.ts';
import { saveSettings } from '../../storage/settings.ts';
import './settings.css';
import { SiteSettings } from './site-settings.tsx';
import { StorageSettings } from './storage-settings.tsx';
import { WipeForm } from './wipe-form.tsx';

export function SettingsPage({ actions }: { actions: Actions }) {
  return (
    <>
      <BackupSettings actions={actions} />
      <SiteSettings actions={actions} />
      <StorageSettings />
      <WipeForm />
    </>
  );
}

/** A choice is made of texts. */
const INTERVALS = ['7', '30', '0'] as const;

function BackupSettings({ actions }: { actions: Actions }) {
  const settings = useSettings();
  if (!settings) return null;
  const { backupEvery, lastBackup } = settings;
  const change = (every: string): void =>
    actions.attempt(() => saveSettings({ backupEvery: Number(every) as BackupInterval }));
  return (
    <section class="block" aria-labelledby="backup">
      <h2 id="backup">{t('backupTitle')}</h2>
      <p class="about">{t('aboutBackups')}</p>
      <div class="plain option">
        <span class="faint">{t('backupEvery')}</span>
        <Choice
          label={t('backupEvery')}
          values={INTERVALS}
          value={String(backupEvery) as (typeof INTERVALS)[number]}
          textOf={(days) => t(`every_${days}`)}
          onPick={change}
        />
      </div>
      <p class="row">
        <BackupButton />
        <span class="faint">{lastBackup === undefined ? t('noBackup') : t('lastBackup', shownDay(lastBackup))}</span>
      </p>
    </section>
  );
}
