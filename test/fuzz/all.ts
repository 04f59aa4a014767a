/** All properties, by what they are of. To add one, add it to its group's file; to add a group, add its line here. */
import type fc from 'fast-check';
import { addressing } from './addressing.ts';
import { asking } from './asking.ts';
import { exchanging } from './exchanging.ts';
import { locating } from './locating.ts';
import { recognizing } from './recognizing.ts';
import { reading } from './reading.ts';
import { storing } from './storing.ts';
import type { Properties } from './property.ts';

/** Of texts and values. */
export const OF_VALUES: Readonly<Record<string, Properties>> = { addressing, asking, exchanging, locating, recognizing, storing };
/** Of documents. */
export const OF_DOCUMENTS: Readonly<Record<string, Properties>> = { reading };

const ALL = Object.entries({ node: OF_VALUES, jsdom: OF_DOCUMENTS }).flatMap(([environment, groups]) =>
  Object.entries(groups).flatMap(([group, properties]) =>
    Object.entries(properties).map(([name, { of }]) => ({ name: `${group}: ${name}`, environment, of })),
  ),
);

/** The name of each property, and the environment that it needs. */
export const propertyNames = (): { name: string; environment: string }[] =>
  ALL.map(({ name, environment }) => ({ name, environment }));

/** Throws RangeError where there is none of that name. */
export function propertyOf(wanted: string): fc.IRawProperty<unknown, boolean> {
  const found = ALL.find(({ name }) => name === wanted);
  if (!found) throw new RangeError(`There is no property "${wanted}"`);
  return found.of;
}
