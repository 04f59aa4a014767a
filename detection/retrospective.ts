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
const OPENING_LENGTH = 1_000;
/** The most that headings and text add, each: enough for a title that says nothing, too little to outvote one. */
const MOST = 4;

/** Points for a post; from THRESHOLD on it is taken for a retrospective. */
export function scorePost(post: Post): number {
  const [against, forIt] = [isAgainst, isFor].map((counts) => scoreBody(post, counts));
  return scoreName(post) + capped(against!.headings + forIt!.headings) + capped(against!.text + forIt!.text);
}

/** Points that title and address have by themselves. */
export const scoreName = ({ title, url }: Pick<Post, 'title' | 'url'>): number =>
  sum(TITLE_CUES, title) + sum(URL_CUES, decode(url));

/** Whether headings and text may make a retrospective of a post whose name has so many points. */
export const isPossible = (name: number): boolean => name + 2 * MOST >= THRESHOLD;

/**
 * Whether a post whose name has so many points is a retrospective. What speaks for it is asked for only where what speaks
 * against it does: on most pages most patterns need not even be compiled.
 */
export function isRetrospective(name: number, body: Pick<Post, 'headings' | 'text'>): boolean {
  if (!isPossible(name) || body.text.length < LEAST_LENGTH) return false;
  const against = scoreBody(body, isAgainst);
  if (name + against.headings + against.text >= THRESHOLD) return true;
  const forIt = scoreBody(body, isFor);
  return name + capped(against.headings + forIt.headings) + capped(against.text + forIt.text) >= THRESHOLD;
}

const isAgainst = ([weight]: Cue): boolean => weight < 0;
const isFor = ([weight]: Cue): boolean => weight > 0;

const capped = (points: number): number => Math.min(MOST, points);

/** Points of some of the cues in headings and text. */
function scoreBody({ headings, text }: Pick<Post, 'headings' | 'text'>, counts: (cue: Cue) => boolean) {
  return {
    headings: sum(HEADING_CUES.filter(counts), headings.join('\n')),
    text: sum(TEXT_CUES.filter(counts), text.slice(0, OPENING_LENGTH)),
  };
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
