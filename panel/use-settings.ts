import { useLayoutEffect, useState } from 'preact/hooks';
import type { Settings } from '../model/settings.ts';
import { loadSettings, onSettingsChanged } from '../storage/settings.ts';

/** The reader's settings, which follow every change; undefined until they are known. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  // Before the first paint: the panel waits for them.
  useLayoutEffect(() => {
    void loadSettings().then(setSettings);
    return onSettingsChanged(setSettings);
  }, []);
  return settings;
}
