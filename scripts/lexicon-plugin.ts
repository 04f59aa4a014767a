/**
 * Compiles the lexicon for a bundle. The module `virtual:lexicon` gives the address from which the bundle's code fetches
 * it: a file beside the bundle where the plugin may emit one, or else a data URL.
 *
 * A file is what ships. Inside the script the lexicon would have to be read at every start of the background, of which
 * most recognize nothing; in Chromium that takes longer than fetching the file does.
 */
import type { Plugin } from 'vite';
import { compileLexicon } from '../recognizer/compiled-lexicon.ts';
import { packLexicon } from '../recognizer/packed-lexicon.ts';
import { LEXICON_DIR, readLexicon } from './lexicon-files.ts';

const NAME = 'virtual:lexicon';
const RESOLVED = `\0${NAME}`;
const FILE = 'lexicon.bin';

/** With `emit` the file lies at the root of the output; Vite's development server knows no such files. */
export const lexiconPlugin = ({ emit }: { emit: boolean } = { emit: false }): Plugin => ({
  name: 'retromark-lexicon',
  resolveId: (id) => (id === NAME ? RESOLVED : undefined),
  load(id) {
    if (id !== RESOLVED) return undefined;
    this.addWatchFile(LEXICON_DIR);
    const source = Buffer.from(packLexicon(compileLexicon(readLexicon())));
    if (emit) this.emitFile({ type: 'asset', fileName: FILE, source });
    const address = emit ? `/${FILE}` : `data:application/octet-stream;base64,${source.toString('base64')}`;
    return `export default ${JSON.stringify(address)};`;
  },
});
