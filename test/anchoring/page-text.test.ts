// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { PageText } from '../../anchoring/page-text.ts';
import { TextReading } from '../../anchoring/text-reader.ts';
import { allNodes, mount, rangeOf, read, stringOf, textNode } from './dom.ts';

describe('the text reads as the page looks', () => {
  test.each<[what: string, html: string, text: string]>([
    ['blocks are one line break apart', '<p>one</p><p>two</p>', 'one\ntwo'],
    [
      'however many blocks open and close between',
      '<div><div><p>one</p></div></div>\n\n<div><p>two</p></div>',
      'one\ntwo',
    ],
    ['empty blocks leave no empty lines', '<p>one</p><p></p><p> </p><div><br></div><p>two</p>', 'one\ntwo'],
    ['text right in a block beside blocks', '<div>one<p>two</p>three</div>', 'one\ntwo\nthree'],
    [
      'indentation of the source is not seen',
      '<div>\n    <p>\n      one\n      two\t\r\n three\f</p>\n</div>',
      'one two three',
    ],
    ['a space before and one inside of an inline element is one', '<p>one <b> two </b> three</p>', 'one two three'],
    ['inline elements join words', '<p>Kube<b>rne<i>t</i></b>es<span>를</span></p>', 'Kubernetes를'],
    ['a space between inline elements alone', '<p><b>one</b> <i>two</i>\n<u>three</u></p>', 'one two three'],
    ['no space at the edges of the text', ' <p> one </p> ', 'one'],
    ['br breaks lines, and many br only once', '<p>one<br>two <br><br> three</p>', 'one\ntwo\nthree'],
    ['hr breaks lines', 'one<hr>two', 'one\ntwo'],
    ['pre keeps lines and indentation', '<pre>if a:\n    b = 1\n\n  c</pre>', 'if a:\n    b = 1\n  c'],
    ['pre keeps spaces between colored words', '<pre><b>int</b>  <i>a</i> = 1</pre>', 'int  a = 1'],
    ['after pre, white space collapses again', '<pre>a  b</pre> c  d', 'a  b\nc d'],
    ['pre with rows as blocks', '<pre><code><div>a</div><div> b</div></code></pre>', 'a\n b'],
    ['list items', '<ul><li>one<li>two<ul><li>three</ul></ul>', 'one\ntwo\nthree'],
    ['table cells stand apart', '<table><tr><th>Go<td>Kotlin</tr><tr><td colspan=2>Java</table>', 'Go\nKotlin\nJava'],
    ['definition lists', '<dl><dt>Go<dd>a language</dl>', 'Go\na language'],
    ['figures with captions', '<figure><img alt="x"><figcaption>Our team</figcaption></figure>next', 'Our team\nnext'],
    [
      'a picture in a line breaks no line',
      '<p>one<picture><source srcset="x"><img src="y"></picture>two</p>',
      'onetwo',
    ],
    ['a possible line break is none', '<p>Kuber<wbr>netes</p>', 'Kubernetes'],
    ["soft hyphens stay, for offsets are the page's", '<p>Kuber&shy;netes</p>', 'Kuber\u00adnetes'],
    ['no-break spaces stay and do not collapse', '<p>a&nbsp;&nbsp; b&nbsp;</p>', 'a\u00a0\u00a0 b\u00a0'],
    ['ideographic and zero-width spaces stay', '<p>가\u3000나\u200b다</p>', '가\u3000나\u200b다'],
    ['entities', '<p>AT&amp;T &lt;b&gt; &#54620;&hearts;</p>', 'AT&T <b> 한♥'],
    ['comments are not seen', '<p>one<!-- no -->two <!-- no --> three</p>', 'onetwo three'],
    ['decomposed Hangul stays as it is', `<p>${'회고'.normalize('NFD')}</p>`, '회고'.normalize('NFD')],
    ['emoji and rare characters', '<p>👩‍💻 𠮷野 🎉</p>', '👩‍💻 𠮷野 🎉'],
    ['folded details are read', '<details><summary>more</summary>inside</details>', 'more\ninside'],
    ['what find-in-page unfolds is read', '<p hidden="until-found">inside</p>', 'inside'],
    ['ruby', '<p><ruby>漢<rt>한</rt></ruby>字</p>', '漢한字'],
    ['unknown elements count as blocks', '<x-a>one</x-a><x-b>two</x-b>', 'one\ntwo'],
    ['whole pages in a form', '<form><p>one</p></form>', 'one'],
    ['lines that an inline style keeps, as on Notion', '<div style="white-space: pre-wrap">one\ntwo</div>', 'one\ntwo'],
    [
      'also with break-spaces',
      '<div style="color:red;white-space:break-spaces"><span>one\ntwo</span></div>',
      'one\ntwo',
    ],
    ['and an inline style that collapses again', '<pre style="white-space: normal">one\n  two</pre>', 'one two'],
  ])('%s', (_, html, text) => {
    expect(read(html).text).toBe(text);
  });

  test('text nodes that a script has split read as one', () => {
    const body = mount('<p>Kubernetes and  Go</p>');
    const node = textNode('Kubernetes');
    node.splitText(15).before(document.createTextNode(''));
    node.splitText(4);
    expect(new PageText([body]).text).toBe('Kubernetes and Go');
  });

  test('several roots are lines apart', () => {
    mount('<h1>Title</h1><nav>x</nav><span>body</span>');
    expect(new PageText([...document.querySelectorAll('h1, span')]).text).toBe('Title\nbody');
  });

  test.each<[what: string, html: string]>([
    ['nothing', ''],
    ['white space', ' \n\t '],
    ['only skipped elements', '<script>x</script><nav>y</nav>'],
  ])('%s is an empty text, and nothing can be found in it', (_, html) => {
    const page = read(html);
    expect([page.text, page.prose]).toEqual(['', '']);
    expect(page.toRange(0, 1)).toBeUndefined();
    expect(page.toOffsets(rangeOf(document, 0, document, 1))).toBeUndefined();
  });
});

