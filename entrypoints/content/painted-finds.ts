/** What is painted on the page: recognized mentions and the reader's marks, each at its place. */
import type { PageText } from '../../anchoring/page-text.ts';
import { clearAll, isPainted, type Layer, paint, styleShadowRoots } from '../../anchoring/painter.ts';
import type { PlacedAnnotation } from '../../model/background-requests.ts';
import { MENTION_TYPES, type Mention } from '../../model/mention.ts';
import { type Annotation, COLORS } from '../../model/records.ts';

export interface PaintedMention {
  kind: 'mention';
  mention: Mention;
  range: StaticRange;
}
export interface PaintedAnnotation {
  kind: 'annotation';
  annotation: Annotation;
  range: StaticRange;
}
export type Find = PaintedMention | PaintedAnnotation;

export class PaintedFinds {
  mentions: readonly PaintedMention[] = [];
  private annotations: readonly PaintedAnnotation[] = [];
  private shadowRoots: readonly ShadowRoot[] = [];
  private layers: ReadonlyMap<Layer, readonly StaticRange[]> = new Map();

  /** Paints what has a place in the text, in place of all that was painted before. */
  paint(text: PageText, mentions: readonly Mention[], marks: readonly PlacedAnnotation[]): void {
    this.mentions = mentions.flatMap((mention) => {
      const range = text.toRange(mention.start, mention.end);
      return range ? [{ kind: 'mention' as const, mention, range }] : [];
    });
    this.annotations = marks.flatMap(({ annotation, place }) => {
      const range = place && text.toRange(place.start, place.end);
      return range ? [{ kind: 'annotation' as const, annotation, range }] : [];
    });
    this.shadowRoots = text.shadowRoots;
    styleShadowRoots(this.shadowRoots);
    const layers = new Map([...MENTION_TYPES, ...COLORS].map((layer): [Layer, StaticRange[]] => [layer, []]));
    for (const { mention, range } of this.mentions) layers.get(mention.type)?.push(range);
    for (const { annotation, range } of this.annotations) layers.get(annotation.color)?.push(range);
    for (const [layer, ranges] of layers) paint(layer, ranges);
    this.layers = layers;
  }

  /** Paints again where a script of the page has emptied the registry, which it shares with us. */
  mend(): void {
    for (const [layer, ranges] of this.layers) if (ranges.length > 0 && !isPainted(layer)) paint(layer, ranges);
  }

  clear(): void {
    clearAll();
    this.mentions = this.annotations = [];
    this.shadowRoots = [];
    this.layers = new Map();
  }

  /** What is painted under a point of the viewport (CSS pixels); a reader's own mark before a recognized name. */
  at(x: number, y: number): Find | undefined {
    const hits = CSS.highlights.highlightsFromPoint(x, y, { shadowRoots: [...this.shadowRoots] });
    const ranges = new Set(hits.flatMap((hit) => hit.ranges));
    if (ranges.size === 0) return undefined;
    return (
      this.annotations.find(({ range }) => ranges.has(range)) ?? this.mentions.find(({ range }) => ranges.has(range))
    );
  }
}
