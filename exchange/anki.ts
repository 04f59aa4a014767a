/** Marks as flashcards: a text file as Anki imports it. A mark's id is its card's, so importing again updates. */
import { withTextFragment } from '../model/text-fragment.ts';
import { type Chunk, fileName, type Format, inChunks, type WriteOptions, type WrittenFile } from './format.ts';
import { type Library, marksOf } from './library.ts';

type Row = ReturnType<typeof marksOf>[number];

const HEAD = ['#separator:tab', '#html:true', '#guid column:1', '#tags column:4', '#columns:id\tfront\tback\ttags'];

export const anki: Format = {
  id: 'anki',
  label: 'formatAnki',
  about: 'aboutAnki',
  extension: 'txt',
  mime: 'text/plain',
  write,
};

function write(library: Library, { at, cards = 'quote' }: WriteOptions): WrittenFile {
  const front = cards === 'quote' ? quoteOf : clozeOf;
  return { name: fileName(at, 'txt'), mime: anki.mime, chunks: chunksOf(library, front) };
}

function* chunksOf(library: Library, front: (row: Row) => string): Generator<Chunk> {
  yield { data: `${HEAD.join('\n')}\n`, done: 0 };
  yield* inChunks(marksOf(library), (rows) =>
    rows.map((row) => `${[row.mark.id, front(row), backOf(row), tagsOf(row)].join('\t')}\n`).join(''),
  );
}

const quoteOf = ({ mark: { selector } }: Row): string => toHtml(selector.exact);

const clozeOf = ({ mark: { selector } }: Row): string =>
  `${toHtml(selector.prefix)}{{c1::${toHtml(selector.exact)}}}${toHtml(selector.suffix)}`;

function backOf({ mark, page }: Row): string {
  const link = withTextFragment(page?.address ?? mark.url, mark.selector.exact);
  const source = `<a href="${toHtml(link)}">${toHtml(page?.title || new URL(mark.url).hostname)}</a>`;
  return [mark.note.trim() && toHtml(mark.note.trim()), source].filter(Boolean).join('<br><br>');
}

/** Anki parts tags at spaces. */
const tagsOf = ({ mark: { type, tags } }: Row): string =>
  [type, ...tags].map((tag) => tag.trim().replace(/[\s\p{C}<>"]+/gu, '_')).join(' ');

/**
 * One line of HTML. Besides HTML's own, the characters are escaped that mean something to Anki: braces and colons of
 * clozes, brackets of sounds and formulas; and a sign at the beginning that means a formula to a spreadsheet.
 */
const toHtml = (text: string): string =>
  text
    .replace(/[&<>"'{}[\]:\\]|(?<=^[\s\p{C}]*)[=+\-@＝＋－＠]/gu, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/\r\n?|[\n\u2028\u2029]/g, '<br>')
    .replace(/[\t\p{Cc}]/gu, ' ');
