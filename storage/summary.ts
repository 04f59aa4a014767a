import type { PageRecord, PageSummary } from '../model/records.ts';

/** What lists and pictures need of a post. */
export function summaryOf({ mentions, ...page }: PageRecord): PageSummary {
  const counts = new Map<string, number>();
  for (const { termId } of mentions) counts.set(termId, (counts.get(termId) ?? 0) + 1);
  const termIds = [...counts.keys()].sort();
  return { ...page, termIds, counts: termIds.map((termId) => counts.get(termId)!) };
}
