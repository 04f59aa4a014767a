import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownPageUrl, pageUrl } from '../../model/page-url.ts';

const NFD = '회고'.normalize('NFD');

describe('a canonical link is believed where it leaves out', () => {
  test.each<[what: string, href: string, canonical: string, identity: string]>([
    ['nothing', 'https://blog.dev/post', 'https://blog.dev/post', 'https://blog.dev/post'],
    ['encryption', 'https://blog.dev/post', 'http://blog.dev/post', 'https://blog.dev/post'],
    ['its host, and is relative', 'https://blog.dev/my-post?share=1', '/my-post', 'https://blog.dev/my-post'],
    ['its scheme', 'https://blog.dev/my-post?share=1', '//blog.dev/my-post', 'https://blog.dev/my-post'],
    ['www.', 'https://www.blog.dev/my-post?share=1', 'https://blog.dev/my-post', 'https://blog.dev/my-post'],
    [
      'www., the other way',
      'https://blog.dev/my-post?share=1',
      'https://www.blog.dev/my-post',
      'https://blog.dev/my-post',
    ],
    [
      'an unknown parameter',
      'https://blog.dev/my-post?from=mail',
      'https://blog.dev/my-post/',
      'https://blog.dev/my-post',
    ],
    [
      'one of two parameters',
      'https://blog.dev/2024/?p=12&share=twitter',
      'https://blog.dev/2024/?p=12',
      'https://blog.dev/2024?p=12',
    ],
    [
      'parameters behind a Korean slug',
      'https://blog.dev/%ED%9A%8C%EA%B3%A0?from=mail',
      `https://blog.dev/${NFD}`,
      'https://blog.dev/회고',
    ],
    [
      'who is answered (WordPress)',
      'https://blog.dev/my-year/?replytocom=9#respond',
      'https://blog.dev/my-year/',
      'https://blog.dev/my-year',
    ],
    [
      'the telephone view (Blogspot on a domain of its own)',
      'https://blog.dev/2024/12/year.html?m=1',
      'https://blog.dev/2024/12/year.html',
      'https://blog.dev/2024/12/year.html',
    ],
    [
      'the telephone view (Tistory on a domain of its own)',
      'https://blog.dev/m/123',
      'https://blog.dev/123',
      'https://blog.dev/123',
    ],
    ['the print view', 'https://blog.dev/post?print=1', 'https://blog.dev/post', 'https://blog.dev/post'],
    ['AMP behind', 'https://blog.dev/post/amp/', 'https://blog.dev/post/', 'https://blog.dev/post'],
    ['AMP before', 'https://blog.dev/amp/post', 'https://blog.dev/post', 'https://blog.dev/post'],
    ['AMP in the ending', 'https://blog.dev/post.amp.html', 'https://blog.dev/post.html', 'https://blog.dev/post.html'],
    ['AMP as a parameter', 'https://blog.dev/post?amp=0', 'https://blog.dev/post', 'https://blog.dev/post'],
    ['the ending', 'https://blog.dev/post.html', 'https://blog.dev/post', 'https://blog.dev/post'],
    ['nothing, but has an ending', 'https://blog.dev/post', 'https://blog.dev/post.html', 'https://blog.dev/post.html'],
    ['PHP', 'https://blog.dev/post.php', 'https://blog.dev/post', 'https://blog.dev/post'],
    ['capitals', 'https://blog.dev/Posts/My-Year', 'https://blog.dev/posts/my-year', 'https://blog.dev/posts/my-year'],
    ['tracking', 'https://blog.dev/post', 'https://blog.dev/post?utm_source=a', 'https://blog.dev/post'],
    [
      'the index file',
      'https://blog.dev/my-post?x1=1',
      'https://blog.dev/my-post/index.html',
      'https://blog.dev/my-post',
    ],
    [
      'parameters, on a port',
      'http://blog.dev:81/my-post?x1=1',
      'http://blog.dev:81/my-post',
      'https://blog.dev:81/my-post',
    ],
    [
      'parameters, on a route',
      'https://blog.dev/a-b?xy#/p/1',
      'https://blog.dev/a-b#/p/1',
      'https://blog.dev/a-b#/p/1',
    ],
  ])('%s', (_, href, canonical, identity) => {
    expect(pageUrl(href, canonical)).toBe(identity);
    expect(pageUrl(identity)).toBe(identity);
  });
});

