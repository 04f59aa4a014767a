import { expect, test } from 'vitest';
import { grantedOf, hostOf, isListed, isWithheld, patternOf } from '../../model/site-patterns.ts';
import { SITE_MATCHES } from '../../model/sites.ts';

test.each([
  ['blog.example.com', '*://blog.example.com/*'],
  [' https://Blog.Example.com/2024/retro?x=1#y ', '*://blog.example.com/*'],
  ['http://example.com:8080/', '*://example.com/*'],
  ['*.example.com', '*://*.example.com/*'],
  ['https://*.example.com/posts', '*://*.example.com/*'],
  ['한글.kr', '*://xn--bj0bj06e.kr/*'],
  ['10.0.0.7', '*://10.0.0.7/*'],
  ['', undefined],
  ['   ', undefined],
  ['blog', undefined],
  ['*', undefined],
  ['*.10.0.0.7', undefined],
  ['me@example.com', undefined],
  ['a b.com', undefined],
  ['file:///etc/passwd', undefined],
  ['javascript:alert(1)', undefined],
])('a reader who writes "%s" means %s', (written, pattern) => {
  expect(patternOf(written)).toBe(pattern);
});

test.each([
  ['all listed', SITE_MATCHES, false],
  ['more than that', ['*://a.dev/*', ...SITE_MATCHES], false],
  ['all there are', ['*://*/*'], false],
  ['all but one', SITE_MATCHES.slice(1), true],
  ['none', [], true],
])('who may read %s sites is kept from some of the list: %#', (_, patterns, withheld) => {
  expect(isWithheld(patterns)).toBe(withheld);
});

test.each([
  ['*://velog.io/*', 'velog.io', true],
  ['https://dev.tistory.com/*', 'dev.tistory.com', true],
  ['*://*.tistory.com/*', '*.tistory.com', true],
  ['*://example.com/*', 'example.com', false],
  ['*://*/*', '*', false],
])('%s is the site %s, of our list: %s', (pattern, host, listed) => {
  expect(hostOf(pattern)).toBe(host);
  expect(isListed(pattern)).toBe(listed);
});

test('what was granted leaves out our own list and what is no web, and names every site once', () => {
  const origins = [
    '*://velog.io/*',
    '<all_urls>',
    '*://*/*',
    'https://b.dev/*',
    '*://a.dev/*',
    'file:///*',
    'moz-extension://x/*',
  ];
  expect(grantedOf(origins)).toEqual(['*://*/*', '*://a.dev/*', 'https://b.dev/*']);
});
