import type { LaunchOptions } from './driver.ts';

type Preference = string | number | boolean;

/**
 * Preferences for a profile in which nothing but the given hosts can be reached. Marionette itself sets further ones
 * that keep Firefox quiet (updates, Safe Browsing, remote settings).
 */
export function firefoxPreferences(options: LaunchOptions, addon: { id: string; uuid: string }): string {
  const preferences: Record<string, Preference> = {
    // 0: a free port, which Firefox writes to MarionetteActivePort in the profile.
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [addon.id]: addon.uuid }),
    // A temporary add-on goes when Firefox quits; its storage has to stay for restart().
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // inExtension() runs in a tab that shows manifest.json, which must stay in the extension's own origin.
    'devtools.jsonview.enabled': false,

    ...(options.network === 'open' ? openNetwork(options.hosts) : closedNetwork(options.hosts)),
    ...(options.webPort !== undefined && {
      'network.socket.forcePort': `80=${options.webPort};443=${options.webPort}`,
    }),
    'network.trr.mode': 5,
    'dom.security.https_first': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'network.prefetch-next': false,
    'network.http.speculative-parallel-limit': 0,
    'app.normandy.enabled': false,
    'toolkit.telemetry.server': '',
    'datareporting.policy.dataSubmissionEnabled': false,
    'browser.search.suggest.enabled': false,
    'media.gmp-manager.updateEnabled': false,
    'browser.aboutwelcome.enabled': false,
    // Nobody is there to answer whether an extension may have what it asks for at a click.
    'extensions.webextOptionalPermissionPrompts': false,
    'browser.sessionstore.resume_from_crash': false,

    // 0 is dark and 1 is light, for pages; the other is for Firefox's own windows.
    'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
    'ui.systemUsesDarkTheme': options.colorScheme === 'dark' ? 1 : 0,
    'intl.accept_languages': options.locale === 'ko' ? 'ko-KR, ko, en-US, en' : 'en-US, en',
    'intl.locale.requested': options.locale === 'ko' ? 'ko' : 'en-US',
    ...options.preferences,
  };
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/**
 * Every name resolves to this machine, and all hosts but the given ones go to a proxy that does not exist (port 9,
 * discard). Unlike network.dns.localDomains, this takes wildcards.
 */
const closedNetwork = (hosts: readonly string[]): Record<string, Preference> => ({
  'network.dns.forceResolve': '127.0.0.1',
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': ['127.0.0.1', ...hosts.map((host) => host.replace(/^\*/, ''))].join(', '),
  'network.proxy.failover_direct': false,
});

const openNetwork = (hosts: readonly string[]): Record<string, Preference> => ({
  'network.dns.localDomains': hosts.join(','),
});
