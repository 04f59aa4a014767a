/** Whether a page's canonical link speaks of the post at the page's address. */

/**
 * Both are plain addresses, as page-url.ts makes them. A canonical link is a claim of the page: it can be of the post
 * that stood there before a client-side navigation, of the home page, of another site that the post was copied from, or
 * made up to get at another post's notes. It is believed only where it is the same address but for what it leaves out:
 *
 * - it is https (as http is, by then) and of the same host and port, twins by model/page-rules.ts aside;
 * - it is not the home page, and of the same fragment, if that is a route;
 * - its path is the address's but for upper and lower case, the ending (".html") and, left out by it alone, a part
 *   "amp" at either end or "m" at the beginning;
 * - it has no parameter that the address has not, and those that it leaves out cannot choose the post: either they only
 *   say how it is shown, or the path already names a post and they do not sound like choosing one.
 */
export function agrees(address: URL, canonical: URL): boolean {
  return (
    canonical.protocol === 'https:' &&
    canonical.origin === address.origin &&
    canonical.pathname !== '/' &&
    canonical.hash === address.hash &&
    isSamePath(address.pathname, canonical.pathname) &&
    leavesOutNoChoice(address, canonical)
  );
}

function isSamePath(address: string, canonical: string): boolean {
  const [own, named] = [withoutEnding(address), withoutEnding(canonical)];
  return named === own || named === own.replace(/^\/(?:amp|m)(?=\/)/, '') || named === own.replace(/[/.]amp$/, '');
}

const withoutEnding = (path: string): string => path.toLowerCase().replace(/\.(?:html?|php)$/, '');

function leavesOutNoChoice(address: URL, canonical: URL): boolean {
  const [own, named] = [parameters(address), parameters(canonical)];
  if (!named.isSubsetOf(own)) return false;
  const leftOut = [...own.difference(named)].filter((parameter) => !SHOWN.test(parameter));
  return leftOut.length === 0 || (namesPost(canonical.pathname) && !leftOut.some(chooses));
}

const parameters = (url: URL): Set<string> => new Set(url.search.slice(1).split('&').filter(Boolean));

const SHOWN = /^(?:m|mobile|print|amp)(?:=[01]?)?$/i;

/** Whether the last part of the path is a slug or a number, rather than a page that shows any post ("view.php"). */
const namesPost = (path: string): boolean => /[\d%-]/.test(path.slice(path.lastIndexOf('/')));

/** By its name: a single letter, a number, or a word for what one chooses posts, their parts or languages by. */
const CHOICE = new RegExp(
  '^(?:.|\\d+)$|(?:id|no|idx|num|seq|srl|key|slug|post|article|page|paged|part|title|name|view|tab|route|path|url|' +
    'lang|language|locale|hl|version|tag|category|cat|search|query|keyword|year|month|day|date|sort|order)$',
  'i',
);
const chooses = (parameter: string): boolean => CHOICE.test(parameter.replace(/=.*/s, ''));
