import type { Annotation } from '../model/records.ts';
import { getPage } from '../storage/pages.ts';

/** Marks as Markdown, for other programs. The exporter is loaded once it is needed: the panel has to be quick. */
export async function asMarkdown(annotations: readonly Annotation[]): Promise<string> {
  const { copyAsMarkdown } = await import('../exchange/markdown.ts');
  const urls = [...new Set(annotations.map(({ url }) => url))];
  const pages = new Map(await Promise.all(urls.map(async (url) => [url, await getPage(url)] as const)));
  return annotations.map((mark) => copyAsMarkdown(mark, pages.get(mark.url))).join('\n\n');
}
