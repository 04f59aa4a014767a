/** Properties as tests: each a few times. */
import fc from 'fast-check';
import { describe, test } from 'vitest';
import type { Properties } from './property.ts';

/** The longest that a property's few runs may take on a busy machine, in milliseconds. */
const TIMEOUT = 60_000;

export function checkAll(groups: Readonly<Record<string, Properties>>): void {
  for (const [group, properties] of Object.entries(groups)) {
    const tried = Object.entries(properties).filter(([, { runs }]) => runs > 0);
    if (tried.length === 0) continue;
    describe(group, () => {
      test.each(tried)(
        '%s',
        async (_, { of, runs }) => {
          await fc.assert(of, { numRuns: runs });
        },
        TIMEOUT,
      );
    });
  }
}
