// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { MarkList } from '../../components/mark-list.tsx';
import type { NoteChanges } from '../../components/note-editor.tsx';
import { RequestError } from '../../model/channel.ts';
import type { Annotation } from '../../model/records.ts';

vi.mock('../../model/i18n.ts', () => ({ t: (key: string) => key, uiLanguage: () => 'en' }));

const mark = (id: string): Annotation => ({
  id,
  url: 'https://blog.dev/post',
  type: 'note',
  color: 'yellow',
  note: '',
  tags: [],
  selector: { exact: id, prefix: '', suffix: '', start: 0, end: 1 },
  created: 0,
  updated: 0,
});

/** A list of two marks whose saving fails as long as `fails` says so. */
function listOf(fails: () => boolean): { root: HTMLElement; saved: NoteChanges[] } {
  const saved: NoteChanges[] = [];
  const List = () => {
    const [editing, setEditing] = useState<string>();
    return (
      <MarkList
        annotations={[mark('a'), mark('b')]}
        editing={editing}
        onEdit={setEditing}
        onEdited={() => undefined}
        onGo={() => undefined}
        onDelete={() => undefined}
        onCopy={() => undefined}
        suggestTags={() => Promise.resolve([])}
        onSave={async (annotation, changes) => {
          if (fails()) throw new RequestError('storageFull', 'the disk is full');
          saved.push(changes);
          return { ...annotation, ...changes };
        }}
      />
    );
  };
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(<List />, root);
  return { root, saved };
}

const field = (root: HTMLElement): HTMLTextAreaElement | null => root.querySelector('textarea');
const edit = (root: HTMLElement, id: string): Promise<void> =>
  act(() => root.querySelector<HTMLElement>(`[data-edits="${id}"]`)?.click());
const press = (target: HTMLElement | null, key: string): Promise<void> =>
  act(() => void target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
const write = (target: HTMLTextAreaElement | null, text: string): void => {
  if (!target) throw new Error('no editor');
  target.value = text;
  target.dispatchEvent(new Event('input', { bubbles: true }));
};

test('Escape closes the editor, saves what was just typed and goes back to the button', async () => {
  const { root, saved } = listOf(() => false);
  await edit(root, 'b');
  expect(document.activeElement).toBe(field(root));
  write(field(root), 'typed');
  await press(field(root), 'Escape');
  await vi.waitFor(() => expect(saved).toEqual([{ note: 'typed' }]));
  expect(field(root)).toBeNull();
  expect(document.activeElement).toBe(root.querySelector('[data-edits="b"]'));
});

test('what cannot be saved as the editor closes is not lost: it opens again with it and says why', async () => {
  let fails = true;
  const { root, saved } = listOf(() => fails);
  await edit(root, 'a');
  write(field(root), 'typed');
  await press(field(root), 'Escape');
  await vi.waitFor(() => expect(field(root)?.value).toBe('typed'));
  expect(root.textContent).toContain('errorStorageFull');

  fails = false;
  await press(field(root), 'Escape');
  await vi.waitFor(() => expect(saved).toEqual([{ note: 'typed' }]));
  await vi.waitFor(() => expect(field(root)).toBeNull());
});

test('one mark is edited at a time', async () => {
  const { root } = listOf(() => false);
  await edit(root, 'a');
  await edit(root, 'b');
  expect(root.querySelectorAll('textarea').length).toBe(1);
});
