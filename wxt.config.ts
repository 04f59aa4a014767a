import { join } from 'node:path';
import { preact } from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { highlightPlugin } from './scripts/highlight-plugin.ts';
import { lexiconPlugin } from './scripts/lexicon-plugin.ts';
import { licensePlugin, writeNotice } from './scripts/licenses.ts';
import { textNotHtml } from './scripts/text-not-html.ts';

/**
 * What pages of the extension may do: run, show and fetch what the extension ships, and nothing else. No inline script or
 * style, no eval, no frames in either direction, no forms that are sent, no markup out of strings.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: {
    // Content scripts only send and receive messages, which Chrome's own API does with promises just as Firefox's: they
    // do without the polyfill's 10 kB, of which every page of every blog would pay. Nor do they take WXT's context.
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.some(({ type }) => type === 'content-script')) {
        const context = {
          find: 'wxt/utils/content-script-context',
          replacement: join(import.meta.dirname, 'entrypoints/content/context.ts'),
        };
        config.resolve = { ...config.resolve, alias: [context] };
      }
    },
    'build:done': ({ config }) => writeNotice(config.outDir),
  },
  // What a reviewer needs to build the package; the tests stay at home.
  zip: { excludeSources: ['test/**', 'docs/**', '*.log'] },
  vite: ({ browser }) => ({
    plugins: [
      preact(),
      lexiconPlugin({ emit: true }),
      textNotHtml(),
      licensePlugin(),
      ...(browser === 'firefox' ? [] : [highlightPlugin()]),
    ],
    worker: { plugins: () => [licensePlugin()] },
    build: { target: ['chrome140', 'firefox150'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: PAGE_POLICY },
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'retromark@retromark.dev',
              strict_min_version: '150.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '140' }),
    action: { default_title: '__MSG_extensionName__' },
    commands: {
      'read-page': { suggested_key: { default: 'Alt+Shift+R' }, description: '__MSG_commandReadPage__' },
    },
  }),
});
