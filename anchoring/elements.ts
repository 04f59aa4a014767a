/** What each element is to a reader of the post. */
import { getAttribute, hasAttributes, matches, nodeName } from './native.ts';

/** What an element is, as bits: all is asked in one go, since a page has many elements and each question takes time. */
export type Kind = number;

/** Nothing of it is there to be read: no prose, or hidden. */
export const UNSEEN = 1;
/** Breaks the line before and behind it. */
export const BLOCK = 2;
/** Is nothing but a line's end. */
export const BREAK = 4;
/** Stands beside the post; it still breaks the line. */
export const BESIDE = 8;
export const CODE = 16;
/** Line ends in its text show as line ends; or do not, although they do around it. */
const KEEPS_LINES = 32;
const FOLDS_LINES = 64;
export const SLOT = 128;
const LINK = 256;

const KINDS = new Map<string, Kind>();
for (const [kind, list] of [
  // Elements without prose that break no line: what stands on both sides of them stays together.
  [
    UNSEEN,
    'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE META LINK IFRAME OBJECT PARAM EMBED CANVAS SVG MATH VIDEO AUDIO SOURCE ' +
      'TRACK MAP AREA INPUT TEXTAREA SELECT OPTION BUTTON DATALIST METER PROGRESS DIALOG',
  ],
  // Blocks beside the post. FORM is missing on purpose: old sites put whole pages into one.
  [BLOCK | BESIDE, 'NAV FOOTER ASIDE SEARCH'],
  [BREAK, 'BR HR'],
  [BLOCK | CODE | KEEPS_LINES, 'PRE'],
  [CODE, 'CODE KBD SAMP TT'],
  [SLOT, 'SLOT'],
  [LINK, 'A'],
  // Everything else counts as a block, unknown elements too: a line too many does less harm than two words in one.
  [
    0,
    'ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I IMG INS LABEL MARK NOBR OUTPUT PICTURE Q RB RP RT RTC RUBY ' +
      'S SMALL SPAN STRIKE STRONG SUB SUP TIME U VAR WBR',
  ],
] as const)
  for (const name of list.split(' ')) KINDS.set(name, kind);

const ASIDE_ROLE = /^(?:navigation|search|menu|menubar|toolbar|contentinfo|tablist)$/;
/** Code that is no such element: on Notion and Naver Blog. */
const CODE_CLASS = '.notion-code-block, .__se_code_view';
/** Style sheets are not asked, since that makes the browser compute styles; Notion says it in the element itself. */
const INLINE_WHITE_SPACE = /white-space(?:-collapse)?:\s*([a-z]+)/;
/** Attributes that make more of an element than its name does. */
const TELLING = `[hidden], [contenteditable], [role], [style*="white-space"], ${CODE_CLASS}`;

/** More elements than a sign is made of, its icon included. */
const PARTS_OF_A_SIGN = 50;

/** The attributes that decide whether an element is read; a page may change them at any time. */
export const READ_ATTRIBUTES = ['hidden', 'contenteditable', 'role'];

/** What an element is by its name and its attributes. */
export function kindOf(element: Element): Kind {
  const name = nodeName.call(element);
  // XHTML and SVG keep the case of their names.
  const kind = KINDS.get(name) ?? KINDS.get(name.toUpperCase()) ?? BLOCK;
  if (kind & UNSEEN) return kind;
  // Browsers show plain text in a `<pre>`, too.
  if (kind & CODE && element.ownerDocument.contentType === 'text/plain') return kind & ~CODE;
  if (!hasAttributes.call(element)) return kind;
  if (kind & LINK && isPermalink(element)) return kind | UNSEEN;
  return matches.call(element, TELLING) ? kindByAttributes(element, kind) : kind;
}

/** Whether line ends show in an element of this kind, which stands where they do or do not. */
export const keepsLines = (kind: Kind, inherited: boolean): boolean =>
  (kind & KEEPS_LINES) !== 0 || (inherited && (kind & FOLDS_LINES) === 0);

/** Whether a reader of the post does not read this element: no prose, hidden, or beside the post. */
export const isSkipped = (element: Element): boolean => (kindOf(element) & (UNSEEN | BESIDE)) !== 0;

function kindByAttributes(element: Element, named: Kind): Kind {
  let kind = named;
  const hidden = getAttribute.call(element, 'hidden');
  if (hidden !== null && hidden.toLowerCase() !== 'until-found') kind |= UNSEEN;
  const editable = getAttribute.call(element, 'contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') kind |= BESIDE;
  if (ASIDE_ROLE.test(getAttribute.call(element, 'role') ?? '')) kind |= BESIDE;
  if (matches.call(element, CODE_CLASS)) kind |= CODE;
  const [, whiteSpace] = INLINE_WHITE_SPACE.exec(getAttribute.call(element, 'style') ?? '') ?? [];
  if (whiteSpace === undefined) return kind;
  return (kind & ~KEEPS_LINES) | (/^pre|^break$/.test(whiteSpace) ? KEEPS_LINES : FOLDS_LINES);
}

/** The `#` that headings are linked by is no part of them: "C" must not become "C#". What has many parts is no sign. */
const isPermalink = (link: Element): boolean =>
  link.getAttribute('href')?.includes('#') === true &&
  !link.getElementsByTagName('*')[PARTS_OF_A_SIGN] &&
  !/[\p{L}\p{N}]/u.test(link.textContent ?? '');
