import { isHangul } from './korean.ts';

/** A text counts as Korean from this share of Hangul among its letters; mixed posts lie far above it. */
const KOREAN_SHARE = 0.15;

/** The language a text is mainly written in. */
export function languageOf(text: string): 'ko' | 'en' {
  let hangul = 0;
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isHangul(code)) {
      hangul++;
      letters++;
    } else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) letters++;
  }
  return letters > 0 && hangul / letters >= KOREAN_SHARE ? 'ko' : 'en';
}
