/** Is this a retrospective? A transparent score on title, address, headings and the voice of the first paragraphs. */
import { type Cue, HEADING_CUES, TEXT_CUES, THRESHOLD, TITLE_CUES, URL_CUES } from './cues.ts';

export interface Post {
  title: string;
  url: string;
  headings: readonly string[];
  text: string;
}

/** A shorter text, in characters, is a teaser or a list, whatever its title says. */
const LEAST_LENGTH = 300;
/** How much of the text is looked at, in characters: the voice shows early, and long posts cost no more than short ones. */
const OPENING_LENGTH = 3_000;
/** The text alone can speak for a post, but not without a hint elsewhere. */
const MOST_FROM_TEXT = 3;
const MOST_FROM_HEADINGS = 3;

/** Points for a post; from THRESHOLD on it is taken for a retrospective. */
export function scorePost({ title, url, headings, text }: Post): number {
  const opening = text.slice(0, OPENING_LENGTH);
  return (
    sum(TITLE_CUES, title) +
    sum(URL_CUES, decode(url)) +
    Math.min(MOST_FROM_HEADINGS, sum(HEADING_CUES, headings.join('\n'))) +
    Math.min(MOST_FROM_TEXT, sum(TEXT_CUES, opening))
  );
}

export const isRetrospective = (post: Post): boolean =>
  post.text.length >= LEAST_LENGTH && scorePost(post) >= THRESHOLD;

const sum = (cues: readonly Cue[], text: string): number =>
  cues.reduce((points, { pattern, weight }) => (pattern.test(text) ? points + weight : points), 0);

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