describe('what is no part of the post is skipped', () => {
  test.each([
    '<script>x</script>',
    '<style>x</style>',
    '<noscript>x</noscript>',
    '<template>x</template>',
    '<svg><title>x</title><text>x</text></svg>',
    '<math><mi>x</mi></math>',
    '<iframe>x</iframe>',
    '<object>x</object>',
    '<canvas>x</canvas>',
    '<video>x</video>',
    '<audio>x</audio>',
    '<textarea>x</textarea>',
    '<input value="x">',
    '<select><option>x</option></select>',
    '<button>x</button>',
    '<dialog open>x</dialog>',
    '<meter>x</meter>',
    '<span hidden>x</span>',
    '<div hidden>x</div>',
    '<a hidden>x</a>',
    '<meta itemprop="author" content="x">',
    '<link rel="stylesheet" href="x">',
    '<a href="#top">#</a>',
    '<a class="anchor" href="/post#part">🔗</a>',
  ])('%s, and the line goes on', (html) => {
    expect(read(`<div>one${html}two</div>`).text).toBe('onetwo');
  });

  test.each([
    '<nav>x</nav>',
    '<aside>x</aside>',
    '<footer>x</footer>',
    '<div contenteditable>x</div>',
    '<div contenteditable="plaintext-only">x</div>',
    '<div role="navigation">x</div>',
    '<ul role="menu"><li>x</ul>',
  ])('%s, which stands between two lines', (html) => {
    expect(read(`<div>one${html}two</div>`).text).toBe('one\ntwo');
  });

  test.each([
    'nodeType',
    'nodeName',
    'childNodes',
    'parentNode',
    'hasAttributes',
    'getAttribute',
    'shadowRoot',
    'assignedSlot',
    'isConnected',
    'compareDocumentPosition',
    'contains',
  ])('a form with a field that is called %s is read like any other, and its places are found', (name) => {
    const page = read(`<form id="form"><input name="${name}"><p>one</p>two</form><p>three</p>`);
    expect(page.text).toBe('one\ntwo\nthree');
    for (const [start, end] of [
      [0, 3],
      [0, 7],
      [4, 13],
      [8, 13],
    ] as const) {
      expect(page.toOffsets(page.toRange(start, end)!)).toEqual({ start, end });
    }
    const form = document.querySelector('#form')!;
    expect(
      page.toOffsets({ startContainer: form, startOffset: 1, endContainer: form, endOffset: 3, collapsed: false }),
    ).toEqual({
      start: 0,
      end: 7,
    });
  });

  test.each([
    '<span contenteditable="false">x</span>',
    '<span role="presentation">x</span>',
    '<label>x</label>',
    '<a href="#footnote">x</a>',
    '<a>x</a>',
    '<span aria-hidden="true">x</span>',
  ])('but not %s', (html) => {
    expect(read(`<div>one${html}two</div>`).text).toBe('onextwo');
  });

  test('the sign that links a heading does not make C a C#', () => {
    expect(read('<h2>배운 것: C<a class="header-anchor" href="#c" aria-hidden="true">#</a></h2>').text).toBe(
      '배운 것: C',
    );
  });

  test('a root that is itself skipped has no text', () => {
    mount('<nav>one</nav>');
    expect(new PageText([...document.querySelectorAll('nav')]).text).toBe('');
  });
});

