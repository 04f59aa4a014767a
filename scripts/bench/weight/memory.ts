/** What open tabs take of the machine's memory. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { ContenderName } from './contenders.ts';
import type { PageLab } from './lab.ts';

/** Bytes a tab. */
export interface Memory {
  /** Used by JavaScript and by what it holds of the page, after garbage collection; of the last tab. */
  heap: number;
  /** Of the processes that show pages, what they have for themselves and their part of what they share. Linux only. */
  proportional?: number;
  /** The same with all that they share. */
  resident?: number;
}

/** Milliseconds in which a browser tidies up after the last load. */
const REST = 1_500;

export async function memoryOf(lab: PageLab, name: ContenderName, post: string, tabs: number): Promise<Memory> {
  const before = await renderersOf(lab);
  const open: { page: Page; close: () => Promise<void> }[] = [];
  for (let tab = 0; tab < tabs; tab++) open.push(await lab.keepOpen(name, post));
  const heap = await heapOf(open.at(-1)!.page);
  await sleep(REST);
  const after = await renderersOf(lab);
  for (const { close } of open) await close();
  const known = before && after;
  return {
    heap,
    ...(known && {
      proportional: (after.proportional - before.proportional) / tabs,
      resident: (after.resident - before.resident) / tabs,
    }),
  };
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  // What only a first collection sets free goes with a second.
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** All processes that show web pages, taken together; the extension's own is none of them. */
async function renderersOf(lab: PageLab): Promise<{ proportional: number; resident: number } | undefined> {
  const total = { proportional: 0, resident: 0 };
  try {
    for (const id of await lab.rendererIds()) {
      if (readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--extension-process')) continue;
      const sizes = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
      const bytesOf = (key: string): number =>
        Number(new RegExp(`^${key}:\\s+(\\d+) kB`, 'm').exec(sizes)?.[1]) * 1_024;
      total.proportional += bytesOf('Pss');
      total.resident += bytesOf('Rss');
    }
    return total;
  } catch {
    return undefined;
  }
}
