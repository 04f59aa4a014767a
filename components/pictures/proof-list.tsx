import { t } from '../../model/i18n.ts';
import { shorten } from '../shorten.ts';

/** A sentence that proves a link, with its post. */
export interface ShownProof {
  url: string;
  title: string;
  site: string;
  year?: number;
  rule: 'sentence' | 'paragraph' | 'period' | 'near';
  start: number;
  end: number;
  /** The words of the place; absent where the text is not at hand. */
  words?: string;
  /** Parts of `words` that are the two names. */
  names: readonly { start: number; end: number; type: 'company' | 'technology' }[];
}

interface Props {
  proofs: readonly ShownProof[];
  onGo: (proof: ShownProof) => void;
}

export const ProofList = ({ proofs, onGo }: Props) => (
  <ol class="proofs">
    {proofs.map((proof) => (
      <li key={`${proof.url}\n${proof.start}`}>
        <button type="button" class="proof-place" onClick={() => onGo(proof)}>
          <span class="proof-words">{proof.words === undefined ? t('proofNoText') : <Words proof={proof} />}</span>
          <span class="meta">
            <span class="title">{shorten(proof.title, 80)}</span>
            <span>{proof.site}</span>
            {proof.year !== undefined && <span>{proof.year}</span>}
            {proof.rule !== 'sentence' && <span>{t(`proof_${proof.rule}`)}</span>}
          </span>
        </button>
      </li>
    ))}
  </ol>
);

/** A paragraph is shown around the two names only. */
function Words({ proof: { words = '', names } }: { proof: ShownProof }) {
  const parts = [];
  let from = 0;
  for (const { start, end, type } of names) {
    if (start < from) continue;
    parts.push(words.slice(from, start), <b class={type}>{words.slice(start, end)}</b>);
    from = end;
  }
  return [...parts, words.slice(from)];
}
