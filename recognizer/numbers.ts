/** Arrays of numbers that are as small as their numbers allow. None of them is negative. */

export type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** The numbers in the narrowest array that holds them all. */
export function narrow(values: readonly number[]): Numbers {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most < 1 << 8 ? new Uint8Array(values) : most < 1 << 16 ? new Uint16Array(values) : new Uint32Array(values);
}

/** Lists of numbers one behind the other: list i goes from starts[i] to starts[i + 1]. */
export function concatenate(lists: readonly (readonly number[])[]): { starts: Numbers; items: Numbers } {
  const starts = [0];
  for (const [index, { length }] of lists.entries()) starts.push(starts[index]! + length);
  return { starts: narrow(starts), items: narrow(lists.flat()) };
}
