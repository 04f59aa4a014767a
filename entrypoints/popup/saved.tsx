import { useState } from 'preact/hooks';
import { MarkList } from '../../components/mark-list.tsx';
import { t } from '../../model/i18n.ts';
import type { Annotation } from '../../model/records.ts';
import { searchAnnotations } from '../../storage/annotations.ts';
import { getTitles } from '../../storage/pages.ts';
import { useLive } from './use-live.ts';

/** How many marks are listed: more than one scrolls through in a popup; searching finds the rest. */
const MOST_LISTED = 200;

interface Props {
  onGo: (annotation: Annotation) => void;
  onDelete: (annotation: Annotation) => void;
}

/** All that the reader has kept, newest first, with text search. */
export function Saved({ onGo, onDelete }: Props) {
  const [query, setQuery] = useState('');
  const found = useLive(async () => {
    const annotations = await searchAnnotations(query, MOST_LISTED + 1);
    return { annotations, titles: await getTitles(annotations.map(({ url }) => url)) };
  }, [query]);

  return (
    <>
      <input
        type="search"
        class="search"
        value={query}
        placeholder={t('searchLabel')}
        aria-label={t('searchLabel')}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <Found {...{ query, onGo, onDelete }} error={found.error} result={found.value} />
    </>
  );
}

interface FoundProps extends Props {
  query: string;
  error: unknown;
  result: { annotations: Annotation[]; titles: Map<string, string> } | undefined;
}

function Found({ query, error, result, onGo, onDelete }: FoundProps) {
  if (error) return <p class="hint error">{t('errorStorageUnavailable')}</p>;
  if (!result) return null;
  const { annotations, titles } = result;
  if (annotations.length === 0) {
    return <p class="hint">{query.trim() === '' ? t('emptySaved') : t('emptySearch', query.trim())}</p>;
  }
  return (
    <>
      <MarkList
        annotations={annotations.slice(0, MOST_LISTED)}
        titleOf={(url) => titles.get(url) ?? url}
        onGo={onGo}
        onDelete={onDelete}
      />
      {annotations.length > MOST_LISTED && <p class="hint">{t('firstPage', MOST_LISTED)}</p>}
    </>
  );
}
