/** Properties as tests: each a few times. */
import fc from 'fast-check';
import { describe, test } from 'vitest';
import type { Properties } from './property.ts';

/** The longest that a property's few runs may take on a busy machine, in milliseconds. */
const TIMEOUT = 60_000;

export function checkAll(groups: Readonly<Record<string, Properties>>): void {
  describe.each(Object.entries(groups))('%s', (_, properties) => {
    const tried = Object.entries(properties).filter(([, { runs }]) => runs > 0);
    test.each(tried)(
      '%s',
      async (__, { of, runs }) => {
        await fc.assert(of, { numRuns: runs });
      },
      TIMEOUT,
    );
  });
}
