// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { findArticle } from '../../anchoring/article.ts';
import { PageText } from '../../anchoring/page-text.ts';
import { mount } from './dom.ts';

/** A paragraph long enough for a post of its own. */
const prose = (about: string): string => `<p>${`This paragraph tells at length about ${about}. `.repeat(8)}</p>`;
const links = (count: number): string =>
  '<li><a href="/x">Another post with a rather long title</a></li>'.repeat(count);

/** The ids of the roots found. */
const found = (html: string, { title = '', preferred }: { title?: string; preferred?: string } = {}): string[] => {
  mount(html, title);
  return findArticle(document, preferred).map(({ id, localName }) => id || localName);
};

describe('of several posts on one page, as endless scrolling brings them', () => {
  const post = (id: string, title: string, length: number): string =>
    `<article id="${id}"><h2>${title}</h2>${prose(id).repeat(length)}</article>`;

  test.each<[what: string, title: string, body: string]>([
    ["the one that the page's title names", '2023 in review | Blog', 'b'],
    ['the longest where the title names none', 'Blog', 'c'],
    ['the first that is named', '2024 in review, 2023 in review', 'a'],
  ])('%s', (_, title, body) => {
    const html = post('a', '2024 in review', 1) + post('b', '2023 in review', 1) + post('c', 'Old posts', 3);
    expect(found(html, { title })).toEqual([body]);
  });
});

describe('the body of the post', () => {
  test.each<[what: string, html: string, preferred: string | undefined, body: string]>([
    [
      "the site's own selector comes first",
      `<article id="no">${prose('a')}<div id="post" class="x">${prose('b')}</div></article>`,
      '.x',
      'post',
    ],
    [
      "any of the site's selectors",
      `<main>${prose('a')}<div id="post" class="y">${prose('b')}</div></main>`,
      '.x, .y',
      'post',
    ],
    ['a site that has changed its looks', `<article id="post">${prose('a')}</article>`, '.gone', 'post'],
    [
      "a site's selector that holds a teaser only",
      `<div class="x">Short.</div><article id="post">${prose('a')}</article>`,
      '.x',
      'post',
    ],
    [
      'microdata',
      `<article>${prose('a')}<div id="post" itemprop="articleBody">${prose('b')}</div></article>`,
      undefined,
      'post',
    ],
    [
      'a well-known class in an article',
      `<article>menu<div id="post" class="entry-content">${prose('a')}</div></article>`,
      undefined,
      'post',
    ],
    ['an article in main', `<main>menu<article id="post">${prose('a')}</article></main>`, undefined, 'post'],
    ['main alone', `<div>menu</div><main id="post">${prose('a')}</main>`, undefined, 'post'],
    ['roles', `<div id="post" role="main">${prose('a')}</div>`, undefined, 'post'],
    [
      'the longest of several',
      `<article>${prose('a')}</article><article id="post">${prose('a').repeat(2)}</article>`,
      undefined,
      'post',
    ],
    [
      'the first of equals',
      `<article id="post">${prose('a')}</article><article>${prose('a')}</article>`,
      undefined,
      'post',
    ],
    [
      'the outer of nested articles',
      `<article id="post">${prose('a')}<article>${prose('b')}</article></article>`,
      undefined,
      'post',
    ],
    [
      'teasers of other posts as articles',
      `<main id="post"><div>${prose('a')}</div>${'<article>Short teaser</article>'.repeat(40)}</main>`,
      undefined,
      'post',
    ],
    [
      'a long comment as article',
      `<article id="post">${prose('a')}</article><div id="comments"><article>${prose('b').repeat(5)}</article></div>`,
      undefined,
      'post',
    ],
    [
      'comments by class',
      `<article id="post">${prose('a')}</article><ol class="comment-list"><li class="comment"><article>${prose('b').repeat(5)}</article></ol>`,
      undefined,
      'post',
    ],
    [
      'a related post in the sidebar',
      `<aside><article>${prose('b').repeat(3)}</article></aside><article id="post">${prose('a')}</article>`,
      undefined,
      'post',
    ],
    [
      'the last page, hidden by the next',
      `<div hidden><article>${prose('b').repeat(3)}</article></div><article id="post">${prose('a')}</article>`,
      undefined,
      'post',
    ],
    [
      'scripts and styles are no text',
      `<article><style>${'.a{}'.repeat(500)}</style></article><div id="post">${prose('a')}</div>`,
      undefined,
      'post',
    ],
    ['a shadow root', `<article id="post"></article>`, undefined, 'body'],
  ])('%s', (_, html, preferred, body) => {
    expect(found(html, preferred === undefined ? {} : { preferred })).toEqual([body]);
  });

  test('text in a shadow root counts', () => {
    expect(
      found(
        `<div>${prose('a')}</div><article id="post"><x-a><template shadowrootmode="open">${prose('b')}</template></x-a></article>`,
      ),
    ).toEqual(['post']);
  });
});

