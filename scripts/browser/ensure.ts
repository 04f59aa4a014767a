import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './find.ts';

type Browser = 'chromium' | 'firefox';

const PACKAGES: Readonly<Record<Browser, string>> = { chromium: 'chromium', firefox: 'firefox-esr' };
/** Without these, Korean and emoji are empty boxes in screenshots. */
const FONTS = ['fonts-noto-cjk', 'fonts-noto-color-emoji'];

/**
 * Makes sure that the browsers are there: installs what is missing by apt on Debian as root, elsewhere throws an Error that
 * says in one sentence what to install.
 */
export function ensureBrowsers(browsers: readonly Browser[]): void {
  const missing = browsers.filter((browser) => findBrowser(browser) === undefined);
  if (canUseApt()) {
    const packages = [...missing.map((browser) => PACKAGES[browser]), ...FONTS].filter((name) => !isInstalled(name));
    if (packages.length > 0) aptInstall(packages);
  }
  const still = missing.filter((browser) => findBrowser(browser) === undefined);
  if (still.length > 0) {
    const names = still.map((browser) => (browser === 'chromium' ? 'Chromium (or Chrome for Testing)' : 'Firefox'));
    throw new Error(
      `Please install ${names.join(' and ')}, or name the program in ` +
        `${still.map((browser) => `RETROMARK_${browser.toUpperCase()}`).join(' and ')}.`,
    );
  }
}

/** The browser to use where the caller does not mind which: one that is installed, else the one easiest to install. */
export const anyBrowser = (): Browser => (findBrowser('chromium') || !findBrowser('firefox') ? 'chromium' : 'firefox');

const canUseApt = (): boolean => process.getuid?.() === 0 && existsSync('/etc/debian_version');

const isInstalled = (name: string): boolean => spawnSync('dpkg', ['-s', name], { stdio: 'ignore' }).status === 0;

function aptInstall(packages: readonly string[]): void {
  console.error(`Installing ${packages.join(', ')} (apt-get) …`);
  const apt = (...args: string[]): boolean =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  // Without fresh lists apt may know no package at all.
  apt('update', '-qq');
  if (!apt('install', '-y', '-qq', '--no-install-recommends', ...packages)) {
    console.error(`apt-get could not install ${packages.join(', ')}.`);
  }
}
