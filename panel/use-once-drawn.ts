import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * Makes a function that does something once all that was set along with it has been drawn, and before the next key: what
 * is typed on would else go to the list, whose keys undo and delete.
 */
export function useOnceDrawn(run: () => void): () => void {
  const [times, setTimes] = useState(0);
  useLayoutEffect(() => {
    if (times > 0) run();
  }, [times]);
  return () => setTimes((before) => before + 1);
}
