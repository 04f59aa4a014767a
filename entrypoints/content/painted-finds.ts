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
    this.repaint();
  }

  /** Paints again where a script of the page has emptied the registry, which it shares with us. */
  mend(): void {
    if (this.layers().some(([layer, ranges]) => ranges.length > 0 && !isPainted(layer, ranges))) this.repaint();
  }

  clear(): void {
    clearAll();
    this.mentions = this.annotations = [];
    this.shadowRoots = [];
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

  private repaint(): void {
    for (const [layer, ranges] of this.layers()) paint(layer, ranges);
  }

  private layers(): [Layer, StaticRange[]][] {
    const { mentions, annotations } = this;
    const layer = <Of extends Find>(name: Layer, finds: readonly Of[], isIn: (find: Of) => boolean) =>
      [name, finds.filter(isIn).map(({ range }) => range)] as [Layer, StaticRange[]];
    return [
      ...MENTION_TYPES.map((type) => layer(type, mentions, ({ mention }) => mention.type === type)),
      ...COLORS.map((color) => layer(color, annotations, ({ annotation }) => annotation.color === color)),
    ];
  }
}
