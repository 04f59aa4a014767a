import { useState } from 'preact/hooks';
import { MarkList } from '../components/mark-list.tsx';
import { PostGroup } from '../components/post-group.tsx';
import { t } from '../model/i18n.ts';
import type { Annotation } from '../model/records.ts';
import { searchAnnotations } from '../storage/annotations.ts';
import { allOrphans } from '../storage/orphans.ts';
import { getTitles } from '../storage/pages.ts';
import type { Actions } from './use-actions.ts';
import { useHeld } from './use-held.ts';
import { useLive } from './use-live.ts';

/** How many marks are listed at first, and added at each wish for more. */
const STEP = 200;
const MOST_ORPHANS = 1_000;

interface Props {
  actions: Actions;
  query: string;
  onQuery: (query: string) => void;
  /** List each post's marks together, instead of all by their time. */
  byPost?: boolean;
}

/** All that the reader has kept, newest first, with text search. */
export function SavedMarks({ actions, query, onQuery, byPost = false }: Props) {
  const [most, setMost] = useState(STEP);
  const found = useLive(async () => {
    const annotations = await searchAnnotations(query, most + 1);
    const orphans = await allOrphans(MOST_ORPHANS);
    return {
      annotations,
      titles: await getTitles(annotations.map(({ url }) => url)),
      missing: new Set(orphans.map(({ id }) => id)),
    };
  }, [query, most]);
  return (
    <>
      <input
        type="search"
        class="search"
        value={query}
        placeholder={t('searchLabel')}
        aria-label={t('searchLabel')}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      {found.error ? (
        <p class="hint error">{t('errorStorageUnavailable')}</p>
      ) : (
        found.value && <Found {...{ actions, query, onQuery, byPost, most }} {...found.value} onMore={setMost} />
      )}
    </>
  );
}

interface FoundProps extends Required<Props> {
  annotations: readonly Annotation[];
  titles: ReadonlyMap<string, string>;
  missing: ReadonlySet<string>;
  most: number;
  onMore: (most: number) => void;
}

function Found({ actions, query, onQuery, byPost, annotations, titles, missing, most, onMore }: FoundProps) {
  const [editing, setEditing] = useState<string>();
  const shown = useHeld(annotations, editing).slice(0, most);
  const titleOf = (url: string): string => titles.get(url) ?? url;
  if (shown.length === 0) {
    return <p class="hint">{query.trim() === '' ? t('emptySaved') : t('emptySearch', query.trim())}</p>;
  }
  const events = {
    editing,
    missing,
    onEdit: setEditing,
    onGo: actions.go,
    onSave: actions.save,
    onEdited: actions.edited,
    suggestTags: actions.suggestTags,
    onDelete: actions.remove,
    onTag: onQuery,
  };
  return (
    <>
      {byPost ? (
        [...Map.groupBy(shown, ({ url }) => url)].map(([url, marks]) => (
          <PostGroup key={url} title={titleOf(url)} url={url} count={marks.length} onOpen={actions.openPost}>
            <MarkList annotations={marks} {...events} />
          </PostGroup>
        ))
      ) : (
        <MarkList annotations={shown} titleOf={titleOf} {...events} />
      )}
      {annotations.length > most && (
        <p class="more">
          <span class="faint">{t('firstPage', most)}</span>
          <button type="button" class="button" onClick={() => onMore(most + STEP)}>
            {t('showMore')}
          </button>
        </p>
      )}
    </>
  );
}
