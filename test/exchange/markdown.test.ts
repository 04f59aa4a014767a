/** @vitest-environment jsdom */
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isAlive } from '../../exchange/library.ts';
import { uniqueNames } from '../../exchange/file-names.ts';
import { copyAsMarkdown } from '../../exchange/markdown.ts';
import {
  anyLibrary,
  anyMark,
  anyPage,
  AT,
  chunksOf,
  fileOf,
  KOREAN,
  library,
  mark,
  page,
  text,
  written,
} from './samples.ts';

const post = (changes: Partial<Parameters<typeof library>[0]> = {}) =>
  library({ pages: [page()], annotations: [mark()], ...changes });

const frontMatterOf = (markdown: string): Record<string, unknown> =>
  parse(/^---\n([\s\S]*?\n)---\n/.exec(markdown)?.[1] ?? '') as Record<string, unknown>;
const bodyOf = (markdown: string): string => markdown.replace(/^---\n[\s\S]*?\n---\n/, '');

/** The document that readers of Markdown show. */
function shown(markdown: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = marked.parse(bodyOf(markdown), { async: false });
  return template.content;
}

test('a post is a note for Obsidian: front matter, quotes, notes, links to the very sentence', () => {
  expect(written('markdown', post())).toBe(`---
title: "2024년 회고: 배포를 맡다"
url: https://dev.tistory.com/12
author: 김개발
year: 2024
site: dev.tistory.com
tags:
  - 배포
  - side-project
skills: []
companies:
  - Kakao
technologies:
  - Kubernetes
visited: 2025-01-31
updated: 2025-01-31
---

# 2024년 회고: 배포를 맡다

> 쿠버네티스로 배포를 옮겼다.

> [!note]
> 나도 해 보고 싶다.

[[Kubernetes]] · #technology · #배포 · #side-project · [dev.tistory.com](https://dev.tistory.com/12#:%7E:text=${encodeURIComponent('쿠버네티스로 배포를 옮겼다.')})
`);
});

test('one post is one file of its title, several are an archive with a file for each', () => {
  expect(fileOf('markdown', post()).name).toBe('2024년 회고 배포를 맡다.md');
  const { name, mime } = fileOf('markdown', library());
  expect([name, mime]).toEqual(['retromark-2025-01-31.zip', 'application/zip']);
  const chunks = chunksOf('markdown', library());
  const files = unzipSync(Buffer.concat(chunks.map(({ data }) => data as Uint8Array)));
  expect(Object.keys(files)).toEqual(['2024년 회고 배포를 맡다.md', '2024 in review.md']);
  expect(strFromU8(files['2024년 회고 배포를 맡다.md']!)).toBe(written('markdown', post()));
  expect(chunks.at(-1)?.done).toBe(1);
});

test('an archive of nothing is an archive', () => {
  const nothing = { pages: [], annotations: [], terms: [], names: [] };
  const data = chunksOf('markdown', nothing).map((chunk) => chunk.data as Uint8Array);
  expect(unzipSync(Buffer.concat(data))).toEqual({});
});

test('one mark is copied with its note and its source', () => {
  const source = encodeURIComponent('쿠버네티스로 배포를 옮겼다.');
  expect(copyAsMarkdown(mark(), page())).toBe(
    `> 쿠버네티스로 배포를 옮겼다.\n\n나도 해 보고 싶다.\n\n— [2024년 회고: 배포를 맡다](${KOREAN}#:%7E:text=${source})`,
  );
  expect(copyAsMarkdown(mark({ note: ' ' }))).toBe(
    `> 쿠버네티스로 배포를 옮겼다.\n\n— [dev.tistory.com](${KOREAN}#:%7E:text=${source})`,
  );
});

test('deleted marks stay out, and a post without marks keeps its names', () => {
  const markdown = written('markdown', post({ annotations: [mark({ deleted: 1 })] }));
  expect(bodyOf(markdown)).toBe('\n# 2024년 회고: 배포를 맡다\n');
  expect(frontMatterOf(markdown)).toMatchObject({ technologies: ['Kubernetes'], tags: [] });
});

