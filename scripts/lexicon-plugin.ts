/** Gives the bundle the lexicon's lines as the module `virtual:lexicon`: `{ type, text }[]`, comments left out. */
import type { Plugin } from 'vite';
import { LEXICON_DIR, readLexiconFiles } from './lexicon-files.ts';

const NAME = 'virtual:lexicon';
const RESOLVED = `\0${NAME}`;

export const lexiconPlugin = (): Plugin => ({
  name: 'retromark-lexicon',
  resolveId: (id) => (id === NAME ? RESOLVED : undefined),
  load(id) {
    if (id !== RESOLVED) return undefined;
    this.addWatchFile(LEXICON_DIR);
    const files = readLexiconFiles().map(({ type, text }) => ({
      type,
      text: text
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .join('\n'),
    }));
    return `export default ${JSON.stringify(files)};`;
  },
});
