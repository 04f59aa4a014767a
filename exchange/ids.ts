/** Ids of what comes from other programs: always the same for the same thing, so that reading it again adds nothing. */
import { v5 } from 'uuid';

const NAMESPACE = '1f6d8f0e-57a5-4a35-8a0b-3d8c0f1b6e42';

/** The UUID that `parts` have. */
export const idOf = (...parts: (string | number)[]): string => v5(JSON.stringify(parts), NAMESPACE);
