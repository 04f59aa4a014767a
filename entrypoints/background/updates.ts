import { browser } from 'wxt/browser';

/**
 * An update has come. Firefox would put it in at once, and close the library over what is being written there: as long as a
 * page of ours is open it waits for the next start.
 */
export function onUpdateAvailable(): void {
  const views = browser.extension.getViews() as unknown as { location: Location }[];
  const isOpen = views.some((view) => view.location.pathname !== location.pathname);
  if (!isOpen) browser.runtime.reload();
}
