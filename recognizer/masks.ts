/** Stretches of a text that name nothing although they contain names: addresses. */

const ADDRESS =
  /(?:https?|ftp|file):\/\/[^\s<>"'()[\]{}가-힣]+|www\.[^\s<>"'()[\]{}가-힣]+|[\w.+-]+@[\w-]+\.[\w.-]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|co\.kr|kr|me)(?:\/[^\s<>"'()[\]{}가-힣]*)?/g;

/** The text with every address blanked out, its length unchanged. `text` is lower-cased. */
export const maskAddresses = (text: string): string =>
  text.replace(ADDRESS, (address) => '\ufffc'.repeat(address.length));
