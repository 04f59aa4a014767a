/** Where a correction holds, as the database keeps it: `everywhere`, `site:<host>` or `page:<url>`. */
import { siteOf } from './page-url.ts';
import type { Scope } from './records.ts';

/** The stored form of a scope for the post of identity `url`. */
export function scopeOf(scope: Scope, url: string): string {
  if (scope === 'everywhere') return scope;
  return scope === 'site' ? `site:${siteOf(url)}` : `page:${url}`;
}

/** The reverse of `scopeOf`; `place` is the host or the post's identity. */
export function readScope(stored: string): { scope: Scope; place?: string } {
  const [, scope, place] = /^(page|site):(.+)$/s.exec(stored) ?? [];
  return place === undefined ? { scope: 'everywhere' } : { scope: scope as Scope, place };
}

/** All scopes that a post is in, from the widest to the narrowest. */
export const scopesOver = (url: string): string[] => [
  scopeOf('everywhere', url),
  scopeOf('site', url),
  scopeOf('page', url),
];
