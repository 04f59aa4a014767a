/** Rows of pages for the tests of what is seen across posts. */
import type { ReadPage } from '../../insights/pages.ts';

export const NOW = Date.UTC(2025, 5, 30);
const DAY = 24 * 60 * 60 * 1000;

/** A post that names these term ids, ten units apart. */
export function row(
  url: string,
  termIds: readonly string[],
  rest: Partial<ReadPage> & { daysAgo?: number } = {},
): ReadPage {
  const { daysAgo = 0, ...fields } = rest;
  return {
    url, title: url, site: 'blog.test', lastVisit: NOW - daysAgo * DAY,
    mentions: termIds.map((termId, index) => ({ termId, start: index * 10, end: index * 10 + 5, surface: 'names' })),
    ...fields,
  }; // prettier-ignore
}

/** A post whose mentions stand where its text has the names, as `name=termId`. */
export function textRow(
  url: string,
  text: string,
  names: Readonly<Record<string, string>>,
  rest: Partial<ReadPage> = {},
): ReadPage {
  const mentions = Object.entries(names).flatMap(([surface, termId]) =>
    [...text.matchAll(new RegExp(surface, 'g'))].map(({ index }) => ({
      termId,
      surface,
      start: index,
      end: index + surface.length,
    })),
  );
  return { ...row(url, []), text, mentions: mentions.sort((a, b) => a.start - b.start), ...rest };
}
