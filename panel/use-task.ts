import { useEffect, useRef, useState } from 'preact/hooks';

export interface TaskOptions {
  /** Takes how much is done, from 0 to 1. */
  onProgress: (done: number) => void;
  signal: AbortSignal;
}

export interface Task {
  isRunning: boolean;
  /** How much is done, from 0 to 1. */
  done: number;
  /** Runs a task in place of the one that runs; whoever leaves the page ends it. A task that was stopped rejects nothing. */
  run: (task: (options: TaskOptions) => Promise<void>) => Promise<void>;
  cancel: () => void;
}

/** A task that takes its time, with its progress and a way to stop it. */
export function useTask(): Task {
  const [done, setDone] = useState<number>();
  const running = useRef<AbortController>(undefined);
  const cancel = (): void => {
    running.current?.abort();
    running.current = undefined;
    setDone(undefined);
  };
  useEffect(() => cancel, []);
  return {
    isRunning: done !== undefined,
    done: done ?? 0,
    cancel,
    async run(task) {
      cancel();
      const controller = new AbortController();
      running.current = controller;
      setDone(0);
      const { signal } = controller;
      try {
        await task({ signal, onProgress: (now) => signal.aborted || setDone(now) });
      } catch (error) {
        if (!signal.aborted) throw error;
      } finally {
        if (running.current === controller) cancel();
      }
    },
  };
}
