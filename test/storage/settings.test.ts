import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_KEYS } from '../../model/keys.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../model/settings.ts';
import { settlePending } from '../../storage/chosen.ts';
import { loadKeys, saveKeys } from '../../storage/keys.ts';
import { loadSettings, onSettingsChanged, saveSettings } from '../../storage/settings.ts';
import { type FakeFolder, installFileSystem } from './file-system.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  installFileSystem();
});

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

describe('where the browser', () => {
  const { local } = fakeBrowser.storage;
  const SEARCHES = [{ name: 'k8s', place: 'marks?q=k8s' }];
  const lose = (): Promise<void> => local.clear();

  test.each<[what: string, stored: unknown]>([
    ['text', 'order'],
    ['a list', [1]],
    ['nothing', null],
    [
      'other values',
      { groupBy: 7, searches: null, pausedSites: [{}], hiddenTypes: 'skill', lastBackup: 'today', x: 1 },
    ],
  ])('gives %s for settings, they are as they come', async (_, stored) => {
    await local.set({ settings: stored, keys: stored });
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await loadKeys()).toEqual(DEFAULT_KEYS);
  });

  test('gives a setting that makes no sense, the others stay', async () => {
    await local.set({ settings: { groupBy: 'color', searches: SEARCHES } });
    await saveSettings({ backupEvery: 7 });
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, searches: SEARCHES, backupEvery: 7 });
  });

  test('cannot read settings, they are as they come, and saving one says so and changes none', async () => {
    await saveSettings({ searches: SEARCHES });
    const get = vi.spyOn(local, 'get').mockRejectedValue(new Error('Corruption: block checksum mismatch'));
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await loadKeys()).toEqual(DEFAULT_KEYS);
    await expect(saveSettings({ groupBy: 'order' })).rejects.toMatchObject({ failure: 'settingsFailed' });
    await expect(settlePending()).rejects.toMatchObject({ failure: 'settingsFailed' });
    get.mockRestore();
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, searches: SEARCHES });
  });

  test('has no room, it is said, and what was there stays', async () => {
    await saveSettings({ searches: SEARCHES });
    const set = vi.spyOn(local, 'set');
    const failing = async (...messages: string[]): Promise<void> => {
      for (const message of messages) set.mockRejectedValueOnce(new Error(message));
      await saveSettings({ groupBy: 'order' });
    };
    // As Chromium says it, and Firefox, which says it at every other time.
    const IO = 'IO error: No space left on device';
    await expect(failing(IO, IO)).rejects.toMatchObject({ failure: 'storageFull' });
    const AGAIN = 'An unexpected error occurred';
    await expect(failing('QuotaExceededError', AGAIN)).rejects.toMatchObject({ failure: 'storageFull' });
    await expect(failing(AGAIN, 'QuotaExceededError')).rejects.toMatchObject({ failure: 'storageFull' });
    await expect(failing(AGAIN, AGAIN)).rejects.toMatchObject({ failure: 'settingsFailed' });
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, searches: SEARCHES });
  });

  test('has lost all settings, they come back', async () => {
    await saveSettings({ searches: SEARCHES, lastBackup: 5 });
    await saveKeys({ undo: 'Alt+KeyU' });
    await lose();
    const heard: Settings[] = [];
    onSettingsChanged((settings) => heard.push(settings));
    await settlePending();
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, searches: SEARCHES, lastBackup: 5 });
    expect(heard.at(-1)?.searches).toEqual(SEARCHES);
    expect((await loadKeys()).undo).toBe('Alt+KeyU');
  });

  test('has lost all settings, the next that is saved joins them', async () => {
    await saveSettings({ searches: SEARCHES });
    await lose();
    await saveSettings({ groupBy: 'order' });
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, searches: SEARCHES, groupBy: 'order' });
  });

  test('has no room to keep them a second time, they are saved all the same', async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('safety-copies', { create: true });
    folder.getFileHandle = () => Promise.reject(new DOMException('no room', 'UnknownError'));
    await local.set({ settings: { searches: SEARCHES } });
    await saveSettings({ groupBy: 'order' });
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, searches: SEARCHES, groupBy: 'order' });
  });

  test('was killed before it kept them a second time, that is made good at the next start', async () => {
    await saveSettings({ searches: SEARCHES });
    await local.set({ settings: { searches: SEARCHES, groupBy: 'order' } });
    await settlePending();
    await lose();
    await settlePending();
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, searches: SEARCHES, groupBy: 'order' });
  });

  test('was killed while it kept them a second time, nothing is made of the half', async () => {
    await saveSettings({ searches: SEARCHES });
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('safety-copies');
    (folder as unknown as FakeFolder).entries.delete('settled.json');
    await folder.getFileHandle('settled.json', { create: true });
    await lose();
    await settlePending();
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });
});
