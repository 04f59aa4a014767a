import { useEffect, useState } from 'preact/hooks';
import { runInSlices, type Steps } from '../insights/slices.ts';

export interface Computed<Value> {
  /** Undefined until it has been computed; the value of before while it is computed anew. */
  value: Value | undefined;
  /** Whether the first value takes so long that a reader wants to see that it goes on; later they keep what they have. */
  isSlow: boolean;
  isCanceled: boolean;
  /** From 0 to 1. */
  done: number;
  onCancel: () => void;
  onAgain: () => void;
}

const SLOW_MS = 300;
/** Nothing moves meanwhile but the progress: below a long task is short enough. */
const SLICE_MS = 24;

/** Computes in slices, anew whenever `inputs` change; `total` is about how many steps it takes. */
export function useSteps<Value>(
  make: (() => Steps<Value>) | undefined,
  total: number,
  inputs: readonly unknown[],
): Computed<Value> {
  const [value, setValue] = useState<Value>();
  const [state, setState] = useState({ isSlow: false, isCanceled: false, done: 0 });
  const [turn, setTurn] = useState(0);
  const [stop, setStop] = useState<AbortController>();
  useEffect(() => {
    if (!make) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const begun = performance.now();
    const onProgress = (steps: number): void => {
      const isSlow = performance.now() - begun > SLOW_MS;
      if (isSlow) setState({ isSlow, isCanceled: false, done: Math.min(1, steps / Math.max(1, total)) });
    };
    setStop(controller);
    runInSlices(make(), { signal, onProgress, slice: SLICE_MS }).then(
      (result) => {
        setValue(() => result);
        setState({ isSlow: false, isCanceled: false, done: 1 });
      },
      () => undefined,
    );
    return () => controller.abort();
  }, [turn, ...inputs]);
  const onCancel = (): void => {
    stop?.abort();
    setState({ isSlow: true, isCanceled: true, done: 0 });
  };
  return { value, ...state, isSlow: state.isSlow && value === undefined, onCancel, onAgain: () => setTurn(turn + 1) };
}
