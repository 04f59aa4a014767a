/** The identity of posts, and what is kept under it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HOST_TWINS, PAGE_RULES, PLACEHOLDERS } from '../../model/page-rules.ts';
import { ownPageUrl, pageUrl, siteOf } from '../../model/page-url.ts';
import { SCOPES } from '../../model/records.ts';
import { readScope, scopeOf, scopesOver } from '../../model/scope.ts';
import { allows, hostOf, patternOf } from '../../model/site-patterns.ts';
import { withTextFragment } from '../../model/text-fragment.ts';
import { listPlace, namePlace, postPlace, readPlace } from '../../panel/library-places.ts';
import { address, claim, twoAddresses } from './any-address.ts';
import { line, record, text } from './any-text.ts';
import { holds, type Properties } from './property.ts';

/** Whose a host is, as far as identities go: platforms keep all blogs on one host. */
function ownerOf(href: string): string {
  const host = new URL(href).host.replace(/(?<!\.)\.+(?=$|:)/, '').replace(/^(?:www\.)+(?=[^.]+\.)/, '');
  return (HOST_TWINS.get(host) ?? host).replace(/^.*?(?=(?:medium\.com|notion\.so|substack\.com)$)/, '').replace('notion.site', 'notion.so').replace(/^.*\.(?=notion\.so)/, '');
} // prettier-ignore

const isSpecial = /^(?:.|id|no|idx|p|page|logNo|blogId|category|lang)$/;

