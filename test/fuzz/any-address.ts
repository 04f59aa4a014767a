/** Addresses as posts have them, and as nobody should. */
import fc from 'fast-check';
import { line, record, SYNTAX } from './any-text.ts';

const HOSTS = [
  'velog.io', 'dev.tistory.com', 'm.dev.tistory.com', 'blog.naver.com', 'm.blog.naver.com', 'medium.com', 'jane.medium.com', 'brunch.co.kr', 'm.brunch.co.kr',
  'notion.so', 'www.notion.so', 'team.notion.site', 'dev.to', 'jane.hashnode.dev', 'jane.substack.com', 'open.substack.com', 'jane.wordpress.com', 'jane.github.io',
  'okky.kr', 'blog.dev', 'www.blog.dev', 'www.www.blog.dev', 'BLOG.dev', 'blog.dev.', 'blog.dev:8080', 'www.com', 'www', 'localhost:3000', '127.0.0.1', '[::1]',
  '한글.kr', 'xn--bj0bj06e.kr', 'user:pass@blog.dev', 'jane.blogspot.com', 'yozm.wishket.com', 'netflixtechblog.com', 'kakao.com',
]; // prettier-ignore
const SEGMENTS = [
  '@dev', '@@abc', '@dev.kim', 'dev', '12', '223456789012', 'entry', 'm', 'amp', 'p', 'post', 'POST', '2024', '03', 'my-post', 'my-post-1a2b3c4d5e6f', '1a2b3c4d5e6f',
  'PostView.naver', 'PostView.nhn', 'index.html', 'INDEX.HTM', 'post.html', 'post.php', '', '.', '..', '%2e%2e', '%2F', '%25', '%', '%zz', '%40dev', '%C8%B8', '%ED%9A%8C%EA%B3%A0',
  '회고', '2024년-회고', '회고'.normalize('NFD'), encodeURIComponent('회고'.normalize('NFD')), 'a b', 'a+b', 'a;b', 'a:b', "a'b", 'a|b', '\u1fef', '=\u0338', 'www.', 'https:', '@', 'home',
  '0123456789abcdef0123456789abcdef', '01234567-89ab-cdef-0123-456789abcdef', 'title-0123456789abcdef0123456789abcdef', 'ebd', 'inbox', 'p-12', 'articles', 'article',
]; // prettier-ignore
const NAMES = [
  'id', 'p', 'no', 'idx', 'logNo', 'blogId', 'utm_source', 'UTM_Source', 'ref', 'fbclid', 'amp', 'm', 'page', 'lang', 'x', 'a', '', '회고', 'outputType', 'source', 'category', 'from', 'v', 'pvs',
]; // prettier-ignore
const HASHES = [
  '',
  '',
  '',
  '#a',
  '#/post/1',
  '#!/post',
  '#/',
  '#//',
  '#:~:text=a',
  '#/a:~:text=b',
  '#회고',
  '#/index.html',
  '##',
];

const segment = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...SEGMENTS) }, line.map(withoutHalves));
const parameter = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom('=', '', '=='), segment)
  .map((parts) => parts.join(''));

/** What an address can hold. */
function withoutHalves(part: string): string {
  return part.toWellFormed().replace(/[/?#]/g, '-');
}

interface Parts {
  scheme: string;
  host: string;
  path: string[];
  query: string[];
  hash: string;
}
const parts: fc.Arbitrary<Parts> = record({
  scheme: fc.constantFrom('https://', 'https://', 'http://', 'HTTPS://'),
  host: fc.constantFrom(...HOSTS),
  path: fc.array(segment, { maxLength: 5 }),
  query: fc.array(parameter, { maxLength: 4 }),
  hash: fc.constantFrom(...HASHES),
});
const written = ({ scheme, host, path, query, hash }: Parts): string =>
  `${scheme}${host}/${path.join('/')}${query.length > 0 ? `?${query.join('&')}` : ''}${hash}`;

const isWeb = (href: string): boolean => URL.canParse(href) && /^https?:$/.test(new URL(href).protocol);

/** An address of a page of the web. */
export const address = fc
  .oneof({ weight: 4, arbitrary: parts.map(written) }, fc.webUrl({ withFragments: true, withQueryParameters: true }))
  .filter(isWeb);

/** Two addresses that are much alike. */
export const twoAddresses: fc.Arbitrary<[string, string]> = parts
  .chain((one) =>
    fc.tuple(
      fc.constant(written(one)),
      fc
        .tuple(
          parts,
          fc.constantFrom<keyof Parts>('scheme', 'host', 'path', 'query', 'hash'),
          fc.constantFrom<keyof Parts>('scheme', 'host', 'path', 'query', 'hash'),
        )
        .map(([other, first, second]) => written({ ...one, [first]: other[first], [second]: other[second] })),
    ),
  )
  .filter(([one, other]) => isWeb(one) && isWeb(other));

/** What a page may claim to be, or a file that a mark is of. */
export const claim = fc.oneof(
  address,
  parts.map(({ path, query }) => `/${path.join('/')}?${query.join('&')}`),
  line,
  fc.constantFrom(...SYNTAX, 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'about:blank', '//evil.dev/x', 'https:', 'http://', 'mailto:a@b.c', 'chrome-extension://abc/x.html'),
); // prettier-ignore
