import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { MarkList } from '../components/mark-list.tsx';
import { PostGroup } from '../components/post-group.tsx';
import { t } from '../model/i18n.ts';
import type { Annotation } from '../model/records.ts';
import { allOrphans } from '../storage/orphans.ts';
import { getTitles } from '../storage/pages.ts';
import { markEvents } from './mark-events.ts';
import type { Actions } from './use-actions.ts';
import { useHeld } from './use-held.ts';
import { useLive } from './use-live.ts';

const MOST_ORPHANS = 1_000;

interface Props {
  actions: Actions;
  onQuery: (query: string) => void;
  annotations: readonly Annotation[];
  isByPost?: boolean;
}

/** Marks of several posts. */
export function MarksOfPosts({ annotations, isByPost = false, actions, onQuery }: Props) {
  const [editing, setEditing] = useState<string>();
  const shown = useHeld(annotations, editing);
  const posts = useLive(async () => {
    const orphans = await allOrphans(MOST_ORPHANS);
    return {
      titles: await getTitles(annotations.map(({ url }) => url)),
      missing: new Set(orphans.map(({ id }) => id)),
    };
  }, [annotations]);
  if (!posts.value) return null;
  const { titles, missing } = posts.value;
  const titleOf = (url: string): string => titles.get(url) ?? url;
  const events = {
    editing,
    missing,
    onEdit: setEditing,
    onTag: onQuery,
    ...markEvents(actions),
  };
  if (!isByPost) return <MarkList annotations={shown} titleOf={titleOf} {...events} />;
  return (
    <>
      {[...Map.groupBy(shown, ({ url }) => url)].map(([url, marks]) => (
        <PostGroup key={url} title={titleOf(url)} url={url} count={marks.length} onOpen={actions.openPost}>
          <MarkList annotations={marks} {...events} />
        </PostGroup>
      ))}
    </>
  );
}

/** What is listed of more. */
export const More = ({ text, onMore }: { text: ComponentChildren; onMore: () => void }) => (
  <p class="more">
    <span class="faint">{text}</span>
    <button type="button" class="button" onClick={onMore}>
      {t('showMore')}
    </button>
  </p>
);
