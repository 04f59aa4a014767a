/** How far the copy before an upgrade is, told to all contexts by the one that makes it. */
const CHANNEL = 'retromark-upgrade';
/** Milliseconds in which nobody needs to be told, and between two tellings. */
const PATIENCE = 500;
const PACE = 200;

/** Tells, once it takes long, how much is done, from 0 to 1; 1 ends it. */
export function tellUpgrade(): (done: number) => void {
  let next = performance.now() + PATIENCE;
  let channel: BroadcastChannel | undefined;
  return (done) => {
    if (performance.now() < next && !(done === 1 && channel)) return;
    next = performance.now() + PACE;
    channel ??= new BroadcastChannel(CHANNEL);
    channel.postMessage(done);
    if (done === 1) channel.close();
  };
}

/** Calls `listener` with how much is done, from 0 to 1; returns the way to stop. */
export function onUpgrade(listener: (done: number) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<number>) => listener(data);
  return () => channel.close();
}
