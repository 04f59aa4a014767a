// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { MarkdownField } from '../../components/markdown-field.tsx';

vi.mock('../../model/i18n.ts', () => ({ t: (key: string) => key }));

let time = 0;
const saved = vi.fn<(text: string, shown: string) => Promise<{ text: string; updated: number }>>();
const root = document.createElement('div');
const draw = (text: string, updated = ++time): Promise<void> =>
  act(() => render(<MarkdownField label="note" invitation="write" onSave={saved} {...{ text, updated }} />, root));
const field = (): HTMLTextAreaElement => root.querySelector('textarea')!;

async function write(text: string): Promise<void> {
  await act(() => {
    field().value = text;
    field().dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}
/** Closes the editor, which saves what is unsaved. */
const done = (): Promise<void> => act(() => root.querySelector<HTMLElement>('.done')!.click());

beforeEach(async () => {
  saved.mockReset().mockImplementation(async (text) => ({ text, updated: ++time }));
  render(null, root);
  document.body.replaceChildren(root);
  await draw('처음');
  await act(() => root.querySelector<HTMLElement>('.edit')!.click());
});

test('a note that is changed in another window is shown in the open editor', async () => {
  await draw('저기');
  expect(field().value).toBe('저기');
  await write('저기서');
  await done();
  expect(saved.mock.calls).toEqual([['저기서', '저기']]);
});

test('a note that is changed in two windows at once is saved with what was shown for it', async () => {
  await write('여기');
  await draw('저기');
  expect(field().value).toBe('여기');
  await done();
  expect(saved.mock.calls).toEqual([['여기', '처음']]);
});

test('an answer of the database that comes late takes back nothing that was saved since', async () => {
  const before = time;
  await write('여기서');
  await act(() => void window.dispatchEvent(new Event('pagehide')));
  expect(saved).toHaveBeenCalledTimes(1);
  await draw('여기', before);
  expect(field().value).toBe('여기서');
});

test('a letter typed before the editor was painted is kept', async () => {
  render(null, root);
  await draw('');
  // Without `act`, which would run the effects of the opening at once.
  root.querySelector<HTMLElement>('.edit')!.click();
  await vi.waitFor(() => field());
  field().value = '빠';
  field().dispatchEvent(new InputEvent('input', { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(field().value).toBe('빠');
});
