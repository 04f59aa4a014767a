import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exportLibrary } from '../../panel/export.ts';
import { saveFile } from '../../panel/save-file.ts';
import { db } from '../../storage/db.ts';
import { loadSettings, saveSettings } from '../../storage/settings.ts';
import { annotation } from '../storage/rows.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
vi.mock('../../panel/save-file.ts', () => ({ saveFile: vi.fn() }));
vi.stubGlobal('scheduler', { yield: () => Promise.resolve() });

const saved = async (): Promise<{ annotations: object[]; settings?: object }> =>
  JSON.parse(await vi.mocked(saveFile).mock.lastCall![0].text()) as Awaited<ReturnType<typeof saved>>;

beforeEach(async () => {
  vi.restoreAllMocks();
  vi.mocked(saveFile).mockReset();
  fakeBrowser.reset();
  await db.annotations.clear();
  await db.annotations.add(annotation());
  await saveSettings({ groupBy: 'order' });
});

test('a backup has everything, settings too, and that it was made is noted', async () => {
  await exportLibrary('backup', 'everything', { at: 7 });
  expect(await saved()).toMatchObject({ annotations: [{}], settings: { groupBy: 'order' } });
  expect((await loadSettings()).lastBackup).toBe(7);
});

test('a backup is made though the settings can be neither read nor saved', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('Corruption'));
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('Corruption'));
  const { name } = await exportLibrary('backup', 'everything', { at: 7 });
  expect(name).toContain('.json');
  expect((await saved()).annotations).toHaveLength(1);
});
