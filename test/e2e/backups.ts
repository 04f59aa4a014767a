/** Takes everything along as a file, wipes it, and brings it back, by the same clicks as a reader. */
import type { Tab } from '../../scripts/browser/driver.ts';
import { clickOn, expectText, openLibrary, rowsOf, type World } from './harness.ts';

const TABLES = ['pages', 'readings', 'annotations', 'terms', 'names'];

/** Where the tests keep the files that a page saves. */
interface Saving {
  saved?: Blob[];
}

/** The rows of all tables that a backup brings back, by table. */
export async function allRows(world: World): Promise<Record<string, Record<string, unknown>[]>> {
  const rows: Record<string, Record<string, unknown>[]> = {};
  for (const table of TABLES) rows[table] = await rowsOf(world, table);
  return rows;
}

export const NOTHING = Object.fromEntries(TABLES.map((table) => [table, []]));

/** Exports everything as a backup, and returns the text of the file. */
export async function exportBackup(world: World): Promise<string> {
  const library = await openLibrary(world, 'exchange');
  // Keeps what the page saves instead of having the browser download it.
  await library.evaluate(() => {
    const page = window as Saving;
    page.saved = [];
    URL.createObjectURL = (file) => {
      page.saved?.push(file as Blob);
      return '#exchange';
    };
  });
  await clickOn(library, '.format [value=backup]');
  await clickOn(library, '.export-form .primary');
  const text = await library.waitFor('a file to be saved', () => (window as Saving).saved?.at(-1)?.text());
  await expectText(library, '.export-form [role=status]', '.json');
  await library.close();
  return text;
}

/** Chooses a file, as a reader does in the browser's dialog. */
export const chooseFile = (tab: Tab, name: string, text: string): Promise<void> =>
  tab.waitFor(
    'the field for a file',
    (called: string, content: string) => {
      const field = document.querySelector<HTMLInputElement>('.drop input[type=file]');
      if (!field) return false;
      const files = new DataTransfer();
      files.items.add(new File([content], called));
      field.files = files.files;
      field.dispatchEvent(new Event('change'));
      return true;
    },
    [name, text],
  ) as Promise<unknown> as Promise<void>;

/** The settings, once all of them are there: what comes later moves what is below it. */
export async function openSettings(world: World): Promise<Tab> {
  const settings = await openLibrary(world, 'settings');
  await settings.waitFor('all settings', () =>
    ['#backup', '#sites', '#storage'].every((part) => document.querySelector(part)),
  );
  return settings;
}

/** Deletes everything, confirmed by typing. */
export async function wipe(world: World): Promise<void> {
  const settings = await openSettings(world);
  await clickOn(settings, '.wipe input');
  await settings.type('delete');
  await clickOn(settings, '.wipe .danger');
  await expectText(settings, '.wipe .told', 'deleted');
  await expectText(settings, '.figures', 'Posts');
  await settings.close();
}
