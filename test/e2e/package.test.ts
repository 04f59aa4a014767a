/** What is shipped, looked at as files. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const OUTPUT = join(import.meta.dirname, '../../.output');

describe.each(['chrome-mv3', 'firefox-mv3'])('the package %s', (name) => {
  const folder = join(OUTPUT, name);
  const content = join(folder, 'content-scripts/content.js');
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;

  test('has a content script of at most 60 kB, without the database and the lexicon', () => {
    expect(statSync(content).size).toBeLessThanOrEqual(60_000);
    const code = readFileSync(content, 'utf8');
    expect(code).not.toMatch(/dexie|indexedDB/i);
    expect(code).not.toContain('쿠버네티스');
  });

  test('asks for no more than it needs', () => {
    const sidePanel = name === 'chrome-mv3' ? ['sidePanel'] : [];
    expect(manifest['permissions']).toEqual([
      'activeTab',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
      ...sidePanel,
    ]);
    expect(manifest['host_permissions'] ?? []).toEqual([]);
    // Asked for at the click that needs it.
    expect(manifest['optional_host_permissions']).toEqual(['*://*/*']);
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  });
});
