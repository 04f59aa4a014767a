/** The texts of public/_locales, by key; a key that does not exist does not compile. */
import { browser } from 'wxt/browser';
import type messages from '../public/_locales/en/messages.json';

export type MessageKey = Exclude<keyof typeof messages, '$schema'>;

/** What would turn around the text behind it: a title may have it, a sentence of ours must not. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

let lastWords = '';

/** The text for `key` in the browser's language, `$1`… filled in from `values`. */
export function t(key: MessageKey, ...values: (string | number)[]): string {
  try {
    return browser.i18n.getMessage(
      key as never,
      values.map((value) => String(value).replace(TURNING, '')),
    );
  } catch {
    return lastWords;
  }
}

/**
 * Has a content script keep what it has to tell once it was cut off from its extension: then no text is to be had. The
 * first text takes a page milliseconds, which it is spared where the background has sent the words along.
 */
export const keepLastWords = (sent?: string): string => (lastWords ||= sent ?? t('errorReload'));

/** The language of the browser's own interface, as a BCP 47 tag: in it, dates and numbers are written. */
export const uiLanguage = (): string => browser.i18n.getUILanguage();
