import { useEffect, useMemo, useState } from 'preact/hooks';
import { Choice } from '../../components/choice.tsx';
import { AuthorChart } from '../../components/pictures/author-chart.tsx';
import { authorNamesTable, authorParts, authorTable } from '../../components/pictures/author-data.ts';
import { Computing } from '../../components/pictures/computing.tsx';
import { KnowledgeChips } from '../../components/pictures/knowledge-chips.tsx';
import { NameField } from '../../components/pictures/name-field.tsx';
import { Picture } from '../../components/pictures/picture.tsx';
import { loadPlot } from '../../components/pictures/plot.tsx';
import { type AuthorNames, authorNames, type Knowledge } from '../../insights/authors.ts';
import { askBackground } from '../../model/channel.ts';
import { t } from '../../model/i18n.ts';
import { parseTermId } from '../../model/mention.ts';
import { NAME_STATES, type NameRecord, type NameState } from '../../model/records.ts';
import { StorageNotice } from '../../panel/storage-notice.tsx';
import type { Actions } from '../../panel/use-actions.ts';
import { useLive } from '../../panel/use-live.ts';
import { useSteps } from '../../panel/use-steps.ts';
import { allNames } from '../../storage/names.ts';
import { allSummaries } from '../../storage/pages.ts';
import { downloadTable } from './download-table.ts';
import './pictures.css';

/** What authors name, by what the reader knows of it. */
export function Authors({ actions }: { actions: Actions }) {
  useEffect(() => void loadPlot().catch(() => undefined), []);
  const posts = useLive(allSummaries, []);
  const known = useLive(allNames, []);
  const rows = posts.value;
  const names = known.value;
  const authors = useSteps(rows && names && (() => authorNames(rows, knowledgeOf(names))), rows?.length ?? 0, [
    rows,
    names,
  ]);
  if (posts.error || known.error) return <StorageNotice error={posts.error ?? known.error} />;
  if (authors.isSlow) return <Computing {...authors} />;
  if (!authors.value) return null;
  if (authors.value.length === 0) return <p class="empty">{t('emptyAuthors')}</p>;
  return <AllAuthors authors={authors.value} actions={actions} />;
}

const knowledgeOf = (names: readonly NameRecord[]): Map<string, Knowledge> =>
  new Map(
    names.flatMap(({ termId, state }) => (state === 'known' || state === 'learning' ? [[termId, state] as const] : [])),
  );

function AllAuthors({ authors, actions }: { authors: readonly AuthorNames[]; actions: Actions }) {
  const [author, setAuthor] = useState<string>();
  const parts = useMemo(() => authorParts(authors), [authors]);
  const one = authors.find((names) => names.author === author) ?? authors[0];
  return (
    <>
      <Picture
        title={t('authorsTitle')}
        about={t('authorsHow')}
        table={() => authorTable(authors)}
        onDownload={downloadTable}
      >
        <AuthorChart parts={parts} />
      </Picture>
      <NameField
        label={t('chooseAuthor')}
        placeholder={authors[0]?.author ?? ''}
        names={authors.map((names) => names.author)}
        value={author ?? ''}
        onPick={setAuthor}
      />
      {one && <OneAuthor names={one} actions={actions} />}
    </>
  );
}

function OneAuthor({ names, actions }: { names: AuthorNames; actions: Actions }) {
  const [termId, setTermId] = useState<string>();
  const state = termId && NAME_STATES.find((each) => names[each].some((met) => met.termId === termId));
  const onState = (next: NameState): void =>
    actions.attempt(() => askBackground({ kind: 'noteName', termId: termId ?? '', state: next }));
  return (
    <Picture
      title={t('namesOfAuthor', names.author)}
      about={t('namesOfAuthorAbout', names.posts.length)}
      table={() => authorNamesTable(names)}
      onDownload={downloadTable}
    >
      <KnowledgeChips names={names} chosen={termId} onChoose={setTermId}>
        {termId !== undefined && state && (
          <div class="plain state" role="group" aria-label={parseTermId(termId).canonical}>
            <span>{parseTermId(termId).canonical}</span>
            <Choice
              label={t('columnKnowledge')}
              values={NAME_STATES}
              value={state}
              textOf={(each) => t(`knowledge_${each}`)}
              onPick={onState}
            />
          </div>
        )}
      </KnowledgeChips>
    </Picture>
  );
}