describe('code can be marked, but holds no mentions', () => {
  test.each<[what: string, html: string, text: string, prose: string]>([
    ['inline code', '<p>Use <code>go run</code> now</p>', 'Use go run now', 'Use ###### now'],
    ['blocks, whose line breaks stay', '<p>a</p><pre>b\nc d</pre><p>e</p>', 'a\nb\nc d\ne', 'a\n#\n###\ne'],
    ['code in pre', '<pre>a <code>b</code> c</pre>', 'a b c', '#####'],
    ['pre and code with the same text', '<pre><code>ab</code></pre>', 'ab', '##'],
    ['code in code', '<code>a<kbd>b</kbd>c<code>d</code></code>e', 'abcde', '####e'],
    ['two neighbors', '<code>a</code><code>b</code>', 'ab', '##'],
    ['the space between them is prose', '<code>a</code> <kbd>b</kbd>', 'a b', '# #'],
    ['other markup in code', '<code>a <b>b</b></code> c', 'a b c', '### c'],
    ['emoji', '<code>👩‍💻</code>!', '👩‍💻!', '#####!'],
    ['empty code', 'a <code> </code> b', 'a b', 'a b'],
    [
      "Notion's, a block by its class",
      '<div class="notion-selectable notion-code-block"><div>a</div></div><div>b</div>',
      'a\nb',
      '#\nb',
    ],
    ["Naver Blog's", '<div class="__se_code_view language-js">a</div><div>b</div>', 'a\nb', '#\nb'],
  ])('%s', (_, html, text, prose) => {
    const page = read(html);
    expect(page.text).toBe(text);
    expect(page.prose.replaceAll('\ufffc', '#')).toBe(prose);
    expect(page.prose).toHaveLength(text.length);
  });
});

const SHADOW = (content: string): string => `<template shadowrootmode="open">${content}</template>`;

describe('shadow roots are read where they are open', () => {
  test.each<[what: string, html: string, text: string]>([
    ["in place of the host's children", `<x-a>${SHADOW('<p>in</p>')}out</x-a>`, 'in'],
    ['with slotted children in their places', `<x-a>${SHADOW('<p>a <slot></slot> c</p>')}b</x-a>`, 'a b c'],
    [
      'with named slots in the order shown',
      `<x-a>${SHADOW('<slot name="t"></slot><slot></slot>')}<p>body</p><h1 slot="t">title</h1></x-a>`,
      'title\nbody',
    ],
    ["with a slot's fallback", `<x-a>${SHADOW('<slot>nothing here</slot>')}</x-a>`, 'nothing here'],
    ['without fallback where something is slotted', `<x-a>${SHADOW('<slot>no</slot>')}yes</x-a>`, 'yes'],
    ['without what no slot shows', `<x-a>${SHADOW('<slot name="t"></slot>')}<p>no</p><b slot="t">yes</b></x-a>`, 'yes'],
    ['inside each other', `<x-a>${SHADOW(`a <x-b>${SHADOW('b <slot></slot>')}<slot></slot></x-b>`)}c</x-a>`, 'a\nb c'],
    ['closed ones stay unread', `<x-a><template shadowrootmode="closed">no</template>yes</x-a>`, 'yes'],
    ['skipped elements in them are skipped', `<x-a>${SHADOW('<style>x</style><nav>y</nav>z')}</x-a>`, 'z'],
  ])('%s', (_, html, text) => {
    expect(read(html).text).toBe(text);
  });

  test('and listed once each, outer before inner, in document order', () => {
    const page = read(
      `<x-a>${SHADOW(`<x-b>${SHADOW('b')}</x-b>a<slot></slot>`)}<x-c>${SHADOW('c')}</x-c></x-a><x-d>${SHADOW('d')}</x-d>`,
    );
    expect(page.shadowRoots.map(({ host }) => host.localName)).toEqual(['x-a', 'x-b', 'x-c', 'x-d']);
    expect(new Set(page.shadowRoots).size).toBe(4);
  });

  test.each<[what: string, html: string]>([
    ['a page without', '<p>one</p>'],
    ['skipped hosts', `<aside><x-a>${SHADOW('a')}</x-a></aside>`],
    ['closed ones', `<x-a><template shadowrootmode="closed">no</template></x-a>`],
  ])('%s lists none', (_, html) => {
    expect(read(html).shadowRoots).toEqual([]);
  });

  test('a part of the page past the limit is not entered', () => {
    const body = mount(`<p>one</p><x-a>${SHADOW('two')}</x-a>`);
    expect(new PageText([body], 3).shadowRoots).toEqual([]);
  });
});

