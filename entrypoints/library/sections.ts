import type { Place } from '../../panel/library-places.ts';
import type { Actions } from '../../panel/use-actions.ts';

/** What each section of the library is given. */
export interface SectionProps {
  actions: Actions;
  place: Place;
  /** Exports marks, by their ids. */
  onExport?: ((ids: readonly string[]) => void) | undefined;
}
