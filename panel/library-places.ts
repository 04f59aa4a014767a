/** The places of the library, as the fragment of its address has them. */

export interface Place {
  section: string;
  /** The post or the name that the place is about. */
  subject: string;
  /** What a list is filtered by. */
  params: URLSearchParams;
}

export const postPlace = (url: string): string => `#post/${encoded(url)}`;
export const namePlace = (termId: string): string => `#name/${encoded(termId)}`;
export const listPlace = (section: string, params: URLSearchParams): string =>
  params.size === 0 ? `#${section}` : `#${section}?${params}`;

/** Half an emoji cannot be encoded: a name may have it, and must not take its list with it. */
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

/** Reads a fragment. A subject may be written as it is, without any encoding. */
export function readPlace(hash: string): Place {
  const [, section = '', sign, rest = ''] = /^#([^/?]*)([/?]?)(.*)$/s.exec(hash) ?? [];
  return {
    section,
    subject: sign === '/' ? decoded(rest) : '',
    params: new URLSearchParams(sign === '?' ? rest : ''),
  };
}

function decoded(text: string): string {
  // An address that is written as it is has slashes, and its percent signs are its own.
  if (/^https?:\/\//.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