describe('a canonical link is not believed:', () => {
  test.each<[what: string, href: string, canonical: string]>([
    ['of the post before a client-side navigation', 'https://blog.dev/post/2', 'https://blog.dev/post/1'],
    ['of the slug before it', 'https://blog.dev/my-second-year', 'https://blog.dev/my-first-year'],
    ['of the list before it', 'https://blog.dev/posts/2', 'https://blog.dev/posts'],
    ['of a post, on the list after it', 'https://blog.dev/posts', 'https://blog.dev/posts/2'],
    ['of the parameter before it', 'https://blog.dev/read?id=2', 'https://blog.dev/read?id=1'],
    ['of the list without parameters before it', 'https://blog.dev/read?id=2', 'https://blog.dev/read'],
    ['of the route before it', 'https://blog.dev/#/posts/2', 'https://blog.dev/#/posts/1'],
    ['of a page without the route', 'https://blog.dev/a-b#/posts/2', 'https://blog.dev/a-b'],
    ['of the first page', 'https://blog.dev/my-post?page=2', 'https://blog.dev/my-post'],
    ['of the first page, in the path', 'https://blog.dev/my-post/2', 'https://blog.dev/my-post'],
    ['of another language', 'https://blog.dev/my-post?lang=en', 'https://blog.dev/my-post'],
    ['of another language, in the path', 'https://blog.dev/en/my-post', 'https://blog.dev/ko/my-post'],
    ['the same for all of a board', 'https://blog.dev/bbs/view.php?no=12', 'https://blog.dev/bbs/view.php'],
    ['the same for a board of two names', 'https://blog.dev/board-1?wr_id=12', 'https://blog.dev/board-1'],
    ['a page that shows any post', 'https://blog.dev/view?what=12', 'https://blog.dev/view'],
    ['a number as the parameter', 'https://blog.dev/my-blog?1234', 'https://blog.dev/my-blog'],
    ['the home page', 'https://blog.dev/my-post', 'https://blog.dev/'],
    ['the home page, of a post by parameter', 'https://blog.dev/?p=12', 'https://blog.dev/'],
    ['the home page, of a page by name', 'https://blog.dev/?foo=bar', 'https://blog.dev/'],
    ['the home page of AMP', 'https://blog.dev/amp', 'https://blog.dev/'],
    ['another site', 'https://blog.dev/my-post', 'https://medium.com/@dev/my-post-aa1b2c3d4e5f'],
    ['the same path of another host', 'https://evil.dev/my-post', 'https://blog.dev/my-post'],
    ['another blog of the platform', 'https://evil.github.io/my-post', 'https://dev.github.io/my-post'],
    ['the host above', 'https://evil.blog.dev/my-post', 'https://blog.dev/my-post'],
    ['an unknown telephone host', 'https://m.blog.dev/my-post', 'https://blog.dev/my-post'],
    ['another port', 'https://blog.dev:8443/my-post', 'https://blog.dev/my-post'],
    ['a host that only looks so', 'https://blog.dev/my-post', 'https://blog.dev@evil.dev/my-post'],
    ['more parameters than the address', 'https://blog.dev/my-post', 'https://blog.dev/my-post?p=1'],
    ['another value', 'https://blog.dev/my-post?p=2', 'https://blog.dev/my-post?p=1'],
    ['AMP, of what is not', 'https://blog.dev/my-post', 'https://blog.dev/my-post/amp'],
    ['longer', 'https://blog.dev/my-post', 'https://blog.dev/my-post-2'],
    ['shorter', 'https://blog.dev/my-post-2', 'https://blog.dev/my-post'],
    ['a script', 'https://blog.dev/my-post', 'javascript:alert(1)'],
    ['a file', 'https://blog.dev/my-post', 'file:///my-post'],
    ['no address', 'https://blog.dev/my-post', 'https://'],
    ['spaces', 'https://blog.dev/my-post', 'https://a b/'],
    ['on a file', 'file:///home/dev/Post.html', 'file:///home/dev/post.html'],
  ])('%s', (_, href, canonical) => {
    expect(pageUrl(href, canonical)).toBe(pageUrl(href));
  });

  test.each([
    ['https://velog.io/@dev/Year', 'https://velog.io/@dev/year'],
    ['https://medium.com/@evil/year-bbbbbbbbbbbb', 'https://medium.com/@dev/year-aa1b2c3d4e5f'],
    ['https://m.blog.naver.com/dev/2', 'https://blog.naver.com/dev/1'],
    ['https://dev.tistory.com/123', 'https://dev.tistory.com/entry/year'],
  ])('on a site whose rule decides: %s is not %s', (href, canonical) => {
    expect(pageUrl(href, canonical)).toBe(pageUrl(href));
  });

  test('empty: it is the address itself', () => {
    expect(pageUrl('https://blog.dev/my-post?x1=1', '')).toBe('https://blog.dev/my-post?x1=1');
  });
});

