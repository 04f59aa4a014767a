/** What is reported of repeated measurements. */
export interface Figures {
  median: number;
  min: number;
  max: number;
  runs: number;
}

export function figuresOf(values: readonly number[]): Figures {
  if (values.length === 0) throw new RangeError('Nothing was measured');
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle]!;
  return {
    median: sorted.length % 2 === 1 ? high : (sorted[middle - 1]! + high) / 2,
    min: sorted[0]!,
    max: sorted.at(-1)!,
    runs: sorted.length,
  };
}
