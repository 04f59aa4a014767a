/** Milliseconds after which even a slow browser has begun to read what it saves. */
const READ_BY_THEN = 60_000;

/** Has the browser save a file as a download. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_BY_THEN);
}
