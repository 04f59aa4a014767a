import { describe, expect, test } from 'vitest';
import { HOST_TWINS, PAGE_RULES, PLACEHOLDERS } from '../../model/page-rules.ts';
import { pageUrl, siteOf } from '../../model/page-url.ts';

const MEDIUM = 'https://medium.com/p/aa1b2c3d4e5f';
const PAGE = '1f2e3d4c5b6a70819203a4b5c6d7e8f9';
const UUID = '1f2e3d4c-5b6a-7081-9203-a4b5c6d7e8f9';
const OTHER_PAGE = 'ffffffffffffffffffffffffffffffff';

describe('the identity of a post on', () => {
  test.each<[site: string, identity: string, ...addresses: string[]]>([
    [
      'Naver Blog',
      'https://blog.naver.com/dev_1/223000000001',
      'http://blog.naver.com/dev_1/223000000001',
      'https://blog.naver.com/dev_1/223000000001?proxyReferer=a',
      'https://blog.naver.com/PostView.naver?blogId=dev_1&logNo=223000000001',
      'https://blog.naver.com/PostView.naver?blogId=dev_1&logNo=223000000001&redirect=Dlog&widgetTypeCall=true',
      'https://blog.naver.com/PostView.nhn?logNo=223000000001&blogId=dev_1',
      'https://blog.naver.com/dev_1?Redirect=Log&logNo=223000000001',
      'https://m.blog.naver.com/dev_1/223000000001',
      'https://m.blog.naver.com/dev_1/223000000001?referrerCode=1',
      'https://m.blog.naver.com/PostView.naver?blogId=dev_1&logNo=223000000001&navType=by',
      'https://m.blog.naver.com/PostView.nhn?blogId=dev_1&logNo=223000000001',
      'https://m.blog.naver.com/dev_1?Redirect=Log&logNo=223000000001',
    ],
    [
      'Tistory',
      'https://dev.tistory.com/123',
      'https://dev.tistory.com/123?category=456',
      'https://dev.tistory.com/123#comment789',
      'https://dev.tistory.com/m/123',
      'https://dev.tistory.com/m/123?category=456',
    ],
    [
      'Tistory, by its title',
      'https://dev.tistory.com/entry/2024-회고',
      'https://dev.tistory.com/entry/2024-%ED%9A%8C%EA%B3%A0?category=1',
      'https://dev.tistory.com/m/entry/2024-%ED%9A%8C%EA%B3%A0',
    ],
    ['Tistory, a notice', 'https://dev.tistory.com/notice/1', 'https://dev.tistory.com/m/notice/1'],
    ['Tistory, a page', 'https://dev.tistory.com/pages/about', 'https://dev.tistory.com/m/pages/about'],
    [
      'Brunch',
      'https://brunch.co.kr/@dev/12',
      'https://m.brunch.co.kr/@dev/12',
      'https://www.brunch.co.kr/%40dev/12?from=a',
    ],
    ['Brunch, without a name', 'https://brunch.co.kr/@@aB3/12', 'https://brunch.co.kr/%40%40aB3/12'],
    [
      'Velog',
      'https://velog.io/@dev/2024-회고',
      'https://velog.io/@dev/2024-%ED%9A%8C%EA%B3%A0/',
      'https://www.velog.io/%40dev/2024-%ED%9A%8C%EA%B3%A0?utm_source=a&comment=b',
    ],
    [
      'Medium',
      MEDIUM,
      'https://medium.com/@dev/my-year-aa1b2c3d4e5f',
      'https://medium.com/@dev/my-year-aa1b2c3d4e5f?source=rss&sk=0123456789abcdef',
      'https://medium.com/@dev/aa1b2c3d4e5f',
      'https://medium.com/@dev/another-title-aa1b2c3d4e5f',
      'https://medium.com/@dev/%ED%9A%8C%EA%B3%A0-aa1b2c3d4e5f',
      'https://medium.com/publication/my-year-aa1b2c3d4e5f',
      'https://dev.medium.com/my-year-aa1b2c3d4e5f',
      'https://dev.medium.com/aa1b2c3d4e5f',
      'https://dev.medium.com/p/aa1b2c3d4e5f',
      'https://medium.com/p/my-year-aa1b2c3d4e5f',
    ],
    [
      'Netflix’s blog, which is on Medium',
      'https://netflixtechblog.com/aa1b2c3d4e5f',
      'https://netflixtechblog.com/my-year-aa1b2c3d4e5f?gi=1',
      'https://netflixtechblog.com/p/aa1b2c3d4e5f',
    ],
    [
      'Notion',
      `https://notion.so/${PAGE}`,
      `https://www.notion.so/${PAGE}`,
      `https://www.notion.so/${UUID}?pvs=4`,
      `https://www.notion.so/dev/My-year-${PAGE}`,
      `https://www.notion.so/dev/${PAGE}`,
      `https://www.notion.so/My-year-${PAGE}#${OTHER_PAGE}`,
      `https://www.notion.so/dev/Posts-${OTHER_PAGE}?p=${PAGE}&pm=s`,
      `https://www.notion.so/Posts-${OTHER_PAGE}?p=${PAGE}`,
      `https://dev.notion.site/${PAGE}`,
      `https://dev.notion.site/${UUID}`,
      `https://dev.notion.site/2024-%ED%9A%8C%EA%B3%A0-${PAGE}?pvs=25`,
      `https://dev.notion.site/My-year-${PAGE}?v=${OTHER_PAGE}&pvs=4`,
      `https://dev.notion.site/Posts-${OTHER_PAGE}?v=${OTHER_PAGE}&p=${PAGE}&pm=c`,
      `https://dev.notion.site/?p=${PAGE}`,
      `https://dev.notion.site/ebd/${PAGE}`,
    ],
    [
      'Substack',
      'https://dev.substack.com/p/my-year',
      'https://dev.substack.com/p/my-year?r=1abc&triedRedirect=true',
      'https://open.substack.com/pub/dev/p/my-year?r=1abc&utm_campaign=post&showWelcomeOnShare=false',
    ],
    [
      'Substack, without its blog',
      'https://substack.com/home/post/p-123',
      'https://substack.com/@dev/p-123',
      'https://substack.com/inbox/post/123',
    ],
    ['Hashnode', 'https://dev.hashnode.dev/my-year', 'https://dev.hashnode.dev/my-year/?source=more_articles_bottom'],
    ['dev.to', 'https://dev.to/dev/my-year-4abc', 'https://dev.to/dev/my-year-4abc?comments_sort=latest#comments'],
    [
      'WordPress',
      'https://dev.wordpress.com/2024/12/31/my-year',
      'https://dev.wordpress.com/2024/12/31/my-year/amp/',
      'http://dev.wordpress.com/2024/12/31/my-year/?replytocom=1&amp=1#respond',
    ],
    [
      'Blogspot',
      'https://dev.blogspot.com/2024/12/my-year.html',
      'http://dev.blogspot.com/2024/12/my-year.html?m=1',
      'https://dev.blogspot.com/2024/12/my-year.html?m=0&showComment=1#c1',
    ],
    ['Blogspot, a page', 'https://dev.blogspot.com/p/about.html', 'https://dev.blogspot.com/p/about.html?m=1'],
    ['OKKY', 'https://okky.kr/articles/123', 'https://okky.kr/article/123', 'https://okky.kr/articles/123?note=1'],
    [
      'Yozm IT',
      'https://yozm.wishket.com/magazine/detail/123',
      'https://yozm.wishket.com/magazine/detail/123/?hidden=false',
    ],
    ['GitHub Pages', 'https://dev.github.io/my-year', 'https://dev.github.io/my-year/index.html'],
  ])('%s', (_, identity, ...addresses) => {
    expect(pageUrl(identity)).toBe(identity);
    expect(addresses.map((address) => [address, pageUrl(address)])).toEqual(
      addresses.map((address) => [address, identity]),
    );
  });
});

