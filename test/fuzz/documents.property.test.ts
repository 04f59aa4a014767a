// @vitest-environment jsdom
import { checkAll } from './check.ts';
import { OF_DOCUMENTS } from './documents.ts';

checkAll(OF_DOCUMENTS);