export const addressing: Properties = {
  'an identity is its own identity': holds(
    fc.property(address, fc.option(claim, { nil: undefined }), (href, canonical) => {
      const identity = pageUrl(href, canonical);
      assert.equal(pageUrl(identity), identity);
    }),
    500,
  ),

  'an identity has nothing in it that says who reads, or where': holds(
    fc.property(address, claim, (href, canonical) => {
      const { protocol, username, password, port } = new URL(pageUrl(href, canonical));
      assert.deepEqual([protocol, username, password], ['https:', '', '']);
      assert.ok(port === new URL(href).port || port === '');
    }),
  ),

  'a claim of the page never leads to another site': holds(
    fc.property(address, claim, (href, canonical) => {
      assert.equal(new URL(pageUrl(href, canonical)).origin, new URL(pageUrl(href)).origin);
    }),
    500,
  ),

  'two addresses of one identity are of one owner': holds(
    fc.property(twoAddresses, ([one, other]) => {
      if (pageUrl(one) === pageUrl(other)) assert.equal(ownerOf(one), ownerOf(other));
    }),
    500,
  ),

  'what chooses a post on a page of no platform stays in its identity': holds(
    fc.property(
      fc.constantFrom('blog.dev', 'jane.github.io', 'www.blog.dev', 'blog.dev:8080'),
      fc.array(fc.constantFrom('post', 'view.php', 'a-1', '회고', 'index.html'), { maxLength: 3 }),
      fc.stringMatching(/^[a-z]{1,8}$/).filter((name) => isSpecial.test(name)),
      fc.tuple(fc.nat(), fc.nat()).filter(([one, other]) => one !== other),
      claim,
      (host, path, name, [one, other], canonical) => {
        const identityOf = (value: number): string =>
          pageUrl(`https://${host}/${path.join('/')}?${name}=${value}`, canonical);
        assert.notEqual(identityOf(one), identityOf(other));
      },
    ),
  ),

  'a content script speaks of its own origin alone': holds(
    fc.property(twoAddresses, claim, ([sender, href], canonical) => {
      const own = ownPageUrl({ url: sender }, href, canonical);
      if (new URL(sender).origin === new URL(href).origin) assert.equal(own, pageUrl(href, canonical));
      else assert.equal(own, undefined);
    }),
  ),

  'whatever a content script says, it gets an identity or none': holds(
    fc.property(claim, claim, claim, (sender, href, canonical) => {
      const own = ownPageUrl({ url: sender }, href, canonical);
      if (own !== undefined) assert.equal(pageUrl(own), own);
    }),
  ),

  'a post and its identity are on one site': holds(
    fc.property(address, (href) => {
      const identity = pageUrl(href);
      assert.equal(siteOf(identity), siteOf(href));
      for (const scope of SCOPES) {
        const stored = scopeOf(scope, identity);
        assert.equal(readScope(stored).scope, scope);
        assert.ok(scopesOver(identity).includes(stored));
      }
      assert.deepEqual(readScope(scopeOf('page', identity)), { scope: 'page', place: identity });
      assert.deepEqual(readScope(scopeOf('site', identity)), { scope: 'site', place: siteOf(identity) });
    }),
  ),

  'a quote makes an address of the same page, whatever it is': holds(
    fc.property(address, text, (written, quote) => {
      const { href } = new URL(written);
      const url = withTextFragment(href, quote);
      assert.ok(url.startsWith(href));
      const [of, there] = [new URL(href), new URL(url)];
      assert.deepEqual([there.origin, there.pathname, there.search], [of.origin, of.pathname, of.search]);
      const directive = url.slice(href.length).replace(/^#/, '');
      if (directive === '') return;
      assert.match(directive, /^:~:text=[^-,&#\s]+(?:,[^-,&#\s]+)?$/);
      const words = decodeURIComponent(directive.slice(':~:text='.length).split(',')[0]!);
      assert.ok(quote.toWellFormed().includes(words));
    }),
    200,
  ),

  'a site that a reader writes is a pattern of that site, or none': holds(
    fc.property(
      fc.oneof(
        line,
        address,
        address.map((href) => new URL(href).host),
        address.map((href) => `*.${new URL(href).hostname}`),
      ),
      (written) => {
        const pattern = patternOf(written);
        if (pattern === undefined) return;
        const host = hostOf(pattern);
        assert.match(pattern, /^\*:\/\/(?:\*\.)?[\w.-]+\/\*$/);
        assert.equal(patternOf(host), pattern);
        assert.ok(allows([pattern], host.replace('*.', 'a.')));
        assert.ok(!allows([pattern], `${host.replace('*.', '')}.evil.dev`));
      },
    ),
  ),

  'a place of the library leads back to what it is of': holds(
    fc.property(
      address.map((href) => pageUrl(href)),
      line,
      line,
      (url, name, q) => {
        assert.equal(readPlace(postPlace(url)).subject, url);
        const termId = `skill:${name.toWellFormed()}`;
        assert.equal(readPlace(namePlace(termId)).subject, termId);
        const { section, params } = readPlace(listPlace('marks', new URLSearchParams({ q: q.toWellFormed() })));
        assert.deepEqual([section, params.get('q')], ['marks', q.toWellFormed()]);
        readPlace(`#${q}`);
      },
    ),
  ),

  ...Object.fromEntries(PAGE_RULES.flatMap((rule) => ofRule(rule))),

  'a rule is of other posts than the others': holds(
    fc.property(values(), (filled) => {
      const identities = PAGE_RULES.map(([identity]) => pageUrl(fill(identity, filled)));
      assert.equal(new Set(identities).size, identities.length);
    }),
  ),
};

/** What stands for the placeholders of page-rules.ts. */
function values(): fc.Arbitrary<Record<string, string>> {
  const matching = (source: string) => fc.stringMatching(new RegExp(`^${source}$`));
  const slug = matching('[a-z0-9가-힣]{1,6}(-[A-Za-z0-9가-힣]{1,6}){0,2}');
  const known: Readonly<Record<string, fc.Arbitrary<string>>> = {
    blog: matching('[a-z][a-z0-9-]{0,6}[a-z0-9]').filter((blog) => blog !== 'www' && !blog.startsWith('xn--')),
    user: matching('[a-z][a-z0-9_.-]{0,8}'),
    member: matching('[a-z][a-z0-9_-]{0,8}'),
    owner: matching('@?[a-z][a-z0-9_.-]{0,8}').filter((owner) => owner !== 'p'),
    number: matching('[1-9][0-9]{0,11}'),
    year: matching('20[0-9]{2}'),
    month: matching('[01][0-9]'),
    day: matching('[0-3][0-9]'),
    slug,
    title: slug,
    post: matching('[1-9a-f][0-9a-f]{9,11}'),
    page: matching('[0-9a-f]{32}'),
  };
  assert.deepEqual(Object.keys(known).sort(), Object.keys(PLACEHOLDERS).sort());
  return record(known);
}

function namesIn(form: string): string[] {
  return [...form.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

function fill(form: string, filled: Readonly<Record<string, string>>): string {
  return `https://${form.replace(/\{(\w+)\}/g, (_, name: string) => filled[name] ?? '')}`;
}

function ofRule([identity, ...twins]: readonly [string, ...string[]]): [name: string, ReturnType<typeof holds>][] {
  return [
    [
      `the rule of ${identity} joins what is one post, tracked, encoded, with or without www.`,
      holds(
        fc.property(values(), fc.constantFrom('https://', 'http://www.'), (filled, start) => {
          for (const form of [identity, ...twins]) {
            const url = fill(form, filled).replace('https://', start);
            const tracked = `${url}${form.includes('?') ? '&' : '?'}fbclid=1&x=2#y`;
            assert.equal(pageUrl(encodeURI(tracked)), fill(identity, filled));
          }
        }),
        30,
      ),
    ],
    [
      `the rule of ${identity} never joins two posts`,
      holds(
        fc.property(values(), values(), fc.constantFrom(identity, ...twins), fc.nat(), (one, other, form, choice) => {
          const names = namesIn(identity);
          const name = names[choice % names.length] ?? '';
          fc.pre(one[name] !== other[name]);
          assert.notEqual(pageUrl(fill(form, { ...one, [name]: other[name] ?? '' })), pageUrl(fill(form, one)));
        }),
        30,
      ),
    ],
  ];
}
