// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Steps } from '../../insights/slices.ts';
import { useSteps } from '../../panel/use-steps.ts';

let now = 0;
let isHeld = true;

/** Ends once it may; each step takes a second. */
function* slowly(name: string): Steps<string> {
  do {
    now += 1_000;
    yield;
  } while (isHeld);
  return name;
}

function Picture({ name }: { name: string }) {
  const { value, isSlow } = useSteps(() => slowly(name), 10, [name]);
  return <>{isSlow ? 'computing' : (value ?? 'nothing')}</>;
}

const root = document.createElement('div');
const draw = (name: string): void => render(<Picture name={name} />, root);
const toShow = (text: string): Promise<void> => vi.waitFor(() => expect(root.textContent).toBe(text));

beforeEach(() => vi.spyOn(performance, 'now').mockImplementation(() => now));
afterEach(() => {
  render(null, root);
  vi.restoreAllMocks();
});

test('a picture that is computed anew stays meanwhile, with all that was typed and chosen in it', async () => {
  draw('first');
  await toShow('computing');
  isHeld = false;
  await toShow('first');

  isHeld = true;
  const seen: string[] = [];
  new MutationObserver(() => seen.push(root.textContent)).observe(root, { characterData: true, subtree: true });
  draw('second');
  await vi.waitFor(() => expect(now).toBeGreaterThan(10_000));
  isHeld = false;
  await toShow('second');
  expect(seen).toEqual(['second']);
});