describe('the body that was found before', () => {
  const POST = `<article id="post">${prose('a')}</article>`;
  const LONGER = `<article id="no">${prose('b').repeat(5)}</article>`;

  test.each<[what: string, html: string, added: string, preferred: string | undefined, body: string]>([
    ['stays when a longer one comes below', `<main>${POST}</main>`, LONGER, undefined, 'post'],
    ['stays where the site names both', `<main>${POST}</main>`, LONGER, 'article', 'post'],
    ["gives way to the site's own", `<main>${POST}</main>`, `<div class="x" id="new">${prose('b')}</div>`, '.x', 'new'],
    [
      'gives way to a better name',
      `<main>${POST}</main>`,
      `<div class="entry-content" id="new">${prose('b')}</div>`,
      undefined,
      'new',
    ],
  ])('%s', (_, html, added, preferred, body) => {
    mount(html);
    const before = findArticle(document, preferred);
    expect(before.map(({ id }) => id)).toEqual(['post']);
    document.querySelector('main')?.insertAdjacentHTML('beforeend', added);
    expect(findArticle(document, preferred, before).map(({ id }) => id)).toEqual([body]);
  });

  test('is given up once it is off the page or has lost its text', () => {
    mount(`<main>${POST}${LONGER}</main>`);
    const post = document.getElementById('post')!;
    post.textContent = 'Short.';
    expect(findArticle(document, undefined, [post]).map(({ id }) => id)).toEqual(['no']);
    post.remove();
    expect(findArticle(document, undefined, [post]).map(({ id }) => id)).toEqual(['no']);
  });
});

describe('without any name for it, the densest block', () => {
  test.each<[what: string, html: string, body: string]>([
    [
      'of paragraphs',
      `<div id="page"><div id="menu">${links(30)}</div><div id="post">${prose('a').repeat(3)}</div></div>`,
      'post',
    ],
    [
      'of bare text and br',
      `<div id="page"><div id="post">${'A line of a letter home.<br>'.repeat(40)}</div></div>`,
      'post',
    ],
    [
      'of wrapped paragraphs',
      `<div><div id="post">${`<div><div>${prose('a')}</div></div>`.repeat(8)}</div><div>${prose('b')}</div></div>`,
      'post',
    ],
    [
      'of sections',
      `<div><div id="post">${`<section><h2>Part</h2>${prose('a')}</section>`.repeat(3)}</div></div>`,
      'post',
    ],
    [
      'of two sections',
      `<div id="post"><section>${prose('a')}</section><section>${prose('b')}</section></div>`,
      'post',
    ],
    [
      'of lists and quotes',
      `<div id="post"><ul><li>${prose('a')}<li>${prose('b')}</ul><blockquote>${prose('c')}</blockquote></div><div>${prose('d')}</div>`,
      'post',
    ],
    [
      'in a table as layout',
      `<div><table><tr><td>${links(40)}<td id="post">${prose('a').repeat(3)}<td>A little more here.</table></div>`,
      'post',
    ],
    [
      'in a form around the page',
      `<form><div>${links(9)}</div><div id="post">${prose('a').repeat(3)}</div></form>`,
      'post',
    ],
    [
      'beside a sidebar of many links',
      `<div><div id="side"><ul>${links(500)}</ul></div><div id="post">${prose('a')}</div></div>`,
      'post',
    ],
    [
      'before more comments than post',
      `<div><div id="post">${prose('a').repeat(2)}</div><div id="comments">${`<div>${prose('b')}</div>`.repeat(20)}</div></div>`,
      'post',
    ],
    [
      'not in header or footer',
      `<header><div>${prose('b').repeat(3)}</div></header><div id="post">${prose('a')}</div><footer><div>${prose('c').repeat(3)}</div></footer>`,
      'post',
    ],
    ['right in the body', `${prose('a').repeat(3)}<div>menu</div>`, 'body'],
  ])('%s', (_, html, body) => {
    expect(found(html)).toEqual([body]);
  });
});

describe('pages without much text', () => {
  test.each<[what: string, html: string]>([
    ['an empty page', ''],
    ['a few words', '<p>Hello</p>'],
    ['a short post in an article', '<article>Hello</article>'],
    ['a login form', '<main><form><input><button>Log in</button></form></main>'],
    ['links alone', `<div>${links(100)}</div>`],
  ])('%s are read as a whole', (_, html) => {
    expect(found(html)).toEqual(['body']);
  });

  test('a document without body has no post', () => {
    expect(findArticle(new DOMParser().parseFromString('<a/>', 'application/xml'))).toEqual([]);
  });

  test('a list of a thousand posts is read, each word once, in no time', () => {
    const html = `<main><h1>Posts</h1>${`<article><h2>Post</h2>${prose('a')}</article>`.repeat(1_000)}</main>`;
    expect(found(html, { title: 'Posts' })).toEqual(['h1', 'article']);
  });

  test('a thousand articles in each other are read once', () => {
    let article = document.body.appendChild(document.createElement('article'));
    document.body.replaceChildren(article);
    for (let depth = 0; depth < 1_000; depth++) {
      article.append('Some words. ');
      article = article.appendChild(document.createElement('article'));
    }
    const began = process.cpuUsage();
    expect(findArticle(document)).toEqual([document.body.firstElementChild]);
    expect(process.cpuUsage(began).user).toBeLessThan(1_000_000);
  });

  test('ten thousand blocks in no order are weighed once', () => {
    const block = '<div><span>word <b>word</b></span><div><a href="x">link</a><p>word</p></div></div>';
    mount(`<div>${`<div>${block.repeat(10)}</div>`.repeat(300)}</div>`);
    const began = process.cpuUsage();
    expect(findArticle(document)).toHaveLength(1);
    expect(process.cpuUsage(began).user).toBeLessThan(4_000_000);
  });
});

