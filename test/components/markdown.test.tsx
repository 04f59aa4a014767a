// @vitest-environment jsdom
import fc from 'fast-check';
import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import { Markdown } from '../../components/markdown.tsx';

/** What a note becomes, as HTML. */
function shown(text: string): string {
  const root = document.createElement('div');
  render(<Markdown text={text} />, root);
  return root.querySelector('.markdown')?.innerHTML ?? '';
}

/** What could run or load in it. */
const harmful = (made: Element): string[] =>
  [...made.querySelectorAll('*')]
    .filter(
      (element) =>
        !/^(?:p|br|hr|code|pre|strong|em|del|blockquote|ul|ol|li|table|thead|tbody|tr|th|td|a)$/.test(
          element.localName,
        ) ||
        [...element.attributes].some(({ name }) => !/^(?:href|target|rel|class|start|style)$/.test(name)) ||
        !/^(?:https?:\/\/|mailto:|$)/.test(element.getAttribute('href') ?? ''),
    )
    .map(({ outerHTML }) => outerHTML);

const link = (href: string, text: string): string =>
  `<a href="${href}" target="_blank" rel="noopener noreferrer">${text}</a>`;

describe('a note is shown as', () => {
  test.each([
    ['its paragraphs and lines', 'one\ntwo\n\nthree', '<p>one<br>two</p><p>three</p>'],
    [
      'bold, italic, struck',
      '**굵게** *기울게* ~~지움~~',
      '<p><strong>굵게</strong> <em>기울게</em> <del>지움</del></p>',
    ],
    ['a heading that is none of the screen', '# 제목', '<p class="heading">제목</p>'],
    ['a list in a list', '- a\n  1. b', '<ul><li>a<ol start="1"><li>b</li></ol></li></ul>'],
    ['a list that starts at seven', '7. g', '<ol start="7"><li>g</li></ol>'],
    ['a list of tasks', '- [x] done\n- [ ] open', '<ul><li>☑ done</li><li>☐ open</li></ul>'],
    ['code with its signs', '`a<b>` & c', '<p><code>a&lt;b&gt;</code> &amp; c</p>'],
    ['a block of code', '```ts\nlet a = 1 < 2;\n```', '<pre><code>let a = 1 &lt; 2;</code></pre>'],
    ['a quotation', '> 인용', '<blockquote><p>인용</p></blockquote>'],
    ['a rule', 'a\n\n---', '<p>a</p><hr>'],
    ['escaped signs', '\\*not\\*', '<p>*not*</p>'],
    ['a link', '[글](https://velog.io/@a/b "t")', `<p>${link('https://velog.io/@a/b', '글')}</p>`],
    ['an address', 'see https://a.example/b.', `<p>see ${link('https://a.example/b', 'https://a.example/b')}.</p>`],
    ['a mail address', '<me@a.example>', `<p>${link('mailto:me@a.example', 'me@a.example')}</p>`],
    [
      'a link to an image, which is not loaded',
      '![그림](https://a.example/i.png)',
      `<p>${link('https://a.example/i.png', '그림')}</p>`,
    ],
    [
      'a table',
      '|a|b|\n|-|-:|\n|1|**2**|',
      '<table><thead><tr><th style="text-align: start;">a</th><th style="text-align: right;">b</th></tr></thead>' +
        '<tbody><tr><td style="text-align: start;">1</td><td style="text-align: right;"><strong>2</strong></td></tr></tbody></table>',
    ],
    ['nothing, where there is nothing', '', ''],
  ])('%s', (_, text, html) => {
    expect(shown(text)).toBe(html);
  });
});

