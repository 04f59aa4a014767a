/** Lets a worker answer others in the middle of long work. */

/** Milliseconds of work after which others get their turn. */
const SLICE = 25;

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.addEventListener('message', () => waiting.shift()?.());

/** A turn of the event loop, in which messages are answered. Timers would wait for four milliseconds. */
function turn(): Promise<void> {
  port1.start();
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  });
}

/** Gives way at times: to be awaited between small pieces of work. */
export function createPause(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return;
    await turn();
    since = performance.now();
  };
}
