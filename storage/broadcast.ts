/** What one of our contexts tells all others. */

export function broadcast(name: string, message: unknown): void {
  const channel = new BroadcastChannel(name);
  // A channel has no origin to name: none but ours hears it.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage(message);
  channel.close();
}

/** Calls `listener` with each message; returns the way to stop. */
export function onBroadcast(name: string, listener: (message: unknown) => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => listener(data);
  return () => channel.close();
}
