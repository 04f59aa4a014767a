/** At most how wide a text is at 12.5 pixels in a wide font, in CSS pixels: room has to be made before anything is drawn. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += /[\u1100-\uFFEF]/.test(letter) ? 12.5 : /[A-Z@%&+mwMW\d]/.test(letter) ? 9 : 7.4;
  return Math.ceil(width);
}

/** The text, or as much of its beginning as fits. */
export function fitting(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let length = text.length;
  while (length > 1 && textWidth(text.slice(0, length)) + 12 > width) length--;
  return `${text.slice(0, length).trimEnd().toWellFormed()}…`;
}
