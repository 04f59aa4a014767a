import { preact } from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { highlightPlugin } from './scripts/highlight-plugin.ts';
import { lexiconPlugin } from './scripts/lexicon-plugin.ts';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: {
    // Content scripts only send and receive messages, which Chrome's own API does with promises just as Firefox's: they
    // do without the polyfill's 10 kB, of which every page of every blog would pay.
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.some(({ type }) => type === 'content-script')) {
        config.resolve = { ...config.resolve, alias: [] };
      }
    },
  },
  vite: ({ browser }) => ({
    plugins: [preact(), lexiconPlugin({ emit: true }), ...(browser === 'firefox' ? [] : [highlightPlugin()])],
    build: { target: ['chrome140', 'firefox150'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    optional_host_permissions: ['*://*/*'],
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
