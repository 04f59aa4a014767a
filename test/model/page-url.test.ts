import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageUrl } from '../../model/page-url.ts';

const NFD = '회고'.normalize('NFD');

describe('the identity of a post', () => {
  test.each<[what: string, href: string, identity: string]>([
    ['an address as it is', 'https://velog.io/@dev/post', 'https://velog.io/@dev/post'],
    ['the host alone', 'https://blog.dev', 'https://blog.dev/'],
    ['the root path', 'https://blog.dev/', 'https://blog.dev/'],
    ['the root path with a query', 'https://blog.dev/?p=12', 'https://blog.dev/?p=12'],
    ['many slashes alone', 'https://blog.dev///', 'https://blog.dev/'],
    ['a trailing slash', 'https://blog.dev/post/', 'https://blog.dev/post'],
    ['trailing slashes', 'https://blog.dev/post//', 'https://blog.dev/post'],
    ['a trailing slash before a query', 'https://blog.dev/post/?page=2', 'https://blog.dev/post?page=2'],
    ['slashes inside', 'https://blog.dev//a//b', 'https://blog.dev//a//b'],
    ['a slash that ends the query', 'https://blog.dev/post?next=/a/', 'https://blog.dev/post?next=/a/'],
    ['dots in the path', 'https://blog.dev/a/./b/../c', 'https://blog.dev/a/c'],
    ['a file', 'https://blog.dev/2024/post.html', 'https://blog.dev/2024/post.html'],
    ['letters of the host', 'HTTPS://Blog.DEV/Post', 'https://blog.dev/Post'],
    ['letters of the path', 'https://blog.dev/POST', 'https://blog.dev/POST'],
    ['without encryption', 'http://blog.dev/post', 'https://blog.dev/post'],
    ['the usual port', 'https://blog.dev:443/post', 'https://blog.dev/post'],
    ['the usual port without encryption', 'http://blog.dev:80/post', 'https://blog.dev/post'],
    ['another port', 'http://localhost:4000/post', 'https://localhost:4000/post'],
    ["the other scheme's port", 'https://blog.dev:80/post', 'https://blog.dev:80/post'],
    ['www.', 'https://www.blog.dev/post', 'https://blog.dev/post'],
    ['www. twice', 'https://www.www.blog.dev/post', 'https://blog.dev/post'],
    ['a name that is www', 'https://www.dev/post', 'https://www.dev/post'],
    ['www. before a name that is www', 'https://www.www.dev/post', 'https://www.dev/post'],
    ['a host that only begins so', 'https://wwwblog.dev/post', 'https://wwwblog.dev/post'],
    ['a numbered www', 'https://www2.blog.dev/post', 'https://www2.blog.dev/post'],
    ["a host's final dot", 'https://blog.dev./post', 'https://blog.dev/post'],
    ["an unknown host's telephone twin is another", 'https://m.blog.dev/post', 'https://m.blog.dev/post'],
    ['a host that JavaScript knows', 'https://constructor/post', 'https://constructor/post'],
    ['an address of numbers', 'http://127.0.0.1:8080/post', 'https://127.0.0.1:8080/post'],
    ['an address of many numbers', 'http://[::1]/post', 'https://[::1]/post'],
    ['the index file', 'https://blog.dev/post/index.html', 'https://blog.dev/post'],
    ["the home page's index file", 'https://blog.dev/index.htm', 'https://blog.dev/'],
    ['the index file before a query', 'https://blog.dev/index.html?p=1', 'https://blog.dev/?p=1'],
    ['a slash behind the index file', 'https://blog.dev/post/index.html/', 'https://blog.dev/post'],
    ['a file that only ends so', 'https://blog.dev/my-index.html', 'https://blog.dev/my-index.html'],
    ['another index file', 'https://blog.dev/index.php?p=1', 'https://blog.dev/index.php?p=1'],
    ['a user', 'https://me@blog.dev/post', 'https://blog.dev/post'],
    ['a user with a password', 'https://me:secret@blog.dev/post', 'https://blog.dev/post'],
    ['a fragment', 'https://blog.dev/post#part', 'https://blog.dev/post'],
    ['an empty fragment', 'https://blog.dev/post#', 'https://blog.dev/post'],
    ['a Korean fragment', 'https://blog.dev/post#마치며', 'https://blog.dev/post'],
    ['a fragment with a query inside', 'https://blog.dev/post#a?utm_source=b', 'https://blog.dev/post'],
    ['a route in the fragment', 'https://blog.dev/#/posts/1', 'https://blog.dev/#/posts/1'],
    ['a route with a bang', 'https://blog.dev/#!/posts/1/', 'https://blog.dev/#!/posts/1'],
    ['a route with a query', 'https://blog.dev/#/view?id=1', 'https://blog.dev/#/view?id=1'],
    ['a Korean route', 'https://blog.dev/#/%ED%9A%8C%EA%B3%A0', 'https://blog.dev/#/회고'],
    ['the empty route', 'https://blog.dev/#/', 'https://blog.dev/'],
    ['a text fragment', 'https://blog.dev/post#:~:text=Go', 'https://blog.dev/post'],
    ['white space around', '  https://blog.dev/post \n', 'https://blog.dev/post'],
    ['a Korean slug', 'https://velog.io/@dev/2024-회고', 'https://velog.io/@dev/2024-회고'],
    ['a Korean slug, encoded', 'https://velog.io/@dev/2024-%ED%9A%8C%EA%B3%A0', 'https://velog.io/@dev/2024-회고'],
    [
      'a Korean slug, encoded in small letters',
      'https://velog.io/@dev/2024-%ed%9a%8c%ea%b3%a0',
      'https://velog.io/@dev/2024-회고',
    ],
    ['a Korean slug, half encoded', 'https://velog.io/@dev/2024-회%EA%B3%A0', 'https://velog.io/@dev/2024-회고'],
    ['a Korean slug, decomposed', `https://velog.io/@dev/2024-${NFD}`, 'https://velog.io/@dev/2024-회고'],
    [
      'a Korean slug, decomposed and encoded',
      `https://velog.io/@dev/2024-${encodeURIComponent(NFD)}`,
      'https://velog.io/@dev/2024-회고',
    ],
    ['an accent, decomposed', 'https://blog.dev/re%CC%81sume%CC%81', 'https://blog.dev/résumé'],
    ['emoji', 'https://blog.dev/%F0%9F%8E%89', 'https://blog.dev/🎉'],
    ['a Korean host', 'https://한글.kr/회고', 'https://xn--bj0bj06e.kr/회고'],
    ['an encoded @, as messengers send it', 'https://velog.io/%40dev/post', 'https://velog.io/@dev/post'],
    ['an encoded slash stays', 'https://blog.dev/a%2Fb', 'https://blog.dev/a%2Fb'],
    ['an encoded percent sign stays', 'https://blog.dev/100%25', 'https://blog.dev/100%25'],
    ['what was encoded twice stays', 'https://blog.dev/%25ED%259A%258C', 'https://blog.dev/%25ED%259A%258C'],
    ['an encoded @ that was encoded again stays', 'https://blog.dev/%2540dev', 'https://blog.dev/%2540dev'],
    ['an encoded space stays', 'https://blog.dev/a%20b', 'https://blog.dev/a%20b'],
    ['a space becomes encoded', 'https://blog.dev/a b', 'https://blog.dev/a%20b'],
    ['an encoded question mark stays', 'https://blog.dev/why%3F', 'https://blog.dev/why%3F'],
    ['an encoded number sign stays', 'https://blog.dev/C%23', 'https://blog.dev/C%23'],
    [
      'bytes that are no UTF-8 stay (old Korean sites)',
      'https://blog.dev/%C8%B8%B0%ED',
      'https://blog.dev/%C8%B8%B0%ED',
    ],
    ['a percent sign that encodes nothing', 'https://blog.dev/50%-off', 'https://blog.dev/50%-off'],
    ['a symbol that would become ASCII stays', 'https://blog.dev/%E1%BF%AF', 'https://blog.dev/\u1fef'],
    ['a sign with a stroke stays', 'https://blog.dev/a=%CC%B8b', 'https://blog.dev/a=\u0338b'],
    [
      'parameters of campaigns',
      'https://blog.dev/post?utm_source=a&utm_medium=b&UTM_Campaign=c',
      'https://blog.dev/post',
    ],
    [
      'parameters of Facebook, Google and newsletters',
      'https://blog.dev/post?fbclid=a&gclid=b&gbraid=c&_ga=d&mc_cid=e&_hsenc=f',
      'https://blog.dev/post',
    ],
    [
      'parameters of Naver, LinkedIn and Matomo',
      'https://blog.dev/post?NaPm=a&n_media=b&trk=c&pk_campaign=d&ysclid=e',
      'https://blog.dev/post',
    ],
    ['how it is shown', 'https://blog.dev/post?amp=1&outputType=amp', 'https://blog.dev/post'],
    ['what only begins like it', 'https://blog.dev/post?amp=10&amps', 'https://blog.dev/post?amp=10&amps'],
    ['what an unknown site may choose by', 'https://blog.dev/post?m=1&id=2', 'https://blog.dev/post?m=1&id=2'],
    ['where the reader came from', 'https://blog.dev/post?ref=a&source=b&spm=c', 'https://blog.dev/post'],
    ['without a value', 'https://blog.dev/post?fbclid', 'https://blog.dev/post'],
    ['with line breaks and equals signs inside', 'https://blog.dev/post?ref=a=b%0Ac', 'https://blog.dev/post'],
    ['between others', 'https://blog.dev/post?a=1&utm_source=x&b=2', 'https://blog.dev/post?a=1&b=2'],
    [
      'names that only begin or end so',
      'https://blog.dev/post?reference=1&href=2&utm=3',
      'https://blog.dev/post?reference=1&href=2&utm=3',
    ],
    ['the order of the query', 'https://blog.dev/post?b=2&a=1', 'https://blog.dev/post?b=2&a=1'],
    ['parameters that repeat', 'https://blog.dev/post?a=1&a=2', 'https://blog.dev/post?a=1&a=2'],
    ['parameters without values', 'https://blog.dev/post?a&b=', 'https://blog.dev/post?a&b='],
    ['an empty query', 'https://blog.dev/post?', 'https://blog.dev/post'],
    ['a question mark as the query', 'https://blog.dev/post??a', 'https://blog.dev/post??a'],
    ['empty parameters', 'https://blog.dev/post?&a=1&&', 'https://blog.dev/post?a=1'],
    ['spaces of the query as they are written', 'https://blog.dev/?q=a+b%20c', 'https://blog.dev/?q=a+b%20c'],
    [
      'signs of the query as they are written',
      'https://blog.dev/?q=%26%3D%2B~*(a)',
      'https://blog.dev/?q=%26%3D%2B~*(a)',
    ],
    ['a Korean query', 'https://blog.dev/?tag=%ED%9A%8C%EA%B3%A0', 'https://blog.dev/?tag=회고'],
    ['a Korean query in an old encoding', 'https://blog.dev/?tag=%C8%B8%B0%ED', 'https://blog.dev/?tag=%C8%B8%B0%ED'],
    ['a route of slashes alone', 'https://blog.dev/post#//', 'https://blog.dev/post'],
    ['a route that is the start page', 'https://blog.dev/post#/index.html', 'https://blog.dev/post'],
    ['spaces that nobody sees', 'https://blog.dev/a%E2%80%A8b%C2%A0회', 'https://blog.dev/a%E2%80%A8b%C2%A0회'],
    ['a mark behind an encoded sign', 'https://blog.dev/a%2E%CC%81', 'https://blog.dev/a%2E\u0301'],
    ['a saved page', 'file:///home/dev/회고.html#a', 'file:///home/dev/회고.html'],
    ['a page of no host', 'about:blank', 'about:blank'],
  ])('%s', (_, href, identity) => {
    expect(pageUrl(href)).toBe(identity);
    expect(pageUrl(identity)).toBe(identity);
  });

  test.each(['', 'post', '/post', 'https://', 'https://a b/', '//blog.dev/post'])('"%s" is refused', (href) => {
    expect(() => pageUrl(href)).toThrow(TypeError);
  });

  test.each([
    '/',
    '/index.html',
    'www.',
    '#/',
    '?',
    '&',
    'a-',
    '0',
    '-',
    '%',
    'ㅎ',
    '%ED',
    '.',
    '?logNo=1&',
    '%CC%81%CC%A7',
  ])('an address of twenty thousand "%s" takes no time', (piece) => {
    const many = piece.repeat(20_000);
    const began = process.cpuUsage();
    for (const host of ['blog.dev', 'blog.naver.com', 'medium.com', 'a.notion.site']) {
      const address = `https://${host}/a${many}a`;
      pageUrl(address, `${address}?${many}`);
      pageUrl(`${address}?${many}`, address);
    }
    expect(process.cpuUsage(began).user).toBeLessThan(2_000_000);
  });
});

