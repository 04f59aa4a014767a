import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from './driver.ts';

/**
 * Closes the page that the extension opens once it is installed, as it is at every start here: it would come to the front
 * in the middle of something. An extension without such a page opens none.
 */
export async function closeWelcome(driver: Driver, extensionDir: string): Promise<void> {
  if (!existsSync(join(extensionDir, 'welcome.html'))) return;
  const welcome = await driver.findTab(driver.extensionUrl('welcome.html')).catch(() => undefined);
  await welcome?.close();
}
