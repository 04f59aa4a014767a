// @vitest-environment jsdom
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { FindList } from '../../components/find-list.tsx';

vi.mock('../../model/i18n.ts', () => ({ t: (key: string) => key, uiLanguage: () => 'en' }));

test('a key right after the one that corrects a name already goes into the form', async () => {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  HTMLElement.prototype.scrollIntoView = () => undefined;
  render(
    <FindList
      names={[
        {
          termId: 'technology:Go',
          type: 'technology',
          canonical: 'Go',
          places: [{ start: 0, end: 2, surface: 'Go' }],
        },
      ]}
      onGo={() => undefined}
      onKeep={() => undefined}
      onCorrect={() => Promise.resolve()}
      suggestNames={() => Promise.resolve([])}
    />,
    root,
  );
  const chip = root.querySelector<HTMLElement>('.chip')!;
  chip.focus();
  chip.dispatchEvent(new KeyboardEvent('keydown', { key: 'e', bubbles: true, cancelable: true }));
  // Without `act`, and no longer than it takes until the next key may come.
  await new Promise((resolve) => setTimeout(resolve));
  expect(document.activeElement?.closest('form')).not.toBeNull();
});
