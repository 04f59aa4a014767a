/** What is shipped, looked at as files. */
import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const OUTPUT = join(ROOT, '.output');

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

  test('can neither set HTML nor run code that is not in it', () => {
    const scripts = (readdirSync(folder, { recursive: true }) as string[]).filter((path) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(5);
    const ways =
      /[.]innerHTML|outerHTML|insertAdjacentHTML|document[.]write|\beval\(|importScripts|createContextualFragment/;
    expect(scripts.filter((path) => ways.test(readFileSync(join(folder, path), 'utf8')))).toEqual([]);
  });

  test('has the version of package.json, and the licenses of what is in it', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(manifest['version']).toBe(version);
    expect(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8')).toMatch(
      new RegExp(`^## ${version.replaceAll('.', '[.]')}\\b`, 'm'),
    );
    const notice = readFileSync(join(folder, 'NOTICE.txt'), 'utf8');
    for (const library of ['preact', 'dexie', 'zod', 'minisearch', 'webextension-polyfill']) {
      expect(notice).toContain(`\n${library} `);
    }
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
    // Nothing by which a page could tell that we are installed, or that it could frame.
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('sandbox');
  });

  test('lets its pages run and show what is shipped, and nothing else', () => {
    const { extension_pages: policy } = manifest['content_security_policy'] as { extension_pages: string };
    const rules = new Map(policy.split('; ').map((each) => each.split(/ (.*)/s) as [string, string]));
    expect(manifest['content_security_policy']).toEqual({ extension_pages: policy });
    expect(rules.get('default-src')).toBe("'none'");
    for (const rule of ['object-src', 'base-uri', 'form-action', 'frame-ancestors'])
      expect(rules.get(rule)).toBe("'none'");
    for (const rule of ['script-src', 'worker-src', 'style-src', 'img-src', 'connect-src']) {
      expect(rules.get(rule)).toBe("'self'");
    }
    expect(rules.get('require-trusted-types-for')).toBe("'script'");
    expect(policy).not.toMatch(/unsafe|http|data:|blob:|\*/);
  });

  test('answers no other extension, evaluates no text, and loads no script from elsewhere', () => {
    for (const file of globSync('**/*.{js,html}', { cwd: folder })) {
      const source = readFileSync(join(folder, file), 'utf8');
      expect(source, file).not.toMatch(/on(?:Message|Connect)External\.addListener|onUserScript\w+\.addListener/);
      expect(source, file).not.toMatch(/\beval\(|new Function\b|(?<![.\w])Function\(|importScripts/);
      expect(source, file).not.toMatch(/<script[^>]+src="(?!\/(?:chunks|assets)\/)|import\(["'`]https?:/);
    }
  });
});
