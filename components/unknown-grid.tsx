import type { Unknown } from '../lists/inbox.ts';
import type { Proof } from '../lists/sentence.ts';
import { t } from '../model/i18n.ts';
import { MENTION_TYPES, type MentionType } from '../model/mention.ts';
import { shownNumber } from './numbers.ts';
import { ProofText } from './proof-text.tsx';
import { VirtualGrid } from './virtual-grid.tsx';

/** What a reader says of a guess. */
export type Verdict = MentionType | 'ignore';

/** A sentence with the post that it is from. */
export interface PlacedProof {
  proof: Proof;
  url: string;
  title: string;
}

interface Props {
  unknowns: readonly Unknown[];
  /** Undefined while they are being read. */
  proofsOf: (id: string) => readonly PlacedProof[] | undefined;
  hrefOf: (url: string) => string;
  onJudge: (unknown: Unknown, verdict: Verdict) => void;
  onRange: (first: number, last: number) => void;
}

const ROW_HEIGHT = 132;
/** As the verdicts begin in English; the same keys in every language, so that one learns them once. */
const KEYS: Readonly<Record<Verdict, string>> = { skill: 's', company: 'c', technology: 't', ignore: 'i' };
const VERDICTS: readonly Verdict[] = [...MENTION_TYPES, 'ignore'];

/** Names that nobody knows yet, each with its sentences and one key for each answer. */
export const UnknownGrid = ({ unknowns, proofsOf, hrefOf, onJudge, onRange }: Props) => (
  <VirtualGrid
    label={t('sectionInbox')}
    class="unknowns"
    items={unknowns}
    keyOf={({ id }) => id}
    heightOf={() => ROW_HEIGHT}
    gap={8}
    onRange={onRange}
    rowClass={() => 'mark'}
  >
    {(unknown) => {
      const { id, surface, places, mentions, type } = unknown;
      return (
        <>
          <div role="gridcell" class="cell">
            <p class="guessed">
              <strong>{surface}</strong>
              <span class="faint">{t('unknownSeen', shownNumber(places.length), shownNumber(mentions))}</span>
            </p>
            {proofsOf(id)?.map(({ proof, url, title }) => (
              <p key={url} class="said">
                <ProofText proof={proof} />
                <a class="faint" href={hrefOf(url)}>
                  {title}
                </a>
              </p>
            ))}
          </div>
          <div role="gridcell" class="verdicts">
            {VERDICTS.map((verdict) => (
              <button
                key={verdict}
                type="button"
                class={`button verdict ${verdict} ${verdict === type ? 'likely' : ''}`}
                aria-keyshortcuts={KEYS[verdict]}
                aria-label={t(verdict === 'ignore' ? 'ignoreName' : `addAs_${verdict}`, surface)}
                onClick={() => onJudge(unknown, verdict)}
              >
                {verdict !== 'ignore' && <span class="dot" aria-hidden="true" />}
                {verdict === 'ignore' ? t('ignore') : t(`type_${verdict}`)}
              </button>
            ))}
          </div>
        </>
      );
    }}
  </VirtualGrid>
);
