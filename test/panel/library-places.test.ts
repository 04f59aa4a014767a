import { expect, test } from 'vitest';
import { listPlace, namePlace, postPlace, readPlace } from '../../panel/library-places.ts';

test.each([
  ['', '', '', ''],
  ['#marks', 'marks', '', ''],
  ['#marks?tag=%ED%8C%80&note=1', 'marks', '', 'tag=%ED%8C%80&note=1'],
  ['#post/https://velog.io/@a/b?x=1%20y', 'post', 'https://velog.io/@a/b?x=1%20y', ''],
  ['#name/technology:C%23', 'name', 'technology:C#', ''],
  ['#name/skill:100%', 'name', 'skill:100%', ''],
])('%s is a place of the library', (hash, section, subject, params) => {
  const place = readPlace(hash);
  expect([place.section, place.subject, String(place.params)]).toEqual([section, subject, params]);
});

test.each(['https://velog.io/@a/회고?x=1&y=%20#/route', 'https://dev.to/100%'])('a link to %s leads there', (url) => {
  expect(readPlace(postPlace(url)).subject).toBe(url);
});

test('a name with half an emoji has a link, which may lead nowhere', () => {
  expect(readPlace(namePlace('skill:\ud83d')).subject).toBe('skill:\ufffd');
});

test('links to names and lists lead there', () => {
  expect(readPlace(namePlace('technology:C#/?%')).subject).toBe('technology:C#/?%');
  expect(listPlace('names', new URLSearchParams())).toBe('#names');
  expect(readPlace(listPlace('names', new URLSearchParams({ q: 'a&b' }))).params.get('q')).toBe('a&b');
});
