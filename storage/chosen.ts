/** What the reader has settled, in the form in which it is exported and imported: settings and shortcuts, by name. */
import { contentOf } from '../model/content.ts';
import type { Keys } from '../model/keys.ts';
import { type Settings, SETTINGS_ITEM } from '../model/settings.ts';
import { dropPending, pendingSettings } from './pending-settings.ts';
import { readItems, recoverItems, writeItems } from './settled-items.ts';

/** Only what was settled; the rest is as it comes. When the last backup was made says nothing elsewhere. */
export type Chosen = Partial<Omit<Settings, 'lastBackup'>> & { keys?: Partial<Keys> };

/** Rejects with StorageError where the browser cannot read it. */
export async function loadChosen(): Promise<Chosen> {
  const { settings = {}, keys } = await readItems();
  const { lastBackup: _, ...chosen } = settings;
  return { ...chosen, ...(keys && { keys }) };
}

/**
 * Puts back what the browser has lost, and puts what waits in the database, in an order in which it may be killed at any time and
 * done again. What was changed since stays as it is. Rejects with StorageError where settings cannot be read or saved.
 */
export async function settlePending(): Promise<void> {
  await navigator.locks.request(SETTINGS_ITEM, recoverItems);
  if ((await pendingSettings()).length === 0) return;
  const count = await navigator.locks.request(SETTINGS_ITEM, async () => {
    const changes = await pendingSettings();
    const { settings, keys } = await readItems();
    const chosen: Record<string, unknown> = { ...settings, ...(keys && { keys }) };
    for (const change of changes) {
      const { name, to } = change;
      if ('from' in change && contentOf(chosen[name] ?? null) !== contentOf(change.from)) continue;
      if (to === null) delete chosen[name];
      else chosen[name] = to;
    }
    const { keys: nextKeys, ...rest } = chosen;
    await writeItems({ settings: rest, keys: nextKeys as Record<string, unknown> | undefined });
    return changes.length;
  });
  await dropPending(count);
}
