/** The dash, shape and color of a line, as a key; an empty place where there is none. */
import { DASHES } from './styles.ts';

const PATHS = [
  'M4.5 0a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0',
  'M-4-4h8v8h-8z',
  'M0-5 5 4h-10z',
  'M0-6 4.5 0 0 6-4.5 0z',
  'm0-6 1.5 4 4.3.2L2.4 1 3.5 5 0 2.7-3.5 5l1.1-4-3.4-2.8 4.3-.2z',
  'M-1.5-5h3v4l3.4 2-1.5 2.6L0 1.6-3.4 3.6-4.9 1-1.5-1z',
] as const;

export const LineMark = ({ style }: { style: number }) => (
  <svg class="line-mark" viewBox="-15 -7 30 14" width="30" height="14" aria-hidden="true">
    {style >= 0 && (
      <g fill={`var(--series-${style})`} stroke={`var(--series-${style})`}>
        <path d="M-14 0h28" stroke-width="2" stroke-dasharray={DASHES[style]} />
        <path d={PATHS[style]} stroke="none" />
      </g>
    )}
  </svg>
);
