/** All properties by their names, for the command that tries them for long. */
import type fc from 'fast-check';
import { OF_DOCUMENTS } from './documents.ts';
import { OF_VALUES } from './values.ts';

const ALL = Object.entries({ node: OF_VALUES, jsdom: OF_DOCUMENTS }).flatMap(([environment, groups]) =>
  Object.entries(groups).flatMap(([group, properties]) =>
    Object.entries(properties).map(([name, { of }]) => ({ name: `${group}: ${name}`, environment, of })),
  ),
);

/** The name of each property, and the environment that it needs. */
export const propertyNames = (): { name: string; environment: string }[] =>
  ALL.map(({ name, environment }) => ({ name, environment }));

/** Throws RangeError where there is none of that name. */
export function propertyOf(wanted: string): fc.IRawProperty<unknown> {
  const found = ALL.find(({ name }) => name === wanted);
  if (!found) throw new RangeError(`There is no property "${wanted}"`);
  return found.of;
}
