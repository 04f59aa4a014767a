/** Rows of text that wants to be more than text, as a page, files and the database have them. */
import { HOST } from './harness.ts';

/** Whoever loads from here has been fooled. */
export const EVIL_HOST = 'evil.example';

/** What every screen must show as it is. */
export const IMAGE = `<img src=https://${EVIL_HOST}/x onerror="pwned=1">`;

/** Each is a title, a quote, a note, a tag, a name and an author; none longer than a name may be. */
const TEXTS_OF_EVIL: readonly string[] = [
  IMAGE,
  `<script>pwned=1</script>${IMAGE}`,
  `"><svg/onload=pwned=1>${IMAGE}`,
  `=HYPERLINK("https://${EVIL_HOST}/x") ${IMAGE}`,
  `＝cmd|' /C calc'!A0`,
  '\u202egnp.exe \u2066left\u202d open',
  `a\u0000b\u200bc\ud800d\u0007 ${IMAGE}`,
  '__proto__',
  'constructor',
  '$1 $& $$ ${7*7} {{7*7}} %s',
  'W'.repeat(100),
  '](javascript:pwned=1) [x](javascript:pwned=1)',
];

/** Longer text, where there is no limit of a name's. */
const NOTE = [
  IMAGE,
  `![image](https://${EVIL_HOST}/x)`,
  '[link](javascript:pwned=1) [link](<java\tscript:pwned=1>) [link](JaVaScRiPt&colon;pwned=1)',
  `[link](data:text/html,<script>pwned=1</script>) <vbscript:pwned>`,
  `<iframe src="https://${EVIL_HOST}/x"></iframe>`,
  'ㅎ'.repeat(10_000),
].join('\n\n');

const urlOf = (at: number): string => `https://${HOST}/evil-${at}`;
const idOf = (at: number): string => `00000000-0000-4000-8000-0000000000${String(at).padStart(2, '0')}`;
const AT = Date.UTC(2025, 0, 31, 12);
const DIGEST = 'a'.repeat(64);
const NAMES = [`technology:${IMAGE}`, `company:${IMAGE} & sons`, `skill:${IMAGE}ing`];

/** The text of each post: hostile names, each in a sentence of its own. */
const surfaces = NAMES.map((termId) => termId.slice(termId.indexOf(':') + 1));
const TEXT = surfaces.map((surface) => `${surface} 를 배웠다.`).join('\n');

const pages = TEXTS_OF_EVIL.map((text, at) => ({
  url: urlOf(at),
  address: urlOf(at),
  // As long as they may be, without a place to break.
  title: text.startsWith('WW') ? 'W'.repeat(1_000) : text,
  author: at % 2 === 0 ? IMAGE : text,
  year: 2018 + (at % 4),
  language: 'ko',
  firstVisit: AT + at,
  lastVisit: AT + at,
  textDigest: DIGEST,
  mentions: NAMES.map((termId, index) => {
    const start = TEXT.indexOf(`${surfaces[index]} 를`);
    return { termId, start, end: start + surfaces[index]!.length, surface: surfaces[index] };
  }),
  links: [{ company: NAMES[1], technology: NAMES[0], rule: 'sentence', start: 0, end: 10 }],
}));

const mark = (text: string, at: number): object => ({
  id: idOf(at),
  url: urlOf(at),
  type: 'technology',
  termId: `technology:${text}`,
  color: 'blue',
  note: `${text}\n\n${NOTE}`,
  tags: [text, '__proto__'],
  selector: {
    exact: text.startsWith('WW') ? 'W'.repeat(10_000) : text,
    prefix: IMAGE.slice(0, 30),
    suffix: text,
    start: at,
    end: at + text.length,
  },
  created: AT + at,
  updated: AT + at,
});

