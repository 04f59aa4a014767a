import { DeletedList } from '../../components/deleted-list.tsx';
import { t } from '../../model/i18n.ts';
import type { Annotation } from '../../model/records.ts';
import { StorageNotice } from '../../panel/storage-notice.tsx';
import type { Actions } from '../../panel/use-actions.ts';
import { useLive } from '../../panel/use-live.ts';
import { deletedAnnotations, TOMBSTONE_AGE } from '../../storage/annotations.ts';
import { getTitles } from '../../storage/pages.ts';

const MOST_LISTED = 500;

const goneAt = ({ deleted = 0 }: Annotation): number => deleted + TOMBSTONE_AGE;

export function Deleted({ actions }: { actions: Actions }) {
  const { value, error } = useLive(async () => {
    const now = Date.now();
    const annotations = (await deletedAnnotations(MOST_LISTED)).filter((annotation) => goneAt(annotation) > now);
    return { now, annotations, titles: await getTitles(annotations.map(({ url }) => url)) };
  }, []);
  if (error) return <StorageNotice error={error} />;
  if (!value) return null;
  if (value.annotations.length === 0) return <p class="empty">{t('emptyDeleted')}</p>;
  return (
    <DeletedList
      annotations={value.annotations}
      titleOf={(url) => value.titles.get(url) ?? url}
      goneAt={goneAt}
      now={value.now}
      onRestore={actions.restore}
    />
  );
}
