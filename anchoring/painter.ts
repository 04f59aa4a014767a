/**
 * Paints with the CSS Custom Highlight API: the page's DOM is not touched. The registry is shared with the page, so
 * every name starts with `retromark-`, and only our own names are ever deleted.
 */
import { MENTION_TYPES, type MentionType } from '../model/mention.ts';
import { COLORS, type Color } from '../model/records.ts';
import css from './highlights.css?inline';

/** What is painted, each with one look in highlights.css. */
export type Layer = MentionType | Color | 'flash' | 'caret';

const LAYERS: readonly Layer[] = [...MENTION_TYPES, ...COLORS, 'flash', 'caret'];

const nameOf = (layer: Layer): string => `retromark-${layer}`;

/** Replaces all that a layer shows. */
export function paint(layer: Layer, ranges: Iterable<AbstractRange>): void {
  const highlight = new Highlight(...ranges);
  // Where two layers set the same property, the later one shows: marks over names, the caret over all.
  highlight.priority = LAYERS.indexOf(layer);
  if (highlight.size > 0) CSS.highlights.set(nameOf(layer), highlight);
  else CSS.highlights.delete(nameOf(layer));
}

/** Whether a layer shows just these ranges; a script of the page may have emptied it, or painted with it. */
export function isPainted(layer: Layer, ranges: readonly AbstractRange[]): boolean {
  const highlight = CSS.highlights.get(nameOf(layer));
  return highlight?.size === ranges.length && ranges.every((range) => highlight.has(range));
}

/** Takes everything of ours off the page. */
export function clearAll(): void {
  for (const layer of LAYERS) CSS.highlights.delete(nameOf(layer));
}

let sheet: CSSStyleSheet | undefined;

/**
 * Brings the looks into open shadow roots, which the content script's style sheet does not reach in Firefox. An adopted
 * sheet leaves the root's DOM as it is.
 */
export function styleShadowRoots(roots: readonly ShadowRoot[]): void {
  for (const root of roots) {
    sheet ??= newSheet();
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }
}

function newSheet(): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
