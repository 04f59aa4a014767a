/** A post's names, in the ways that the panel lists them. */
import type { FoundName } from '../components/find-list.tsx';
import { MENTION_TYPES, type MentionType, parseTermId } from '../model/mention.ts';
import type { StoredHeading, StoredMention } from '../model/records.ts';

/** The distinct names of mentions in the order of the post. */
export function namesOf(mentions: readonly StoredMention[]): FoundName[] {
  const names = new Map<string, FoundName>();
  for (const { termId, start, end, surface } of mentions) {
    const known = names.get(termId);
    if (known) known.places.push({ start, end, surface });
    else names.set(termId, { termId, ...parseTermId(termId), places: [{ start, end, surface }] });
  }
  return [...names.values()];
}

/** The types that a post has names of, each with its names, the most frequent first. */
export function byType(names: readonly FoundName[]): { type: MentionType; names: FoundName[] }[] {
  return MENTION_TYPES.flatMap((type) => {
    const group = names.filter((name) => name.type === type).sort((a, b) => b.places.length - a.places.length);
    return group.length > 0 ? [{ type, names: group }] : [];
  });
}

export interface Section {
  /** Missing for what stands before the first heading. */
  heading?: StoredHeading;
  names: FoundName[];
}

/** The sections of a post that mention names, in the post's order; a name is listed in each with its places there. */
export function bySection(mentions: readonly StoredMention[], headings: readonly StoredHeading[]): Section[] {
  const inOrder = headings.toSorted((a, b) => a.start - b.start);
  const groups = Map.groupBy(mentions, ({ start }) => inOrder.findLast((heading) => heading.start <= start));
  return [undefined, ...inOrder].flatMap((heading): Section[] => {
    const names = namesOf(groups.get(heading) ?? []);
    return names.length > 0 ? [{ ...(heading && { heading }), names }] : [];
  });
}
