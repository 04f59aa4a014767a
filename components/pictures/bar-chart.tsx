import { useCallback } from 'preact/hooks';
import { uiLanguage } from '../../model/i18n.ts';
import type { MentionType } from '../../model/mention.ts';
import { type Plot, PlotPicture } from './plot.tsx';
import { fitting, textWidth } from './text-width.ts';

export interface Bar {
  name: string;
  value: number;
  /** Of a name's own bar: told by its shape and color. */
  type?: MentionType;
  /** A value to compare with, drawn as a line across the bar. */
  against?: number;
  /** Told where one points at the bar. */
  title: string;
}

const BAR = 24;
/** Between a name and its bar, with or without the shape of its type in it. */
const GAP = 26;
const NARROW_GAP = 12;
const TOP = 4;

/** Names with a number each, written at the end of its bar; the longest first as given. */
export function BarChart({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const draw = useCallback((plot: Plot, width: number) => drawBars(plot, width, bars), [bars]);
  return <PlotPicture label={label} draw={draw} />;
}

function drawBars(plot: Plot, width: number, bars: readonly Bar[]): Element {
  const number = new Intl.NumberFormat(uiLanguage());
  const gap = bars.some(({ type }) => type) ? GAP : NARROW_GAP;
  const room = Math.min(width * 0.42, Math.max(...bars.map(({ name }) => textWidth(name))) + gap);
  // Two bars may have one name, as a skill and as a technology.
  const rows = bars.map((bar, index) => ({ ...bar, row: `${index}` }));
  const most = Math.max(...bars.map(({ value, against = 0 }) => Math.max(value, against)));
  const compared = rows.filter(({ against }) => against !== undefined);
  return plot.plot({
    width, height: TOP * 2 + bars.length * BAR, marginTop: TOP, marginBottom: TOP, marginLeft: room, marginRight: 44,
    style: { fontSize: '12.5px', overflow: 'visible' },
    x: { domain: [0, most], axis: null },
    y: { domain: rows.map(({ row }) => row), padding: 0.34, axis: null },
    color: { type: 'identity' },
    marks: [
      plot.barX(rows, { y: 'row', x: 'value', fill: fillOf, rx2: 3, title: 'title' }),
      plot.tickX(compared, { y: 'row', x: 'against', stroke: 'var(--ink)', strokeWidth: 2, insetTop: -3, insetBottom: -3 }),
      plot.text(rows, { y: 'row', x: 0, dx: 2 - gap, textAnchor: 'end', text: ({ name }: Bar) => fitting(name, room - gap) }),
      plot.dot(rows.filter(({ type }) => type), { y: 'row', x: 0, dx: -13, r: 4, symbol: shapeOf, fill: fillOf, stroke: 'none' }),
      plot.text(rows, {
        y: 'row', x: ({ value, against = 0 }: Bar) => Math.max(value, against), dx: 7, textAnchor: 'start', fill: 'var(--faint)',
        text: ({ value }: Bar) => number.format(value),
      }),
    ],
  }); // prettier-ignore
}

const fillOf = ({ type }: Bar): string => (type ? `var(--${type})` : 'var(--bar)');

const SHAPES = { company: 'square2', technology: 'diamond2', skill: 'circle' } as const;
const shapeOf = ({ type }: Bar): string => SHAPES[type ?? 'skill'];
