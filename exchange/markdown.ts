/** One file a post, with front matter as Obsidian reads it; several posts come as a ZIP archive. */
import { strToU8, Zip, ZipPassThrough } from 'fflate';
import { stringify } from 'yaml';
import { MENTION_TYPES, type MentionType, parseTermId } from '../model/mention.ts';
import type { Annotation, PageRecord } from '../model/records.ts';
import { withTextFragment } from '../model/text-fragment.ts';
import { type Chunk, fileName, type Format, localDate, type WriteOptions, type WrittenFile } from './format.ts';
import { type Library, type Post, postsOf } from './library.ts';
import { blockQuote, callout, escapeLine, link, nameLink, oneLine, tagName } from './markdown-text.ts';
import { uniqueNames } from './file-names.ts';

export const markdown: Format = {
  id: 'markdown',
  label: 'formatMarkdown',
  about: 'aboutMarkdown',
  extension: 'md',
  mime: 'text/markdown',
  write,
};

function write(library: Library, { at }: WriteOptions): WrittenFile {
  const posts = postsOf(library);
  const nameFor = uniqueNames('.md');
  const [first] = posts;
  if (first && posts.length === 1) {
    return { name: nameFor(titleOf(first)), mime: markdown.mime, chunks: [{ data: postAsMarkdown(first), done: 1 }] };
  }
  return { name: fileName(at, 'zip'), mime: 'application/zip', chunks: zip(posts, nameFor, at) };
}

function* zip(posts: readonly Post[], nameFor: (title: string) => string, at: number): Generator<Chunk> {
  const ready: Uint8Array<ArrayBuffer>[] = [];
  const archive = new Zip((error, data) => {
    if (error) throw error;
    ready.push(data);
  });
  for (const [index, post] of posts.entries()) {
    // Stored as it is: compressing takes five times as long as all the rest, and the archive is unpacked at once.
    const file = new ZipPassThrough(nameFor(titleOf(post)));
    file.mtime = at;
    archive.add(file);
    file.push(strToU8(postAsMarkdown(post)), true);
    for (const data of ready.splice(0)) yield { data, done: index / posts.length };
  }
  archive.end();
  for (const data of ready) yield { data, done: 1 };
}

/** One mark for the clipboard: the quote, the note, and where it is from. */
export function copyAsMarkdown(mark: Annotation, page?: PageRecord): string {
  const source = sourceLink(mark, page, page?.title);
  return [blockQuote(mark.selector.exact), mark.note.trim(), `— ${source}`].filter(Boolean).join('\n\n');
}

const titleOf = ({ page, url }: Post): string => oneLine(page?.title ?? '') || new URL(url).hostname;

function postAsMarkdown(post: Post): string {
  const body = [`# ${escapeLine(titleOf(post))}`, ...post.marks.flatMap((mark) => markBlocks(mark, post.page))];
  return `---\n${frontMatter(post)}---\n\n${body.join('\n\n')}\n`;
}

/** Strings are quoted wherever any version of YAML would take them for something else; dates are dates. */
function frontMatter({ page, url, marks }: Post): string {
  const names = namesByType([...(page?.termIds ?? []), ...marks.flatMap(({ termId }) => termId ?? [])]);
  const properties = {
    title: titleOf({ page, url, marks }),
    url: page?.address ?? url,
    author: page?.author && oneLine(page.author),
    year: page?.year,
    site: new URL(url).hostname,
    tags: distinct(marks.flatMap(({ tags }) => tags.map(tagName).filter(Boolean))),
    skills: names.skill,
    companies: names.company,
    technologies: names.technology,
    visited: page && dateOf(page.firstVisit),
    updated: dateOf(marks.reduce((latest, mark) => Math.max(latest, mark.updated), page?.lastVisit ?? 0)),
  };
  return stringify(properties, { version: '1.1', lineWidth: 0 });
}

/** A day of the reader's, as YAML writes dates without a time. */
const dateOf = (at: number): Date => new Date(`${localDate(at)}T00:00:00Z`);

function namesByType(termIds: readonly string[]): Record<MentionType, string[]> {
  const terms = distinct(termIds).map(parseTermId);
  const ofType = (type: MentionType): string[] =>
    terms.filter((term) => term.type === type).map(({ canonical }) => oneLine(canonical));
  return Object.fromEntries(MENTION_TYPES.map((type) => [type, ofType(type)])) as Record<MentionType, string[]>;
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

/** The post's words are a quote, the reader's a callout. */
function markBlocks(mark: Annotation, page: PageRecord | undefined): string[] {
  const note = mark.note.trim();
  return [
    blockQuote(mark.selector.exact),
    ...(note ? [callout(note)] : []),
    [...labelsOf(mark), sourceLink(mark, page, new URL(mark.url).hostname)].join(' · '),
  ];
}

function labelsOf({ type, termId, tags }: Annotation): string[] {
  const kind = termId ? [nameLink(parseTermId(termId).canonical)] : [];
  const hashes = [...(type === 'note' ? [] : [type]), ...tags.map(tagName).filter(Boolean)];
  return [...kind, ...distinct(hashes).map((tag) => `#${tag}`)];
}

function sourceLink(mark: Annotation, page: PageRecord | undefined, text: string | undefined): string {
  const address = page?.address ?? mark.url;
  return link(text || new URL(mark.url).hostname, withTextFragment(address, mark.selector.exact));
}
