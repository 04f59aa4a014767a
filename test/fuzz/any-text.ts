/** Texts as they come: Korean and English posts, however composed, and what no author ever meant to write. */
import fc from 'fast-check';

/** As JSON, structured clones and literals are: with a prototype. */
export const record = <Fields extends object>(fields: { [Key in keyof Fields]: fc.Arbitrary<Fields[Key]> }) =>
  fc.record(fields, { noNullPrototype: true });

const NAMES = [
  '쿠버네티스', 'Kubernetes', 'k8s', 'React', '리액트', 'Go', 'go', 'C++', 'C#', 'C', '.NET', 'Node.js', 'R', 'Redis',
  '카카오', 'Kakao', '네이버', '카카오뱅크', '우아한형제들', 'Google', '구글', '토스', '라인', 'Spring Boot', '스프링 부트',
  'TypeScript', 'AWS', 'EC2', 'useEffect', 'PostgreSQL', 'Java 17', 'java스크립트', 'Apple', 'ｋ８ｓ', 'K8S', 'Acme Labs',
]; // prettier-ignore
const TAILS = [
  '를', '을', '은', '는', '이', '가', '에서', '에서는', '으로', '로', '의', '와', '과', '도', '까지', '이라는', '에', '팀', '사',
  '였다', "'s", '’s', 's', '-based', '.js', '3', ' 18', '님',
]; // prettier-ignore
const PHRASES = [
  ' 입사했다. ', '에 입사했다. ', '를 도입했다. ', '에서 인턴을 했다. ', '를 배웠다', ' 퇴사 후 ', '2024년 3월', '1월 - 2월', '올해는 ', '지난 6개월 동안 ',
  'I joined ', 'We use ', ' at ', ' and ', 'I learned ', 'In 2023, ', 'Week 4', 'Q3', '회고', '마치며', '좋았던 점', '아쉬운 점: ',
  '나는 ', '팀원들과 ', 'https://blog.dev/post?a=1 ', 'me@a.dev', '@user', '#태그', '“인용”', '(', ')', '[', '], ', '- ', '* ', '1. ',
]; // prettier-ignore
const SPACES = [
  ' ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '. ',
  ', ',
  ' / ',
  '·',
  '  ',
  '\t',
  '\r\n',
  '\r',
  '\u00a0',
  '\u3000',
  '\u2028',
  '\u2029',
  '\u0085',
  '\v',
];
const ODD = [
  '\u200b', '\u200c', '\u200d', '\ufeff', '\u00ad', '\u2060', '\u202e', '\u0301', '\u0301\u0327', '\ufe0f', '\u20e3', '\0', '\u001b',
  '\ud83d', '\udc4d', '\ud800\ud800', '👍🏽', '👩‍👩‍👧‍👦', '🇰🇷', '\u{e0001}', '\u{10ffff}', '\uffff', '\ufffc', '\ufffd', 'ﬁ', 'İ', 'ı', 'ß', 'ẞ', 'ǅ',
  'ﷺ', '①', 'Ⅳ', '㈜', '㎏', '½', 'ᄀ', 'ᆨ', 'ᅡ', 'ㅋㅋ', 'ㄳ', '\u1112\u1161\u11ab', '\ua960', '\ud7b0', 'é', 'e\u0301', 'Å', 'Ω', '漢字', 'ｶﾞ', 'अ', 'ا', '〜', '𝒜',
]; // prettier-ignore
/** What means something to a program that reads it. */
export const SYNTAX = [
  '<script>', '</p>', '<!--', '<img src=x onerror=y>', '&lt;', '&#x0;', 'javascript:alert(1)', '```', '`', '**', '__', '~~', '![a](b)', '[a](<', '|a|b|\n|-|-|\n',
  '\n---\n', '# ', '> ', '\n- [x] ', '    ', '%%', '{{c1::a}}', '=1+1', '@SUM', '\t=cmd', '"', "'", '""', ',', ';', '\\', '$', '${x}', '%00', '%', '__proto__', 'constructor',
  '*/', '\n\n> [!note]', '[^1]', '==', '^', '<https://a.dev>', 'www.a.dev', '~~~', 'null', 'undefined', '0', '-1', 'NaN', '1e999', ':~:text=', '#', '?',
]; // prettier-ignore

const odd = fc.constantFrom(...ODD);
const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
/** What no keyboard writes. */
export const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: codeUnit, maxLength: 8 }),
  fc.string({ unit: odd, maxLength: 4 }),
);

const name = fc.constantFrom(...NAMES);
const word = fc.oneof(
  name,
  fc.tuple(name, fc.constantFrom(...TAILS)).map((parts) => parts.join('')),
  fc.constantFrom(...PHRASES),
  fc.string({ unit: fc.constantFrom(...'abcDE가나다힣ㅎ019_-.+#'), minLength: 1, maxLength: 6 }),
);
const space = fc.constantFrom(...SPACES);
const joined = (parts: readonly string[]): string => parts.join('');

/** Changes a text as editors, keyboards and file systems do. */
const transform = fc.constantFrom<(text: string) => string>(
  (text) => text.normalize('NFD'),
  (text) => text.normalize('NFKC'),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.toUpperCase(),
  (text) => text.replace(/(?<=[가-힣])(?=[가-힣])/g, '\u200b'),
  (text) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  (text) => text.slice(1),
  (text) => text.slice(0, -1),
);

const plain = fc.array(fc.tuple(word, space).map(joined), { maxLength: 30 }).map(joined);
const mixed = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: word },
      { weight: 4, arbitrary: space },
      { weight: 2, arbitrary: odd },
      { weight: 1, arbitrary: noise },
      { weight: 1, arbitrary: fc.constantFrom(...SYNTAX) },
      { weight: 1, arbitrary: fc.tuple(word, transform).map(([text, change]) => change(text)) },
    ),
    { maxLength: 40 },
  )
  .map(joined);
const repeated = fc.tuple(fc.oneof(word, odd, space), fc.nat(60)).map(([unit, times]) => unit.repeat(times));

/** A post as people write them. */
export const post = fc.tuple(plain, fc.option(transform, { nil: String })).map(([text, change]) => change(text));
/** Any text, most of them like a post. */
export const text = fc.oneof({ weight: 3, arbitrary: mixed }, post, repeated, noise);
/** A line of it, for titles, names and tags. */
export const line = fc.oneof(
  word,
  fc.tuple(word, fc.oneof(odd, space, fc.constantFrom(...SYNTAX)), word).map(joined),
  noise,
  fc.constantFrom(...SYNTAX),
  fc.constant(''),
);

/** A part of a text of some length, as half-open offsets; not empty. */
export const spanIn = (length: number): fc.Arbitrary<{ start: number; end: number }> =>
  fc
    .tuple(fc.nat(length - 1), fc.nat(length - 1))
    .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) + 1 }));

/** A text that is not empty, and parts of it. */
export const textWithSpans = (of: fc.Arbitrary<string>, maxLength = 8) =>
  of
    .filter((whole) => whole.length > 0)
    .chain((whole) =>
      record({ text: fc.constant(whole), spans: fc.array(spanIn(whole.length), { minLength: 1, maxLength }) }),
    );

/** What an author does to a text later. */
export const edits = fc.array(record({ at: fc.nat(400), left: fc.nat(30), put: fc.oneof(plain, noise, space) }), {
  maxLength: 4,
});
export const edited = (whole: string, changes: readonly { at: number; left: number; put: string }[]): string =>
  changes.reduce((was, { at, left, put }) => was.slice(0, at) + put + was.slice(at + left), whole);
