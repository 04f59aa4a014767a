import { browser } from 'wxt/browser';
import { t, uiLanguage } from '../model/i18n.ts';
import { parseTermId } from '../model/mention.ts';
import type { Annotation, PageSummary } from '../model/records.ts';
import type { Hit, Kind } from '../search/types.ts';
import { getAnnotation } from '../storage/annotations.ts';
import { getSummary } from '../storage/pages.ts';
import { namePlace } from './library-places.ts';
import { MarksOfPosts, More } from './marks-of-posts.tsx';
import type { Actions } from './use-actions.ts';
import { useLive } from './use-live.ts';
import type { Answer } from './use-search.ts';

interface Props {
  answer: Answer;
  actions: Actions;
  onQuery: (query: string) => void;
  onMore: () => void;
}

/** What was found in the whole library: names, posts, and marks, of each kind the best first. */
export function FoundOfLibrary({ answer, actions, onQuery, onMore }: Props) {
  const { hits, total, text, progress } = answer;
  const rows = useLive(async () => {
    const [posts, marks] = await Promise.all([
      Promise.all(idsOf(hits, 'post').map(getSummary)),
      Promise.all(idsOf(hits, 'mark').map(getAnnotation)),
    ]);
    return {
      posts: posts.filter((post) => post !== undefined),
      marks: marks.filter((mark) => mark !== undefined && mark.deleted === undefined) as Annotation[],
    };
  }, [hits]);
  if (rows.error) return <p class="hint error">{t('errorStorageUnavailable')}</p>;
  if (!rows.value) return null;
  const { posts, marks } = rows.value;
  const names = idsOf(hits, 'name');
  return (
    <>
      {progress && progress.done < progress.total && (
        <p class="hint" role="status">
          {t('searchProgress', Math.round((100 * progress.done) / progress.total))}
        </p>
      )}
      {hits.length === 0 && !progress && <p class="hint">{t('emptySearch', text)}</p>}
      {names.length > 0 && (
        <section class="found">
          <h2>{t('foundNames')}</h2>
          <Names termIds={names} actions={actions} />
        </section>
      )}
      {posts.length > 0 && (
        <section class="found">
          <h2>{t('foundPosts')}</h2>
          <Posts posts={posts} actions={actions} />
        </section>
      )}
      {marks.length > 0 && (
        <section class="found">
          <h2>{t('foundMarks')}</h2>
          <MarksOfPosts annotations={marks} actions={actions} onQuery={onQuery} />
        </section>
      )}
      {total > hits.length && (
        <More text={t('foundOf', hits.length, total.toLocaleString(uiLanguage()))} onMore={onMore} />
      )}
    </>
  );
}

const idsOf = (hits: readonly Hit[], kind: Kind): string[] =>
  hits.filter((hit) => hit.kind === kind).map(({ id }) => id);

/** Names lead to their page in the library. */
const Names = ({ termIds, actions }: { termIds: readonly string[]; actions: Actions }) => (
  <ul class="chips">
    {termIds.map((termId) => {
      const { type, canonical } = parseTermId(termId);
      const url = browser.runtime.getURL(`/library.html${namePlace(termId)}`);
      return (
        <li key={termId} class={type} data-row>
          <button
            type="button"
            class="chip"
            aria-keyshortcuts="Enter"
            onClick={() => actions.attempt(() => browser.tabs.create({ url }))}
          >
            {canonical}
          </button>
        </li>
      );
    })}
  </ul>
);

const Posts = ({ posts, actions }: { posts: readonly PageSummary[]; actions: Actions }) => (
  <ul class="posts">
    {posts.map(({ url, title, site, year }) => (
      <li key={url} data-row>
        <button type="button" class="post" aria-keyshortcuts="Enter" onClick={() => actions.openPost(url)}>
          <span class="post-title">{title}</span>
          <span class="faint">{[site, year].filter((part) => part !== undefined).join(' · ')}</span>
        </button>
      </li>
    ))}
  </ul>
);
