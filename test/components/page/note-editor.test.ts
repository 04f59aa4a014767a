// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type EditorProps,
  type NoteChanges,
  type NoteEditor,
  noteEditor,
  type Shown,
} from '../../../components/page/note-editor.ts';
import { RequestError } from '../../../model/channel.ts';
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

let editor: NoteEditor;
const saved = vi.fn<(changes: NoteChanges, shown: Shown) => Promise<Annotation>>();
const events = { onUnsaved: vi.fn<EditorProps['onUnsaved']>(), onDelete: vi.fn(), onClose: vi.fn() };

function open(props: Partial<EditorProps> = {}): void {
  const suggestTags = async (): Promise<string[]> => ['배포', '문화', '운영'];
  editor = noteEditor({ annotation: MARK, suggestTags, onSave: saved, ...events, ...props });
  document.body.replaceChildren(editor.element);
}
const find = (css: string): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>(css);
  if (!found) throw new Error(`no ${css}`);
  return found;
};
const settle = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

function write(css: string, text: string, init: InputEventInit = { inputType: 'insertText' }): void {
  const field = find(css);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', init));
}
const press = (css: string, init: KeyboardEventInit): boolean =>
  find(css).dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
const tags = (): string[] => [...document.querySelectorAll('.tag')].map(({ textContent }) => textContent ?? '');

beforeEach(() => {
  vi.useFakeTimers();
  saved.mockReset().mockImplementation(async (changes) => ({ ...MARK, ...changes, updated: 2 }));
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
    expect(saved.mock.calls).toEqual([[{ note: '나도' }, MARK]]);
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
    expect(saved.mock.calls).toEqual([[{ note: '나도' }, MARK]]);
  });

  test('Ctrl+Enter presses nothing that has the focus once the editor has closed', () => {
    open();
    expect(press('textarea', { key: 'Enter' })).toBe(true);
    expect(press('textarea', { key: 'Enter', ctrlKey: true })).toBe(false);
  });

  test('that saves itself leaves the focus where the reader is', async () => {
    open();
    write('textarea', '나도');
    find('.tag').focus();
    await settle(400);
    expect(saved).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(find('.tag'));
  });

  describe('of a new mark', () => {
    const isNew = { ...MARK, id: '', tags: [], created: 0, updated: 0 };

    test('is written before the mark is stored, and saved upon it', async () => {
      const { promise, resolve } = Promise.withResolvers<Annotation>();
      open({ annotation: isNew, storing: promise });
      expect(find('.state').textContent).toBe('saving');
      write('textarea', '나');
      resolve({ ...MARK, tags: [] });
      await settle();
      expect(find('textarea').value).toBe('나');
      write('textarea', '나도');
      await settle(400);
      expect(saved.mock.calls.map(([changes]) => changes)).toEqual([{ note: '나도' }]);
      expect(find('.state').textContent).toBe('saved');
      expect(find('textarea').name).toBe('a');
    });

    test('closes where the mark could not be stored and nothing was written', async () => {
      open({ annotation: isNew, storing: Promise.reject(new Error('full')) });
      await settle();
      expect(events.onClose).toHaveBeenCalledOnce();
    });

    test('stays in the editor where the mark could not be stored, with the reason', async () => {
      saved.mockRejectedValue(new RequestError('storageFull', 'disk full'));
      const { promise, reject } = Promise.withResolvers<Annotation>();
      open({ annotation: isNew, storing: promise });
      write('textarea', '나도');
      reject(new Error('full'));
      await settle(400);
      expect(events.onClose).not.toHaveBeenCalled();
      expect(find('textarea').value).toBe('나도');
      expect(find('.state').textContent).toContain('errorStorageFull');
    });
  });

  test('that cannot be saved stays in the editor, with the reason and a way to copy it', async () => {
    open();
    saved.mockRejectedValue(new RequestError('storageFull', 'disk full'));
    write('textarea', '나도');
    find('.done').click();
    await settle();
    expect(events.onClose).not.toHaveBeenCalled();
    expect(find('textarea').value).toBe('나도');
    expect(find('.state').textContent).toBe('errorStorageFull');
    expect(find('.copy').hidden).toBe(false);
    saved.mockResolvedValue({ ...MARK, note: '나도', updated: 2 });
    find('.done').click();
    await settle();
    expect(saved.mock.lastCall?.[0]).toEqual({ note: '나도' });
    expect(events.onClose).toHaveBeenCalledOnce();
  });

  test('that cannot be saved once the editor is gone is handed back, with all that was changed', async () => {
    open();
    saved.mockRejectedValue(new RequestError('storageFull', 'disk full'));
    find('[value=company]').click();
    write('textarea', '나도');
    editor.leave?.();
    await settle();
    const changes = { type: 'company', color: 'pink', note: '나도' };
    expect(events.onUnsaved.mock.calls).toEqual([[{ changes, shown: MARK, failure: 'errorStorageFull' }]]);
    open({ unsaved: { changes: { note: '나도' }, shown: MARK, failure: 'errorStorageFull' } });
    expect(find('textarea').value).toBe('나도');
    expect(find('.state').textContent).toBe('errorStorageFull');
  });

  test('once copied is safe: the editor closes', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    saved.mockRejectedValue(new RequestError('storageFull', 'disk full'));
    open({ unsaved: { changes: { note: '나도' }, shown: MARK, failure: 'errorStorageFull' } });
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
    expect(saved.mock.calls).toEqual([[{ note: '나도' }, MARK]]);
    expect(events.onDelete).toHaveBeenCalledOnce();
  });
});

