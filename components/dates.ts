/** Times and languages as a reader reads them, in the browser's language. Times are milliseconds since the epoch. */
import { uiLanguage } from '../model/i18n.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

let dayFormat: Intl.DateTimeFormat | undefined;
/** The day alone: `3 Mar 2025`. */
export function shownDay(time: number): string {
  dayFormat ??= new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium' });
  return dayFormat.format(time);
}

let wordsFormat: Intl.DateTimeFormat | undefined;
/** The day as a part of a sentence: `March 3, 2025`, `2025년 3월 3일`. */
export function dayInWords(time: number): string {
  wordsFormat ??= new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'long' });
  return wordsFormat.format(time);
}

let timeFormat: Intl.DateTimeFormat | undefined;
/** Day and time: `3 Mar 2025, 14:05`. */
export function shownTime(time: number): string {
  timeFormat ??= new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium', timeStyle: 'short' });
  return timeFormat.format(time);
}

/** For the machine, in a `datetime` attribute. */
export const isoTime = (time: number): string => new Date(time).toISOString();

/** In how many days a time will have come: `today`, `tomorrow`, `in 12 days`. */
export function shownDaysUntil(time: number, now: number): string {
  const days = Math.max(0, Math.ceil((time - now) / DAY_MS));
  return new Intl.RelativeTimeFormat(uiLanguage(), { numeric: 'auto' }).format(days, 'day');
}

const languages = new Map<string, string>();
/** A language's name in the reader's own: `Korean`, `한국어`. */
export function languageName(language: string): string {
  const name = languages.get(language) ?? new Intl.DisplayNames(uiLanguage(), { type: 'language' }).of(language);
  languages.set(language, name ?? language);
  return name ?? language;
}