describe('a quote of the post is shown as it is', () => {
  test.each([
    '# 2024년',
    'C# and F# and #hash',
    '- 좋았던 점',
    '1. first',
    '12) twelfth',
    '---',
    '===',
    '***bold*** _it_ __init__ snake_case',
    '`code` and ``` fences',
    '```js',
    '~~~',
    '<script>alert(1)</script>',
    '<!-- open',
    '![image](https://evil.example/x.png)',
    '[link](javascript:alert(1))',
    '[[note]] ![[embed]] [^1]',
    '| a | b |',
    '> quote in quote',
    '1~2월, 3~4월 ~~gone~~',
    '==high== %%hidden%% $x$ ^block',
    '&amp; &#60; AT&T',
    'https://a.dev/x_y_z www.a.dev me@a.dev',
    'back\\slash \\* \\',
    '    indented',
    '+ plus',
    ': colon',
    '[!warning] callout',
  ])('%j', (exact) => {
    const content = shown(written('markdown', post({ annotations: [mark({ exact })] })));
    const [quote] = content.querySelectorAll('blockquote');
    expect(quote?.textContent?.trim()).toBe(exact.trim());
    expect([...(quote?.querySelectorAll('*') ?? [])].map(({ tagName }) => tagName)).toEqual(['P']);
  });

  test('each line a paragraph', () => {
    const content = shown(written('markdown', post({ annotations: [mark({ exact: 'one\n\n  two\r\n---\nthree' })] })));
    const paragraphs = content.querySelectorAll('blockquote')[0]?.querySelectorAll('p') ?? [];
    expect([...paragraphs].map(({ textContent }) => textContent)).toEqual(['one', 'two', '---', 'three']);
  });

  test('whatever it is', () => {
    const pieces = fc.constantFrom(
      ...'#-+*_`~<>[]()!|\\&;:=%$^.1 a가\n"\'@/'.split(''),
      'www.',
      'http://',
      '```',
      '&lt;',
      '<b>',
      '---',
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 12 }), (parts) => {
        const exact = `x${parts.join('')}`;
        const content = shown(written('markdown', post({ annotations: [mark({ exact })] })));
        const [quote] = content.querySelectorAll('blockquote');
        const words = (value: string | null | undefined) => value?.replace(/\s+/g, ' ').trim();
        expect(words(quote?.textContent)).toBe(words(exact));
        expect([...(quote?.querySelectorAll('*') ?? [])].every(({ tagName }) => tagName === 'P')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a note stays a note, whatever it opens', () => {
  test.each([
    '```\ncode',
    '~~~',
    '<!-- open',
    '<script>open',
    '<div>',
    '---',
    '---\ntitle: x\n---',
    '# Big\n\n- a\n\n    b',
    '> quote',
    '|a|b|\n|-|-|',
    '%%',
  ])('%j', (note) => {
    const next = mark({ id: '00000000-0000-4000-8000-000000000009', exact: '다음 문장', note: '', tags: [] });
    const content = shown(
      written(
        'markdown',
        post({ annotations: [mark({ note }), { ...next, selector: { ...next.selector, start: 900, end: 905 } }] }),
      ),
    );
    const quotes = [...content.children].filter(({ tagName }) => tagName === 'BLOCKQUOTE');
    expect(quotes).toHaveLength(3);
    expect(quotes[2]?.textContent?.trim()).toBe('다음 문장');
    expect([...content.children].map(({ tagName }) => tagName).join(' ')).toBe(
      'H1 BLOCKQUOTE BLOCKQUOTE P BLOCKQUOTE P',
    );
    expect(content.querySelectorAll('a')).toHaveLength(2);
  });
});

describe('front matter', () => {
  test.each([
    'Title: with "quotes" and \'more\'',
    '---\nevil: true\n---',
    'yes',
    '2024',
    '2024-01-01',
    '1e3',
    '~',
    '@at',
    '{a: b}',
    '# no comment',
    '*alias',
    '!tag',
    '- item',
    '회고 \u0085\u2028 끝',
    '%TAG',
    'a: b # c',
  ])('keeps a title of %j one text', (title) => {
    const markdown = written('markdown', post({ pages: [page({ title, author: title })] }));
    const plain = title.replace(/[\s\u0085]+/g, ' ').trim();
    for (const version of ['1.1', '1.2'] as const) {
      const yaml = /^---\n([\s\S]*?\n)---\n/.exec(markdown)?.[1] ?? '';
      expect(parse(yaml, { version })).toMatchObject({ title: plain, author: plain, site: 'dev.tistory.com' });
    }
    expect(markdown.match(/^---$/gm)).toHaveLength(2);
    expect(shown(markdown).querySelector('h1')?.textContent).toBe(plain);
  });

  test('of any post is read back', () => {
    fc.assert(
      fc.property(anyPage, fc.array(anyMark, { maxLength: 3 }), text, (row, marks, author) => {
        const annotations = marks.filter(isAlive).map((one) => ({ ...one, url: row.url }));
        const markdown = written('markdown', { ...library(), pages: [{ ...row, author }], annotations });
        const properties = frontMatterOf(markdown);
        expect(properties['url']).toBe(row.address);
        expect(Array.isArray(properties['tags']) && Array.isArray(properties['skills'])).toBe(true);
        expect(Object.keys(properties).length).toBeLessThanOrEqual(11);
      }),
    );
  });
});

test.each([
  ['side project', 'side-project'],
  ['a#b] [c', 'a-b-c'],
  ['2024/회고', '2024/회고'],
  ['---', undefined],
  ['🚀', '🚀'],
])('a tag of %j is %j to Obsidian', (tag, name) => {
  const markdown = written('markdown', post({ annotations: [mark({ tags: [tag] })] }));
  expect(frontMatterOf(markdown)['tags']).toEqual(name === undefined ? [] : [name]);
});

test.each([
  ['Kubernetes', '[[Kubernetes]]'],
  ['C#', 'C#'],
  ['A|B', 'A\\|B'],
])('the name %j is linked where a link can hold it: %s', (canonical, shownName) => {
  const annotations = [mark({ termId: `technology:${canonical}` })];
  expect(written('markdown', post({ annotations }))).toContain(`\n${shownName} · #technology`);
});

test('an address cannot break out of its link', () => {
  const address = 'https://a.dev/x(y)z_[1]?q=<b>"`|';
  const markdown = written('markdown', post({ pages: [page({ address })] }));
  expect(shown(markdown).querySelectorAll('a')[0]?.getAttribute('href')).toMatch(
    /^https:\/\/a\.dev\/x%28y%29z%5F%5B1%5D\?q=%3Cb%3E%22%60%7C#/,
  );
});

test.each([
  ['a/b\\c:d*e?"f"<g>|h', 'a b c d e f g h.md'],
  ['..', '_.md'],
  ['', '_.md'],
  ['CON', '_CON.md'],
  ['nul.txt', '_nul.txt.md'],
  ['Con .txt', '_Con .txt.md'],
  ['COM¹', '_COM¹.md'],
  ['conin$', '_conin$.md'],
  ['console', 'console.md'],
  ['../../.ssh/id_rsa', 'ssh id_rsa.md'],
  ['C:\\Windows\\System32', 'C Windows System32.md'],
  ['회고\u202Egpj.exe', '회고 gpj.exe.md'],
  ['a\u0000b\u200Bc\uD800d', 'a b c\uFFFDd.md'],
  ['__proto__', '__proto__.md'],
  ['[1/2] 회고 #3', '1 2 회고 3.md'],
  ['x'.repeat(200), `${'x'.repeat(60)}.md`],
  ['🚀'.repeat(70), `${'🚀'.repeat(60)}.md`],
])('a file for %j is named %j', (title, name) => {
  expect(uniqueNames('.md')(title)).toBe(name);
});

test('posts of the same title have files of their own, whatever the case', () => {
  const nameFor = uniqueNames('.md');
  expect(['회고', '회고', 'A', 'a', 'a (2)', 'A'].map(nameFor)).toEqual([
    '회고.md',
    '회고 (2).md',
    'A.md',
    'a (2).md',
    'a (2) (2).md',
    'A (3).md',
  ]);
});

test('any library is written, each post to a file of its own', () => {
  fc.assert(
    fc.property(anyLibrary, (any) => {
      const urls = new Set(
        [...any.pages, ...any.annotations.filter(({ deleted }) => deleted === undefined)].map(({ url }) => url),
      );
      const { mime, chunks } = fileOf('markdown', any, { at: AT });
      const data = [...chunks].map((chunk) => chunk.data);
      if (urls.size === 1) expect(mime).toBe('text/markdown');
      else expect(Object.keys(unzipSync(Buffer.concat(data as Uint8Array[])))).toHaveLength(urls.size);
    }),
  );
});
