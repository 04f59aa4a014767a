/**
 * The blog hosts that Retromark reads on by itself, one line each: a match-pattern host, and where known the CSS
 * selector of the element that holds a post. To add a site, add its line here.
 */
interface Site {
  host: string;
  article?: string;
}

const SITES: readonly Site[] = [
  // Blog platforms
  { host: 'velog.io', article: '.atom-one, .markdown-body' },
  { host: '*.tistory.com', article: '.tt_article_useless_p_margin, .entry-content, .article-view, .contents_style' },
  { host: 'blog.naver.com', article: '.se-main-container, #postViewArea, #postListBody .post_ct' },
  { host: 'm.blog.naver.com', article: '.se-main-container, .post_ct, #viewTypeSelector' },
  { host: 'brunch.co.kr', article: '.wrap_body' },
  { host: 'medium.com', article: 'article' },
  { host: '*.medium.com', article: 'article' },
  { host: '*.github.io' },
  { host: 'dev.to', article: '#article-body' },
  { host: '*.hashnode.dev', article: '#post-content-parent, #post-content-wrapper' },
  { host: '*.notion.site', article: '.notion-page-content' },
  { host: '*.substack.com', article: '.available-content' },
  { host: '*.wordpress.com', article: '.entry-content' },
  { host: '*.blogspot.com', article: '.post-body' },
  { host: '*.bearblog.dev' },
  { host: '*.netlify.app' },
  { host: '*.vercel.app' },
  { host: '*.gitlab.io' },
  { host: '*.pages.dev' },
  // Korean communities and magazines
  { host: 'okky.kr' },
  { host: 'disquiet.io' },
  { host: 'yozm.wishket.com' },
  { host: 'careerly.co.kr' },
  { host: 'eopla.net' },
  // Company blogs
  { host: 'techblog.woowahan.com', article: '.post-content' },
  { host: 'tech.kakao.com' },
  { host: 'tech.kakaopay.com' },
  { host: 'tech.kakaoenterprise.com' },
  { host: 'toss.tech' },
  { host: 'd2.naver.com' },
  { host: 'engineering.linecorp.com' },
  { host: 'techblog.lycorp.co.jp' },
  { host: 'techblog.gccompany.co.kr' },
  { host: 'blog.banksalad.com' },
  { host: 'tech.socarcorp.kr' },
  { host: 'blog.lablup.com' },
  { host: 'www.lablup.com' },
  { host: 'netflixtechblog.com' },
];

/** The manifest's match patterns, one a site. */
export const SITE_MATCHES: readonly string[] = SITES.map((site) => `*://${site.host}/*`);

/** The CSS selector of the element that holds a post on this host, if the list knows one. */
export function articleSelector(hostname: string): string | undefined {
  return SITES.find(({ host }) => (host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host))
    ?.article;
}
