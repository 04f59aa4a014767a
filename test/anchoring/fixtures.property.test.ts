// @vitest-environment jsdom
import fc from 'fast-check';
import { describe as group, expect, test } from 'vitest';
import { findArticle } from '../../anchoring/article.ts';
import { readHeadings, readTitle } from '../../anchoring/page-info.ts';
import { PageText } from '../../anchoring/page-text.ts';
import { locate } from '../../anchoring/locate.ts';
import { describe } from '../../anchoring/selector.ts';
import { isRetrospective } from '../../detection/retrospective.ts';
import { articleSelector } from '../../model/sites.ts';
import { PLATFORMS } from '../e2e/fixtures/platforms.ts';
import type { Platform, Version } from '../e2e/fixtures/platform.ts';
import { allNodes, mount, rangeOf } from './dom.ts';

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
    const { text } = readPost(platform, 1);
    const roots = findArticle(document, articleSelector(platform.host));
    const [title, headings] = [readTitle(document, roots), readHeadings(roots)];
    expect(isRetrospective({ title, headings, url: `https://${platform.host}${platform.path}`, text })).toBe(true);
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

  test.each([1, 2] as const)('any selection of version %i is described and located as the same words', (version) => {
    const page = readPost(platform, version);
    const texts = allNodes(document.body).filter((node): node is Text => node.nodeType === Node.TEXT_NODE);
    const isRead = texts.map((node) => page.toOffsets(rangeOf(node, 0, node, node.length)) !== undefined);
    const position = fc
      .nat(texts.length - 1)
      .chain((index) => fc.tuple(fc.constant(index), fc.nat(texts[index]?.length ?? 0)));
    let found = 0;
    fc.assert(
      fc.property(position, position, (anchor, focus) => {
        // A selection made backwards has the same range.
        const [from, to] =
          anchor[0] < focus[0] || (anchor[0] === focus[0] && anchor[1] <= focus[1]) ? [anchor, focus] : [focus, anchor];
        const range = rangeOf(texts[from[0]]!, from[1], texts[to[0]]!, to[1]);
        const span = page.toOffsets(range);
        if (!span) return;
        found++;
        expect(locate(page.text, describe(page.text, span))).toEqual(span);
        const back = page.toRange(span.start, span.end);
        expect(back && page.toOffsets(back)).toEqual(span);
        const selected = texts.slice(from[0], to[0] + 1).map((node, index) => {
          const end = from[0] + index === to[0] ? to[1] : node.length;
          return isRead[from[0] + index] ? node.data.slice(index === 0 ? from[1] : 0, end) : '';
        });
        expect(bare(page.text.slice(span.start, span.end))).toBe(bare(selected.join('')));
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(100);
  });
});
