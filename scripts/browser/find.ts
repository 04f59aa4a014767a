import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

interface Candidates {
  /** Program names to look up in PATH. */
  names: string[];
  /** Full paths. */
  paths: string[];
}

type Browser = 'chromium' | 'firefox';

function candidates(browser: Browser, platform: NodeJS.Platform, env: NodeJS.ProcessEnv): Candidates {
  if (platform === 'win32') {
    const roots = [env['LOCALAPPDATA'], env['ProgramFiles'], env['ProgramFiles(x86)']].filter(
      (root) => root !== undefined,
    );
    const below = (...parts: string[]): string[] => roots.map((root) => join(root, ...parts));
    return browser === 'chromium'
      ? { names: ['chromium.exe'], paths: below('Chromium', 'Application', 'chrome.exe') }
      : {
          names: ['firefox.exe'],
          paths: [...below('Mozilla Firefox', 'firefox.exe'), ...below('Firefox Developer Edition', 'firefox.exe')],
        };
  }
  if (platform === 'darwin') {
    const below = (path: string): string[] => [join('/Applications', path), join(homedir(), 'Applications', path)];
    return browser === 'chromium'
      ? {
          names: ['chromium'],
          paths: [
            ...below('Chromium.app/Contents/MacOS/Chromium'),
            ...below('Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
          ],
        }
      : {
          names: ['firefox'],
          paths: [
            ...below('Firefox.app/Contents/MacOS/firefox'),
            ...below('Firefox Developer Edition.app/Contents/MacOS/firefox'),
          ],
        };
  }
  return browser === 'chromium'
    ? { names: ['chromium', 'chromium-browser', 'chrome-for-testing'], paths: ['/usr/lib/chromium/chromium'] }
    : {
        names: ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-devedition'],
        paths: ['/opt/firefox/firefox', '/usr/lib/firefox-esr/firefox-esr', '/usr/lib/firefox/firefox'],
      };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Path of an installed browser that can take an unpacked extension from its command line, or undefined. The variables
 * RETROMARK_CHROMIUM and RETROMARK_FIREFOX come first. The version is not checked.
 *
 * Branded Google Chrome is left out: since version 137 it ignores --load-extension. Chromium and Chrome for Testing
 * still obey it. Edge is left out because it follows Chrome in this.
 */
export function findBrowser(
  browser: Browser,
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const chosen = env[`RETROMARK_${browser.toUpperCase()}`];
  if (chosen !== undefined && chosen !== '') return chosen;
  const { names, paths } = candidates(browser, platform, env);
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const inPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...inPath, ...paths].find(isProgram);
}

/** As `findBrowser`, but throws an Error that says what to install or set. */
export function requireBrowser(browser: Browser): string {
  const found = findBrowser(browser);
  if (found !== undefined) return found;
  const wanted = browser === 'chromium' ? 'Chromium or Chrome for Testing' : 'Firefox';
  throw new Error(`Found no ${wanted}. Install it, or name its program in RETROMARK_${browser.toUpperCase()}.`);
}