describe('a limit on the length', () => {
  const HTML = '<p>Hello  world</p><p>again</p>';
  test.each([
    [0, ''],
    [1, 'H'],
    [5, 'Hello'],
    [6, 'Hello'],
    [7, 'Hello w'],
    [12, 'Hello world'],
    [17, 'Hello world\nagain'],
    [1_000, 'Hello world\nagain'],
  ])('of %i is kept', (limit, text) => {
    const page = new PageText([mount(HTML)], limit);
    expect(page.text).toBe(text);
    expect(page.prose).toBe(text);
    const range = page.toRange(0, text.length);
    expect(range && page.toOffsets(range)).toEqual(text ? { start: 0, end: text.length } : undefined);
    const everything = page.toOffsets(rangeOf(document.body, 0, document.body, 2));
    expect(everything).toEqual(text ? { start: 0, end: text.length } : undefined);
  });

  test('holds also inside of one long text node and of code', () => {
    const page = new PageText([mount(`<pre>${'line\n'.repeat(1_000)}</pre>`)], 99);
    expect(page.text.length).toBeLessThanOrEqual(99);
    expect(page.prose).toHaveLength(page.text.length);
  });
});

describe('places of the text in the page', () => {
  test.each<[quote: string, inPage: string]>([
    ['one two', 'one  two'],
    ['two', 'two'],
    ['two\nthree', 'two  three'],
    ['rne', 'rne'],
    ['🎉', '🎉'],
    ['three Kubernetes', 'three \nKubernetes'],
  ])('"%s" covers just that', (quote, inPage) => {
    const page = read('<p>one  two </p><p> three \n<b>Kube</b>rnetes<script>no</script> 🎉</p>');
    const start = page.text.indexOf(quote);
    const range = page.toRange(start, start + quote.length);
    expect(range && stringOf(range)).toBe(inPage);
    expect(range && page.toOffsets(range)).toEqual({ start, end: start + quote.length });
  });

  test.each([
    ['nothing', 1, 1],
    ['backwards', 3, 1],
    ['only the break between blocks', 3, 4],
    ['behind the end', 7, 9],
    ['before the beginning', -3, 0],
    ['no numbers', Number.NaN, Number.NaN],
  ])('%s has no place', (_, start, end) => {
    expect(read('<p>one</p><p>two</p>').toRange(start, end)).toBeUndefined();
  });
});

