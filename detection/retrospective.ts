/** Is this a retrospective? A score of title, address, headings and the text's voice. */
import { type Cue, HEADING_CUES, TEXT_CUES, THRESHOLD, TITLE_CUES, URL_CUES } from './cues.ts';

export interface Post {
  title: string;
  url: string;
  headings: readonly string[];
  text: string;
}

/** A shorter text, in characters, is a teaser or a list, whatever its title says. */
const LEAST_LENGTH = 300;
/** How much of the text is looked at: the voice shows early, and later on every word turns up by chance. */
export const OPENING_LENGTH = 1_000;
/** The most that headings and text add, each: enough for a title that says nothing, too little to outvote one. */
const MOST = 4;

/** Points for a post; from THRESHOLD on it is taken for a retrospective. */
export const scorePost = (post: Post): number => scoreName(post) + scoreText(post);

/**
 * Whether a post has enough points. Asks for headings and text only where title and address leave it open, and for what
 * speaks for the post only where what speaks against it does: on most pages most patterns need not even be compiled.
 */
export function isRetrospective(post: Post): boolean {
  const points = scoreName(post);
  if (points + 2 * MOST < THRESHOLD || post.text.length < LEAST_LENGTH) return false;
  return points + scoreText(post, isAgainst) >= THRESHOLD || points + scoreText(post) >= THRESHOLD;
}

const isAgainst = ([weight]: Cue): boolean => weight < 0;

const scoreName = ({ title, url }: Post): number => sum(TITLE_CUES, title) + sum(URL_CUES, decode(url));

/** With all cues, or with some of them. */
function scoreText({ headings, text }: Post, counts: (cue: Cue) => boolean = () => true): number {
  return (
    Math.min(MOST, sum(HEADING_CUES.filter(counts), headings.join('\n'))) +
    Math.min(MOST, sum(TEXT_CUES.filter(counts), text.slice(0, OPENING_LENGTH)))
  );
}

function sum(cues: readonly Cue[], text: string): number {
  // Addresses made on a Mac spell Hangul in parts.
  const composed = text.normalize();
  return cues.reduce((points, [weight, pattern]) => (pattern.test(composed) ? points + weight : points), 0);
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
