/** One post, one identity: the address under which a post's row and marks are kept. */

/** Query parameters that say how a reader came to a page, not which page it is. */
const TRACKING = new RegExp(
  '^(?:utm_\\w+|_hs\\w+|_ga|_gl|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|ttclid|twclid|yclid|igsh|igshid|' +
    'mc_cid|mc_eid|mkt_tok|ref|ref_src|source|spm)$',
  'i',
);

/**
 * The address without fragment, user name, tracking parameters and trailing slash; percent-encoded letters beyond
 * ASCII (Korean slugs) decoded and NFC. Idempotent. Throws TypeError where `href` is no URL.
 */
export function pageUrl(href: string): string {
  const url = new URL(href);
  const naverPost = naverPostPath(url);
  url.username = url.password = url.hash = '';
  url.pathname = naverPost ?? url.pathname.replace(/(?<!\/)\/+$/, '');
  // URLSearchParams would write the other parameters anew, and break those that are not UTF-8.
  const query = naverPost ? '' : url.search.slice(1).split('&').filter(isKept).join('&');
  url.search = query && `?${query}`;
  return decodeLetters(url.href);
}

const isKept = (parameter: string): boolean => parameter !== '' && !TRACKING.test(parameter.replace(/=.*/s, ''));

/** Naver Blog's frame around a post has a short address; the post's own says how the reader came to it. */
function naverPostPath({ hostname, pathname, searchParams }: URL): string | undefined {
  if (!/^(?:m\.)?blog\.naver\.com$/.test(hostname) || !/^\/PostView\.(?:naver|nhn)$/.test(pathname)) return undefined;
  const path = `/${searchParams.get('blogId')}/${searchParams.get('logNo')}`;
  return /^\/[\w-]+\/\d+$/.test(path) ? path : undefined;
}

/**
 * Decodes percent-encoded UTF-8 beyond ASCII, and "@"; other encoded ASCII stays so, since decoding it changes the
 * address. Only letters become NFC: some symbols turn into ASCII then.
 */
const decodeLetters = (href: string): string =>
  href
    .replace(/(?:%[89a-f][0-9a-f])+|%40/gi, (bytes) => {
      try {
        return decodeURIComponent(bytes);
      } catch {
        return bytes;
      }
    })
    .replace(/[\p{L}\p{M}]+/gu, (letters) => letters.normalize('NFC'));
