/** What is painted on the page: recognized mentions and the reader's marks, each at its place. */
import type { PageText } from '../../anchoring/page-text.ts';
import { clearAll, isPainted, type Layer, paint, styleShadowRoots } from '../../anchoring/painter.ts';
import { inSlices, type Steps } from '../../anchoring/slices.ts';
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

/** Finds after which one may rest. */
const FINDS_A_STEP = 100;

export class PaintedFinds {
  mentions: readonly PaintedMention[] = [];
  #annotations: readonly PaintedAnnotation[] = [];
  #shadowRoots: readonly ShadowRoot[] = [];
  #layers: readonly [Layer, StaticRange[]][] = [];
  /** Counts paintings: what a later one replaces need not be finished. */
  #turn = 0;

  /** Paints what has a place in the text, in place of all that was painted before; of very much in slices. */
  async paint(text: PageText, mentions: readonly Mention[], marks: readonly PlacedAnnotation[]): Promise<void> {
    const turn = ++this.#turn;
    const found = await inSlices(findsIn(text, mentions, marks));
    if (turn !== this.#turn) return;
    ({ mentions: this.mentions, annotations: this.#annotations } = found);
    this.#layers = [
      ...MENTION_TYPES.map((type) => layer(type, found.mentions, ({ mention }) => mention.type === type)),
      ...COLORS.map((color) => layer(color, found.annotations, ({ annotation }) => annotation.color === color)),
    ];
    this.#shadowRoots = text.shadowRoots;
    styleShadowRoots(this.#shadowRoots);
    this.#repaint();
  }

  /** Paints again where a script of the page has emptied the registry, which it shares with us. */
  mend(): void {
    if (this.#layers.some(([layer, ranges]) => ranges.length > 0 && !isPainted(layer))) this.#repaint();
  }

  clear(): void {
    this.#turn++;
    clearAll();
    this.mentions = this.#annotations = this.#shadowRoots = this.#layers = [];
  }

  /** What is painted under a point of the viewport (CSS pixels); a reader's own mark before a recognized name. */
  at(x: number, y: number): Find | undefined {
    const hits = CSS.highlights.highlightsFromPoint(x, y, { shadowRoots: [...this.#shadowRoots] });
    const ranges = new Set(hits.flatMap((hit) => hit.ranges));
    if (ranges.size === 0) return undefined;
    return (
      this.#annotations.find(({ range }) => ranges.has(range)) ?? this.mentions.find(({ range }) => ranges.has(range))
    );
  }

  #repaint(): void {
    for (const [layer, ranges] of this.#layers) paint(layer, ranges);
  }
}

/** The finds that have a place on the page. */
function* findsIn(
  text: PageText,
  mentions: readonly Mention[],
  marks: readonly PlacedAnnotation[],
): Steps<{ mentions: PaintedMention[]; annotations: PaintedAnnotation[] }> {
  const found = { mentions: [] as PaintedMention[], annotations: [] as PaintedAnnotation[] };
  for (const [index, mention] of mentions.entries()) {
    if (index % FINDS_A_STEP === 0) yield;
    const range = text.toRange(mention.start, mention.end);
    if (range) found.mentions.push({ kind: 'mention', mention, range });
  }
  for (const { annotation, place } of marks) {
    yield;
    const range = place && text.toRange(place.start, place.end);
    if (range) found.annotations.push({ kind: 'annotation', annotation, range });
  }
  return found;
}

const layer = <F extends Find>(
  name: Layer,
  finds: readonly F[],
  isOn: (find: F) => boolean,
): [Layer, StaticRange[]] => [name, finds.filter(isOn).map(({ range }) => range)];
