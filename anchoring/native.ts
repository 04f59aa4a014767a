/**
 * Members of nodes as the browser has them, to be called on a node: `childNodes.call(node)`. A form answers by the names
 * of its fields before its own members, and the document by those of its images, forms and frames. They do so in our
 * world too: on some pages `document.body` is a picture.
 */

type Native<N, K extends keyof N> = N[K] extends (...args: infer A) => infer R
  ? (this: N, ...args: A) => R
  : (this: N) => N[K];

function native<N, K extends keyof N & string>(type: { prototype: N }, name: K): Native<N, K> {
  const member: { get?: unknown; value?: unknown } = Object.getOwnPropertyDescriptor(type.prototype, name)!;
  return (member.get ?? member.value) as Native<N, K>;
}

export const nodeType = native(Node, 'nodeType');
export const nodeName = native(Node, 'nodeName');
export const parentNode = native(Node, 'parentNode');
export const firstChild = native(Node, 'firstChild');
export const nextSibling = native(Node, 'nextSibling');
export const childNodes = native(Node, 'childNodes');
export const contains = native(Node, 'contains');
export const getRootNode = native(Node, 'getRootNode');
export const compareDocumentPosition = native(Node, 'compareDocumentPosition');
export const shadowRoot = native(Element, 'shadowRoot');
export const getAttribute = native(Element, 'getAttribute');
export const hasAttributes = native(Element, 'hasAttributes');
export const matches = native(Element, 'matches');
export const closest = native(Element, 'closest');
export const activeElement = native(Document, 'activeElement');
export const body = native(Document, 'body');
type SelectAll<Root> = (this: Root, selectors: string) => NodeListOf<HTMLElement>;
export const selectAll = native(Element, 'querySelectorAll') as SelectAll<Element>;
export const selectInPage = native(Document, 'querySelectorAll') as SelectAll<Document>;
export const documentElement = native(Document, 'documentElement');
export const hidden = native(Document, 'hidden');
export const url = native(Document, 'URL');
export const title = native(Document, 'title');
