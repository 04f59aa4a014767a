/** What the reader has settled, as a file tells it: of that, what is as it should be. */
import * as z from 'zod/mini';
import { DEFAULT_KEYS, type KeyAction } from '../model/keys.ts';
import { MENTION_TYPES } from '../model/mention.ts';
import { BACKUP_INTERVALS, GROUPINGS } from '../model/settings.ts';
import type { Json } from './library.ts';

const short = z.string().check(z.maxLength(2_000));
/** More than anyone keeps by hand. */
const few = z.maxLength(500);
const ACTIONS = Object.keys(DEFAULT_KEYS) as KeyAction[];

const FIELDS: Readonly<Record<string, z.ZodMiniType>> = {
  hiddenTypes: z.array(z.enum(MENTION_TYPES)).check(few),
  pausedSites: z.array(short).check(few),
  groupBy: z.enum(GROUPINGS),
  backupEvery: z.literal(BACKUP_INTERVALS),
  searches: z.array(z.strictObject({ name: short, place: short })).check(few),
  keys: z.partialRecord(z.enum(ACTIONS), short),
};

/** The settings that we know and whose values make sense. */
export const validSettings = (settings: Readonly<Record<string, Json>> = {}): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(settings).filter(
      ([name, value]) => Object.hasOwn(FIELDS, name) && FIELDS[name]?.safeParse(value).success,
    ),
  );
