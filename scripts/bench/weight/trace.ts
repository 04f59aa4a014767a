/** Reads from a trace what a page's load cost its main thread. */

/** The little of a trace event that is read here. Times are microseconds; `tdur` is the thread's own time on a processor. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string; documentLoaderURL?: string } };
}

/** Milliseconds of processor time, of which nobody else's work takes any. */
export interface ThreadTimes {
  /** All tasks. */
  total: number;
  /** Scripts: compiling, running, and the garbage they leave. */
  script: number;
  /** Style, layout and painting. */
  rendering: number;
  /** The longest task once the document was ready and a content script, if there is one, at work. */
  longest: number;
  /** The most that scripts take of one task, with the rendering that they force. */
  longestScript: number;
}

export const TRACE_CATEGORIES = [
  '-*',
  'toplevel',
  'v8',
  'v8.execute',
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
] as const;

const SCRIPT = new Set(['EvaluateScript', 'FunctionCall', 'v8.callFunction', 'RunMicrotasks', 'MinorGC', 'MajorGC']);
const RENDERING = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit', 'HitTest']);

/** Of the document at `url`, from its navigation on. Throws RangeError where the trace has no such navigation. */
export function threadTimes(events: readonly TraceEvent[], url: string): ThreadTimes {
  const start = events.findLast(
    ({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL === url,
  );
  if (!start) throw new RangeError(`Nothing in the trace goes to ${url}`);
  const own = events
    .filter(({ ph, pid, tid, ts }) => ph === 'X' && pid === start.pid && tid === start.tid && ts >= start.ts)
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const injection = own.find(({ name, args }) => name === 'EvaluateScript' && isExtension(args?.data?.url));
  const tasks = outermost(own, ({ name }) => name === 'RunTask');
  const ready = events.find(
    ({ name, pid, ts }) => name === 'domContentLoadedEventEnd' && pid === start.pid && ts >= start.ts,
  );
  // A script that starts before the page's does its work behind this, too.
  const from = Math.max(injection?.ts ?? 0, ready?.ts ?? 0);
  const since = from === 0 ? [] : tasks.filter((task) => endOf(task) > from);
  const scripts = outermost(own, ({ name }) => SCRIPT.has(name));
  const rendering = outermost(own, ({ name }) => RENDERING.has(name));
  const forced = rendering.filter((event) => scripts.some((script) => isInside(event, script)));
  return {
    total: sum(tasks),
    script: sum(scripts) - sum(forced),
    rendering: sum(rendering),
    longest: Math.max(0, ...since.map(timeOf)),
    longestScript: Math.max(0, ...tasks.map((task) => sum(scripts.filter((script) => isInside(script, task))))),
  };
}

const isExtension = (url = ''): boolean => url.startsWith('chrome-extension:');
const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;
const isInside = (event: TraceEvent, other: TraceEvent): boolean =>
  event.ts >= other.ts && endOf(event) <= endOf(other);
const timeOf = ({ tdur = 0 }: TraceEvent): number => tdur / 1_000;
const sum = (events: readonly TraceEvent[]): number => events.reduce((total, event) => total + timeOf(event), 0);

/** Those that fit and are in no other that fits; events begin in order, the longer of two first. */
function outermost(events: readonly TraceEvent[], fits: (event: TraceEvent) => boolean): TraceEvent[] {
  const found: TraceEvent[] = [];
  for (const event of events) {
    const last = found.at(-1);
    if (fits(event) && !(last && event.ts < endOf(last))) found.push(event);
  }
  return found;
}
