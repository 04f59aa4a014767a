import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '../../model/settings.ts';
import { loadSettings, onSettingsChanged, saveSettings } from '../../storage/settings.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

test('whoever has settled nothing has the defaults', async () => {
  expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
});

test('a change leaves the other settings as they are', async () => {
  await saveSettings({ hiddenTypes: ['skill'] });
  await saveSettings({ pausedSites: ['velog.io'], lastBackup: 5 });
  expect(await loadSettings()).toEqual({
    ...DEFAULT_SETTINGS,
    hiddenTypes: ['skill'],
    pausedSites: ['velog.io'],
    lastBackup: 5,
  });
});

test('changes at the same time all last', async () => {
  await Promise.all([saveSettings({ hiddenTypes: ['skill'] }), saveSettings({ groupBy: 'order' })]);
  expect(await loadSettings()).toMatchObject({ hiddenTypes: ['skill'], groupBy: 'order' });
});

test('who listens hears of settings and of nothing else, until they stop', async () => {
  const heard: Settings[] = [];
  const stop = onSettingsChanged((settings) => heard.push(settings));
  await fakeBrowser.storage.local.set({ keys: {} });
  await saveSettings({ groupBy: 'order' });
  stop();
  await saveSettings({ groupBy: 'section' });
  expect(heard).toEqual([{ ...DEFAULT_SETTINGS, groupBy: 'order' }]);
});
