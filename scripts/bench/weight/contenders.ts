/** Who is measured on pages, each at a host of its own; and the extensions that the peers are. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLexicon } from '../../lexicon-files.ts';
import { bundlePage } from '../bundle.ts';

export type ContenderName = 'nothing' | 'empty' | 'retromark' | 'markJs' | 'markElements';

export interface PageContender {
  label: string;
  /** On its pages this contender's content script runs, and no other's. A site of its own has a process of its own. */
  host: string;
  /** For a peer: its code under page/, or none. */
  script?: string;
}

export const CONTENDERS: Readonly<Record<ContenderName, PageContender>> = {
  nothing: { label: 'no extension', host: 'none-bench.example' },
  // What the browser itself does for any content script: none can cost less.
  empty: { label: 'an empty content script', host: 'empty-bench.example', script: '' },
  retromark: { label: 'Retromark', host: 'bench.tistory.com' },
  markJs: { label: 'mark.js', host: 'mark-js-bench.example', script: 'content-mark-js' },
  markElements: { label: '<mark> by a text walk', host: 'elements-bench.example', script: 'content-mark-elements' },
};

export const CONTENDER_NAMES = Object.keys(CONTENDERS) as ContenderName[];
export const HOSTS = Object.values(CONTENDERS).map(({ host }) => host);

/** Writes the peers as extensions below `directory`; their folders. They look for all forms of our lexicon. */
export async function writePeers(directory: string): Promise<string[]> {
  const forms = [...new Set(readLexicon().flatMap((entry) => entry.forms.map(({ text }) => text)))];
  const folders: string[] = [];
  for (const { label, host, script } of Object.values(CONTENDERS)) {
    if (script === undefined) continue;
    const code = script && (await bundlePage([script], { minify: true, script: true })).get(`${script}.js`);
    const folder = join(directory, host);
    const files = {
      'manifest.json': JSON.stringify({
        manifest_version: 3,
        name: label,
        version: '1.0',
        content_scripts: [{ matches: [`*://${host}/*`], run_at: 'document_idle', js: ['forms.js', 'content.js'] }],
      }),
      'forms.js': script && `const surfaceForms = ${JSON.stringify(forms)};`,
      'content.js': code ?? '',
    };
    mkdirSync(folder);
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    folders.push(folder);
  }
  return folders;
}