describe('for any address', () => {
  const segment = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => encodeURIComponent(text.toWellFormed())),
    fc.constantFrom(
      '회고',
      NFD,
      encodeURIComponent(NFD),
      '%2F',
      '%25',
      '%40',
      '%C8%B8',
      '%',
      '',
      '..',
      'a b',
      '\u1fef',
      '=\u0338',
    ),
  );
  const parameter = fc.oneof(
    segment,
    fc.tuple(fc.constantFrom('a', 'ref', 'utm_x', '회고', ''), segment).map((pair) => pair.join('=')),
  );
  const odd = fc
    .record({ path: fc.array(segment, { maxLength: 4 }), query: fc.array(parameter, { maxLength: 4 }) })
    .map(({ path, query }) => `https://blog.dev/${path.join('/')}?${query.join('&')}#x`);
  const addresses = fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), odd);

  test('its identity is its own identity', () => {
    fc.assert(
      fc.property(addresses, (href) => {
        expect(pageUrl(pageUrl(href))).toBe(pageUrl(href));
      }),
      { numRuns: 2_000 },
    );
  });

  test('its identity names the same page, but for tracking, slashes and composition', () => {
    const tracked = /^(?:ref|source|spm|utm_\w+)(?:=|$)/i;
    fc.assert(
      fc.property(addresses, (href) => {
        const url = new URL(href);
        const opened = new URL(pageUrl(href));
        expect(opened.protocol).toBe('https:');
        expect(opened.host).toBe(url.host.replace(/^www\.(?=.*\.)/, ''));
        expect(bytes(opened.pathname)).toEqual(bytes(url.pathname.replace(/\/+$/, '') || '/'));
        const query = url.search
          .slice(1)
          .split('&')
          .filter((part) => part !== '' && !tracked.test(part));
        expect(bytes(opened.search.slice(1))).toEqual(bytes(query.join('&')));
      }),
      { numRuns: 2_000 },
    );
  });

  /** What a server sees, each letter composed. */
  const bytes = (part: string): string => {
    const percent = /%([0-9a-f]{2})/gi;
    const decoded = part.replace(percent, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    return Buffer.from(decoded, 'latin1').toString('utf8').normalize('NFC');
  };
});
