/** Who takes part in `recognize`. Each is a chunk of its own, so that a page loads only what it measures. */
import type { Entry } from '../../../recognizer/lexicon-format.ts';
import type { Contender } from './contender.ts';

export type ContenderName = 'retromark' | 'ahoCorasick' | 'boundaryRegExp' | 'markJs';

/** Makes the contender ready; this is what start-up times. */
type Builder = () => Contender;

/** For each contender: loads it and its input, `multiple` times the lexicon. */
export const CONTENDERS: Readonly<Record<ContenderName, (multiple: number) => Promise<Builder>>> = {
  async retromark(multiple) {
    const { start, startFrom } = await import('./ours.ts');
    if (multiple === 1) return start;
    const entries = await data<Entry[]>(`entries-${multiple}`);
    return () => startFrom(entries);
  },
  ahoCorasick: async (multiple) => withForms((await import('./aho-corasick.ts')).build, multiple),
  boundaryRegExp: async (multiple) => withForms((await import('./boundary-regexp.ts')).build, multiple),
  markJs: async (multiple) => withForms((await import('./mark-js.ts')).build, multiple),
};

async function withForms(build: (forms: readonly string[]) => Contender, multiple: number): Promise<Builder> {
  const forms = await data<string[]>(`forms-${multiple}`);
  return () => build(forms);
}

/** What the bench serves under this name. */
export async function data<T>(name: string): Promise<T> {
  const response = await fetch(`/data/${name}`);
  return (await response.json()) as T;
}