describe('whatever a page claims', () => {
  const path = fc.array(fc.constantFrom('a', 'A', 'post-1', 'post-2', 'amp', 'm', 'p.html', '회고', ''), {
    maxLength: 3,
  });
  const query = fc.array(fc.constantFrom('id=1', 'id=2', 'x=1', 'from=mail', 'amp=1', 'm=1'), { maxLength: 2 });
  const host = fc.constantFrom('blog.dev', 'www.blog.dev', 'm.blog.dev', 'evil.dev', 'velog.io', 'm.blog.naver.com');
  const address = fc
    .tuple(host, path, query)
    .map(([name, parts, parameters]) => `https://${name}/${parts.join('/')}?${parameters.join('&')}`);
  const claims = fc.oneof(address, fc.webUrl(), fc.string());

  test('it stays on its own site', () => {
    fc.assert(
      fc.property(address, claims, (href, claim) => {
        expect(new URL(pageUrl(href, claim)).origin).toBe(new URL(pageUrl(href)).origin);
      }),
      { numRuns: 2_000 },
    );
  });

  test('what chooses the post stays', () => {
    fc.assert(
      fc.property(address, claims, fc.nat(9), (href, claim, id) => {
        expect(pageUrl(`${href}&no=${id}`, claim)).toContain(`no=${id}`);
      }),
      { numRuns: 2_000 },
    );
  });

  test('its identity is its own identity', () => {
    fc.assert(
      fc.property(address, claims, (href, claim) => {
        expect(pageUrl(pageUrl(href, claim))).toBe(pageUrl(href, claim));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a content script speaks of', () => {
  test.each<[what: string, sender: string, href: string, identity: string | undefined]>([
    ['its page', 'https://blog.dev/post', 'https://blog.dev/post#a', 'https://blog.dev/post'],
    ['its page after client-side navigation', 'https://blog.dev/', 'https://blog.dev/post', 'https://blog.dev/post'],
    [
      'its page, whose identity is elsewhere',
      'https://m.blog.naver.com/',
      'https://m.blog.naver.com/dev/1',
      'https://blog.naver.com/dev/1',
    ],
    ['another page of that identity', 'https://m.blog.naver.com/dev/1', 'https://blog.naver.com/dev/1', undefined],
    ['its page without encryption', 'http://blog.dev/post', 'http://blog.dev/post', 'https://blog.dev/post'],
    ['the encrypted page without encryption', 'http://blog.dev/post', 'https://blog.dev/post', undefined],
    ['another site', 'https://evil.dev/', 'https://blog.dev/post', undefined],
    ['another port', 'https://blog.dev:8443/', 'https://blog.dev/post', undefined],
    ['its file', 'file:///home/dev/a.html', 'file:///home/dev/a.html#b', 'file:///home/dev/a.html'],
    ['another file', 'file:///home/dev/a.html', 'file:///home/dev/b.html', undefined],
    ['a file, from a page without an origin', 'data:text/html,a', 'file:///home/dev/a.html', undefined],
    ['no address', 'https://blog.dev/', 'post', undefined],
    ['something, from nowhere', '', 'https://blog.dev/', undefined],
  ])('%s', (_, sender, href, identity) => {
    expect(ownPageUrl({ url: sender }, href)).toBe(identity);
  });

  test.each([
    ['of its own origin', 'https://blog.dev', 'https://blog.dev/other', 'https://blog.dev/other'],
    ['in a sandboxed frame, its own', 'null', 'https://blog.dev/post', 'https://blog.dev/post'],
    ['in a sandboxed frame, another one', 'null', 'https://blog.dev/other', undefined],
    ['whose address is not where it comes from', 'https://evil.dev', 'https://blog.dev/other', undefined],
  ])('a page %s', (_, origin, href, identity) => {
    expect(ownPageUrl({ url: 'https://blog.dev/post', origin }, href)).toBe(identity);
  });

  test('a page that its canonical link names better', () => {
    expect(ownPageUrl({ url: 'https://blog.dev/' }, 'https://blog.dev/my-post?from=mail', '/my-post')).toBe(
      'https://blog.dev/my-post',
    );
    expect(ownPageUrl({ url: 'https://evil.dev/' }, 'https://evil.dev/my-post', 'https://blog.dev/my-post')).toBe(
      'https://evil.dev/my-post',
    );
  });
});
