import type * as PlotModule from '@observablehq/plot';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../model/i18n.ts';

export type Plot = typeof PlotModule;

interface Props {
  /** What the picture says, for those who do not see it; the table beside it has the figures. */
  label: string;
  /** Draws in the given width, in CSS pixels. Must stay the same function as long as the picture stays the same. */
  draw: (plot: Plot, width: number) => Element;
}

/** A picture drawn by Observable Plot, which is loaded with the first of them. */
export function PlotPicture({ label, draw }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const plot = usePlot();
  const width = useWidth(frame);
  useEffect(() => {
    if (!plot || plot === 'failed' || width === 0) return;
    const drawn = draw(plot, width);
    // Our pages take no style of a script's; what Plot has in there is in the library's own.
    drawn.querySelector('style')?.remove();
    // It is one image by its label; what Plot says of its parts would be read one by one.
    for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
    frame.current?.replaceChildren(drawn);
  }, [plot, draw, width]);
  if (plot === 'failed') return <p class="hint error">{t('errorUnexpected')}</p>;
  return <div class="plot" role="img" aria-label={label} ref={frame} />;
}

/** Begins to load what draws, so that it is there once there is something to draw. */
export const loadPlot = (): Promise<Plot> => import('@observablehq/plot');

function usePlot(): Plot | 'failed' | undefined {
  const [plot, setPlot] = useState<Plot | 'failed'>();
  useEffect(() => {
    loadPlot().then(
      (loaded) => setPlot(loaded),
      () => setPlot('failed'),
    );
  }, []);
  return plot;
}

/** The width that an element has, followed as it changes; 0 before it is laid out. */
function useWidth(element: { current: Element | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return width;
}
