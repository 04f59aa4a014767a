// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { readHeadline, readPageInfo } from '../../anchoring/page-info.ts';
import { mount } from './dom.ts';

function info(head: string, body = '', roots = 'body'): ReturnType<typeof readPageInfo> {
  const title = /<title>(.*)<\/title>/.exec(head)?.[1] ?? '';
  mount(body, title);
  document.head.insertAdjacentHTML('beforeend', head.replace(/<title>.*<\/title>/, ''));
  return readPageInfo(document, [...document.querySelectorAll(roots)]);
}

afterEach(() => document.head.replaceChildren());

describe('the title', () => {
  test.each<[what: string, head: string, body: string, roots: string, title: string]>([
    ['is the heading that was read', '<title>Blog</title>', '<h1>2025 <b>회고</b></h1><p>x</p>', 'h1, p', '2025 회고'],
    [
      'without signs and buttons in it',
      '<title>Blog</title>',
      '<h1>회고<a href="#x">#</a><button>Copy</button></h1>',
      'h1',
      '회고',
    ],
    ["is the tab's", '<title> 2025\t회고 </title>', '', 'body', '2025 회고'],
    [
      "is without the blog's name",
      '<title>2025 회고 | Blog</title><meta property="og:title" content="2025 회고">',
      '',
      'body',
      '2025 회고',
    ],
    [
      "is not the last post's",
      '<title>2025 회고</title><meta property="og:title" content="2024 회고">',
      '',
      'body',
      '2025 회고',
    ],
    [
      "is the metadata's where the tab has none",
      '<meta property="og:title" content=" 2025  회고 ">',
      '',
      'body',
      '2025 회고',
    ],
    ['is the host where there is none', '', '', 'body', 'localhost'],
    [
      'is not empty metadata',
      '<title>2025 회고</title><meta property="og:title" content=" ">',
      '',
      'body',
      '2025 회고',
    ],
    ['is not an empty heading', '<title>2025 회고</title>', '<h1><img></h1>', 'h1', '2025 회고'],
    ['is no novel', `<title>${'x'.repeat(5_000)}</title>`, '', 'body', 'x'.repeat(1_000)],
  ])('%s', (_, head, body, roots, title) => {
    expect(info(head, body, roots).title).toBe(title);
  });

  test('of a page without roots or address is empty', () => {
    expect(readPageInfo(document.implementation.createHTMLDocument(), [])).toEqual({ title: '' });
  });
});

describe('the author', () => {
  test.each<[what: string, head: string, author: string | undefined]>([
    ['by name', '<meta name="author" content=" 김  개발 ">', '김 개발'],
    ['by property', '<meta property="article:author" content="Kim">', 'Kim'],
    ['whatever the case', '<meta name="Author" content="Kim">', 'Kim'],
    ['by microdata', '<meta itemprop="author" content="Kim">', 'Kim'],
    [
      'as on Tistory, behind an address',
      '<meta property="article:author" content="https://x.tistory.com"><meta property="og:article:author" content="Kim">',
      'Kim',
    ],
    ['behind an empty one', '<meta name="author" content=""><meta name="author" content="Kim">', 'Kim'],
    ['not an address', '<meta name="author" content="HTTPS://facebook.com/kim">', undefined],
    ['not nothing', '<meta name="author" content=" "><meta name="author">', undefined],
    ['cut short', `<meta name="author" content="${'x'.repeat(900)}">`, 'x'.repeat(200)],
  ])('%s', (_, head, author) => {
    expect(info(head).author).toBe(author);
  });
});

describe('the year', () => {
  const published = (content: string): string => `<meta property="article:published_time" content="${content}">`;
  test.each<[what: string, head: string, body: string, year: number | undefined]>([
    ['ISO', published('2024-01-02T03:04:05+09:00'), '', 2024],
    ["Tistory's way", '<meta property="og:regDate" content="20181213101010">', '', 2018],
    ['words', published('Tue, 02 Jan 2024 03:04:05 GMT'), '', 2024],
    ['Korean', published('2024. 1. 2.'), '', 2024],
    ['microdata', '<meta itemprop="datePublished" content="2020-05-06">', '', 2020],
    ['the publication before the date', `<meta name="date" content="2022">${published('2021-01-01')}`, '', 2021],
    ['a time element', '', '<time datetime="2019-03-04">March</time>', 2019],
    [
      'a time element where the metadata is odd',
      published('yesterday'),
      '<time datetime="2019-03-04">March</time>',
      2019,
    ],
    ['the next where the first is empty', `${published('')}<meta name="date" content="2023">`, '', 2023],
    ['not a count of seconds', published('1612002000'), '', undefined],
    ['not a reading time', '', '<time datetime="PT5M">5 min</time>', undefined],
    ['not before the web', published('1970-01-01'), '', undefined],
    ['not nothing', '', '<time>2019</time>', undefined],
  ])('%s', (_, head, body, year) => {
    expect(info(head, body).year).toBe(year);
  });
});

describe('the headline', () => {
  test.each<[what: string, title: string, body: string, headline: string]>([
    ['without the name of the blog', '회고 | 개발 노트', '<h1>개발 노트</h1><h2>회고</h2>', '회고'],
    ['the longer of two that begin alike', '회고 2024 | 노트', '<h2>회고</h2><h2>회고 2024</h2>', '회고 2024'],
    ['as it looks', '회고 2024', '<h1> 회고 \n <em>2024</em><a href="#x">#</a></h1>', '회고 2024'],
    ['not of what stands beside the post', '회고 2024', '<aside><h2>회고</h2></aside>', '회고 2024'],
    ['not of other posts', '회고 2024', '<h2>입사기</h2>', '회고 2024'],
    ['nothing where there is none', '', '<h1></h1>', ''],
  ])('%s', (_, title, body, headline) => {
    mount(body, title);
    expect(readHeadline(document)).toBe(headline);
  });
});
