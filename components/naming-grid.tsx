import type { Proof } from '../lists/sentence.ts';
import { t } from '../model/i18n.ts';
import { OpenIcon } from './icons.tsx';
import { shownNumber } from './numbers.ts';
import { ProofText } from './proof-text.tsx';
import { VirtualGrid } from './virtual-grid.tsx';

interface NamingPost {
  url: string;
  title: string;
  language: 'ko' | 'en';
  /** Where and when it is from. */
  about: string;
  /** How often it has the name. */
  count: number;
}

interface Props {
  posts: readonly NamingPost[];
  /** Undefined while they are being read. */
  proofsIn: (url: string) => readonly Proof[] | undefined;
  hrefOf: (url: string) => string;
  onOpen: (url: string) => void;
  onRange: (first: number, last: number) => void;
}

const ROW_HEIGHT = 112;

/** The posts that have a name, each with the sentences that say so. */
export const NamingGrid = ({ posts, proofsIn, hrefOf, onOpen, onRange }: Props) => (
  <VirtualGrid
    label={t('namingPosts')}
    class="naming"
    items={posts}
    keyOf={({ url }) => url}
    heightOf={() => ROW_HEIGHT}
    onRange={onRange}
  >
    {({ url, title, language, about, count }) => (
      <>
        <div role="gridcell" class="cell">
          <a class="post-title" href={hrefOf(url)} aria-keyshortcuts="Enter" lang={language}>
            {title}
          </a>
          <span class="faint about-post">
            {about} · {t('timesInPost', shownNumber(count))}
          </span>
          {proofsIn(url)?.map((proof, place) => (
            <ProofText key={place} proof={proof} language={language} />
          ))}
        </div>
        <div role="gridcell">
          <button
            type="button"
            class="open tool"
            aria-keyshortcuts="o"
            title={t('openPost')}
            aria-label={t('openPostOf', title)}
            onClick={() => onOpen(url)}
          >
            <OpenIcon />
          </button>
        </div>
      </>
    )}
  </VirtualGrid>
);
