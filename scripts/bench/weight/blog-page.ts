/**
 * A blog's page around a post: markup, style sheet and size of what Tistory and velog serve. The post's text stands in its
 * article; header, side bar, code, image boxes and comments come on top of it.
 */
import { Random } from '../anchor/random.ts';

export interface BlogPost {
  /** What tells whether the page is a retrospective. */
  title: string;
  text: string;
  /** Source of a script in the page's head. */
  script?: string;
}

/** Lines of a post between two images, and between two blocks of code. */
const IMAGE_EVERY = 14;
const CODE_EVERY = 18;
const COMMENTS = 24;
const LINKS_BESIDE = 60;
/** Rules of a theme's style sheet that match nothing on the page, as most of a theme's do. */
const IDLE_RULES = 400;
/** A heading is shorter than this, in characters, and no sentence. */
const LONGEST_HEADING = 40;
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

export function blogPage({ title, text, script = '' }: BlogPost): string {
  return `<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><title>${escaped(title)} — 개발 노트</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="og:title" content="${escaped(title)}"><meta property="og:site_name" content="개발 노트">
<meta property="article:published_time" content="2024-12-31T09:00:00+09:00"><meta name="author" content="노트 주인">
<style>${STYLE}</style>${script && `<script>${script}</script>`}</head>
<body><div id="wrap">
<header id="head"><div class="inner"><h1 class="logo"><a href="/">개발 노트</a></h1>
<nav class="menu"><ul>${times(6, (n) => `<li><a href="/menu/${n}">메뉴 ${n}</a></li>`)}</ul></nav></div></header>
<div id="container"><main id="content" class="inner">
<div class="post-cover"><div class="meta"><span class="category">일상</span><h1>${escaped(title)}</h1>
<span class="author">노트 주인</span> <span class="date">2024. 12. 31.</span></div></div>
<div class="entry-content"><div class="tt_article_useless_p_margin contents_style">
${bodyOf(text)}
</div></div>
<div class="container_postbtn"><button type="button" class="btn_like">공감 <span>12</span></button></div>
<section class="comments"><h2>댓글 ${COMMENTS}</h2><ul>${times(COMMENTS, comment)}</ul>
<form><textarea rows="4" placeholder="댓글을 남겨 주세요"></textarea><button>등록</button></form></section>
</main><aside id="aside">${times(3, sideBox)}</aside></div>
<footer id="foot"><p>© 개발 노트</p></footer>
</div></body></html>`;
}

function bodyOf(text: string): string {
  const random = new Random(1);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines
    .map((line, index) => {
      const number = index + 1;
      const image = number % IMAGE_EVERY === 0 ? imageBox(number) : '';
      const code = number % CODE_EVERY === 0 ? codeBlock(random) : '';
      return blockOf(line, random) + image + code;
    })
    .join('\n');
}

/** One line of the text: a heading, an item or a paragraph, with some of its words in elements of their own. */
function blockOf(line: string, random: Random): string {
  if (/^[-*•] /.test(line)) return `<ul><li>${inline(line.slice(2), random)}</li></ul>`;
  if (line.length < LONGEST_HEADING && !/[.!?다요]$/.test(line))
    return `<h3 data-ke-size="size23">${escaped(line)}</h3>`;
  return `<p data-ke-size="size16">${inline(line, random)}</p>`;
}

function inline(line: string, random: Random): string {
  return line
    .split(/(?<= )/)
    .map((word) => {
      if (!random.chance(0.05)) return escaped(word);
      const tag = random.pick(['b', 'span', 'a href="/elsewhere"', 'em', 'code']);
      return `<${tag}>${escaped(word.trimEnd())}</${tag.split(' ')[0]}>${word.endsWith(' ') ? ' ' : ''}`;
    })
    .join('');
}

const imageBox = (number: number): string =>
  `<figure class="imageblock alignCenter"><span data-lightbox="lightbox"><img src="${PIXEL}" width="720" height="405" alt=""></span><figcaption>그림 ${number}</figcaption></figure>`;

function codeBlock(random: Random): string {
  const token = (kind: string, text: string): string => `<span class="hljs-${kind}">${escaped(text)}</span>`;
  const lines = Array.from({ length: random.between(4, 14) }, (_, index) => {
    const name = `value${index}`;
    return `${token('keyword', 'const')} ${name} = ${token('title', 'read')}(${token('string', `'${index}'`)}, ${token('number', String(index))}); ${token('comment', `// ${name}`)}`;
  });
  return `<pre class="javascript" data-ke-type="codeblock"><code class="hljs">${lines.join('\n')}</code></pre>`;
}

const comment = (number: number): string =>
  `<li id="comment${number}"><div class="box"><img src="${PIXEL}" width="40" height="40" alt=""><div><span class="name">읽은 이 ${number}</span><time>2025. 1. ${number}. 10:00</time><p>글 잘 읽었습니다. 저도 올해를 돌아보게 되네요. 내년에도 좋은 글 부탁드려요!</p><a href="#reply">답글</a></div></div></li>`;

const sideBox = (number: number): string =>
  `<div class="box"><h2>목록 ${number}</h2><ul>${times(LINKS_BESIDE / 3, (link) => `<li><a href="/${number}/${link}"><span class="text">다른 글의 제목 ${link}</span> <span class="count">(${link})</span></a></li>`)}</ul></div>`;

function times(count: number, make: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index + 1)).join('');
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const STYLE = `
*{box-sizing:border-box;margin:0;padding:0}
body{font:16px/1.75 "Noto Sans KR",system-ui,sans-serif;color:#333;background:#fff;word-break:break-word}
a{color:inherit}ul{list-style:none}
#head{position:sticky;top:0;z-index:9;background:#fffffff0;border-bottom:1px solid #eee}
.inner{max-width:1060px;margin:0 auto;padding:0 20px}
.menu ul{display:flex;gap:20px}.logo{font-size:20px}
#container{display:grid;grid-template-columns:minmax(0,1fr) 280px;gap:40px;max-width:1160px;margin:0 auto}
.post-cover{padding:60px 0 20px}.post-cover h1{font-size:36px;line-height:1.3}
.contents_style p{margin:0 0 20px}.contents_style h3{font-size:23px;margin:40px 0 16px}
.contents_style ul li{margin-left:22px;list-style:disc}
.contents_style pre{overflow:auto;margin:20px 0;padding:20px;border-radius:6px;background:#f6f8fa;font:14px/1.6 monospace}
.contents_style p code{padding:2px 5px;border-radius:4px;background:#f2f3f5;font:.9em monospace}
.imageblock{margin:20px auto;text-align:center}.imageblock img{max-width:100%;height:auto;background:#ddd}
.hljs-keyword{color:#d73a49}.hljs-title{color:#6f42c1}.hljs-string{color:#032f62}.hljs-number{color:#005cc5}.hljs-comment{color:#6a737d}
.comments{margin-top:60px;border-top:1px solid #eee}.comments .box{display:flex;gap:12px;padding:16px 0;border-bottom:1px solid #f4f4f4}
.comments img{border-radius:50%;background:#ccc}.comments .name{font-weight:700}.comments textarea{width:100%;padding:12px}
#aside .box{margin-bottom:40px}#aside li{padding:4px 0;font-size:14px}#aside .count{color:#999}
${times(IDLE_RULES, (n) => `.theme-part-${n} > .item:hover .text,.theme-part-${n}.is-open{margin:${n % 9}px;color:#${(n % 900) + 100}}\n`)}`;
