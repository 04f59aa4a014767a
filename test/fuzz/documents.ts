/** The properties of documents, by what they are of: these need a DOM. To add a group, add its line here. */
import { noting } from './noting.tsx';
import { reading } from './reading.ts';
import type { Properties } from './property.ts';

export const OF_DOCUMENTS: Readonly<Record<string, Properties>> = { noting, reading };
