/** What the reader has settled, as a file tells it: of that, what is as it should be. */
import { areValidKeys, isValidSetting } from '../model/valid-settings.ts';
import type { Json } from './library.ts';

/** The settings that we know and whose values make sense. When the last backup was made says nothing elsewhere. */
export const validSettings = (settings: Readonly<Record<string, Json>> = {}): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(settings).filter(([name, value]) =>
      name === 'keys' ? areValidKeys(value) : name !== 'lastBackup' && isValidSetting(name, value),
    ),
  );
