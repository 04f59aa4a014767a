import { vi } from 'vitest';
import { checkAll } from './check.ts';
import { OF_VALUES } from './values.ts';

vi.mock('wxt/browser', () => import('./fake-browser.ts'));

checkAll(OF_VALUES);
