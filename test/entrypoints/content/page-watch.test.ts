// @vitest-environment jsdom
/** How often a page is looked at, on a clock of the test's own. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { watchPage } from '../../../entrypoints/content/page-watch.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let stop: AbortController;
let navigation: EventTarget;
/** How long a look takes. */
let duration: number;
let looksAtOnce: number;
let mostAtOnce: number;
const look = vi.fn(async () => {
  mostAtOnce = Math.max(mostAtOnce, ++looksAtOnce);
  await new Promise<void>((done) => setTimeout(done, duration));
  looksAtOnce--;
});
const noteChange = vi.fn<(target: Node) => boolean>(() => true);
const onNavigate = vi.fn();
/** Listens for the end of the content script: what is asked for at each change is never let go of. */
const onInvalidated = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  vi.clearAllMocks();
  duration = 1;
  looksAtOnce = mostAtOnce = 0;
  stop = new AbortController();
  navigation = new EventTarget();
  vi.stubGlobal('navigation', navigation);
  document.body.innerHTML = '<p>text</p>';
  show('visible');
  history.replaceState(null, '', '/');
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function watch(): void {
  const ctx = {
    isValid: true,
    onInvalidated(listener: () => void) {
      onInvalidated();
      stop.signal.addEventListener('abort', listener);
    },
    setInterval(run: () => void, time: number) {
      const timer = setInterval(run, time);
      stop.signal.addEventListener('abort', () => clearInterval(timer));
    },
    addEventListener(target: EventTarget, type: string, listener: EventListener) {
      target.addEventListener(type, listener, { signal: stop.signal });
    },
  };
  watchPage(ctx as unknown as ContentScriptContext, {
    onNavigate,
    onQuiet: look,
    noteChange,
    shadowRoots: () => [],
    unready: () => [],
    onPatrol: () => undefined,
  });
}

function show(visibility: 'visible' | 'hidden'): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(visibility === 'hidden');
  document.dispatchEvent(new Event('visibilitychange'));
}

const change = (): void => {
  document.querySelector('p')!.firstChild!.nodeValue += '.';
};

/** Lets time pass, with a change every so many milliseconds. */
async function pass(time: number, every = Infinity): Promise<void> {
  for (let passed = 0; passed < time;) {
    const step = Math.min(every, time - passed);
    if (every < Infinity) change();
    await vi.advanceTimersByTimeAsync(step);
    passed += step;
  }
}

describe('how often a page is looked at', () => {
  test.each<[what: string, live: () => Promise<void>, looks: readonly [least: number, most: number]]>([
    ['a page that stays as it is', () => pass(10 * MINUTE), [1, 1]],
    ['one change', () => pass(SECOND, SECOND), [2, 2]],
    ['three changes, a minute apart', () => pass(3 * MINUTE, MINUTE), [4, 4]],
    ['a page that loads in pieces for two seconds', () => pass(2 * SECOND, 300), [7, 8]],
    ['one that never rests, for three seconds', () => pass(3 * SECOND, 20), [2, 3]],
    ['one that never rests, for ten minutes', () => pass(10 * MINUTE, 20), [40, 50]],
    ['one with a clock, for ten minutes', () => pass(10 * MINUTE, SECOND), [40, 50]],
    [
      'one that takes five seconds to look at and never rests, for ten minutes',
      () => {
        duration = 5 * SECOND;
        return pass(10 * MINUTE, 20);
      },
      [6, 10],
    ],
    [
      'one that has come to rest after ten minutes is prompt again',
      async () => {
        await pass(10 * MINUTE, 20);
        await pass(3 * MINUTE);
        look.mockClear();
        await pass(3 * SECOND, SECOND);
      },
      [3, 3],
    ],
    [
      'a hidden one that never rests',
      async () => {
        await pass(SECOND);
        show('hidden');
        await pass(10 * MINUTE, 20);
      },
      [1, 1],
    ],
    [
      'a hidden one that comes into sight',
      async () => {
        await pass(SECOND);
        show('hidden');
        await pass(MINUTE, 20);
        show('visible');
        await pass(SECOND);
      },
      [2, 2],
    ],
  ])('%s', async (_, live, [least, most]) => {
    watch();
    await live();
    expect(look.mock.calls.length).toBeGreaterThanOrEqual(least);
    expect(look.mock.calls.length).toBeLessThanOrEqual(most);
  });

  test('another post is looked at promptly, however restless the page was', async () => {
    watch();
    await pass(10 * MINUTE, 20);
    look.mockClear();
    history.pushState(null, '', '/other');
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(onNavigate).toHaveBeenCalledOnce();
    await pass(SECOND);
    expect(look).toHaveBeenCalledOnce();
  });

  test('a page that is prerendered is looked at once it is shown', async () => {
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
    show('hidden');
    watch();
    await pass(MINUTE, SECOND);
    expect(look).not.toHaveBeenCalled();
    Reflect.deleteProperty(document, 'prerendering');
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(look).toHaveBeenCalledOnce();
  });

  test('no look begins before the last one has ended', async () => {
    duration = 20 * SECOND;
    watch();
    await pass(20 * MINUTE, 20);
    expect(look.mock.calls.length).toBeGreaterThan(1);
    expect(mostAtOnce).toBe(1);
  });
});

describe('what many changes leave behind', () => {
  test('a thousand changes a second: one timer, and nothing that waits for the end', async () => {
    watch();
    await pass(SECOND, 1);
    const waiting = onInvalidated.mock.calls.length;
    await pass(10 * SECOND, 1);
    expect(onInvalidated.mock.calls.length).toBe(waiting);
    // The patrol, what waits to look, and a look that takes its time.
    expect(vi.getTimerCount()).toBeLessThanOrEqual(3);
  });

  test('twenty thousand changes at once are noted as one of the whole page', async () => {
    watch();
    await pass(SECOND);
    noteChange.mockClear();
    for (let i = 0; i < 20_000; i++) change();
    await pass(SECOND);
    expect(noteChange.mock.calls).toEqual([[document]]);
  });
});
