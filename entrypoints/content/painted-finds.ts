/** What is painted on the page: recognized mentions and the reader's marks, each at its place. */
import type { PageText, Span } from '../../anchoring/page-text.ts';
import { clearAll, paint, styleShadowRoots } from '../../anchoring/painter.ts';
import { locate } from '../../anchoring/locate.ts';
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
  paint(text: PageText, mentions: readonly Mention[], annotations: readonly Annotation[]): void {
    this.mentions = mentions.flatMap((mention) => {
      const range = text.toRange(mention.start, mention.end);
      return range ? [{ kind: 'mention' as const, mention, range }] : [];
    });
    this.annotations = annotations.flatMap((annotation) => {
      const place: Span | undefined = locate(text.text, annotation.selector);
      const range = place && text.toRange(place.start, place.end);
      return range ? [{ kind: 'annotation' as const, annotation, range }] : [];
    });
    this.shadowRoots = text.shadowRoots;
    styleShadowRoots(this.shadowRoots);
    for (const type of MENTION_TYPES) {
      paint(type, rangesOf(this.mentions.filter(({ mention }) => mention.type === type)));
    }
    for (const color of COLORS) {
      paint(color, rangesOf(this.annotations.filter(({ annotation }) => annotation.color === color)));
    }
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
}

const rangesOf = (finds: readonly Find[]): StaticRange[] => finds.map(({ range }) => range);
