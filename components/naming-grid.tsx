import type { Proof } from '../lists/sentence.ts';
import { t } from '../model/i18n.ts';
import { shownNumber } from './numbers.ts';
import { OpenPostTool } from './open-post.tsx';
import { PostTitle } from './post-title.tsx';
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
          <PostTitle
            {...{ title, language }}
            href={hrefOf(url)}
            about={`${about} · ${t('timesInPost', shownNumber(count))}`}
          />
          {proofsIn(url)?.map((proof, place) => (
            <ProofText key={place} proof={proof} language={language} />
          ))}
        </div>
        <div role="gridcell">
          <OpenPostTool title={title} onOpen={() => onOpen(url)} />
        </div>
      </>
    )}
  </VirtualGrid>
);
