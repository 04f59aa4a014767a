// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { matrixOf } from '../../../components/pictures/map-data.ts';
import { MapMatrix } from '../../../components/pictures/map-matrix.tsx';
import { Picture } from '../../../components/pictures/picture.tsx';
import type { Table } from '../../../components/pictures/table.ts';

vi.mock('../../../model/i18n.ts', () => ({
  t: (key: string, ...values: unknown[]) => [key, ...values].join(' '),
  uiLanguage: () => 'en',
}));

function drawn(content: Parameters<typeof render>[0]): HTMLElement {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(content, root);
  return root;
}

const TABLE: Table = {
  file: 'names',
  columns: ['Name', 'Posts'],
  rows: Array.from({ length: 300 }, (_, i) => [`n${i}`, 1234]),
};

test('a picture has a name, and becomes a real table with headers at a press', async () => {
  const files: Table[] = [];
  const root = drawn(
    <Picture title="Names" table={() => TABLE} onDownload={(table) => files.push(table)}>
      <p class="drawn" />
    </Picture>,
  );
  const figure = root.querySelector('figure');
  expect(document.getElementById(figure?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Names');
  expect(root.querySelector('.drawn')).not.toBeNull();
  await act(() => root.querySelector<HTMLElement>('.as-table')?.click());
  expect(root.querySelector('.drawn')).toBeNull();
  expect(root.querySelector('.as-table')?.getAttribute('aria-pressed')).toBe('true');
  expect(root.querySelector('caption')?.textContent).toBe('Names');
  expect([...root.querySelectorAll('thead th')].map((cell) => cell.getAttribute('scope'))).toEqual(['col', 'col']);
  expect(root.querySelector('tbody th')?.getAttribute('scope')).toBe('row');
  expect(root.querySelector('tbody td')?.textContent).toBe('1,234');
  await act(() => root.querySelector<HTMLElement>('.download')?.click());
  expect(files).toEqual([TABLE]);
});

test('a table of thousands shows its beginning and says so', async () => {
  const root = drawn(
    <Picture title="Names" table={() => TABLE} onDownload={() => undefined}>
      {null}
    </Picture>,
  );
  await act(() => root.querySelector<HTMLElement>('.as-table')?.click());
  expect(root.querySelectorAll('tbody tr')).toHaveLength(200);
  expect(root.querySelector('.hint')?.textContent).toBe('tableCut 200 300');
});

test('the map is one stop for the keyboard, and arrows go from circle to circle over empty cells', async () => {
  const link = (company: string, technology: string) => ({
    company: `company:${company}`, technology: `technology:${technology}`,
    proofs: [{ url: '1', rule: 'sentence' as const, where: { start: 0, end: 1 } }],
  }); // prettier-ignore
  const links = [link('A', 'x'), link('A', 'z'), link('B', 'x'), link('B', 'y'), link('B', 'z')];
  const pressed: object[] = [];
  const root = drawn(<MapMatrix matrix={matrixOf(links, 9, 9)} focus={{}} onFocus={(focus) => pressed.push(focus)} />);
  const stops = () => [...root.querySelectorAll<HTMLElement>('button')].filter(({ tabIndex }) => tabIndex === 0);
  expect(stops()).toHaveLength(1);
  const go = (key: string) =>
    act(
      () =>
        void document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        ),
    );
  await act(() => stops()[0]?.focus());
  const seen: (string | null)[] = [];
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowUp']) {
    await go(key);
    seen.push(document.activeElement?.getAttribute('aria-label') ?? null);
  }
  // Rows by links: B, A. Columns: x, z, y; A has no circle at y.
  expect(seen).toEqual(['A', 'cellTitle A x 1', 'cellTitle A z 1', 'cellTitle B z 1', 'z']);
  expect(stops()).toHaveLength(1);
  await act(() => (document.activeElement as HTMLElement).click());
  expect(pressed).toEqual([{ technology: 'technology:z' }]);
});
