/** Times as a reader reads them, in the browser's language. Times are milliseconds since the epoch. */
import { uiLanguage } from '../model/i18n.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The day alone: `3 Mar 2025`. */
export const shownDay = (time: number): string =>
  new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium' }).format(time);

/** For the machine, in a `datetime` attribute. */
export const isoTime = (time: number): string => new Date(time).toISOString();

/** In how many days a time will have come: `today`, `tomorrow`, `in 12 days`. */
export function shownDaysUntil(time: number, now: number): string {
  const days = Math.max(0, Math.ceil((time - now) / DAY_MS));
  return new Intl.RelativeTimeFormat(uiLanguage(), { numeric: 'auto' }).format(days, 'day');
}
