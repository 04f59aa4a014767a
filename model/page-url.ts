/** One post, one identity: the address under which a post's row and marks are kept. */

/** Query parameters that say how a reader came to a page, not which page it is. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|twclid|igshid|mc_cid|mc_eid|ref|ref_src|source|spm|_ga)$/i;

/**
 * The address without fragment, user name, tracking parameters and trailing slash; percent-encoded letters beyond
 * ASCII (Korean slugs) decoded and NFC. Idempotent. Throws TypeError where `href` is no URL.
 */
export function pageUrl(href: string): string {
  const url = new URL(href);
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  const query = new URLSearchParams(kept).toString();
  const path = decodeLetters(url.pathname).replace(/\/+$/, '') || '/';
  return `${url.protocol}//${url.host}${path}${query && `?${query}`}`;
}

/** Decodes percent-encoded UTF-8 beyond ASCII; encoded ASCII keeps its encoding, since decoding it changes the address. */
const decodeLetters = (path: string): string =>
  path
    .replace(/(?:%[89a-f][0-9a-f])+/gi, (bytes) => {
      try {
        return decodeURIComponent(bytes);
      } catch {
        return bytes;
      }
    })
    .normalize('NFC');
