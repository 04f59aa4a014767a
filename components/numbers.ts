import { uiLanguage } from '../model/i18n.ts';

let format: Intl.NumberFormat | undefined;

/** A number as a reader writes it: `12,345`. */
export function shownNumber(value: number): string {
  format ??= new Intl.NumberFormat(uiLanguage());
  return format.format(value);
}
