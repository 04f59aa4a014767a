/** The project's modules as Vite makes them: with JSX, the lexicon, and a browser that is none. */
import { join } from 'node:path';
import { createServer, createServerModuleRunner } from 'vite';
import type * as list from '../../test/fuzz/all.ts';

const ROOT = join(import.meta.dirname, '../..');

/** All properties, by group. */
export async function loadProperties(): Promise<typeof list> {
  const server = await createServer({
    root: ROOT,
    configFile: join(ROOT, 'vitest.config.ts'),
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    resolve: { alias: { 'wxt/browser': join(ROOT, 'test/fuzz/fake-browser.ts') } },
  });
  const runner = createServerModuleRunner(server.environments.ssr, { hmr: false });
  return runner.import<typeof list>(join(ROOT, 'test/fuzz/all.ts'));
}
