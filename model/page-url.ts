/** One post, one identity: the address under which a post's row and marks are kept. */
import { agrees } from './canonical-link.ts';
import { HOST_TWINS, PAGE_RULES, PLACEHOLDERS, SHOWN_AS, TRACKING_NAMES } from './page-rules.ts';

/**
 * A post's identity, of the address at which it was visited and of the page's `<link rel=canonical>`, which is believed
 * where it agrees (canonical-link.ts) and no rule of the site (page-rules.ts) decides. It is a key, not an address
 * to open: always https, without "www.", user name, tracking, trailing slash and index.html; percent-encoded letters
 * beyond ASCII (Korean slugs) are decoded and NFC. A fragment stays only where it is a route ("#/post").
 *
 * Idempotent. Throws TypeError where `href` is no URL; a canonical link that is none is ignored.
 */
export function pageUrl(href: string, canonical?: string): string {
  const own = plainAddress(new URL(href));
  const ruled = byRule(own);
  if (ruled !== undefined || canonical === undefined) return ruled ?? own;
  const link = URL.parse(canonical, href);
  const named = link && plainAddress(link);
  return named && agrees(new URL(own), new URL(named)) ? (byRule(named) ?? named) : own;
}

/**
 * The identity of a page that a content script speaks of; undefined if that is not a page of its own origin. It is the
 * visited addresses that are compared: identities of two origins can be the same. A script has to say its address,
 * since after client-side navigation the browser still tells the one it was started at. `origin` is what the browser
 * says of the sender, if it does.
 */
export function ownPageUrl(
  { url = '', origin }: { url?: string | undefined; origin?: string | undefined },
  href: string,
  canonical?: string,
): string | undefined {
  const [sender, page] = [URL.parse(url), URL.parse(href)];
  if (!sender || !page) return undefined;
  // Files, sandboxed frames and the like have no origin that they share with other pages.
  const hasOrigin = sender.origin !== 'null' && (origin === undefined || origin === sender.origin);
  const isOwn = hasOrigin ? sender.origin === page.origin : pageUrl(url) === pageUrl(href);
  return isOwn ? pageUrl(href, canonical) : undefined;
}

/**
 * The host under which a post's corrections and filters are kept, of its identity or any address of it: on a platform
 * that keeps all blogs on one host (Naver, Medium, Velog, Brunch, Notion) the platform. Throws TypeError for no URL.
 */
export function siteOf(href: string): string {
  const { hostname } = new URL(pageUrl(href));
  return PLATFORMS.find(({ blogs }) => blogs.test(hostname))?.host ?? hostname;
}

/** What is opened for an address: a fragment that is no route, which says where the reader was, and a user's name are not. */
export function openedAddress(href: string): string {
  const url = new URL(href.replace(/#(?!!?\/).*$/s, ''));
  url.username = url.password = '';
  return url.href;
}

/** The address without what no site needs to choose a post. */
function plainAddress(address: URL): string {
  const url = new URL(address);
  url.username = url.password = '';
  const route = withoutIndex(url.hash);
  url.hash = /^#!?\/[^#]/.test(route) ? route : '';
  if (!/^https?:$/.test(url.protocol)) return decodeLetters(url.href);
  url.protocol = 'https:';
  url.hostname = plainHost(url.hostname);
  url.pathname = withoutIndex(url.pathname);
  // URLSearchParams would write the other parameters anew, and break those that are not UTF-8.
  const query = url.search.slice(1).split('&').filter(isKept).join('&');
  url.search = query && `?${query}`;
  return decodeLetters(url.href);
}

/** Whoever has a name also has its "www."; platforms give that to none of their users. */
function plainHost(host: string): string {
  const bare = host.replace(/(?<!\.)\.+$/, '').replace(/^(?:www\.)+(?=[^.]+\.)/, '');
  return HOST_TWINS.get(bare) ?? bare;
}

function withoutIndex(path: string): string {
  const segments = path.split('/');
  while (segments.length > 1 && /^(?:index\.html?)?$/i.test(segments.at(-1) ?? '')) segments.pop();
  return segments.join('/');
}

const TRACKING = new RegExp(`^(?:(?:${TRACKING_NAMES.join('|')})(?:=|$)|(?:${SHOWN_AS.join('|')})$)`, 'i');
const isKept = (parameter: string): boolean => parameter !== '' && !TRACKING.test(parameter);

/**
 * Decodes percent-encoded UTF-8 beyond ASCII, and "@". Other encoded ASCII stays so, since decoding it changes the
 * address, and so does what nobody sees, which programs take for its end. Only letters become NFC, as some symbols turn
 * into ASCII then; not those of an escape, and none with more than thirty marks, which take the square of their number.
 */
const decodeLetters = (href: string): string =>
  href
    .replace(/(?:%[89a-f][0-9a-f])+|%40/gi, (bytes) => {
      try {
        return decodeURIComponent(bytes).replace(/[\s\p{C}]/gu, encodeURIComponent);
      } catch {
        return bytes;
      }
    })
    .replace(/(?<!%[\da-f]?)\p{L}+\p{M}{0,30}(?!\p{M})/giu, (letters) => letters.normalize('NFC'));

interface Form {
  place: RegExp;
  parameters: RegExp[];
  identity: string;
}

const FORMS = PAGE_RULES.flatMap(([identity, ...twins]) =>
  [...twins, identity].map((form): Form => {
    const [place = '', query] = form.split('?');
    return { place: toRegExp(place), parameters: query?.split('&').map(toRegExp) ?? [], identity };
  }),
);

/** Hosts of single blogs whose posts have their identity on the platform's host: so do their other pages. */
const PLATFORMS = PAGE_RULES.flatMap(([identity, ...twins]) => {
  const host = hostOf(identity);
  return host.includes('{') ? [] : twins.map((twin) => ({ blogs: toRegExp(hostOf(twin)), host }));
});

function hostOf(form: string): string {
  return form.replace(/\/.*/s, '');
}

/** One named group a placeholder. */
function toRegExp(form: string): RegExp {
  const source = form.replace(/\{(\w+)\}|[.*+?^$()|[\]\\]/g, (sign, name?: string) =>
    name === undefined ? `\\${sign}` : `(?<${name}>${PLACEHOLDERS[name]?.pattern})`,
  );
  return new RegExp(`^${source}$`);
}

/** The identity that a site's rule gives a plain address, if one does. */
function byRule(address: string): string | undefined {
  const [place = '', query = ''] = address.replace(/^https:\/\/|#.*/gs, '').split(/\?(.*)/s);
  for (const form of FORMS) {
    const values = matchForm(form, place, query.split('&'));
    if (values) return `https://${fill(form.identity, values)}`;
  }
  return undefined;
}

/** What stands for the placeholders; a parameter that is there twice decides nothing. */
function matchForm(form: Form, place: string, query: readonly string[]): Record<string, string> | undefined {
  const found = form.place.exec(place);
  if (!found) return undefined;
  const values = { ...found.groups };
  for (const pattern of form.parameters) {
    const [match, another] = query.map((parameter) => pattern.exec(parameter)).filter((each) => each !== null);
    if (!match || another) return undefined;
    Object.assign(values, match.groups);
  }
  return values;
}

function fill(identity: string, values: Readonly<Record<string, string>>): string {
  return identity.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    return PLACEHOLDERS[name]?.plain?.(value) ?? value;
  });
}
