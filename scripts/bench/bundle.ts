/** Bundles the code that runs in the page, the way the extension is bundled. */
import { join } from 'node:path';
import { build } from 'vite';
import { lexiconPlugin } from '../lexicon-plugin.ts';

const PAGE = join(import.meta.dirname, 'page');

/**
 * Code, and the lexicon that it fetches, by file name. `page/NAME.ts` becomes `NAME.js` with its exports; further chunks lie
 * beside it. As a `script`, of which there can be one only, it exports nothing and runs without being a module.
 */
export async function bundlePage(
  names: readonly string[],
  options: { minify: boolean; script?: boolean },
): Promise<Map<string, string | Uint8Array>> {
  const result = await build({
    configFile: false,
    root: PAGE,
    logLevel: 'warn',
    // The project's own extends one that only a build of the extension writes.
    tsconfig: 'tsconfig.bundle.json',
    plugins: [lexiconPlugin({ emit: true })],
    build: {
      write: false,
      target: 'chrome140',
      minify: options.minify,
      modulePreload: false,
      rolldownOptions: {
        input: names.map((name) => join(PAGE, `${name}.ts`)),
        preserveEntrySignatures: 'strict',
        output: {
          ...(options.script && { format: 'iife' as const }),
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  });
  if (!('output' in result)) throw new Error('Vite gave no bundle');
  return new Map(result.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]));
}
