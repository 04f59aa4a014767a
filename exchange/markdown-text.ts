/** Text of posts inside of Markdown: CommonMark, GitHub's and Obsidian's additions show it as it is. */

/** Anywhere in a line. An underscore within a word and an ampersand that starts no entity are harmless. */
const SYNTAX =
  /[\\`*[\]<>|~$^]|==|%%|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<!\S)#|:(?=\/\/)|(?<=www)\.|@(?=[\w-]+\.)/giu;
/** At the start of a line: headings, lists, rules, underlined headings. */
const LINE_START = /^(?:[-+=#]|\d{1,9}(?=[.)]))/;

/** One line of text. */
export const escapeLine = (text: string): string =>
  oneLine(text)
    .replace(SYNTAX, (syntax) => syntax.replace(/./g, '\\$&'))
    .replace(LINE_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));

/** Without line breaks, control characters and white space around it. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** The lines of a text, of whatever kind its line breaks are. */
const linesOf = (text: string): string[] => text.split(/\r\n?|[\n\u2028\u2029]/);

/** A quote of a post: each of its lines a paragraph. */
export const blockQuote = (quote: string): string =>
  linesOf(quote)
    .map(escapeLine)
    .filter(Boolean)
    .map((line) => `> ${line}`)
    .join('\n>\n');

/** HTML that keeps all that follows from being shown until it ends: comments, and what GitHub filters too. */
const SWALLOWING = /<(?=!|\?|\/?(?:title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)(?![a-z]))/gi;
const CODE = /(```[\s\S]*?(?:```|$)|~~~[\s\S]*?(?:~~~|$)|`[^`\n]*`)/;

/** A note of the reader's, as a callout: whatever Markdown it opens ends with it. */
export function callout(note: string): string {
  const parts = note.split(CODE);
  const safe = parts.map((part, index) => (index % 2 ? part : part.replace(SWALLOWING, '\\<'))).join('');
  return ['[!note]', ...linesOf(safe)].map((line) => `> ${line}`.trimEnd()).join('\n');
}

/** A link; characters that would end its address or its text are encoded. */
export function link(text: string, address: string): string {
  const target = address.replace(/[\s\p{Cc}()<>[\]\\`*_|~"]/gu, (character) =>
    character.charCodeAt(0) < 0x80
      ? `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
      : encodeURIComponent(character),
  );
  return `[${escapeLine(text)}](${target})`;
}

/** A tag as Obsidian reads it: letters, digits, emoji, `_`, `-` and `/`. Empty where nothing is left. */
export const tagName = (tag: string): string =>
  tag.replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]+/gu, '-').replace(/^[-/]+|[-/]+$/g, '');

/** A name as a link to its own note; names with characters that such a link cannot hold stay text. */
export const nameLink = (name: string): string =>
  /[[\]|#^\\:%]/.test(name) ? escapeLine(name) : `[[${oneLine(name)}]]`;
