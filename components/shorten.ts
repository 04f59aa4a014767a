/** The beginning of a quote on one line, for labels and messages. */
export function shorten(text: string, length = 60): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > length ? `${line.slice(0, length - 1).toWellFormed()}…` : line;
}
