/**
 * The extension's API where the database is opened. Not by the polyfill, which throws in workers of a page: these have no
 * such API, and leave to their page what needs it.
 */
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
