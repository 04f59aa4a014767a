import { useCallback } from 'preact/hooks';
import { t, uiLanguage } from '../../model/i18n.ts';
import { type Plot, PlotPicture } from './plot.tsx';
import { DASHES, SHAPES } from './styles.ts';
import { endLabels, type TrendLine } from './trend-data.ts';
import { fitting, textWidth } from './text-width.ts';

const HEIGHT = 300;
const TOP = 16;
const BOTTOM = 32;
const LINE_HEIGHT = 17;

/** The share of each year's posts that name a few names, told apart by dashes, shapes and labels at their ends. */
export function TrendChart({ lines }: { lines: readonly TrendLine[] }) {
  const draw = useCallback((plot: Plot, width: number) => drawLines(plot, width, lines), [lines]);
  return <PlotPicture label={t('trendsLabel', lines.map(({ name }) => name).join(', '))} draw={draw} />;
}

function drawLines(plot: Plot, width: number, lines: readonly TrendLine[]): Element {
  const years = lines[0]?.points.map(({ year }) => year) ?? [];
  const most = Math.max(0.05, ...lines.flatMap(({ points }) => points.map(({ share }) => share)));
  const room = Math.min(width * 0.36, Math.max(40, ...lines.map(({ name }) => textWidth(name))) + 30);
  const labels = endLabels(lines, most, (most * LINE_HEIGHT) / (HEIGHT - TOP - BOTTOM));
  const last = years.at(-1) ?? 0;
  const percent = new Intl.NumberFormat(uiLanguage(), { style: 'percent', maximumFractionDigits: most < 0.1 ? 1 : 0 });
  const marks = lines.flatMap(({ style, points }) => {
    const stroke = `var(--series-${style})`;
    return [
      plot.lineY(points, { x: 'year', y: 'share', stroke, strokeWidth: 2, strokeDasharray: DASHES[style] ?? '' }),
      plot.dot(points, {
        x: 'year', y: 'share', r: 3.5, symbol: SHAPES[style] ?? 'circle', stroke, strokeWidth: 1.6,
        fill: ({ isSparse }: { isSparse: boolean }) => (isSparse ? 'var(--surface)' : stroke),
        title: ({ name, year, posts, of, share }: (typeof points)[number]) =>
          t('trendPoint', name, year, percent.format(share), posts, of),
      }), // prettier-ignore
    ];
  });
  return plot.plot({
    width, height: HEIGHT, marginTop: TOP, marginBottom: BOTTOM, marginLeft: 44, marginRight: room,
    style: { fontSize: '12px', overflow: 'visible' },
    x: { domain: [Math.min(...years), last], inset: 6 },
    y: { domain: [0, most], nice: false },
    color: { type: 'identity' },
    marks: [
      plot.gridY({ ticks: 4, stroke: 'var(--line)', strokeOpacity: 1 }),
      plot.axisY({ ticks: 4, label: null, tickSize: 0, fill: 'var(--faint)', tickFormat: (share: number) => percent.format(share) }),
      plot.axisX({ ticks: yearTicks(years, width - room), label: null, tickSize: 0, tickPadding: 10, fill: 'var(--faint)', tickFormat: String }),
      ...marks,
      plot.text(labels, {
        x: last, y: 'at', dx: 14, textAnchor: 'start', text: ({ text }: { text: string }) => fitting(text, room - 18),
        fill: ({ style }: { style: number }) => `var(--series-${style})`, fontWeight: 600,
      }),
    ],
  }); // prettier-ignore
}

/** Every year, or as many as have room. */
function yearTicks(years: readonly number[], width: number): number[] {
  const step = Math.ceil(years.length / Math.max(1, Math.floor(width / 56)));
  return years.filter((_, index) => (years.length - 1 - index) % step === 0);
}
