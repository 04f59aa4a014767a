import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import type { LaunchOptions } from './driver.ts';
import { requireBrowser } from './find.ts';
import { poll } from './poll.ts';

/** How long a start may take on a machine that has other work to do. */
const START_TIMEOUT_MS = 90_000;

/** Where Chromium's files go; all are below one directory. */
export interface ChromiumFiles {
  profile: string;
  log: string;
  netLog: string;
  artifacts: string;
}

export function chromiumFiles(directory: string, profile: string | undefined): ChromiumFiles {
  return {
    profile: profile ?? join(directory, 'profile'),
    log: join(directory, 'chromium.log'),
    netLog: join(directory, 'net-log.json'),
    artifacts: join(directory, 'artifacts'),
  };
}

function browserArguments(options: LaunchOptions, files: ChromiumFiles): string[] {
  const extensions = [options.extensionDir, ...(options.besides ?? [])].map((folder) => resolve(folder)).join(',');
  const usual = options.webPort === undefined ? [] : [80, 443];
  const mapped = options.hosts.flatMap((host) => [
    ...usual.map((port) => `MAP ${host}:${port} 127.0.0.1:${options.webPort}`),
    `MAP ${host} 127.0.0.1`,
  ]);
  const others = options.network === 'open' ? [] : ['MAP * ~NOTFOUND'];
  return [
    `--disable-extensions-except=${extensions}`,
    `--load-extension=${extensions}`,
    `--host-resolver-rules=${[...mapped, ...others, 'EXCLUDE 127.0.0.1'].join(', ')}`,
    '--ignore-certificate-errors',
    // For Extensions.triggerAction.
    '--enable-unsafe-extension-debugging',
    '--disable-domain-reliability',
    '--enable-logging',
    `--log-file=${files.log}`,
    '--no-pings',
    `--lang=${options.locale ?? 'en'}`,
    // Chromium refuses to run its sandbox as root, as in most containers.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(options.recordRequests ? [`--log-net-log=${files.netLog}`] : []),
  ];
}

/** Playwright's message without the command line: its first line, and the last that Chromium printed. */
function shortReason(message: string): string {
  const [first, ...rest] = message.split('\n');
  return [first, ...rest.filter((line) => line.startsWith('[pid=')).slice(-15)].join('\n');
}

/** Starts Chromium. Throws an Error with the last lines it printed if it does not come up. */
export async function startChromium(options: LaunchOptions, files: ChromiumFiles): Promise<BrowserContext> {
  const { locale = 'en', colorScheme = 'light', headless, executable } = options;
  const program = executable ?? requireBrowser('chromium');
  try {
    return await chromium.launchPersistentContext(files.profile, {
      executablePath: program,
      headless,
      colorScheme,
      locale: locale === 'ko' ? 'ko-KR' : 'en-US',
      args: browserArguments(options, files),
      ignoreDefaultArgs: ['--disable-extensions'],
      // On Linux the language comes from here, not from --lang.
      env: { ...process.env, LANGUAGE: locale },
      timeout: START_TIMEOUT_MS,
      // Playwright leaves its own directory behind when a start fails.
      artifactsDir: files.artifacts,
      // cleanup.ts ends the process on a signal, and Playwright ends its browsers at that.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } catch (error) {
    throw new Error(`Chromium (${program}) did not start: ${shortReason(String(error))}`, { cause: error });
  }
}

/**
 * Waits for the extension's service worker and returns its `chrome-extension://…`. Throws an Error with what Chromium
 * logged if the extension cannot be loaded.
 */
export async function extensionOrigin(context: BrowserContext, extensionDir: string, log: string): Promise<string> {
  const logged = (): string => (existsSync(log) ? readFileSync(log, 'utf8') : '');
  const answer = await poll(
    `the service worker of ${extensionDir}`,
    () => context.serviceWorkers()[0]?.url() ?? /Extension error: .*/.exec(logged())?.[0],
    START_TIMEOUT_MS,
  );
  if (!answer?.startsWith('chrome-extension:')) throw new Error(answer);
  return `chrome-extension://${new URL(answer).host}`;
}