describe('a selection covers', () => {
  /** `|` in the HTML is where the selection begins and ends; as text, or between nodes where it stands alone. */
  function selected(html: string): string | undefined {
    const body = mount(html.replaceAll('||', '<!--edge-->'));
    const edges: [Node, number][] = [];
    for (const node of allNodes(body)) {
      if (node.nodeType === Node.TEXT_NODE) {
        for (let at; (at = (node as Text).data.indexOf('|')) >= 0; edges.push([node, at]))
          (node as Text).deleteData(at, 1);
      } else if (node.nodeType === Node.COMMENT_NODE && node.parentNode) {
        const at = [...node.parentNode.childNodes].indexOf(node as ChildNode);
        edges.push([node.parentNode, at]);
      }
    }
    for (const node of allNodes(body)) if (node.nodeType === Node.COMMENT_NODE) (node as Comment).data = '';
    const [start, end] = edges;
    if (!start || !end) throw new Error('Two edges are needed');
    const page = new PageText([body]);
    const span = page.toOffsets(rangeOf(...start, ...end));
    return span && page.text.slice(span.start, span.end);
  }

  test.each<[what: string, html: string, text: string | undefined]>([
    ['words', '<p>one |two| three</p>', 'two'],
    ['no white space around them', '<p>one| two |three</p>', 'two'],
    ['no collapsed white space', '<p>one | \n two \n | three</p>', 'two'],
    ['nothing where only white space is selected', '<p>one| |two</p>', undefined],
    ['nothing where only collapsed white space is', '<p>one| \n |two</p>', undefined],
    ['nothing where only the break between blocks is', '<p>one|</p><p>|two</p>', undefined],
    ['words over inline elements', '<p>o|ne <b>two</b> th|ree</p>', 'ne two th'],
    ['words over blocks', '<p>o|ne</p><p>tw|o</p>', 'ne\ntw'],
    ['words over table cells', '<table><tr><td>o|ne<td>tw|o</table>', 'ne\ntw'],
    ['a paragraph by triple click, which ends at the next', '<p>|one</p><p>||two</p>', 'one'],
    ['all, from before to behind the post', '||<p>one</p><p>two</p>||', 'one\ntwo'],
    ['one paragraph, from outside', '<p>zero</p>||<p>one</p>||<p>two</p>', 'one'],
    ['up to an image', '<p>on|e <img> ||<img> two</p>', 'e'],
    ['from an image on', '<p>one <img>||<img> tw|o</p>', 'tw'],
    ['what is inside of an element', '<p>a<b>||one||</b>z</p>', 'one'],
    ['nothing of an empty element', '<p>a<b>||||</b>z</p>', undefined],
    ['from skipped content on', '<nav>na|v</nav><p>on|e</p>', 'on'],
    ['up to skipped content', '<p>on|e</p><nav>na|v</nav><p>two</p>', 'e'],
    ['over skipped content', '<p>on|e</p><nav>nav</nav><p>tw|o</p>', 'e\ntw'],
    ['nothing inside of skipped content', '<p>one</p><nav>n|a|v</nav><p>two</p>', undefined],
    ['nothing between two skipped parts', '<p>one</p><nav>n|av</nav><i hidden>|</i><p>two</p>', undefined],
    ['from white space between blocks', '<p>one</p> | <p>tw|o</p>', 'tw'],
    ['code', '<p>one <code>t|w</code>o|</p>', 'wo'],
    ['words into a shadow root', `<p>o|ne</p><x-a>${SHADOW('<p>tw|o</p>')}</x-a>`, 'ne\ntw'],
    ['words out of a shadow root', `<x-a>${SHADOW('<p>o|ne</p>')}</x-a><p>tw|o</p>`, 'ne\ntw'],
    ['words inside of a shadow root', `<x-a>${SHADOW('<p>o|ne</p><p>tw|o</p>')}</x-a>`, 'ne\ntw'],
    ['a shadow root from outside', `<p>a</p>||<x-a>${SHADOW('<p>one</p>')}</x-a>||<p>z</p>`, 'one'],
    ['what is before a shadow root', `<p>o|ne</p>||<x-a>${SHADOW('<p>two</p>')}</x-a>`, 'ne'],
    ['what is behind a shadow root', `<x-a>${SHADOW('<p>two</p>')}</x-a>||<p>on|e</p>`, 'on'],
    ['elements of a shadow root', `<x-a>${SHADOW('<p>a</p>||<p>one</p>||<p>z</p>')}</x-a><p>z</p>`, 'one'],
    ['slotted words', `<x-a>${SHADOW('<p>a</p><slot></slot><p>z</p>')}<p>o|ne</p><p>tw|o</p></x-a>`, 'ne\ntw'],
    ['slotted elements', `<x-a>${SHADOW('<p>a</p><slot></slot><p>z</p>')}||<p>one</p>||<p>two</p></x-a>`, 'one'],
    ['words around a slot', `<x-a>${SHADOW('<p>o|ne</p><slot></slot><p>tw|o</p>')}<p>b</p></x-a>`, 'ne\nb\ntw'],
    [
      'what is shown between, not what is between in the source',
      `<x-a>${SHADOW('<slot name="t"></slot><slot></slot>')}<p>bo|dy</p><h1 slot="t">ti|tle</h1></x-a>`,
      undefined,
    ],
  ])('%s', (_, html, text) => {
    expect(selected(html)).toBe(text);
  });

  test.each<[what: string, edges: () => [Node, number, Node, number]]>([
    ['the document', () => [document, 0, document, document.childNodes.length]],
    ['the root element', () => [document.documentElement, 0, document.documentElement, 2]],
    ['from the head to behind the body', () => [document.head, 0, document.documentElement, 2]],
    [
      'from the first comment to the last',
      () => [textNode('a').previousSibling ?? document, 1, document.body.lastChild ?? document, 1],
    ],
  ])('the whole text, where the range is %s', (_, edges) => {
    const page = read('<p><!--x-->a</p><p>z</p><!--y-->');
    expect(page.toOffsets(rangeOf(...edges()))).toEqual({ start: 0, end: 3 });
  });

  test.each<[what: string, edges: () => [Node, number, Node, number]]>([
    ['a removed element', () => [document.createElement('p'), 0, document.body, 2]],
    [
      'a removed link',
      () => [document.body, 0, Object.assign(document.createElement('a'), { href: 'https://x.dev' }), 0],
    ],
    ['the part before the post', () => [document, 0, document.body, 0]],
    ['the part behind the post', () => [document.body, 2, document.documentElement, 2]],
    ['backwards', () => [document.body, 2, document.body, 0]],
    ['offsets past the end', () => [textNode('z'), 99, document.body, 99]],
  ])('nothing of %s', (_, edges) => {
    const page = read('<p>a</p><p>z</p>');
    expect(page.toOffsets(rangeOf(...edges()))).toBeUndefined();
  });

  test('nothing but the post where its root is a part of the page', () => {
    const body = mount('<p>before</p><main><p>one</p></main><p>behind</p>');
    const page = new PageText([...body.querySelectorAll('main')]);
    expect(page.toOffsets(rangeOf(document.body, 0, document.body, 3))).toEqual({ start: 0, end: 3 });
    expect(page.toOffsets(rangeOf(textNode('before'), 2, textNode('one'), 2))).toEqual({ start: 0, end: 2 });
    expect(page.toOffsets(rangeOf(textNode('before'), 0, textNode('before'), 3))).toBeUndefined();
    expect(page.toOffsets(rangeOf(textNode('behind'), 0, textNode('behind'), 3))).toBeUndefined();
  });
});