describe('what may be another post stays apart:', () => {
  test.each<[what: string, ...identities: string[]]>([
    ['posts of two Naver blogs', 'https://blog.naver.com/dev/1', 'https://blog.naver.com/dev_/1'],
    [
      "Naver's frame without a post, of an odd blog, of two posts",
      'https://blog.naver.com/PostView.naver?blogId=dev',
      'https://blog.naver.com/PostView.naver?blogId=..&logNo=1',
      'https://blog.naver.com/PostView.naver?blogId=dev&logNo=1&logNo=2',
      'https://blog.naver.com/PostView.naver?blogId=dev&logNo=1a',
      'https://blog.naver.com/postview.naver?blogId=dev&logNo=1',
    ],
    ["Naver's lists", 'https://blog.naver.com/dev', 'https://blog.naver.com/PostList.naver?blogId=dev&categoryNo=1'],
    [
      "another host's PostView",
      'https://blog.dev/PostView.naver?blogId=dev&logNo=1',
      'https://blog.naver.com.evil.com/PostView.naver?blogId=dev&logNo=1',
      'https://blog.naver.com:8443/PostView.naver?blogId=dev&logNo=1',
    ],
    [
      'number and title on Tistory',
      'https://dev.tistory.com/123',
      'https://dev.tistory.com/entry/123',
      'https://dev.tistory.com/notice/123',
      'https://dev.tistory.com/pages/123',
    ],
    [
      'what is no post on Tistory',
      'https://dev.tistory.com/m',
      'https://dev.tistory.com/m/category',
      'https://dev.tistory.com/category/1?page=2',
      'https://dev.tistory.com/?page=2',
    ],
    ['Tistory blogs', 'https://dev.tistory.com/1', 'https://a.dev.tistory.com/1', 'https://dev-tistory.com/1'],
    ['another host with /m/', 'https://blog.dev/m/123', 'https://blog.dev/123'],
    ['Brunch writers', 'https://brunch.co.kr/@dev/1', 'https://brunch.co.kr/@@dev/1', 'https://brunch.co.kr/@de/v/1'],
    [
      'Medium without a number',
      'https://medium.com/@dev',
      'https://medium.com/@dev/about',
      'https://medium.com/@dev/year-20241231',
      'https://medium.com/@dev/year-aa1b2c3d4e5f00',
      'https://medium.com/@dev/year-AA1B2C3D4E5F',
      'https://medium.com/@dev/list/year-aa1b2c3d4e5f',
      'https://medium.com/tag/go?page=2',
      'https://notmedium.com/@dev/year-aa1b2c3d4e5f',
      'https://blog.dev/year-aa1b2c3d4e5f',
      MEDIUM,
      'https://netflixtechblog.com/aa1b2c3d4e5f',
    ],
    [
      'Notion without a number',
      'https://dev.notion.site/',
      'https://dev.notion.site/My-year',
      `https://dev.notion.site/${PAGE.slice(1)}`,
      `https://dev.notion.site/a${PAGE}`,
      `https://notion.site/${PAGE}`,
      `https://blog.dev/${PAGE}`,
      `https://notion.so/${PAGE}`,
      `https://notion.so/${OTHER_PAGE}`,
    ],
    [
      'Substack',
      'https://dev.substack.com/p/my-year',
      'https://dev.substack.com/p/my-year/comments',
      'https://open.substack.com/p/my-year',
      'https://other.substack.com/p/my-year',
      'https://substack.com/@dev/note/c-123',
    ],
    [
      'WordPress',
      'https://dev.wordpress.com/?p=1',
      'https://dev.wordpress.com/?p=2',
      'https://dev.wordpress.com/2024/12/31',
      'https://dev.wordpress.com/2024/12/31/my-year/2',
      'https://dev.wordpress.com/2024/12/31/my-year',
      'https://dev.wordpress.com/2024/12/30/my-year',
    ],
    ['an unknown site’s amp', 'https://blog.dev/guitars/amp', 'https://blog.dev/guitars'],
    ['Blogspot’s lists', 'https://dev.blogspot.com/2024/12', 'https://dev.blogspot.com/search?updated-max=1'],
    ['OKKY', 'https://okky.kr/articles/1', 'https://okky.kr/questions/1', 'https://okky.kr/articles?page=1'],
    ['languages', 'https://techblog.lycorp.co.jp/ko/year', 'https://techblog.lycorp.co.jp/en/year'],
  ])('%s', (_, ...identities) => {
    expect(identities.map((identity) => pageUrl(identity))).toEqual(identities);
  });
});

