/** Stands in for WXT's own watcher of addresses in content scripts, which have page-watch.ts for it: 700 bytes on every page. */
export const createLocationWatcher = (): object => ({});
