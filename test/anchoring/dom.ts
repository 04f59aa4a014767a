/** Pages for tests, and an oracle that knows nothing of runs. */
import { PageText } from '../../anchoring/page-text.ts';

/** Puts `html` into the body; `<template shadowrootmode="open">` becomes a shadow root, as a browser's parser has it. */
export function mount(html: string, title = ''): HTMLElement {
  document.title = title;
  document.body.innerHTML = html;
  attachShadowRoots(document.body);
  return document.body;
}

function attachShadowRoots(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const mode = template.getAttribute('shadowrootmode') as ShadowRootMode;
    const shadow = template.parentElement?.attachShadow({ mode });
    shadow?.append(template.content);
    template.remove();
    if (shadow) attachShadowRoots(shadow);
  }
}

export const read = (html: string): PageText => new PageText([mount(html)]);

/** The first node under the body, shadow roots included, whose own data is or holds `data`. */
export function textNode(data: string, root: Node = document.body): Text {
  const found = allNodes(root).find((node) => node.nodeType === Node.TEXT_NODE && (node as Text).data.includes(data));
  if (!found) throw new Error(`No text node holds "${data}"`);
  return found as Text;
}

/** All nodes under `root` with those of open shadow roots. */
export function allNodes(root: Node): Node[] {
  const inner = [...((root as Element).shadowRoot?.childNodes ?? []), ...root.childNodes];
  return [root, ...inner.flatMap(allNodes)];
}

export const rangeOf = (start: Node, startOffset: number, end: Node, endOffset: number): StaticRange =>
  new StaticRange({ startContainer: start, startOffset, endContainer: end, endOffset });

/** jsdom updates all ranges there ever were at each change of the DOM: one must do. */
let live: Range | undefined;

/** What a range holds as `Range.toString()` has it. */
export function stringOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string {
  live ??= document.createRange();
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  return live.toString();
}
