/** What a property is here: checked a few times in the tests, and for as long as one likes by `npm run fuzz`. */
import type fc from 'fast-check';

export interface Property {
  of: fc.IRawProperty<unknown>;
  /** How often the tests try it; 0 where only `npm run fuzz` does, as it depends on speed. */
  runs: number;
}

/** By what holds. */
export type Properties = Readonly<Record<string, Property>>;

export const holds = <Ts>(of: fc.IRawProperty<Ts>, runs = 100): Property => ({
  of,
  runs,
});
