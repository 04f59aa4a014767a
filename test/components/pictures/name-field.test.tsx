// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { NameField } from '../../../components/pictures/name-field.tsx';

const picked = vi.fn<(name: string | undefined) => void>();
const root = document.createElement('div');
/** Draws it again too, as posts that are read meanwhile do. */
const draw = (value: string): Promise<void> =>
  act(() =>
    render(<NameField label="name" placeholder="" names={['Kafka', 'Kotlin']} value={value} onPick={picked} />, root),
  );
const field = (): HTMLInputElement => root.querySelector('input')!;
const write = (text: string): Promise<void> =>
  act(() => {
    field().value = text;
    field().dispatchEvent(new InputEvent('input', { bubbles: true }));
  });

beforeEach(async () => {
  picked.mockReset();
  document.body.replaceChildren(root);
  await draw('');
});

test('letters of a name stay while the picture is drawn again', async () => {
  await write('Kaf');
  await draw('');
  expect(field().value).toBe('Kaf');
  expect(picked).not.toHaveBeenCalled();
  await write('Kafka');
  expect(picked).toHaveBeenCalledExactlyOnceWith('Kafka');
});

test('letters that name nothing are gone with the reader, and what is shown is told again', async () => {
  await draw('Kafka');
  await write('Kafk');
  await act(() => void field().dispatchEvent(new FocusEvent('blur')));
  expect(field().value).toBe('Kafka');
});

test('an empty field asks for all names', async () => {
  await draw('Kafka');
  await write('');
  expect(picked).toHaveBeenCalledExactlyOnceWith(undefined);
});