describe('the title outside of the body', () => {
  const POST = `<div class="entry-content" id="post">${prose('a')}</div>`;
  const og = (title: string): void => {
    document.head.innerHTML = title ? `<meta property="og:title" content="${title}">` : '';
  };

  test.each<[what: string, title: string, ogTitle: string, html: string, roots: string[]]>([
    ['is read', '2025 회고', '', `<h1 id="t">2025 회고</h1>${POST}`, ['t', 'post']],
    ["with the blog's name in the tab", '2025 회고 | 내 블로그', '', `<h1 id="t">2025 회고</h1>${POST}`, ['t', 'post']],
    [
      'in a header',
      '2025 회고',
      '',
      `<header><div><h1 id="t"> 2025\n<b>회고</b> </h1></div></header>${POST}`,
      ['t', 'post'],
    ],
    ['as h2', '2025 회고', '', `<h2 id="t">2025 회고</h2>${POST}`, ['t', 'post']],
    ['with a sign that links it', '2025 회고', '', `<h1 id="t">2025 회고<a href="#t">#</a></h1>${POST}`, ['t', 'post']],
    [
      "is not the blog's name",
      '2025 회고 | 내 블로그',
      '',
      `<h1>내 블로그</h1><h2 id="t">2025 회고</h2>${POST}`,
      ['t', 'post'],
    ],
    [
      "nor where the blog's name comes first",
      '내 블로그 :: 2025 회고',
      '2025 회고',
      `<h1>내 블로그</h1><h2 id="t">2025 회고</h2>${POST}`,
      ['t', 'post'],
    ],
    [
      'is not the category',
      '2025 회고 | 내 블로그',
      '',
      `<h2>회고</h2><h1 id="t">2025 회고</h1>${POST}`,
      ['t', 'post'],
    ],
    ['is not a beginning of it', '2025 회고', '', `<h2>2025</h2><h1 id="t">2025 회고</h1>${POST}`, ['t', 'post']],
    [
      'is left alone inside of the body',
      '2025 회고',
      '',
      `<article id="post"><h1>2025 회고</h1>${prose('a')}</article>`,
      ['post'],
    ],
    [
      "so is the blog's name then",
      '2025 회고 | 내 블로그',
      '',
      `<h1>내 블로그</h1><article id="post"><h1>2025 회고</h1>${prose('a')}</article>`,
      ['post'],
    ],
    [
      'is not a heading of the body',
      '2025 회고',
      '',
      `<h1 id="t">2025 회고</h1><article id="post"><h1>회고</h1>${prose('a')}</article>`,
      ['t', 'post'],
    ],
    ['not behind the body', '2025 회고', '', `${POST}<h1>2025 회고</h1>`, ['post']],
    ['not in a sidebar', '2025 회고', '', `<aside><h2>2025 회고</h2></aside><nav><h2>회고</h2></nav>${POST}`, ['post']],
    ['not hidden', '2025 회고', '', `<div hidden><h1>2025 회고</h1></div><h1 hidden>2025 회고</h1>${POST}`, ['post']],
    ['not empty', '2025 회고', '', `<h1><img alt="logo"></h1>${POST}`, ['post']],
    ['not one that the tab does not name', '2025 회고', '', `<h1>Welcome</h1>${POST}`, ['post']],
    ['not one around the body', '2025 회고', '', `<h1>2025 회고${POST}</h1>`, ['post']],
    [
      "by the tab where metadata are the last post's",
      '2025 회고 | 내 블로그',
      '2024 회고',
      `<h1 id="t">2025 회고</h1>${POST}`,
      ['t', 'post'],
    ],
    ['not without any title', '', '', `<h1>2025 회고</h1>${POST}`, ['post']],
  ])('%s', (_, title, ogTitle, html, roots) => {
    og(ogTitle);
    expect(found(html, { title })).toEqual(roots);
    og('');
  });

  test('is in the text once', () => {
    mount(`<h1>2025 회고</h1>${POST}`, '2025 회고');
    expect(new PageText(findArticle(document)).text).toMatch(/^2025 회고\nThis paragraph(?!.*회고)/);
  });
});
