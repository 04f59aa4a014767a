/** How far an upgrade is, told to all contexts by the one that makes it. */
import { broadcast, onBroadcast } from './broadcast.ts';

const CHANNEL = 'retromark-upgrade';
/** Milliseconds in which nobody needs to be told, and between two tellings. */
const PATIENCE = 500;
const PACE = 200;

/** Tells, once it takes long, how much is done, from 0 to 1; 1 ends it. */
export function tellUpgrade(): (done: number) => void {
  let last = 0;
  let next = Infinity;
  const say = (): void => {
    next = performance.now() + PACE;
    broadcast(CHANNEL, last);
  };
  const patience = setTimeout(say, PATIENCE);
  return (done) => {
    last = done;
    if (done === 1) clearTimeout(patience);
    if (performance.now() >= next || (done === 1 && next !== Infinity)) say();
  };
}

/** Calls `listener` with how much is done, from 0 to 1; returns the way to stop. */
export const onUpgrade = (listener: (done: number) => void): (() => void) =>
  onBroadcast(CHANNEL, (done) => listener(Number(done)));