describe('the site of', () => {
  test.each<[href: string, site: string]>([
    ['https://m.blog.naver.com/dev', 'blog.naver.com'],
    ['https://m.blog.naver.com/PostView.naver?blogId=dev&logNo=1', 'blog.naver.com'],
    ['https://dev.tistory.com/m/1', 'dev.tistory.com'],
    ['https://medium.com/@dev/year-aa1b2c3d4e5f', 'medium.com'],
    ['https://dev.medium.com/year-aa1b2c3d4e5f', 'medium.com'],
    ['https://dev.medium.com/about', 'medium.com'],
    ['https://velog.io/@dev/year', 'velog.io'],
    ['https://www.brunch.co.kr/@dev/1', 'brunch.co.kr'],
    [`https://dev.notion.site/Year-${PAGE}`, 'notion.so'],
    ['https://dev.notion.site/', 'notion.so'],
    ['https://a.dev.notion.site/', 'a.dev.notion.site'],
    ['https://dev.tistory.com/', 'dev.tistory.com'],
    ['https://open.substack.com/pub/dev/p/year', 'dev.substack.com'],
    ['http://www.blog.dev/post', 'blog.dev'],
    ['http://localhost:4000/post', 'localhost'],
    ['file:///home/dev/post.html', ''],
  ])('%s is "%s"', (href, site) => {
    expect(siteOf(href)).toBe(site);
    expect(siteOf(pageUrl(href))).toBe(site);
  });
});

test.each(PAGE_RULES)(
  'the rule of %s uses placeholders that there are, each once, and all of its identity',
  (identity, ...twins) => {
    const namesIn = (form: string): string[] => [...form.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    for (const form of [identity, ...twins]) {
      const names = namesIn(form);
      expect(new Set(names).size, form).toBe(names.length);
      expect(Object.keys(PLACEHOLDERS), form).toEqual(expect.arrayContaining(names));
      expect(names, form).toEqual(expect.arrayContaining(namesIn(identity)));
    }
  },
);

test.each([...HOST_TWINS])('%s is %s, which is no twin itself', (host, twin) => {
  expect(pageUrl(`https://${host}/a`)).toBe(`https://${twin}/a`);
  expect(HOST_TWINS.has(twin)).toBe(false);
});
