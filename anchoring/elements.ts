/** What each element is to a reader of the post. */

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements without prose that break no line: what stands on both sides of them stays together. */
const EMPTY = names(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE META LINK IFRAME OBJECT PARAM EMBED CANVAS SVG MATH VIDEO AUDIO SOURCE ' +
    'TRACK MAP AREA INPUT TEXTAREA SELECT OPTION BUTTON DATALIST METER PROGRESS DIALOG',
);
/** Blocks beside the post. FORM is missing on purpose: old sites put whole pages into one. */
const ASIDE = names('NAV FOOTER ASIDE SEARCH');
const ASIDE_ROLE = /^(?:navigation|search|menu|menubar|toolbar|contentinfo|tablist)$/;
const CODE = names('PRE CODE KBD SAMP TT');
/** Code that is no such element: on Notion and Naver Blog. */
const CODE_CLASS = /(?:^|\s)(?:notion-code-block|__se_code_view)(?:\s|$)/;
/** Everything else counts as a block, unknown elements too: a line too many does less harm than two words in one. */
const INLINE = names(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I IMG INS KBD LABEL MARK NOBR OUTPUT PICTURE Q RB RP RT ' +
    'RTC RUBY S SAMP SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR',
);
/** Style sheets are not asked, since that makes the browser compute styles; Notion says it in the element itself. */
const INLINE_WHITE_SPACE = /white-space(?:-collapse)?:\s*([a-z]+)/;

/** More elements than a sign is made of, its icon included. */
const PARTS_OF_A_SIGN = 50;

/** The attributes that decide whether an element is read; a page may change them at any time. */
export const READ_ATTRIBUTES = ['hidden', 'contenteditable', 'role'];

/** XHTML and SVG keep the case of their names. */
const nameOf = (element: Element): string => element.nodeName.toUpperCase();

export const isBreak = ({ nodeName }: Element): boolean => /^[bh]r$/i.test(nodeName);
export const isBlock = (element: Element): boolean => !INLINE.has(nameOf(element));
/** Browsers show plain text in a `<pre>`, too. */
export const isCode = (element: Element): boolean =>
  CODE.has(nameOf(element))
    ? element.ownerDocument.contentType !== 'text/plain'
    : CODE_CLASS.test(element.getAttribute('class') ?? '');

/** Whether a reader of the post does not read this element: no prose, hidden, beside the post, or our own UI. */
export const isSkipped = (element: Element): boolean => isUnseen(element) || isBeside(element);

/** Whether nothing of an element is there to be read. */
export function isUnseen(element: Element): boolean {
  const name = nameOf(element);
  if (EMPTY.has(name)) return true;
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('data-retromark')) return true;
  const hidden = element.getAttribute('hidden');
  if (hidden !== null && hidden.toLowerCase() !== 'until-found') return true;
  return name === 'A' && isPermalink(element);
}

/** The `#` that headings are linked by is no part of them: "C" must not become "C#". What has many parts is no sign. */
const isPermalink = (link: Element): boolean =>
  link.getAttribute('href')?.includes('#') === true &&
  !link.getElementsByTagName('*')[PARTS_OF_A_SIGN] &&
  !/[\p{L}\p{N}]/u.test(link.textContent ?? '');

/** Whether an element stands beside the post; it still breaks the line. */
export function isBeside(element: Element): boolean {
  if (ASIDE.has(nameOf(element))) return true;
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = element.getAttribute('role');
  return role !== null && ASIDE_ROLE.test(role);
}

/** Whether line ends in an element's text show as line ends. */
export function keepsLines(element: Element, inherited: boolean): boolean {
  const style = element.getAttribute('style');
  const [, own] = (style && INLINE_WHITE_SPACE.exec(style)) || [];
  if (own) return own.startsWith('pre') || own === 'break';
  return inherited || nameOf(element) === 'PRE';
}

/** What is shown inside an element or shadow root: a slot shows what is assigned to it, or else its own content. */
export function childrenOf(parent: Node): Iterable<Node> {
  if (parent.nodeName === 'SLOT') {
    const assigned = (parent as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return parent.childNodes;
}
