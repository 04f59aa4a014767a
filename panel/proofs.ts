/** Sentences of posts in which names stand, out of the texts as they were read last. */
import type { GuessPlace } from '../lists/inbox.ts';
import { type Proof, sentenceAround } from '../lists/sentence.ts';
import { getReading, getText } from '../storage/pages.ts';

/** The places of a name that are shown of one post. */
const MOST_PROOFS = 3;

/** The first sentences of a post that have a name; none where the text is not at hand. */
export async function proofsOf(url: string, termId: string): Promise<Proof[]> {
  const [reading, text] = await Promise.all([getReading(url), getText(url)]);
  const proofs = new Map<string, Proof>();
  for (const mention of reading?.mentions ?? []) {
    if (mention.termId !== termId || text?.slice(mention.start, mention.end) !== mention.surface) continue;
    const proof = sentenceAround(text, mention);
    // A sentence that has the name twice is one proof.
    if (proof) proofs.set(proof.before + proof.name + proof.after, proof);
    if (proofs.size === MOST_PROOFS) break;
  }
  return [...proofs.values()];
}

/** The sentence around the place of a guess; undefined where the text is not at hand. */
export async function proofAt(place: GuessPlace): Promise<Proof | undefined> {
  const text = await getText(place.url);
  return text?.slice(place.start, place.end) === place.surface ? sentenceAround(text, place) : undefined;
}
