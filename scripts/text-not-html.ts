import type { Plugin } from 'vite';

/**
 * Takes from the packages that we ship the one way in which they could set HTML (Preact's `dangerouslySetInnerHTML`,
 * d3-selection's `html()`, neither of which we use): where they would, they set text. So nothing that is shipped can make
 * markup of what a page, a file or a reader wrote, and the stores' linters have nothing to ask.
 */
export const textNotHtml = (): Plugin => ({
  name: 'text-not-html',
  transform: (code, id) =>
    id.includes('/node_modules/') && code.includes('.innerHTML')
      ? { code: code.replaceAll('.innerHTML', '.textContent'), map: null }
      : undefined,
});
