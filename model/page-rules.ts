/** What is known of sites' addresses, as data: model/page-url.ts makes a post's identity of it. */

/**
 * The addresses of a post, one line a kind of post: first the one that becomes its identity, then its twins. To add a
 * site's rule, add its line here; test/model/page-rules.test.ts tries every line.
 *
 * Addresses go without scheme and "www."; `{placeholder}` is one of PLACEHOLDERS. Parameters that are named have to be
 * there, in any order. All others are dropped, so a line may only be as wide as its posts: what chooses between two of
 * them must be named. Twins go before identities, earlier lines before later ones.
 */
export const PAGE_RULES: readonly (readonly [identity: string, ...twins: string[]])[] = [
  // Naver Blog: the frame around a post shows its short address, the post's own is PostView.
  [
    'blog.naver.com/{member}/{number}',
    'blog.naver.com/PostView.naver?blogId={member}&logNo={number}',
    'blog.naver.com/PostView.nhn?blogId={member}&logNo={number}',
    'blog.naver.com/{member}?logNo={number}',
  ],
  ['{blog}.tistory.com/{number}', '{blog}.tistory.com/m/{number}'],
  ['{blog}.tistory.com/entry/{slug}', '{blog}.tistory.com/m/entry/{slug}'],
  ['{blog}.tistory.com/notice/{number}', '{blog}.tistory.com/m/notice/{number}'],
  ['{blog}.tistory.com/pages/{slug}', '{blog}.tistory.com/m/pages/{slug}'],
  ['brunch.co.kr/@{user}/{number}'],
  ['brunch.co.kr/@@{user}/{number}'],
  ['velog.io/@{user}/{slug}'],
  // Medium: the hexadecimal number at the end is the post, whoever's name or publication goes before it.
  [
    'medium.com/p/{post}',
    'medium.com/p/{title}-{post}',
    'medium.com/{owner}/{title}-{post}',
    'medium.com/{owner}/{post}',
    '{blog}.medium.com/{title}-{post}',
    '{blog}.medium.com/{post}',
    '{blog}.medium.com/p/{post}',
  ],
  ['netflixtechblog.com/{post}', 'netflixtechblog.com/{title}-{post}', 'netflixtechblog.com/p/{post}'],
  // Notion: the number is the page; `p` is the page that is peeked at over it.
  [
    'notion.so/{page}',
    'notion.so/{slug}?p={page}',
    'notion.so/{owner}/{slug}?p={page}',
    'notion.so/{title}-{page}',
    'notion.so/{owner}/{page}',
    'notion.so/{owner}/{title}-{page}',
    '{blog}.notion.site/?p={page}',
    '{blog}.notion.site/{slug}?p={page}',
    '{blog}.notion.site/{page}',
    '{blog}.notion.site/{title}-{page}',
    '{blog}.notion.site/ebd/{page}',
  ],
  ['{blog}.substack.com/p/{slug}', 'open.substack.com/pub/{blog}/p/{slug}'],
  ['substack.com/home/post/p-{number}', 'substack.com/@{user}/p-{number}', 'substack.com/inbox/post/{number}'],
  ['{blog}.hashnode.dev/{slug}'],
  ['dev.to/{user}/{slug}'],
  ['{blog}.wordpress.com/{year}/{month}/{day}/{slug}', '{blog}.wordpress.com/{year}/{month}/{day}/{slug}/amp'],
  ['{blog}.blogspot.com/{year}/{month}/{slug}'],
  ['{blog}.blogspot.com/p/{slug}'],
  ['okky.kr/articles/{number}', 'okky.kr/article/{number}'],
  ['yozm.wishket.com/magazine/detail/{number}'],
];

interface Placeholder {
  /** A regular expression's source: it must not match "/" or a dot segment, and has to be linear. */
  pattern: string;
  /** Leaves of it what decides. */
  plain?: (value: string) => string;
}

export const PLACEHOLDERS: Readonly<Record<string, Placeholder>> = {
  /** A label of the host. */
  blog: { pattern: '[a-z0-9-]+' },
  user: { pattern: '[\\w-][\\w.-]*' },
  /** A user of Naver: without dots, unlike Naver's own pages. */
  member: { pattern: '[\\w-]+' },
  /** A user or a publication. */
  owner: { pattern: '[^/]+' },
  number: { pattern: '\\d+' },
  year: { pattern: '\\d{4}' },
  month: { pattern: '\\d\\d' },
  day: { pattern: '\\d\\d' },
  slug: { pattern: '[^/]+' },
  /** What stands before a number that decides. */
  title: { pattern: '[^/]*' },
  /** Medium's: up to twelve hexadecimal digits, without leading zeros. */
  post: { pattern: '[0-9a-f]{10,12}' },
  /** Notion's: a UUID, mostly without hyphens. */
  page: {
    pattern: '[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}',
    plain: (uuid) => uuid.replaceAll('-', ''),
  },
};

/** Hosts that show the posts of another host: a telephone's host and the desktop's. Only where both are of one owner. */
export const HOST_TWINS: ReadonlyMap<string, string> = new Map([
  ['m.blog.naver.com', 'blog.naver.com'],
  ['m.brunch.co.kr', 'brunch.co.kr'],
]);

/**
 * Names of parameters that say how a reader came to a page, not which page it is; case does not matter. Each entry is an
 * alternation of a regular expression.
 */
export const TRACKING_NAMES: readonly string[] = [
  // Web analytics
  'utm_\\w+|pk_\\w+|piwik_\\w+|mtm_\\w+|matomo_\\w+|at_medium|at_campaign|_openstat',
  // Google
  '_ga|_gl|gclid|gclsrc|gbraid|wbraid|dclid|gad_\\w+|srsltid',
  // Other advertisers
  'fbclid|msclkid|ttclid|twclid|li_fat_id|yclid|ysclid|epik|irclickid|rb_clickid',
  // Naver's advertisements
  'NaPm|n_media|n_query|n_rank|n_ad|n_ad_group|n_keyword|n_keyword_id|n_campaign_type',
  // Social networks
  'igsh|igshid|fb_action_ids|fb_action_types|fb_source|__tn__|__twitter_impression|trk',
  // Newsletters
  '_hs\\w+|hsCtaTracking|hsa_\\w+|mc_cid|mc_eid|mkt_tok|ml_subscriber|ml_subscriber_hash',
  'oly_enc_id|oly_anon_id|vero_id|vero_conv|_kx|__s|sfmc_id',
  // Shared links of apps
  '_branch_match_id|_branch_referrer',
  // Blogs' own
  'ref|ref_src|ref_url|referrer|referer|source|spm',
];

/** Parameters with their values that say how a page is shown. */
export const SHOWN_AS: readonly string[] = ['amp', 'amp=1', 'amp=true', 'outputType=amp'];
