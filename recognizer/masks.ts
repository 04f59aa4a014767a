/** Stretches of a text that name nothing although they contain names: addresses. */

/** What every address contains; most lines of a text have none of it, and are not looked at further. */
const SIGN = /:\/\/|@|www\.|\.(?:com|org|net|kr|me)/g;
/** What an address is written in: no white space, brackets, quotes or Hangul. */
const ADDRESS_CHAR = /[^\s<>"'()[\]{}|,가-힣]/;
const SCHEME = /(?:https?|ftp|file):\/\//;
/** A bare host may be a name (Booking.com, ASP.NET), and the dots in it keep other names out. */
const HOST = /^(?:www\.|[a-z0-9.-]+\.(?:com|org|net|kr|me)[/:?#])/;
const MAILBOX = /^[^@]+@[^@]+\.[a-z]+/;

/** The text with every address blanked out, its length unchanged. `text` is lower-cased. */
export function maskAddresses(text: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const { index } of text.matchAll(SIGN)) {
    // The token that the last address was in holds this sign too.
    if (index < done) continue;
    let start = index;
    let end = index;
    while (start > done && ADDRESS_CHAR.test(text.charAt(start - 1))) start--;
    while (end < text.length && ADDRESS_CHAR.test(text.charAt(end))) end++;
    parts.push(text.slice(done, start), maskToken(text.slice(start, end)));
    done = end;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(done);
}

function maskToken(token: string): string {
  const scheme = token.search(SCHEME);
  if (scheme >= 0) return token.slice(0, scheme) + blank(token.length - scheme);
  return HOST.test(token) || MAILBOX.test(token) ? blank(token.length) : token;
}

const blank = (length: number): string => '\ufffc'.repeat(length);
