/** Writes the dump of a new version of the database, once: see `upgrade.test.ts`. */
import 'fake-indexeddb/auto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { db } from '../../storage/db.ts';
import { dumpOf } from './dump.ts';
import { fillDatabase } from './fill.ts';

test.runIf(process.env['RETROMARK_RECORD_DUMP'])('records a dump of the present version', async () => {
  await fillDatabase();
  const dump = await dumpOf(db.backendDB());
  writeFileSync(join(import.meta.dirname, `dumps/version-${db.verno}.json`), `${JSON.stringify(dump, null, 2)}\n`);
});
