import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../model/settings.ts';
import { loadSettings, onSettingsChanged } from '../storage/settings.ts';

/** The reader's settings, followed; undefined until they are loaded. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    void loadSettings().then(setSettings);
    return onSettingsChanged(setSettings);
  }, []);
  return settings;
}