describe('a page that has changed since', () => {
  const changes: [what: string, change: () => void, one: boolean, two: boolean, both: boolean][] = [
    ['nothing', () => undefined, true, true, true],
    ['a text node removed', () => textNode('two').remove(), true, false, false],
    ['a block removed', () => textNode('one').parentElement?.remove(), false, true, false],
    ['everything removed', () => document.body.replaceChildren(), false, false, false],
    ['words before it in its node', () => textNode('two').insertData(0, 'x'), true, false, false],
    ['words behind it in its node', () => textNode('two').appendData('x'), true, false, false],
    ['other words of the same length', () => void (textNode('two').data = 'owt'), true, false, false],
    ['a node emptied', () => void (textNode('one').data = ''), false, true, false],
    ['a node split', () => void textNode('two').splitText(1), true, false, false],
    ['a word between them changed', () => void (textNode('and').data = 'or'), true, true, false],
    ['a class name', () => document.body.classList.add('x'), true, true, true],
    ['a block added between', () => textNode('and').before('x'), true, true, true],
  ];
  test.each(changes)('%s: a place is the right one or none', (_, change, one, two, both) => {
    const page = read('<p>one</p><p>and</p><p>two</p>');
    const [start, end] = [textNode('one'), textNode('two')];
    change();
    const places = [page.toRange(0, 3), page.toRange(8, 11), page.toRange(0, 11)];
    expect(places.map((range) => range !== undefined)).toEqual([one, two, both]);
    expect(places.slice(0, 2).map((range) => range && stringOf(range))).toEqual([
      one ? 'one' : undefined,
      two ? 'two' : undefined,
    ]);
    for (const [edge, there] of [
      [start, one],
      [end, two],
    ] as const) {
      expect(page.toOffsets(rangeOf(edge, 0, edge, 3)) !== undefined).toBe(there);
    }
    expect(() => page.toOffsets(rangeOf(document, 0, document, 1))).not.toThrow();
  });
});