const backup = {
  format: 'retromark',
  version: 1,
  pages,
  annotations: [
    ...TEXTS_OF_EVIL.map(mark),
    // As if deleted just now: what was deleted long ago is listed no more.
    { ...mark(IMAGE, 0), id: idOf(90), deleted: Date.now(), updated: Date.now() },
    // Left out: their addresses are none of the web.
    { ...mark(IMAGE, 0), id: idOf(91), url: 'javascript:pwned=1' },
    { ...mark(IMAGE, 0), id: idOf(92), url: 'data:text/html,<script>pwned=1</script>' },
  ],
  terms: TEXTS_OF_EVIL.map((surface, at) => ({
    id: idOf(20 + at),
    surface,
    scope: 'everywhere',
    rule: 'add',
    termId: `technology:${surface}`,
    created: AT,
    updated: AT,
  })),
  names: TEXTS_OF_EVIL.map((text) => ({ termId: `technology:${text}`, note: NOTE, state: 'known', updated: AT })),
  settings: {
    searches: [{ name: IMAGE, place: `marks?q=${IMAGE}` }],
    ['__proto__']: { pwned: 1 },
  },
};

const quoteOf = (exact: string): object => ({ type: 'TextQuoteSelector', exact, prefix: IMAGE, suffix: IMAGE });

const webAnnotations = TEXTS_OF_EVIL.map((text, at) => ({
  type: 'Annotation',
  id: `javascript:pwned=${at}`,
  body: [
    { type: 'TextualBody', purpose: 'commenting', value: NOTE },
    { type: 'TextualBody', purpose: 'tagging', value: text },
  ],
  target: {
    source: at === 1 ? 'javascript:pwned=1' : urlOf(40 + at),
    selector: quoteOf(text),
    'retromark:title': text,
  },
}));

const hypothesis = {
  export_date: '2025-01-31',
  annotations: TEXTS_OF_EVIL.map((text, at) => ({
    id: text,
    uri: at === 1 ? 'java\nscript:pwned=1' : urlOf(60 + at),
    text: NOTE,
    tags: [text, '__proto__'],
    document: { title: [text] },
    target: [{ selector: [quoteOf(text)] }],
  })),
};

/** Files as readers get them from others: the name, and what is in it. */
export const FILES: readonly (readonly [name: string, text: string])[] = [
  [`=${IMAGE}\u202egnp.json`, JSON.stringify(backup)],
  ['w3c.jsonld', JSON.stringify(webAnnotations)],
  ['hypothesis.json', JSON.stringify(hypothesis)],
  ['names.csv', `name,alias\n"${`${IMAGE}s`.replaceAll('"', '""')}",=1+1`],
];

/** A post of them, one of words without end, and a name in them. */
export const MARKED = { url: urlOf(0), endless: urlOf(TEXTS_OF_EVIL.indexOf('W'.repeat(100))), termId: NAMES[0]! };

export const TEXTS = pages.map(({ url }) => ({ url, digest: DIGEST, text: TEXT }));

export const GUESSES = [
  {
    url: urlOf(0),
    surface: surfaces[1],
    type: 'company',
    confidence: 0.4,
    count: 1,
    start: TEXT.indexOf(`${surfaces[1]} 를`),
    end: 0,
  },
].map((guess) => ({ ...guess, end: guess.start + guess.surface!.length }));

export const ORPHANS = TEXTS_OF_EVIL.slice(0, 4).map((text, at) => ({
  id: idOf(at),
  url: urlOf(at),
  since: AT,
  candidate: { exact: `${text}!`, prefix: IMAGE, suffix: IMAGE, start: 0, end: text.length + 1 },
}));

/** A page that calls itself and its author like markup, with a script for its canonical address. */
const written = IMAGE.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
export const EVIL_PAGE = `<!doctype html><html lang="ko"><head><meta charset="utf-8">
<title>2024년 회고 ${written} &#x202e;</title>
<meta name="author" content="${written}"><link rel="canonical" href="javascript:pwned=1"></head>
<body><article><h1>2024년 회고 ${written}</h1>
<p>래블업에서 인턴을 마치고 쿠버네티스를 공부했다. ${'돌아보면 아쉬운 점도 많았지만 그만큼 많이 배웠다. '.repeat(12)}</p>
<p><b id="mark">${written} 를 배웠다.</b></p></article></body></html>`;
