// @vitest-environment jsdom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import { useOnceDrawn } from '../../panel/use-once-drawn.ts';

function Panel() {
  const [isSearching, setSearching] = useState(false);
  const intoSearch = useOnceDrawn(() => document.querySelector('input')?.focus());
  const search = (): void => {
    setSearching(true);
    intoSearch();
  };
  return isSearching ? <input /> : <button onClick={search} />;
}

test('what is typed right after a key that opens a field goes into that field', async () => {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(<Panel />, root);
  root.querySelector('button')?.click();
  // Without `act`, and no longer than it takes until the next key may come.
  await new Promise((resolve) => setTimeout(resolve));
  expect(document.activeElement?.tagName).toBe('INPUT');
});
