/** Stretches of a text that name nothing although they contain names: addresses. */

/** What an address is written in: no white space, brackets, quotes or Hangul. */
const TOKEN = /[^\s<>"'()[\]{}|,가-힣]{4,}/g;
/** Where in such a token an address begins: a scheme, `www.`, a mailbox, or a host under a common domain. */
const SCHEME = /(?:https?|ftp|file):\/\//;
const HOST = /^(?:www\.|[a-z0-9.-]+\.(?:com|org|net|kr|me)(?:[/:?#]|\.?$))/;
const MAILBOX = /^[^@]+@[^@]+\.[a-z]+/;

/** The text with every address blanked out, its length unchanged. `text` is lower-cased. */
export const maskAddresses = (text: string): string =>
  text.replace(TOKEN, (token) => {
    const scheme = token.search(SCHEME);
    if (scheme >= 0) return token.slice(0, scheme) + blank(token.length - scheme);
    return HOST.test(token) || MAILBOX.test(token) ? blank(token.length) : token;
  });

const blank = (length: number): string => '\ufffc'.repeat(length);
