/** Makes a list of the hottest functions of a CPU profile. */

/** The little of DevTools' CPU profile that is read here. */
export interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples?: number[];
  timeDeltas?: number[];
}

export interface HotFunction {
  name: string;
  /** Share of the time, idling left out, that was spent in the function's own code and the patterns it matched. */
  share: number;
}

/** Not the page's work. */
const IDLE = new Set(['(idle)', '(program)']);

export function hottest({ nodes, samples = [], timeDeltas = [] }: Profile, count: number): HotFunction[] {
  const names = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => [
      id,
      functionName || `(anonymous) ${url.replace(/^.*\//, '')}:${lineNumber + 1}`,
    ]),
  );
  const times = new Map<string, number>();
  let total = 0;
  for (const [index, id] of samples.entries()) {
    const name = names.get(id) ?? '?';
    // A sample's time lasts until the next one is taken.
    const time = timeDeltas[index + 1] ?? 0;
    if (IDLE.has(name)) continue;
    times.set(name, (times.get(name) ?? 0) + time);
    total += time;
  }
  return [...times]
    .map(([name, time]) => ({ name, share: time / total }))
    .sort((a, b) => b.share - a.share)
    .slice(0, count);
}