describe('a note cannot do harm', () => {
  test.each([
    ['a script is text', '<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    [
      'an image with a handler is text',
      'x <img src=x onerror=alert(1)>',
      '<p>x &lt;img src=x onerror=alert(1)&gt;</p>',
    ],
    ['a javascript: link is its words', '[click](javascript:alert(1))', '<p>click</p>'],
    ['written otherwise too', '[click](<java\tscript:alert(1)>)', '<p>click</p>'],
    ['and in capitals', '[click](JAVASCRIPT:alert(1))', '<p>click</p>'],
    ['and as an image', '![click](javascript:alert(1))', '<p>click</p>'],
    ['a data: link is its words', '[click](data:text/html,<script>)', '<p>click</p>'],
    ['an address of the extension is its words', '[click](chrome-extension://abc/library.html)', '<p>click</p>'],
    ['a relative link is its words', '[click](/library.html)', '<p>click</p>'],
    ['one of no scheme too', '[click](//evil.example/x)', '<p>click</p>'],
    ['a vbscript: link is its words', '[click](VbScript:msgbox)', '<p>click</p>'],
    ['a file: link is its words', '[click](file:///etc/passwd)', '<p>click</p>'],
    ['a blob: link is its words', '[click](blob:https://a.example/1)', '<p>click</p>'],
    ['a view-source: link is its words', '[click](view-source:https://a.example/)', '<p>click</p>'],
    ['behind white space too', '[click](<  javascript:alert(1)>)', '<p>click</p>'],
    ['behind a control character too', '[click](<\u0001javascript:alert(1)>)', '<p>click</p>'],
    ['with a control character inside', '[click](<java\u0000script:alert(1)>)', '<p>click</p>'],
    ['with a line break inside', '[click](java&#10;script:alert(1))', '<p>click</p>'],
    ['with entities', '[click](javascript&colon;alert(1))', '<p>click</p>'],
    ['with entities for all of it', '[click](&#x6A;&#x61;vascript:alert(1))', '<p>click</p>'],
    ['by reference', '[click][x]\n\n[x]: javascript:alert(1)', '<p>click</p>'],
    ['in angle brackets', '<javascript:alert(1)>', '<p>javascript:alert(1)</p>'],
    ['as an image with a title', '![click](data:image/svg+xml,<svg/onload=alert(1)> "t")', null],
    ['a frame is text', '<iframe src="https://evil.example"></iframe>', null],
    ['a style is text', '<style>@import "https://evil.example/x.css"</style>', null],
    [
      'a picture of SVG is text',
      '<svg><script>alert(1)</script><image href="https://evil.example/x.png"/></svg>',
      null,
    ],
    ['a form is text', '<form action="https://evil.example"><input autofocus onfocus=alert(1)></form>', null],
    ['a half comment is text', '<!-- <img src=x onerror=alert(1)>', null],
    [
      'quotes in an address stay in it',
      '[a](https://a.example/"onclick="x)',
      `<p>${link('https://a.example/%22onclick=%22x', 'a')}</p>`,
    ],
  ])('%s', (_, text, html) => {
    const made = document.createElement('div');
    made.innerHTML = shown(text);
    if (html === null) expect(harmful(made)).toEqual([]);
    else expect(shown(text)).toBe(html);
  });

  const markup = fc.constantFrom(
    ...(
      '[a]( ![a]( javascript: JaVaScRiPt&colon; data:text/html, vbscript: <a href= <img src= onerror= <svg/onload= > ) " \' ` ' +
      '[x]: <https:// https://a.example/ \\ * _ ** ~~ | - \n \n\n # 1. \u0000 \u202e \ud800 &#58; <script> </script> <!--'
    ).split(' '),
  );
  test('whatever is written, nothing can run or load, and only web and mail addresses are links', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(markup, fc.string({ unit: 'binary', maxLength: 5 }))), (parts) => {
        const made = document.createElement('div');
        made.innerHTML = shown(parts.join(''));
        expect(harmful(made)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  // Each took the parser seconds, in which the page could do nothing else.
  test.each([
    ['emphasis that never ends', 'a_'.repeat(50_000)],
    ['stars', 'a*'.repeat(50_000)],
    ['exclamation marks', '!'.repeat(100_000)],
    ['quotations in quotations', '> '.repeat(50_000)],
    ['lists in lists', '1. '.repeat(33_000)],
    ['links that never end', '[a]('.repeat(25_000)],
  ])('%s stay as they were written', (_, text) => {
    expect(shown(text).replace(/<[^>]*>|&gt;|[>\s]/g, '')).toContain(text.trim().slice(-40).replace(/[>\s]/g, ''));
  });

  test('long text without a space is kept whole', () => {
    const text = 'ㅋ'.repeat(10_000);
    expect(shown(text)).toBe(`<p>${text}</p>`);
  });

  test('a paragraph that is too long to be parsed in no time stays as it was written, line by line', () => {
    expect(shown(`**a**\n${'*/'.repeat(50_000)}`)).toMatch(/^<p>\*\*a\*\*<br>(?:\*\/){50000}<\/p>$/);
  });

  test('what nests too deeply stays as it was written', () => {
    expect(shown(`${'> '.repeat(60)}deep`)).toContain('&gt; deep');
    expect(shown(`${'> '.repeat(50_000)}deep`)).toContain('deep');
  });
});
