/** Reads the tree and keeps its rules: who may import whom, equal locales, small content script, no leftovers. */
import { globSync, readFileSync } from 'node:fs';
import { join, relative, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** What panel and page have in common. */
const SHARED_LOOKS = ['components/theme.css?inline', 'components/failure-text.ts'];
/** What each room may import; `model` means files of model/, a bare name means a package. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  recognizer: [],
  detection: [],
  insights: ['model'],
  lists: ['model', 'insights'],
  model: ['zod/mini', 'wxt/browser'],
  anchoring: ['model', 'approx-string-match'],
  storage: ['model', 'dexie', 'wxt/browser'],
  exchange: ['model', 'zod/mini', 'fflate', 'papaparse', 'uuid', 'yaml'],
  search: [
    'model',
    'storage',
    'recognizer/compiled-lexicon.ts',
    'recognizer/packed-lexicon.ts',
    'recognizer/particle.ts',
    'recognizer/string-pool.ts',
    'dexie',
    'minisearch',
    'es-hangul',
    'virtual:lexicon',
  ],
  components: [
    'model',
    'lists',
    'insights',
    'preact',
    'preact/hooks',
    'marked',
    'diff',
    '@tanstack/virtual-core',
    '@observablehq/plot',
  ],
  panel: [
    'model',
    'components',
    'insights',
    'lists',
    'storage',
    'exchange',
    'search',
    'preact',
    'preact/hooks',
    'dexie',
    'wxt',
  ],
  'entrypoints/background': ['model', 'recognizer', 'anchoring', 'insights', 'storage', 'wxt', 'virtual:lexicon'],
  'components/page': ['model', 'components/failure-text.ts'],
  'entrypoints/content': ['model', 'anchoring', 'detection', 'components/page', ...SHARED_LOOKS, 'wxt'],
  'entrypoints/popup': ['components', 'panel'],
  'entrypoints/sidepanel': ['components', 'panel'],
  // The welcome page has the sample post behave as a post does.
  'entrypoints/welcome': [
    'model',
    'anchoring',
    'components',
    'panel',
    'entrypoints/background/recognition.ts',
    'entrypoints/content/painted-finds.ts',
    'entrypoints/content/reveal.ts',
    'entrypoints/content/ui-host.ts',
    'preact',
    'preact/hooks',
    'wxt',
  ],
  'entrypoints/library': [
    'model',
    'components',
    'lists',
    'panel',
    'storage',
    'exchange',
    'search',
    'insights',
    'preact',
    'preact/hooks',
    'wxt',
  ],
};
/** The only files of model/ that touch the browser. */
const BROWSER_IN_MODEL = ['model/channel.ts', 'model/i18n.ts'];

interface Import {
  file: string;
  /** A folder of ours, or a package. */
  target: string;
}

function importsOf(room: string): Import[] {
  const files = globSync(`${room}/**/*.{ts,tsx}`, { cwd: ROOT });
  return files.flatMap((file) =>
    [...read(file).matchAll(/(?:from|import)\s+'([^']+)'/g)].map(([, specifier = '']) => {
      if (!specifier.startsWith('.')) return { file, target: specifier };
      return { file, target: relative(ROOT, join(ROOT, dirname(file), specifier)) };
    }),
  );
}

const fits = (target: string, allowed: string): boolean => target === allowed || target.startsWith(`${allowed}/`);

describe.each(Object.entries(MAY_IMPORT))('%s', (room, allowed) => {
  test(`imports nothing but itself, ${allowed.join(', ') || 'nothing'}`, () => {
    const strangers = importsOf(room).filter(
      ({ target }) => ![room, ...allowed, 'public/_locales/en/messages.json'].some((name) => fits(target, name)),
    );
    expect(strangers).toEqual([]);
  });
});

test('what a content script carries along has no library that pages would pay for', () => {
  const carried = new Set(globSync('entrypoints/content/**/*.{ts,tsx}', { cwd: ROOT }));
  const packages = new Set<string>();
  for (const file of carried) {
    // Imports of types are gone once it is built.
    for (const [, specifier = ''] of read(file).matchAll(
      /^(?:import|export) (?!type )(?:[^;']*? from )?'([^']+)';/gm,
    )) {
      if (!specifier.startsWith('.')) packages.add(specifier);
      else if (/\.tsx?$/.test(specifier)) carried.add(join(dirname(file), specifier));
    }
  }
  expect([...packages].filter((name) => !/^wxt(?:\/|$)/.test(name))).toEqual([]);
});

test('nothing sets HTML: what readers write stays text', () => {
  const files = globSync('{components,entrypoints,panel}/**/*.{ts,tsx}', { cwd: ROOT });
  expect(files.filter((file) => /innerHTML|outerHTML|insertAdjacentHTML|document\.write/i.test(read(file)))).toEqual(
    [],
  );
});

test('in model/ only the channel and the texts touch the browser', () => {
  const files = importsOf('model').filter(({ target }) => target === 'wxt/browser');
  expect(files.map(({ file }) => file).sort()).toEqual(BROWSER_IN_MODEL);
});

test('every room of the tree has its import rule', () => {
  const rooms = globSync(
    '{recognizer,detection,insights,lists,model,anchoring,storage,exchange,search,components,panel,entrypoints/*}/',
    {
      cwd: ROOT,
    },
  );
  const known = Object.keys(MAY_IMPORT);
  expect(rooms.filter((room) => !known.some((name) => fits(room.replace(/\/$/, ''), name)))).toEqual([]);
});

describe('the locales', () => {
  type Messages = Record<string, { message: string }>;
  const messagesOf = (locale: string) => JSON.parse(read(`public/_locales/${locale}/messages.json`)) as Messages;
  const en = messagesOf('en');
  const others = globSync('*', { cwd: join(ROOT, 'public/_locales') }).filter((locale) => locale !== 'en');
  const placeholders = (text: string): string[] => (text.match(/\$\d/g) ?? []).sort();

  test.each(['en', ...others])('%s describes the extension in at most 132 characters, as stores ask', (locale) => {
    expect(messagesOf(locale)['extensionDescription']?.message.length).toBeLessThanOrEqual(132);
  });

  test.each(others)('%s has the same keys as English, in the same order', (locale) => {
    expect(Object.keys(messagesOf(locale))).toEqual(Object.keys(en));
  });

  test.each(others)('%s fills in the same values', (locale) => {
    const messages = messagesOf(locale);
    for (const [key, { message }] of Object.entries(en)) {
      expect(placeholders(messages[key]?.message ?? ''), key).toEqual(placeholders(message));
    }
  });

  test('have no text that nobody uses', () => {
    const sources = globSync('{components,entrypoints,exchange,model,panel,storage}/**/*.{ts,tsx}', { cwd: ROOT });
    const code = [...sources, 'wxt.config.ts'].map(read).join('\n');
    const composed =
      /^(?:type_|types_|group_|error|color_|scope_|step_|rule_|within_|order_|facet_|column_|state_|told_|addAs_|cards_|every_|kinds?_|stored_|setting_|welcome_|welcomeHow_|event_|phase_|season_|elapseds?_|final_|yearFrom_|copyReason_|direction_|knowledge_|none_|proof_)/;
    const unused = Object.keys(en).filter(
      (key) => !composed.test(key) && !code.includes(`'${key}'`) && !code.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
  });
});
