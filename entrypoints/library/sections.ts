import type { Selection } from '../../exchange/library.ts';
import type { Place } from '../../panel/library-places.ts';
import type { Actions } from '../../panel/use-actions.ts';

/** What each section of the library is given. */
export interface SectionProps {
  actions: Actions;
  place: Place;
  /** Asks the reader for the format and exports. */
  onExport: (selection: Selection) => void;
}
