/** The properties of texts and values, by what they are of. To add a group, add its line here. */
import { addressing } from './addressing.ts';
import { asking } from './asking.ts';
import { exchanging } from './exchanging.ts';
import { growing } from './growing.ts';
import { locating } from './locating.ts';
import { recognizing } from './recognizing.ts';
import { scoring } from './scoring.ts';
import { searching } from './searching.ts';
import { storing } from './storing.ts';
import { telling } from './telling.ts';
import type { Properties } from './property.ts';

export const OF_VALUES: Readonly<Record<string, Properties>> = {
  addressing,
  asking,
  exchanging,
  growing,
  locating,
  recognizing,
  scoring,
  searching,
  storing,
  telling,
};
