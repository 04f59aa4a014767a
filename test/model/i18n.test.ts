import { expect, test, vi } from 'vitest';
import { t } from '../../model/i18n.ts';

vi.mock('wxt/browser', () => ({
  browser: { i18n: { getMessage: (key: string, values: string[]) => [key, ...values].join(' ') } },
}));

test.each([
  ['a title that turns around what follows', '회고\u202egpj', '회고gpj'],
  ['one that never ends to', '\u2066\u2067\u2068회고', '회고'],
  ['one that ends what we began', '회고\u2069\u202c', '회고'],
  ['text of any script', 'שלום 👩‍💻 회고', 'שלום 👩‍💻 회고'],
])('in a sentence of ours %s is only itself', (_, title, shown) => {
  expect(t('toldDeleted', title, 2)).toBe(`toldDeleted ${shown} 2`);
});
