/** Runs in the page: puts the systems through trials, and measures ours on a large page. */
import type { Span } from '../../../anchoring/page-text.ts';
import { PageText } from '../../../anchoring/page-text.ts';
import { paint } from '../../../anchoring/painter.ts';
import { describe } from '../../../anchoring/selector.ts';
import css from '../../../anchoring/highlights.css?inline';
import { COLORS } from '../../../model/records.ts';
import type { Found, Search } from './anchor-worker.ts';
import { type Answer, SYSTEMS, type SystemName } from './anchor-systems.ts';
import { showPost } from './post-page.ts';

interface PageTrial {
  before: string;
  after: string;
  marks: readonly Span[];
}

/** For each system and mark where it was found, and the milliseconds that finding all of them took. */
export type TrialAnswers = Record<SystemName, { answers: Answer[]; time: number }>;

async function attempt({ before, after, marks }: PageTrial, seed: number): Promise<TrialAnswers> {
  const names = Object.keys(SYSTEMS) as SystemName[];
  const old = showPost(before, seed);
  const kept = new Map<SystemName, unknown[]>();
  for (const name of names) kept.set(name, await SYSTEMS[name].describe(old, marks));
  const page = showPost(after, seed + 1);
  const all: Partial<TrialAnswers> = {};
  for (const name of names) {
    const begin = performance.now();
    const answers = await SYSTEMS[name].locate(page, kept.get(name) ?? []);
    all[name] = { answers, time: performance.now() - begin };
  }
  return all as TrialAnswers;
}

async function attemptAll(trials: readonly PageTrial[], seed: number): Promise<TrialAnswers[]> {
  const results: TrialAnswers[] = [];
  for (const [index, trial] of trials.entries()) results.push(await attempt(trial, seed + 2 * index));
  document.body.replaceChildren();
  return results;
}

export interface Load {
  found: number;
  orphans: number;
  /** Milliseconds in a worker, for all marks. */
  worker: number;
  /** Milliseconds of the main thread. */
  read: number;
  /** Making ranges and handing them to the painter. */
  paint: number;
  /** The longest task that the browser reported from reading to the frame after painting; 0 for none of 50 ms or more. */
  longestTask: number;
}

/** What a visit costs on a large page. */
async function load(before: string, after: string, marks: readonly Span[]): Promise<Load> {
  document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
  const described = marks.map((span) => ({ selector: describe(before, span), ...span }));
  const { article } = showPost(after, 1);
  await frame();
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  await rest();
  observer.observe({ type: 'longtask' });

  const begin = performance.now();
  const text = new PageText([article]);
  const read = performance.now() - begin;
  await rest();
  const { locations, time } = await inWorker({ text: text.text, before, marks: described });
  await rest();
  const painting = performance.now();
  const found = locations.flatMap((location) => (location.kind === 'found' ? [location] : []));
  const ranges = found.flatMap(({ start, end }) => text.toRange(start, end) ?? []);
  for (const [index, color] of COLORS.entries()) {
    paint(
      color,
      ranges.filter((_, at) => at % COLORS.length === index),
    );
  }
  const painted = performance.now() - painting;
  await frame();
  await rest();
  observer.disconnect();
  for (const color of COLORS) paint(color, []);
  return {
    found: ranges.length,
    orphans: locations.length - found.length,
    worker: time,
    read,
    paint: painted,
    longestTask: Math.max(0, ...tasks),
  };
}

function inWorker(search: Search): Promise<Found> {
  const worker = new Worker('/anchor-worker.js', { type: 'module' });
  return new Promise((done, fail) => {
    worker.onmessage = ({ data }: MessageEvent<Found>) => {
      worker.terminate();
      done(data);
    };
    worker.onerror = (event) => fail(new Error(event.message));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- workers have none
    worker.postMessage(search);
  });
}

const frame = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
const rest = (): Promise<void> => new Promise((done) => setTimeout(done, 200));

/** What the bench calls from outside the page. */
export const anchoring = { attemptAll, load };
