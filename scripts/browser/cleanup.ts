import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

const pending = new Set<() => void>();

function runPending(): void {
  for (const cleanup of pending) {
    try {
      cleanup();
    } catch (error) {
      console.error(error);
    }
  }
  pending.clear();
}

process.once('exit', runPending);
// Node does not emit 'exit' when a signal ends it; without this, Ctrl-C would leave browsers and profiles behind.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(128 + constants.signals[signal]));
}

/** Has `cleanup` (synchronous) run when this process ends. The function returned takes it back. */
export function atExit(cleanup: () => void): () => void {
  pending.add(cleanup);
  return () => pending.delete(cleanup);
}

/** A new directory in the system's temporary one, removed by `remove()` or else when this process ends. */
export function temporaryDirectory(prefix: string): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), prefix));
  // A browser's last child may still write for a moment after its parent has gone.
  const removeNow = (): void => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  const takeBack = atExit(removeNow);
  return {
    path,
    remove() {
      removeNow();
      takeBack();
    },
  };
}

/** Kills a process, or with a negative id a group of them; one that has ended already is none of our concern. */
export function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
