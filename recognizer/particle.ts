/** Cuts the particle off a word that a reader selected: unlike recognition, without a lexicon to tell where a name ends. */
import { isHangul, mayFollowName } from './korean.ts';

/**
 * Particles that few nouns end in, each with what it follows: a syllable that is closed by a consonant, an open one, or
 * either. 도, 고, 나, 만 and the like are missing on purpose: 난이도, 회고 and 하나 would lose their last syllable.
 */
const PARTICLES: readonly [particle: string, follows: 'closed' | 'open' | 'any'][] = [
  ['에서부터', 'any'],
  ['으로부터', 'closed'],
  ['에서는', 'any'],
  ['에서도', 'any'],
  ['에서의', 'any'],
  ['으로는', 'closed'],
  ['에게서', 'any'],
  ['이라는', 'closed'],
  ['라는', 'open'],
  ['에서', 'any'],
  ['에게', 'any'],
  ['에는', 'any'],
  ['한테', 'any'],
  ['까지', 'any'],
  ['부터', 'any'],
  ['처럼', 'any'],
  ['보다', 'any'],
  ['으로', 'closed'],
  ['이랑', 'closed'],
  ['로', 'open'],
  ['을', 'closed'],
  ['를', 'open'],
  ['은', 'closed'],
  ['는', 'open'],
  ['이', 'closed'],
  ['가', 'open'],
  ['과', 'closed'],
  ['와', 'open'],
  ['의', 'any'],
  ['에', 'any'],
];
const LEAST_STEM = 2;
/** A field of study: 컴퓨터공학과. */
const DEPARTMENT = /학과$/;

const FIRST_SYLLABLE = 0xac00;
const FINALS = 28;
const FINAL_L = 8;

/** How much of `word` is left without its particle, in UTF-16 units; all of it where there is none. */
export function lengthWithoutParticle(word: string): number {
  const rest = /[가-힣]+$/.exec(word);
  if (!rest) return word.length;
  // Behind Latin letters the name ends where the script does.
  if (rest.index > 0) return mayFollowName(rest[0]) ? rest.index : word.length;
  if (DEPARTMENT.test(word)) return word.length;
  const particle = PARTICLES.find(([text, follows]) => {
    const stem = word.slice(0, -text.length);
    return word.endsWith(text) && stem.length >= LEAST_STEM && agrees(stem, follows, text);
  });
  return word.length - (particle?.[0].length ?? 0);
}

function agrees(stem: string, follows: 'closed' | 'open' | 'any', particle: string): boolean {
  const last = stem.charCodeAt(stem.length - 1);
  if (follows === 'any' || !isHangul(last)) return true;
  const final = (last - FIRST_SYLLABLE) % FINALS;
  // 로 follows ㄹ as it follows a vowel: 구글로.
  const isOpen = final === 0 || (particle.startsWith('로') && final === FINAL_L);
  return isOpen === (follows === 'open');
}
