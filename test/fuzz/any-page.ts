/** Random pages as plain data, and the text that each must have, told without walking a DOM. */
import fc from 'fast-check';
import { line, record } from './any-text.ts';

/** `light` is what stands between the tags, `shadow` what is in a shadow root. */
export type Item =
  | string
  | { name: string; light: Item[]; shadow?: Item[]; mode?: ShadowRootMode; attribute?: readonly [string, string] };

const BLOCKS = [
  'div', 'p', 'section', 'ul', 'li', 'table', 'tr', 'td', 'h1', 'h2', 'blockquote', 'details', 'summary', 'figcaption', 'pre', 'x-unknown',
]; // prettier-ignore
const INLINES = ['b', 'span', 'a', 'em', 'code', 'kbd', 'ruby', 'picture'];
const BREAKS = ['br', 'hr'];
const UNSEEN = ['noscript', 'style', 'svg', 'math', 'template', 'button', 'textarea', 'dialog'];
const BESIDE = ['nav', 'aside', 'footer'];
const COMMENT = '#comment';

/** Stands for every word that must not be read. */
export const NO = '✗';

const words = fc
  .array(
    fc.constantFrom(
      'a',
      'B',
      '7',
      ' ',
      '  ',
      '\n',
      '\r\n',
      '\t',
      '\f',
      '한',
      '회고'.normalize('NFD'),
      '🎉',
      '👩‍💻',
      '\u00a0',
      '\u3000',
      '\u200b',
      '\ud83d',
      '.',
      '쿠버네티스를 썼다. ',
    ),
    { maxLength: 6 },
  ) // prettier-ignore
  .map((parts) => parts.join(''));

/** What changes nothing of what an element is. */
const harmless = fc.constantFrom<readonly [string, string]>(
  ['hidden', 'until-found'],
  ['class', 'post-content'],
  ['contenteditable', 'false'],
  ['role', 'article'],
  ['dir', 'rtl'],
  ['itemprop', 'articleBody'],
);
const PRESERVED = ['style', 'color: red; white-space: pre-wrap'] as const;
const COLLAPSED = ['style', 'white-space: normal'] as const;

function treeOf(withShadows: boolean): fc.Arbitrary<Item[]> {
  const leaf = fc.constantFrom(...BREAKS, 'wbr', 'img').map((name) => ({ name, light: [] }));
  const skipped = fc.constantFrom(...UNSEEN, ...BESIDE, COMMENT).map((name) => ({ name, light: [NO] }));
  const hidden = fc
    .tuple(
      fc.constantFrom('div', 'span'),
      fc.constantFrom(['hidden', ''] as const, ['contenteditable', ''] as const, ['role', 'navigation'] as const),
    )
    .map(([name, attribute]) => ({ name, attribute, light: [NO] }));
  return fc.letrec<{ items: Item[]; item: Item }>((tie) => ({
    items: fc.array(tie('item'), { maxLength: 5, depthIdentifier: 'page' }),
    item: fc.oneof(
      { depthSize: 'small', depthIdentifier: 'page' },
      words,
      leaf,
      skipped,
      hidden,
      record({ name: fc.constantFrom(...BLOCKS, ...INLINES, ...INLINES), light: tie('items') }),
      record({
        name: fc.constantFrom('div', 'span', 'pre', 'section'),
        light: tie('items'),
        attribute: fc.oneof(harmless, fc.constantFrom(PRESERVED, COLLAPSED)),
      }),
      ...(withShadows
        ? [
            fc
              .tuple(tie('items'), tie('items'), tie('items'), fc.constantFrom('open' as const, 'open', 'closed'))
              .map(([before, light, behind, mode]) => ({
                name: 'x-host',
                light,
                mode,
                shadow: [...before, { name: 'slot', light: ['f'] }, ...behind],
              })),
          ]
        : []),
    ),
  })).items;
}

/** Without shadow roots, and with. */
export const lightPage = treeOf(false);
export const anyPage = treeOf(true);

/** What a page says of itself: its title, and its head. */
export const anyHead = record({
  title: line,
  metas: fc.array(
    fc.tuple(
      fc.constantFrom('og:title', 'author', 'article:author', 'article:published_time', 'date', 'byl', 'datePublished'),
      fc.oneof(line, fc.constantFrom('2024-03-01', '1999', '99999', 'https://a.dev/me', `x${' y'.repeat(900)}`)),
    ),
    { maxLength: 4 },
  ),
});

export function build(items: readonly Item[], parent: Node = document.body): Node {
  if (parent === document.body) for (const part of [document.head, document.body]) part.replaceChildren();
  for (const item of items) {
    if (typeof item === 'string') parent.appendChild(document.createTextNode(item));
    else if (item.name === COMMENT) parent.appendChild(document.createComment(NO));
    else {
      const element = parent.appendChild(document.createElement(item.name));
      if (item.attribute) element.setAttribute(...item.attribute);
      build(item.light, element);
      if (item.shadow) build(item.shadow, element.attachShadow({ mode: item.mode ?? 'open' }));
    }
  }
  return parent;
}

const SPACE = '\u0001';
const BREAK = '\u0002';

/** The text that a page must have: separators are written everywhere first, and become fewer by two rules. */
export function textOf(items: readonly Item[]): string {
  return marked(items, false, [])
    .replace(new RegExp(`^[${SPACE}${BREAK}]+|[${SPACE}${BREAK}]+$`, 'g'), '')
    .replace(new RegExp(`${SPACE}*${BREAK}[${SPACE}${BREAK}]*`, 'g'), '\n')
    .replace(new RegExp(`${SPACE}+`, 'g'), ' ');
}

function marked(items: readonly Item[], pre: boolean, slotted: readonly Item[]): string {
  const parts = items.map((item): string => {
    if (typeof item === 'string') return pre ? item.replace(/[\r\n]/g, BREAK) : item.replace(/[ \n\t\r\f]/g, SPACE);
    const { name, light, attribute } = item;
    // Nobody can look into a closed one, so what is slotted in is read as it stands.
    const shadow = item.mode === 'closed' ? undefined : item.shadow;
    const [attributeName, value = ''] = attribute ?? [];
    const isHidden = attributeName === 'hidden' && value === '';
    if (name === COMMENT || UNSEEN.includes(name) || isHidden) return '';
    if (BREAKS.includes(name)) return BREAK;
    // Only nodes that are no comments are assigned to a slot; without any it shows its own content.
    if (name === 'slot') return marked(slotted.some((node) => isSlottable(node)) ? slotted : light, pre, []);
    const isBeside =
      BESIDE.includes(name) ||
      (attributeName === 'contenteditable' && value === '') ||
      (attributeName === 'role' && value === 'navigation');
    const keeps = attributeName === 'style' ? attribute === PRESERVED : pre || name === 'pre';
    const inner = isBeside ? '' : marked(shadow ?? light, keeps, shadow ? light : slotted);
    return [...INLINES, 'wbr', 'img'].includes(name) ? inner : BREAK + inner + BREAK;
  });
  return parts.join('');
}

const isSlottable = (item: Item): boolean => typeof item === 'string' || item.name !== COMMENT;
