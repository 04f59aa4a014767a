/** Longest page text we read, in UTF-16 units (some 4 MB of Korean); what stands behind it is left unread. */
export const MAX_TEXT_LENGTH = 2_000_000;

/** Longest quote a mark may have, in UTF-16 units: some twenty printed pages. */
export const MAX_QUOTE_LENGTH = 40_000;

/** Longest note, in UTF-16 units. */
export const MAX_NOTE_LENGTH = 100_000;

/** Longest name or tag, in UTF-16 units. */
export const MAX_NAME_LENGTH = 100;

/** Most tags on one mark. */
export const MAX_TAGS = 50;

/** Most marks that are changed by one message; more are changed by several, which make one step. */
export const MAX_BULK = 500;

/** Most headings that are told of a post. */
export const MAX_HEADINGS = 500;
