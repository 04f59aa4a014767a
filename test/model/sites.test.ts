// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { articleSelector, SITE_MATCHES } from '../../model/sites.ts';

const hosts = SITE_MATCHES.map((pattern) => pattern.slice('*://'.length, -'/*'.length));

describe('the list of sites', () => {
  test.each(SITE_MATCHES)('%s is a match pattern that browsers take', (pattern) => {
    expect(pattern).toMatch(/^\*:\/\/(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}\/\*$/);
  });

  test('names no site twice', () => {
    expect(hosts.filter((host, index) => hosts.indexOf(host) !== index)).toEqual([]);
  });

  test('asks for no whole top-level domain', () => {
    expect(hosts.filter((host) => /^\*\.(?:com|net|org|io|dev|kr|co\.kr|github|naver\.com)$/.test(host))).toEqual([]);
  });

  test.each(hosts)('on %s the post is looked for by selectors that browsers understand', (host) => {
    const selector = articleSelector(host.replace('*', 'someone'));
    if (selector !== undefined) expect(() => document.querySelector(selector)).not.toThrow();
  });
});

describe('where the post stands', () => {
  test.each<[host: string, html: string]>([
    ['velog.io', '<div class="atom-one">'],
    ['dev.tistory.com', '<div class="contents_style">'],
    ['blog.naver.com', '<div class="se-main-container">'],
    ['m.blog.naver.com', '<div class="se-main-container">'],
    ['brunch.co.kr', '<div class="wrap_body">'],
    ['medium.com', '<article>'],
    ['someone.medium.com', '<article>'],
    ['dev.to', '<div id="article-body">'],
    ['a.b.tistory.com', '<div class="entry-content">'],
  ])('is known on %s', (host, html) => {
    document.body.innerHTML = html;
    expect(document.querySelector(articleSelector(host) ?? 'none')).not.toBeNull();
  });

  test.each([
    'someone.github.io',
    'tistory.com',
    'nottistory.com',
    'velog.io.evil.com',
    'xmedium.com',
    'sub.velog.io',
    '',
    'localhost',
  ])('is not known on "%s"', (host) => {
    expect(articleSelector(host)).toBeUndefined();
  });
});
