import { useState } from 'preact/hooks';
import { MarkList } from '../components/mark-list.tsx';
import { OrphanList } from '../components/orphan-list.tsx';
import { askPage } from '../model/channel.ts';
import { t } from '../model/i18n.ts';
import type { Annotation } from '../model/records.ts';
import type { Settings } from '../model/settings.ts';
import { annotationsOfPage } from '../storage/annotations.ts';
import type { OpenFrame } from '../storage/open-frames.ts';
import { orphansOfPage } from '../storage/orphans.ts';
import { getReading, getSummary } from '../storage/pages.ts';
import type { TabState } from './current-tab.ts';
import { Finds } from './finds.tsx';
import { markEvents } from './mark-events.ts';
import { withMarks } from './orphans.ts';
import { FoldedTimeline } from './post-timeline.tsx';
import { SiteRow, Unread } from './site-row.tsx';
import { StorageNotice } from './storage-notice.tsx';
import type { Actions } from './use-actions.ts';
import { useHeld } from './use-held.ts';
import { useLive } from './use-live.ts';

/** How many marks are shown at first: what was found should not be far below. */
const FIRST_MARKS = 4;

interface Props {
  isPopup: boolean;
  state: TabState | undefined;
  settings: Settings;
  actions: Actions;
  onTag: (tag: string) => void;
}

/** What is in the post that is open, and what the reader has kept of it. */
export function ThisPage({ isPopup, state, settings, actions, onTag }: Props) {
  if (!state || state.kind === 'loading') return <p class="hint">{t('stateReading')}</p>;
  if (state.kind === 'unreadable') return <p class="hint">{t('stateUnreadable')}</p>;
  if (state.kind !== 'read') return <Unread {...{ isPopup, state, settings, actions }} />;
  return (
    <>
      {state.trouble === 'cut' && <p class="hint">{t('stateCut')}</p>}
      <ReadPage key={state.frame.url} frame={state.frame} {...{ settings, actions, onTag }} />
      <SiteRow {...{ state, settings, actions }} />
    </>
  );
}

/** All that the database has of a post. */
async function loadPost(url: string) {
  const [summary, reading, annotations, missing] = await Promise.all([
    getSummary(url),
    getReading(url),
    annotationsOfPage(url),
    orphansOfPage(url),
  ]);
  const orphans = missing.length > 0 ? await withMarks(missing) : [];
  const ids = new Set(missing.map(({ id }) => id));
  return summary && { summary, reading, orphans, marks: annotations.filter(({ id }) => !ids.has(id)) };
}

function ReadPage({ frame, settings, actions, onTag }: { frame: OpenFrame } & Omit<Props, 'state' | 'isPopup'>) {
  const post = useLive(() => loadPost(frame.url), [frame.url]);
  if (post.error) return <StorageNotice error={post.error} />;
  if (!post.value) return <p class="hint">{t('stateReading')}</p>;
  const { summary, reading, marks, orphans } = post.value;
  return (
    <>
      <h1 class="page-title">{summary.title}</h1>
      {orphans.length > 0 && (
        <section>
          <Heading text={t('orphansHere')} count={orphans.length} />
          <OrphanList orphans={orphans} onAccept={actions.accept} onKeep={actions.keep} onDelete={actions.remove} />
        </section>
      )}
      <PostMarks {...{ marks, actions, onTag }} />
      <FoldedTimeline url={frame.url} actions={actions} />
      <Finds
        url={frame.url}
        mentions={reading?.mentions ?? []}
        headings={reading?.headings ?? []}
        onGo={(place) => void askPage(frame, { kind: 'revealMention', ...place }).catch(() => undefined)}
        onKeep={(name, place) => actions.keepFind(frame, name, place)}
        onCorrect={(correction) => actions.correct({ ...correction, page: { href: frame.url } })}
        {...{ settings, actions }}
      />
      {marks.length === 0 && orphans.length === 0 && <p class="hint">{t('emptyMarks')}</p>}
    </>
  );
}

interface PostMarksProps extends Pick<Props, 'actions' | 'onTag'> {
  marks: readonly Annotation[];
}

/** What the reader has kept of the post, the first few at first. */
function PostMarks({ marks, actions, onTag }: PostMarksProps) {
  const [editing, setEditing] = useState<string>();
  const [areAll, setAll] = useState(false);
  const shown = useHeld(areAll ? marks : marks.slice(0, FIRST_MARKS), editing);
  if (shown.length === 0) return null;
  return (
    <section>
      <Heading text={t('myMarks')} count={marks.length} />
      <MarkList annotations={shown} editing={editing} onEdit={setEditing} onTag={onTag} {...markEvents(actions)} />
      {!areAll && marks.length > FIRST_MARKS && (
        <button type="button" class="all-marks button" onClick={() => setAll(true)}>
          {t('showAllMarks', marks.length)}
        </button>
      )}
    </section>
  );
}

const Heading = ({ text, count }: { text: string; count: number }) => (
  <h2>
    {text} <span class="count">{count}</span>
  </h2>
);
