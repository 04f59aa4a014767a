import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOST_TWINS, PAGE_RULES, PLACEHOLDERS } from '../../model/page-rules.ts';
import { pageUrl } from '../../model/page-url.ts';

describe('every rule', () => {
  const matching = (source: string) => fc.stringMatching(new RegExp(`^${source}$`));
  const slug = matching('[a-z0-9가-힣]{1,6}(-[A-Za-z0-9가-힣]{1,6}){0,2}');
  const VALUES: Readonly<Record<string, fc.Arbitrary<string>>> = {
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
  const values = fc.record(VALUES) as fc.Arbitrary<Record<string, string>>;
  const namesIn = (form: string): string[] => [...form.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const fill = (form: string, filled: Record<string, string>): string =>
    `https://${form.replace(/\{(\w+)\}/g, (_, name: string) => filled[name] ?? '')}`;

  test('uses placeholders that there are, each once, and all of its identity', () => {
    expect(Object.keys(VALUES).sort()).toEqual(Object.keys(PLACEHOLDERS).sort());
    for (const [identity, ...twins] of PAGE_RULES) {
      for (const form of [identity, ...twins]) {
        const names = namesIn(form);
        expect(new Set(names).size, form).toBe(names.length);
        expect(Object.keys(PLACEHOLDERS), form).toEqual(expect.arrayContaining(names));
        const missing = namesIn(identity).filter((name) => !names.includes(name));
        expect(missing, form).toEqual([]);
      }
    }
  });

  describe.each(PAGE_RULES)('%s', (identity, ...twins) => {
    test('joins what is one post, tracked, encoded, with or without www.', () => {
      fc.assert(
        fc.property(values, fc.constantFrom('https://', 'http://www.'), (filled, start) => {
          for (const form of [identity, ...twins]) {
            const address = fill(form, filled).replace('https://', start);
            const tracked = `${address}${form.includes('?') ? '&' : '?'}fbclid=1&x=2#y`;
            expect(pageUrl(encodeURI(tracked)), form).toBe(fill(identity, filled));
          }
        }),
      );
    });

    test('never joins two posts', () => {
      fc.assert(
        fc.property(values, values, fc.constantFrom(identity, ...twins), fc.nat(), (one, other, form, choice) => {
          const names = namesIn(identity);
          const name = names[choice % names.length] ?? '';
          fc.pre(one[name] !== other[name]);
          expect(pageUrl(fill(form, { ...one, [name]: other[name] ?? '' }))).not.toBe(pageUrl(fill(form, one)));
        }),
      );
    });
  });

  test('is of other posts than the others', () => {
    fc.assert(
      fc.property(values, (filled) => {
        const identities = PAGE_RULES.map(([identity]) => pageUrl(fill(identity, filled)));
        expect(new Set(identities).size).toBe(identities.length);
      }),
    );
  });

  test.each([...HOST_TWINS])('%s is %s, which is no twin itself', (host, twin) => {
    expect(pageUrl(`https://${host}/a`)).toBe(`https://${twin}/a`);
    expect(HOST_TWINS.has(twin)).toBe(false);
  });
});
