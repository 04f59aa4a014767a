// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type EditorProps, type NoteChanges, noteEditor, type Panel } from '../../../components/page/note-editor.ts';
import type { Annotation } from '../../../model/records.ts';

vi.mock('../../../model/i18n.ts', () => ({ t: (...words: unknown[]) => words.join(' ') }));

const MARK: Annotation = {
  id: 'a',
  url: 'https://velog.io/@dev/retrospective',
  type: 'skill',
  color: 'green',
  note: '',
  tags: ['배포'],
  selector: { exact: '배포', prefix: '', suffix: '', start: 0, end: 2 },
  created: 1,
  updated: 1,
};

let editor: Panel;
const saved = vi.fn<(changes: NoteChanges) => Promise<void>>();
const events = { onUnsaved: vi.fn<EditorProps['onUnsaved']>(), onDelete: vi.fn(), onClose: vi.fn() };

function open(props: Partial<EditorProps> = {}): void {
  const suggestTags = async (): Promise<string[]> => ['배포', '문화', '운영'];
  editor = noteEditor({ annotation: MARK, suggestTags, onSave: saved, ...events, ...props });
  document.body.replaceChildren(editor.element);
}
const find = <Found extends HTMLElement>(css: string): Found => {
  const found = document.querySelector<Found>(css);
  if (!found) throw new Error(`no ${css}`);
  return found;
};
const settle = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

function write(css: string, text: string, init: InputEventInit = { inputType: 'insertText' }): void {
  const field = find<HTMLInputElement>(css);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', init));
}
const press = (css: string, init: KeyboardEventInit): boolean =>
  find(css).dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
const tags = (): string[] => [...document.querySelectorAll('.tag')].map(({ textContent }) => textContent ?? '');

beforeEach(() => {
  vi.useFakeTimers();
  saved.mockReset().mockResolvedValue();
  for (const event of Object.values(events)) event.mockReset();
});
afterEach(() => vi.useRealTimers());

describe('a note', () => {
  test('saves itself once the reader rests, and says so', async () => {
    open();
    write('textarea', '나');
    write('textarea', '나도');
    expect(find('.state').textContent).toBe('saving');
    await settle(399);
    expect(saved).not.toHaveBeenCalled();
    await settle(1);
    expect(saved.mock.calls).toEqual([[{ note: '나도' }]]);
    expect(find('.state').textContent).toBe('saved');
  });

  test.each<[how: string, leave: () => void]>([
    ['the editor is closed', () => find('.done').click()],
    ['the editor is taken away', () => editor.leave?.()],
    ['the page is left', () => window.dispatchEvent(new Event('pagehide'))],
    ['Ctrl+Enter is pressed', () => void press('textarea', { key: 'Enter', ctrlKey: true })],
  ])('is saved at once where %s', async (_, leave) => {
    open();
    write('textarea', '나도');
    leave();
    await settle();
    expect(saved.mock.calls).toEqual([[{ note: '나도' }]]);
  });

  test('that cannot be saved stays in the editor, with the reason and a way to copy it', async () => {
    open();
    saved.mockRejectedValue(new Error('disk full'));
    write('textarea', '나도');
    find('.done').click();
    await settle();
    expect(events.onClose).not.toHaveBeenCalled();
    expect(find<HTMLTextAreaElement>('textarea').value).toBe('나도');
    expect(find('.state').textContent).toBe('disk full');
    expect(find('.copy').hidden).toBe(false);
    saved.mockResolvedValue();
    find('.done').click();
    await settle();
    expect(saved).toHaveBeenLastCalledWith({ note: '나도' });
    expect(events.onClose).toHaveBeenCalledOnce();
  });

  test('that cannot be saved once the editor is gone is handed back, with all that was changed', async () => {
    open();
    saved.mockRejectedValue(new Error('disk full'));
    find<HTMLInputElement>('[value=company]').click();
    write('textarea', '나도');
    editor.leave?.();
    await settle();
    const changes = { type: 'company', color: 'pink', note: '나도' };
    expect(events.onUnsaved.mock.calls).toEqual([[{ changes, failure: 'disk full' }]]);
    open({ unsaved: { changes: { note: '나도' }, failure: 'disk full' } });
    expect(find<HTMLTextAreaElement>('textarea').value).toBe('나도');
    expect(find('.state').textContent).toBe('disk full');
  });

  test('once copied is safe: the editor closes', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    saved.mockRejectedValue(new Error('disk full'));
    open({ unsaved: { changes: { note: '나도' }, failure: 'disk full' } });
    find('.copy').click();
    await settle();
    find('.done').click();
    await settle();
    expect(writeText).toHaveBeenCalledWith('나도');
    expect(events.onClose).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  test('is saved before its mark is deleted, so that undoing brings it back', async () => {
    open();
    write('textarea', '나도');
    find('.delete').click();
    expect(events.onDelete).not.toHaveBeenCalled();
    await settle();
    expect(saved.mock.calls).toEqual([[{ note: '나도' }]]);
    expect(events.onDelete).toHaveBeenCalledOnce();
  });
});

test('a new type brings its color along, but not over a color that the reader chose', async () => {
  open();
  find('[value=company]').click();
  await settle();
  expect(saved).toHaveBeenLastCalledWith({ type: 'company', color: 'pink' });
  expect(find<HTMLInputElement>('[value=pink]').checked).toBe(true);
  find('[value=blue]').click();
  find('[value=note]').click();
  await settle();
  expect(saved).toHaveBeenLastCalledWith({ type: 'note', color: 'blue' });
});

describe('tags', () => {
  const FIELD = '.tags input';

  test.each<[how: string, add: () => void, left: string]>([
    [
      'Enter',
      () => {
        write(FIELD, '문화');
        press(FIELD, { key: 'Enter' });
      },
      '',
    ],
    ['a comma', () => write(FIELD, '문화,'), ''],
    ['a pick from the list', () => write(FIELD, '문화', { inputType: 'insertReplacementText' }), ''],
    [
      'leaving the field',
      () => {
        write(FIELD, ' #문화 ');
        find(FIELD).dispatchEvent(new FocusEvent('blur'));
      },
      '',
    ],
  ])('%s adds one', async (_, add, left) => {
    open();
    add();
    await settle();
    expect(tags()).toEqual(['배포 ×', '문화 ×']);
    expect(saved).toHaveBeenLastCalledWith({ tags: ['배포', '문화'] });
    expect(find<HTMLInputElement>(FIELD).value).toBe(left);
  });

  test('a syllable that the input method still composes is left to it', () => {
    open();
    write(FIELD, '문화,', { inputType: 'insertCompositionText', isComposing: true });
    press(FIELD, { key: 'Enter', isComposing: true });
    press(FIELD, { key: 'Backspace', isComposing: true });
    expect(tags()).toEqual(['배포 ×']);
  });

  test('Backspace takes the last one away, but letters first; a click takes any', () => {
    open();
    write(FIELD, '문');
    press(FIELD, { key: 'Backspace' });
    expect(tags()).toEqual(['배포 ×']);
    write(FIELD, '문화,');
    press(FIELD, { key: 'Backspace' });
    expect(tags()).toEqual(['배포 ×']);
    find('.tag').click();
    expect(tags()).toEqual([]);
  });

  test('of before are offered', async () => {
    open();
    find(FIELD).dispatchEvent(new FocusEvent('focus'));
    await settle();
    const options = [...document.querySelectorAll<HTMLOptionElement>('.tags option')];
    expect(options.map(({ value }) => value)).toEqual(['배포', '문화', '운영']);
  });
});
