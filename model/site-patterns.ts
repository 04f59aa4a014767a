/** Sites as match patterns of the browser, and as a reader writes them. */
import { SITE_MATCHES } from './sites.ts';

/** All sites of the web. */
export const EVERY_SITE = '*://*/*';

/** The pattern of the site that a reader means by a host (`blog.example.com`, `*.example.com`) or by an address. */
export function patternOf(text: string): string | undefined {
  const written = text.trim();
  const [, star = '', rest = ''] = /^(?:https?:\/\/)?(\*\.)?(.+)$/i.exec(written) ?? [];
  const address = `http://${rest}`;
  if (!URL.canParse(address)) return undefined;
  const { hostname, username } = new URL(address);
  // What is meant for a mail or is one word is no site; an address in numbers is, but has no sites below it.
  const isSite = username === '' && /^[\w.-]+\.[a-z\d-]+$/i.test(hostname) && !(star && /^[\d.]+$/.test(hostname));
  return isSite ? `*://${star}${hostname}/*` : undefined;
}

/** What a reader calls a pattern: its host. */
export const hostOf = (pattern: string): string => /^[^:]+:\/\/([^/]*)\//.exec(pattern)?.[1] ?? pattern;

/** Whether the browser, which lets us read `patterns`, lets us read a host's pages. */
export const allows = (patterns: readonly string[], host: string): boolean =>
  patterns.some((pattern) => /^(?:<all_urls>|[^:]+:\/\/\*\/)/.test(pattern) || covers(hostOf(pattern), host));

/** Whether we read there anyway, and no grant of the reader's is needed. */
export const isListed = (pattern: string): boolean => {
  const host = hostOf(pattern);
  return SITE_MATCHES.some((listed) => covers(hostOf(listed), host));
};

/** Of patterns that the browser has let us read, those that the reader granted: neither listed nor of other schemes. */
export const grantedOf = (patterns: readonly string[]): string[] =>
  [...new Set(patterns.map((pattern) => (pattern === '<all_urls>' ? EVERY_SITE : pattern)))]
    .filter((pattern) => /^(?:\*|https?):\/\//.test(pattern) && !isListed(pattern))
    .sort((a, b) => hostOf(a).localeCompare(hostOf(b)));

/** Whether the browser, which lets us read `patterns`, keeps us from some site of our list. */
export const isWithheld = (patterns: readonly string[]): boolean =>
  !patterns.includes(EVERY_SITE) && !SITE_MATCHES.every((listed) => patterns.includes(listed));

const covers = (listed: string, host: string): boolean =>
  listed === host || (listed.startsWith('*.') && (host.endsWith(listed.slice(1)) || host === listed.slice(2)));
