// @vitest-environment jsdom
import { describe as group, expect, test } from 'vitest';
import { findArticle } from '../../anchoring/article.ts';
import { readHeadline } from '../../anchoring/page-info.ts';
import { PageText } from '../../anchoring/page-text.ts';
import { isRetrospective, scoreName } from '../../detection/retrospective.ts';
import { articleSelector } from '../../model/sites.ts';
import { PLATFORMS } from '../e2e/fixtures/platforms.ts';
import type { Platform, Version } from '../e2e/fixtures/platform.ts';
import { mount } from './dom.ts';

const bare = (text: string): string => text.replace(/\s/g, '');

/** The page as a content script reads it. */
function readPost({ host, title, body }: Platform, version: Version): PageText {
  mount(body(version), title);
  return new PageText(findArticle(document, articleSelector(host)));
}

/** What there is of the mark's words in the text, if they are there in just one place. */
function offsetOf(text: string, quote: string, behind = ''): number {
  const at = bare(text).indexOf(bare(behind + quote));
  expect(bare(text).indexOf(bare(behind + quote), at + 1), `"${quote}" again`).toBe(-1);
  return at;
}

group.each(PLATFORMS.map((platform) => [platform.name, platform] as const))('the post on %s', (_, platform) => {
  test('is found without what stands around it, and is a retrospective', () => {
    const post = readPost(platform, 1);
    const { text } = post;
    const points = scoreName({ title: readHeadline(document), url: `https://${platform.host}${platform.path}` });
    expect(isRetrospective(points, { headings: post.headingTexts(), text })).toBe(true);
    for (const { quote, behind } of platform.marks) expect(offsetOf(text, quote, behind)).toBeGreaterThan(-1);
    const prose = readPost(platform, 1).prose;
    expect(platform.notNames.filter((name) => prose.includes(name))).toEqual([]);
    expect(platform.names.filter((name) => !prose.includes(name))).toEqual([]);
  });

  test('holds after the edit what the marks should become', () => {
    const { text } = readPost(platform, 2);
    for (const { quote, later } of platform.marks) {
      if (later === 'orphan') expect(bare(text)).not.toContain(bare(quote));
      else expect(offsetOf(text, later.quote, later.behind)).toBeGreaterThan(-1);
    }
  });
});
