import { useRef, useState } from 'preact/hooks';
import type { BulkChange } from '../../model/records.ts';
import type { Actions } from '../../panel/use-actions.ts';
import type { Marked } from './use-marked.ts';

/** Changing what is selected, with how far it is. */
export function useBulk(actions: Actions, marked: Marked) {
  const [progress, setProgress] = useState<number>();
  const controller = useRef<AbortController>(undefined);
  const run = (change: BulkChange): void => {
    controller.current = new AbortController();
    setProgress(0);
    void actions
      .bulk([...marked.ids], change, { signal: controller.current.signal, onProgress: setProgress })
      .then(() => {
        setProgress(undefined);
        if (change.kind === 'bulkDelete') marked.clear();
      });
  };
  return { progress, run, cancel: () => controller.current?.abort() };
}
