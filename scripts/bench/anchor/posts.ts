/** The posts that marks are put on. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../usage.ts';
import { linesOf, sentencesOf } from './draft.ts';
import type { Source } from './edits.ts';

export interface Post {
  name: string;
  /** As a page shows it: no empty lines, single spaces. */
  text: string;
}

/** A post needs this many lines to be edited in all ways. */
const LEAST_LINES = 4;
const SHORTEST_SENTENCE = 8;

/** The .txt files of a folder. Throws UsageError if there are none that will do. */
export function readPosts(directory: string): Post[] {
  let names: string[];
  try {
    names = readdirSync(directory).filter((name) => name.endsWith('.txt'));
  } catch {
    throw new UsageError(`There is no folder ${directory}.`);
  }
  const posts = names
    .sort()
    .map((name) => ({ name, text: asShown(readFileSync(join(directory, name), 'utf8')) }))
    .filter(({ text }) => text.split('\n').length >= LEAST_LINES);
  if (posts.length < 2) throw new UsageError(`${directory} has no two .txt files of at least ${LEAST_LINES} lines.`);
  return posts;
}

const asShown = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

const isKorean = (text: string): boolean => /[\uac00-\ud7a3]/.test(text);
const sources = new Map<Post, Source>();

/** What the other posts in the same language have to offer; of all others where there are none. */
export function sourceFor(post: Post, posts: readonly Post[]): Source {
  const known = sources.get(post);
  if (known) return known;
  const others = posts.filter((other) => other !== post);
  const same = others.filter(({ text }) => isKorean(text) === isKorean(post.text));
  const lines = (same.length > 0 ? same : others).flatMap(({ text }) => linesOf(text));
  const source = {
    lines: lines.map(({ text }) => text),
    sentences: lines
      .flatMap(sentencesOf)
      .map(({ text }) => text.trim())
      .filter((text) => text.length >= SHORTEST_SENTENCE),
  };
  sources.set(post, source);
  return source;
}
