/** All formats. To add one: a file of its own, and a line here. */
import { anki } from './anki.ts';
import { backup } from './backup.ts';
import { csv } from './csv.ts';
import type { Format, ReadOptions } from './format.ts';
import { hypothesis } from './hypothesis.ts';
import { markdown } from './markdown.ts';
import { nameList } from './name-list.ts';
import { ImportError, type Imported, parseContent } from './untrusted.ts';
import { webAnnotation } from './web-annotation.ts';

/** In the order in which a reader sees them, and in which a file is tried. */
export const FORMATS: readonly Format[] = [markdown, backup, csv, webAnnotation, anki, hypothesis, nameList];

/** Reads a file of any format, told by its content. Throws nothing but ImportError. */
export function readFile(text: string, options: ReadOptions): Imported & { format: Format } {
  const content = parseContent(text);
  for (const format of FORMATS) {
    if (format.read?.accepts(content)) return { format, ...format.read.read(content, options) };
  }
  const isText = typeof content !== 'string' || !/[\0\uFFFD]/.test(content);
  throw new ImportError('errorFileUnknown', isText ? '' : 'no text in UTF-8 or UTF-16');
}
