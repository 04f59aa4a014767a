/** Where a bench ran; figures mean little without it. */
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export interface Environment {
  date: string;
  processor: string;
  cores: number;
  memoryGB: number;
  /** Load average of the last minute: a machine with other work to do gives larger and more scattered times. */
  load: number;
  /** Left out where a bench does not know its browsers' versions. */
  browser?: string;
  /** Undefined where the project is no git repository. */
  commit?: string;
}

/** To be asked before the bench begins to load the machine itself. */
export function environment(browserVersion?: string): Environment {
  const commit = currentCommit(join(ROOT, '.git'));
  return {
    date: new Date().toISOString(),
    processor: cpus()[0]?.model.trim() ?? 'unknown processor',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    load: loadavg()[0] ?? 0,
    ...(browserVersion === undefined ? {} : { browser: `Chromium ${browserVersion} headless` }),
    ...(commit === undefined ? {} : { commit }),
  };
}

export const environmentLine = ({ date, processor, cores, memoryGB, load, browser, commit }: Environment): string =>
  [
    `${date.slice(0, 16).replace('T', ' ')} UTC`,
    `${processor}, ${cores} cores, ${memoryGB} GB, load ${load.toFixed(1)}`,
    ...(browser === undefined ? [] : [browser]),
    ...(commit === undefined ? [] : [`commit ${commit.slice(0, 9)}`]),
  ].join(' · ');

/** What HEAD points to, read from git's files: git itself need not be installed. */
function currentCommit(gitDirectory: string): string | undefined {
  const read = (path: string): string | undefined => {
    try {
      return readFileSync(join(gitDirectory, path), 'utf8').trim();
    } catch {
      return undefined;
    }
  };
  const head = read('HEAD');
  const reference = head?.match(/^ref: (.+)$/)?.[1];
  if (reference === undefined) return head;
  const packed = read('packed-refs')
    ?.split('\n')
    .find((line) => line.endsWith(` ${reference}`));
  return read(reference) ?? packed?.split(' ')[0];
}
