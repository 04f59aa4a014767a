/**
 * Paints with the CSS Custom Highlight API: the page's DOM is not touched. The registry is shared with the page, so
 * every name starts with `retromark-`, and only our own names are ever deleted.
 */
import { COLORS, type Color } from '../model/records.ts';
import { MENTION_TYPES, type MentionType } from '../model/mention.ts';

/** What is painted, each with one look in entrypoints/content/highlights.css. */
export type Layer = MentionType | Color | 'flash';

const LAYERS: readonly Layer[] = [...MENTION_TYPES, ...COLORS, 'flash'];

const nameOf = (layer: Layer): string => `retromark-${layer}`;

/** Replaces all that a layer shows. */
export function paint(layer: Layer, ranges: Iterable<AbstractRange>): void {
  const highlight = new Highlight(...ranges);
  // A reader's own marks lie over recognized names where both color the same property; a flash lies over all.
  highlight.priority = LAYERS.indexOf(layer);
  if (highlight.size > 0) CSS.highlights.set(nameOf(layer), highlight);
  else CSS.highlights.delete(nameOf(layer));
}

/** Takes everything of ours off the page. */
export function clearAll(): void {
  for (const layer of LAYERS) CSS.highlights.delete(nameOf(layer));
}
