import { useRef, useState } from 'preact/hooks';
import { TermForm } from '../../components/term-form.tsx';
import { TermList } from '../../components/term-list.tsx';
import { useFocusBack } from '../../components/use-focus-back.ts';
import { askBackground } from '../../model/channel.ts';
import { t } from '../../model/i18n.ts';
import { readScope } from '../../model/scope.ts';
import { StorageNotice } from '../../panel/storage-notice.tsx';
import type { Actions } from '../../panel/use-actions.ts';
import { useLive } from '../../panel/use-live.ts';
import { getTitles } from '../../storage/pages.ts';
import { allTerms } from '../../storage/terms.ts';

const NEW = 'new';

const suggest = (query: string) => askBackground({ kind: 'names', query });

export function Corrections({ actions }: { actions: Actions }) {
  /** The id of the correction that is edited, or `NEW`. */
  const [editing, setEditing] = useState<string>();
  const place = useRef<HTMLDivElement>(null);
  useFocusBack(place, editing);
  const { value, error } = useLive(async () => {
    const terms = await allTerms();
    const pages = terms.map(({ scope }) => readScope(scope)).filter(({ scope }) => scope === 'page');
    return { terms, titles: await getTitles(pages.map(({ place = '' }) => place)) };
  }, []);
  if (error) return <StorageNotice error={error} />;
  if (!value) return null;
  return (
    <div ref={place}>
      {editing === NEW ? (
        <div class="term new">
          <TermForm suggest={suggest} onSave={actions.correct} onClose={() => setEditing(undefined)} />
        </div>
      ) : (
        <button type="button" class="add button primary" data-edits={NEW} onClick={() => setEditing(NEW)}>
          {t('newName')}
        </button>
      )}
      {value.terms.length === 0 ? (
        <p class="empty">{t('emptyCorrections')}</p>
      ) : (
        <TermList
          terms={value.terms}
          editing={editing}
          titleOf={(url) => value.titles.get(url) ?? url}
          suggest={suggest}
          onEdit={setEditing}
          onSave={actions.correct}
          onForget={actions.forget}
        />
      )}
    </div>
  );
}
