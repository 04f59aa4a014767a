/**
 * The extension's API, where the database is opened. Not by the polyfill, which throws in workers of a page: these have no
 * such API, and leave to their page what needs it.
 */
import { KEYS_ITEM } from '../model/keys.ts';
import { SETTINGS_ITEM } from '../model/settings.ts';

interface Area {
  get(keys: readonly string[]): Promise<Record<string, unknown>>;
  clear(): Promise<void>;
}

interface Api {
  storage?: { local: Area; session: Area };
  permissions?: {
    getAll(): Promise<{ origins?: string[] }>;
    remove(permissions: { origins: string[] }): Promise<boolean>;
  };
}

/** Both browsers' own, whose functions answer by promises. */
export function extensionApi(): Api {
  const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
  return browser ?? chrome ?? {};
}

export const isPageWorker = (): boolean => 'WorkerGlobalScope' in globalThis && extensionApi().storage === undefined;

interface Stored {
  [SETTINGS_ITEM]?: object;
  [KEYS_ITEM]?: object;
}

/** What the reader has settled, by name, for a copy of the library; undefined where it cannot be read. */
export async function settledHere(): Promise<object | undefined> {
  try {
    const { settings = {}, keys }: Stored = (await extensionApi().storage?.local.get([SETTINGS_ITEM, KEYS_ITEM])) ?? {};
    return { ...settings, ...(keys && { keys }) };
  } catch {
    return undefined;
  }
}
