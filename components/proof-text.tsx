import type { Proof } from '../lists/sentence.ts';

/** A sentence of a post with the name in it marked. */
export const ProofText = ({
  proof: { before, name, after },
  language,
}: {
  proof: Proof;
  language?: string | undefined;
}) => (
  <q class="proof" lang={language}>
    {before}
    <mark>{name}</mark>
    {after}
  </q>
);
