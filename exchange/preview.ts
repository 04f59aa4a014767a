/** What an import would do, small enough to be shown. */
import type { Plan } from './merge.ts';
import type { SkippedEntry } from './untrusted.ts';

type Row = Plan['added'][number];

interface Group {
  /** How many rows of each kind; kinds without any are missing. */
  counts: Partial<Record<Row['kind'], number>>;
  total: number;
  /** The first few. */
  examples: Row[];
}

export interface Preview {
  added: Group;
  changed: Group;
  skipped: Group;
  /** Entries of the file that cannot be read, by the reason. */
  unread: { reason: SkippedEntry['reason']; count: number; examples: SkippedEntry[] }[];
}

const MOST_EXAMPLES = 5;

/** What the reader wrote goes before posts, of which most files have more. */
const ORDER: readonly Row['kind'][] = ['annotation', 'name', 'term', 'page', 'setting'];

export function previewOf({ added, changed, skipped }: Plan, unread: readonly SkippedEntry[]): Preview {
  return {
    added: groupOf(added),
    changed: groupOf(changed),
    skipped: groupOf(skipped),
    unread: [...Map.groupBy(unread, ({ reason }) => reason)].map(([reason, entries]) => ({
      reason,
      count: entries.length,
      examples: entries.slice(0, MOST_EXAMPLES),
    })),
  };
}

function groupOf(rows: readonly Row[]): Group {
  const kinds = Map.groupBy(rows, ({ kind }) => kind);
  const sorted = ORDER.flatMap((kind) => (kinds.get(kind) ?? []).slice(0, MOST_EXAMPLES));
  return {
    counts: Object.fromEntries(ORDER.flatMap((kind) => (kinds.has(kind) ? [[kind, kinds.get(kind)!.length]] : []))),
    total: rows.length,
    examples: sorted.slice(0, MOST_EXAMPLES),
  };
}
