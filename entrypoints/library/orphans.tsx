import { OrphanList } from '../../components/orphan-list.tsx';
import { PostGroup } from '../../components/post-group.tsx';
import { t } from '../../model/i18n.ts';
import { withMarks } from '../../panel/orphans.ts';
import { StorageNotice } from '../../panel/storage-notice.tsx';
import type { Actions } from '../../panel/use-actions.ts';
import { useLive } from '../../panel/use-live.ts';
import { allOrphans } from '../../storage/orphans.ts';
import { getTitles } from '../../storage/pages.ts';

/** More than one works through in one go; answering those makes room for the rest. */
const MOST_LISTED = 500;

export function Orphans({ actions }: { actions: Actions }) {
  const { value, error } = useLive(async () => {
    const orphans = await withMarks(await allOrphans(MOST_LISTED));
    return { orphans, titles: await getTitles(orphans.map(({ record }) => record.url)) };
  }, []);
  if (error) return <StorageNotice error={error} />;
  if (!value) return null;
  if (value.orphans.length === 0) return <p class="empty">{t('emptyOrphans')}</p>;
  return (
    <>
      {[...Map.groupBy(value.orphans, ({ record }) => record.url)].map(([url, orphans]) => (
        <PostGroup
          key={url}
          title={value.titles.get(url) ?? url}
          url={url}
          count={orphans.length}
          onOpen={actions.openPost}
        >
          <OrphanList orphans={orphans} onAccept={actions.accept} onKeep={actions.keep} onDelete={actions.remove} />
        </PostGroup>
      ))}
    </>
  );
}
