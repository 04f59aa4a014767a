import type { Selector } from '../model/records.ts';
import { locate } from './selector.ts';

export interface Candidate {
  start: number;
  end: number;
  difference: number;
}
export type Location =
  | { kind: 'found'; start: number; end: number; how: 'position' | 'exact' | 'fuzzy' }
  | { kind: 'orphan'; candidate?: Candidate };

export function locateAll(text: string, selectors: readonly Selector[]): Location[] {
  return selectors.map((selector) => {
    const place = locate(text, selector);
    return place ? { kind: 'found', ...place, how: 'exact' } : { kind: 'orphan' };
  });
}
