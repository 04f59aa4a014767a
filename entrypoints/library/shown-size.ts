import { uiLanguage } from '../../model/i18n.ts';

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** `3.4 MB`. */
export function shownSize(bytes: number): string {
  const power = Math.min(Math.max(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 1), UNITS.length);
  return new Intl.NumberFormat(uiLanguage(), {
    style: 'unit',
    unit: UNITS[power - 1],
    maximumFractionDigits: 1,
  }).format(bytes / 1_000 ** power);
}
