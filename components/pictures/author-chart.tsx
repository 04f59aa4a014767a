import { useCallback } from 'preact/hooks';
import { t } from '../../model/i18n.ts';
import { NAME_STATES } from '../../model/records.ts';
import { type AuthorPart } from './author-data.ts';
import { type Plot, PlotPicture } from './plot.tsx';
import { fitting, textWidth } from './text-width.ts';

const BAR = 30;

/** How much each author names that the reader knows (filled), learns (hatched) and does not know (outlined). */
export function AuthorChart({ parts }: { parts: readonly AuthorPart[] }) {
  const draw = useCallback((plot: Plot, width: number) => drawParts(plot, width, parts), [parts]);
  return (
    <>
      <ul class="legend" aria-hidden="true">
        {NAME_STATES.map((state) => (
          <li key={state}>
            <svg width="22" height="12">
              <Hatch id={`key-${state}`} />
              <rect
                x="0.5"
                y="0.5"
                width="21"
                height="11"
                rx="2"
                fill={fillOf(state, `key-${state}`)}
                stroke="var(--bar)"
              />
            </svg>
            {t(`knowledge_${state}`)}
          </li>
        ))}
      </ul>
      <svg width="0" height="0" class="defs" aria-hidden="true">
        <Hatch id="hatch" />
      </svg>
      <PlotPicture label={t('authorsLabel')} draw={draw} />
    </>
  );
}

const Hatch = ({ id }: { id: string }) => (
  <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="2.2" height="5" fill="var(--bar)" />
  </pattern>
);

const fillOf = (state: AuthorPart['state'], hatch: string): string =>
  state === 'known' ? 'var(--bar)' : state === 'learning' ? `url(#${hatch})` : 'transparent';

function drawParts(plot: Plot, width: number, parts: readonly AuthorPart[]): Element {
  const authors = [...new Set(parts.map(({ author }) => author))];
  const room = Math.min(width * 0.36, Math.max(...authors.map(textWidth)) + 14);
  const most = Math.max(1, ...parts.map(({ to }) => to));
  const shown = parts.filter(({ count }) => count > 0);
  const scale = (width - room - 16) / most;
  return plot.plot({
    width, height: authors.length * BAR + 8, marginTop: 4, marginBottom: 4, marginLeft: room, marginRight: 16,
    style: { fontSize: '12.5px', overflow: 'visible' },
    x: { domain: [0, most], axis: null },
    y: { domain: authors, padding: 0.3, axis: null },
    color: { type: 'identity' },
    marks: [
      plot.barX(shown, {
        y: 'author', x1: 'from', x2: 'to', insetLeft: 0.5, insetRight: 0.5, stroke: 'var(--bar)', r: 2,
        fill: ({ state }: AuthorPart) => fillOf(state, 'hatch'),
        title: ({ author, state, count }: AuthorPart) => `${author} · ${t(`knowledge_${state}`)} · ${count}`,
      }),
      plot.text(shown.filter(({ count }) => count * scale > 22), {
        y: 'author', x: ({ from, to }: AuthorPart) => (from + to) / 2, text: ({ count }: AuthorPart) => `${count}`,
        fill: ({ state }: AuthorPart) => (state === 'known' ? 'var(--surface)' : 'var(--ink)'),
        stroke: ({ state }: AuthorPart) => (state === 'learning' ? 'var(--surface)' : 'none'), strokeWidth: 5, fontWeight: 600,
      }),
      plot.text(authors, { y: (author: string) => author, x: 0, dx: -10, textAnchor: 'end', text: (author: string) => fitting(author, room - 12) }),
    ],
  }); // prettier-ignore
}
