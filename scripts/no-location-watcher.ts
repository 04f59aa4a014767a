/** In place of WXT's watcher of addresses, of which content scripts would only carry the code: page-watch.ts is ours. */
export const createLocationWatcher = (): undefined => undefined;
