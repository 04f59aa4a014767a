import { useRef, useState } from 'preact/hooks';
import { FindList, type FoundName } from '../../components/find-list.tsx';
import { MarkList } from '../../components/mark-list.tsx';
import { OrphanList } from '../../components/orphan-list.tsx';
import { askPage } from '../../model/channel.ts';
import { t } from '../../model/i18n.ts';
import { parseTermId } from '../../model/mention.ts';
import type { PageRecord } from '../../model/records.ts';
import { withMarks } from '../../panel/orphans.ts';
import { FoldedTimeline } from '../../panel/post-timeline.tsx';
import type { Actions } from '../../panel/use-actions.ts';
import { useLive } from '../../panel/use-live.ts';
import { annotationsOfPage } from '../../storage/annotations.ts';
import type { OpenFrame } from '../../storage/open-frames.ts';
import { orphansOfPage } from '../../storage/orphans.ts';
import { getPage } from '../../storage/pages.ts';
import type { TabState } from './current-tab.ts';

interface Props {
  state: TabState | undefined;
  actions: Actions;
  onRead: (tabId: number) => void;
  onTag: (tag: string) => void;
}

/** What is in the post that is open, and what the reader has kept of it. */
export function ThisPage({ state, actions, onRead, onTag }: Props) {
  if (!state) return <p class="hint">{t('stateReading')}</p>;
  if (state.kind === 'unreadable') return <p class="hint">{t('stateUnreadable')}</p>;
  if (state.kind === 'read') return <ReadPage frame={state.frame} actions={actions} onTag={onTag} />;
  return (
    <div class="hint">
      <p>{t(state.kind === 'idle' ? 'stateIdle' : 'stateClosed')}</p>
      <button type="button" class="button primary" onClick={() => onRead(state.tabId)}>
        {t('readPage')}
      </button>
    </div>
  );
}

function ReadPage({ frame, actions, onTag }: { frame: OpenFrame } & Pick<Props, 'actions' | 'onTag'>) {
  const page = useLive(() => getPage(frame.url), [frame.url]);
  const kept = useLive(async () => {
    const orphans = await withMarks(await orphansOfPage(frame.url));
    const missing = new Set(orphans.map(({ record }) => record.id));
    return { orphans, marks: (await annotationsOfPage(frame.url)).filter(({ id }) => !missing.has(id)) };
  }, [frame.url]);
  const [editing, setEditing] = useState<string>();
  /** For each name, how often it was clicked: the next click goes to its next place. */
  const clicks = useRef(new Map<string, number>());
  if (page.error) return <p class="hint error">{t('errorStorageUnavailable')}</p>;
  if (!page.value || !kept.value) return <p class="hint">{t('stateReading')}</p>;

  const names = groupByName(page.value);
  const go = (name: FoundName): void => {
    const count = clicks.current.get(name.termId) ?? 0;
    clicks.current.set(name.termId, count + 1);
    const place = name.places[count % name.places.length];
    if (place) void askPage(frame, { kind: 'revealMention', ...place }).catch(() => undefined);
  };
  const { marks, orphans } = kept.value;
  return (
    <>
      <h1 class="page-title">{page.value.title}</h1>
      {orphans.length > 0 && (
        <>
          <Heading text={t('orphansHere')} count={orphans.length} />
          <OrphanList orphans={orphans} onAccept={actions.accept} onKeep={actions.keep} onDelete={actions.remove} />
        </>
      )}
      {marks.length > 0 && (
        <>
          <Heading text={t('myMarks')} count={marks.length} />
          <MarkList
            annotations={marks}
            editing={editing}
            onEdit={setEditing}
            onGo={actions.go}
            onSave={actions.save}
            onEdited={actions.edited}
            suggestTags={actions.suggestTags}
            onDelete={actions.remove}
            onTag={onTag}
          />
        </>
      )}
      <FoldedTimeline url={frame.url} actions={actions} />
      <Heading text={t('finds')} count={names.length} />
      {names.length === 0 ? <p class="hint">{t('stateNothing')}</p> : <FindList names={names} onGo={go} />}
      {marks.length === 0 && orphans.length === 0 && <p class="hint">{t('emptyMarks')}</p>}
    </>
  );
}

const Heading = ({ text, count }: { text: string; count: number }) => (
  <h2>
    {text} {count > 0 && <span class="count">{count}</span>}
  </h2>
);

/** The distinct names of a page, most frequent first, in the order of the post on ties. */
function groupByName(page: PageRecord): FoundName[] {
  const names = new Map<string, FoundName>();
  for (const { termId, start, end } of page.mentions) {
    const known = names.get(termId);
    if (known) known.places.push({ start, end });
    else names.set(termId, { termId, ...parseTermId(termId), places: [{ start, end }] });
  }
  return [...names.values()].sort((a, b) => b.places.length - a.places.length);
}