describe('a big page', () => {
  /** Seconds of the processor's time, for other tests run at the same time. */
  function secondsOf(work: () => void): number {
    const began = process.cpuUsage();
    work();
    return process.cpuUsage(began).user / 1e6;
  }

  test('is read, and thousands of places are found in it, without walking through it each time', () => {
    const body = mount('<div><p>one <b>two</b>  three <code>four</code></p></div>'.repeat(5_000));
    let page = new PageText([]);
    expect(secondsOf(() => (page = new PageText([body])))).toBeLessThan(3);
    const seconds = secondsOf(() => {
      for (let start = 0; start < page.text.length; start += 19) {
        const range = page.toRange(start, start + 3);
        expect(range && page.toOffsets(range)).toEqual({ start, end: start + 3 });
      }
      for (let index = 0; index < 2_000; index++) {
        expect(page.toOffsets(rangeOf(body, index, body, index + 1))).toEqual({
          start: index * 19,
          end: index * 19 + 18,
        });
      }
    });
    expect(seconds).toBeLessThan(8);
  });

  test('may be one text node of twenty million characters', () => {
    const body = mount('<p></p>');
    body.append('가나 '.repeat(7_000_000), 'end');
    const page = new PageText([body], 2_000_000);
    expect(page.text).toHaveLength(2_000_000);
    expect(page.toRange(1_999_998, 2_000_000)).toBeDefined();
  });

  test('says whether there was more than may be read', () => {
    const body = mount('<p>one</p><p>two</p>');
    expect(new PageText([body], 5).isCut).toBe(true);
    expect(new PageText([body], 100).isCut).toBe(false);
  });

  test('is compared once for many places in one big text node, and anew when the page has changed it', async () => {
    const body = mount('<p></p>');
    const node = document.createTextNode('Redis '.repeat(5_000));
    body.append(node);
    const page = new PageText([body]);
    const { data } = node;
    const asked = vi.spyOn(node, 'data', 'get').mockReturnValue(data);
    for (let start = 0; start < 6_000; start += 6) expect(page.toRange(start, start + 5)).toBeDefined();
    expect(asked).toHaveBeenCalledOnce();
    await Promise.resolve();
    asked.mockReturnValue('Kafka '.repeat(5_000));
    expect(page.toRange(0, 5)).toBeUndefined();
  });

  test.each<[what: string, html: string]>([
    ['many nodes', '<p>one <b>two</b></p>'.repeat(2_000)],
    ['a text node with white space everywhere', `<p>${'a  b '.repeat(10_000)}</p>`],
    ['a preformatted one', `<pre>${'a\n'.repeat(10_000)}</pre>`],
    ['text nodes of white space alone', `<p>${`<i>${' '.repeat(2_000)}</i>`.repeat(2_000)}</p>`],
  ])('is read in many steps: %s', (_, html) => {
    const steps = [...new TextReading([mount(html)], 2_000_000).steps()];
    expect(steps.length).toBeGreaterThan(10);
  });

  test('may be nested deeper than any parser allows', () => {
    let inner = mount('');
    for (let depth = 0; depth < 1_500; depth++) inner = inner.appendChild(document.createElement('div'));
    inner.textContent = 'deep';
    const page = new PageText([document.body]);
    const range = page.toRange(0, 4);
    expect(page.text).toBe('deep');
    expect(range && page.toOffsets(range)).toEqual({ start: 0, end: 4 });
    document.body.replaceChildren();
  });
});

describe('the headings', () => {
  test.each<[what: string, body: string, roots: string, headings: string[]]>([
    [
      'in order, the title first',
      '<h1>A</h1><main><h2>B</h2><h3>C</h3><h4>D</h4><h5>E</h5></main>',
      'h1, main',
      ['A', 'B', 'C', 'D'],
    ],
    [
      'as they look',
      '<h2> What I \n <em>learned</em><a href="#x" aria-hidden="true">#</a></h2>',
      'body',
      ['What I learned'],
    ],
    ['not empty ones', '<h2></h2><h2><img></h2><h2>A</h2>', 'body', ['A']],
    [
      'not of menus and hidden parts',
      '<nav><h2>x</h2></nav><div hidden><h2>x</h2></div><aside><h2>x</h2></aside><h2>A</h2>',
      'body',
      ['A'],
    ],
    ['nor outside of the post', '<h2>x</h2><main><h2>A</h2></main>', 'main', ['A']],
    ['cut short', `<h2>${'x'.repeat(300)}</h2>`, 'body', ['x'.repeat(200)]],
    ['not too many', '<h2>A</h2>'.repeat(99), 'body', Array<string>(60).fill('A')],
  ])('%s', (_, body, roots, headings) => {
    mount(body);
    expect(new PageText([...document.querySelectorAll(roots)]).headingTexts()).toEqual(headings);
  });
});