describe('what is changed in another window', () => {
  const changed = (changes: Partial<Annotation>): Annotation => ({ ...MARK, updated: 3, ...changes });
  const shownNow = (): unknown => ({
    note: find('textarea').value,
    tags: tags(),
    type: find('[value=company]').checked,
  });

  test('is shown here', () => {
    open();
    editor.follow(changed({ note: '저기', tags: ['문화'], type: 'company' }));
    expect(shownNow()).toEqual({ note: '저기', tags: ['문화 ×'], type: true });
    write('textarea', '저기서');
    window.dispatchEvent(new Event('pagehide'));
    expect(saved.mock.lastCall?.[1]).toMatchObject({ note: '저기', tags: ['문화'] });
  });

  test('waits while something is being changed here, which is told with what was shown for it', async () => {
    open();
    write('textarea', '여기');
    editor.follow(changed({ note: '저기' }));
    expect(find('textarea').value).toBe('여기');
    saved.mockResolvedValue(changed({ note: '저기\n여기', updated: 4 }));
    await settle(400);
    expect(saved.mock.calls).toEqual([[{ note: '여기' }, MARK]]);
    expect(find('textarea').value).toBe('저기\n여기');
  });

  test('does not take away what is written on while it is being saved', async () => {
    open();
    write('textarea', '여기');
    saved.mockImplementation(async () => {
      editor.follow(changed({ note: '저기' }));
      write('textarea', '여기서');
      return changed({ note: '저기\n여기', updated: 4 });
    });
    await settle(400);
    expect(find('textarea').value).toBe('여기서');
    saved.mockResolvedValue(changed({ note: '저기\n여기서', updated: 5 }));
    await settle(400);
    expect(saved.mock.lastCall).toMatchObject([{ note: '여기서' }, { note: '여기' }]);
    expect(find('textarea').value).toBe('저기\n여기서');
  });

  test('is told where it was deleted there: what is written stays, and can be copied', async () => {
    open();
    write('textarea', '여기');
    saved.mockResolvedValue(changed({ note: '여기', deleted: 3 }));
    await settle(400);
    expect(find('.state').textContent).toBe('deletedElsewhere');
    expect(find('textarea').value).toBe('여기');
    expect(find('.copy').hidden).toBe(false);
  });

  test('and older than what is here is passed over', async () => {
    open();
    write('textarea', '여기');
    await settle(400);
    editor.follow({ ...MARK, note: '저기', updated: 1 });
    expect(find('textarea').value).toBe('여기');
  });
});

test('a second saving waits for the first, but not where the page is left', async () => {
  open();
  const first = Promise.withResolvers<Annotation>();
  saved.mockImplementationOnce(() => first.promise);
  write('textarea', '하나');
  await settle(400);
  write('textarea', '하나 둘');
  await settle(1_000);
  expect(saved).toHaveBeenCalledTimes(1);
  window.dispatchEvent(new Event('pagehide'));
  expect(saved.mock.lastCall).toMatchObject([{ note: '하나 둘' }, { note: '하나' }]);
  first.resolve({ ...MARK, note: '하나', updated: 1 });
  await settle();
  expect(find('textarea').value).toBe('하나 둘');
});

test('a new type brings its color along, but not over a color that the reader chose', async () => {
  open();
  find('[value=company]').click();
  await settle();
  expect(saved.mock.lastCall?.[0]).toEqual({ type: 'company', color: 'pink' });
  expect(find('[value=pink]').checked).toBe(true);
  find('[value=blue]').click();
  find('[value=note]').click();
  await settle();
  expect(saved.mock.lastCall?.[0]).toEqual({ type: 'note', color: 'blue' });
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
    expect(saved.mock.lastCall?.[0]).toEqual({ tags: ['배포', '문화'] });
    expect(find(FIELD).value).toBe(left);
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
