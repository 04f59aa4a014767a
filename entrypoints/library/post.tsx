import { useState } from 'preact/hooks';
import { isoTime, languageName, shownDay } from '../../components/dates.ts';
import { ExchangeIcon } from '../../components/icons.tsx';
import { MarkList } from '../../components/mark-list.tsx';
import { NameChips } from '../../components/name-chips.tsx';
import { shownNumber } from '../../components/numbers.ts';
import { OpenPost } from '../../components/open-post.tsx';
import { t } from '../../model/i18n.ts';
import { listPlace, namePlace } from '../../panel/library-places.ts';
import { markEvents } from '../../panel/mark-events.ts';
import { PostTimeline } from '../../panel/post-timeline.tsx';
import { StorageNotice } from '../../panel/storage-notice.tsx';
import type { Actions } from '../../panel/use-actions.ts';
import { useHeld } from '../../panel/use-held.ts';
import { useLive } from '../../panel/use-live.ts';
import { annotationsOfPage } from '../../storage/annotations.ts';
import { orphansOfPage } from '../../storage/orphans.ts';
import { getSummary } from '../../storage/pages.ts';
import type { SectionProps } from './sections.ts';
import { Subject } from './subject.tsx';

const LIST = { href: '#posts', name: t('sectionPosts') };

/** One post: what it is, what the reader has kept of it, and the names in it. */
export function Post({ actions, place: { subject: url }, onExport }: SectionProps) {
  const { value, error } = useLive(async () => ({ summary: await getSummary(url) }), [url]);
  const kept = useLive(
    async () => ({
      marks: await annotationsOfPage(url),
      missing: new Set((await orphansOfPage(url)).map(({ id }) => id)),
    }),
    [url],
  ).value;
  if (error) return <StorageNotice error={error} />;
  if (!value || !kept) return null;
  const { summary } = value;
  if (!summary && kept.marks.length === 0) {
    return <Subject title={t('noSuchPost')} list={LIST} />;
  }
  const title = summary?.title ?? url;
  const names = summary?.termIds.map((termId, index) => ({ termId, count: summary.counts[index] ?? 0 })) ?? [];
  return (
    <>
      <Subject title={title} list={LIST} language={summary?.language}>
        {summary && (
          <>
            <span>
              {[summary.site, summary.author, summary.year, languageName(summary.language)]
                .filter((part) => part !== undefined)
                .join(' · ')}
            </span>
            <span>
              {t('visitedOn')} <time dateTime={isoTime(summary.lastVisit)}>{shownDay(summary.lastVisit)}</time>
            </span>
          </>
        )}
        <OpenPost title={title} onOpen={() => actions.openPost(url)} />
        <button type="button" class="button" onClick={() => onExport({ urls: [url] })}>
          <ExchangeIcon />
          {t('exportSelection')}
        </button>
      </Subject>
      <PostMarks actions={actions} {...kept} />
      <section aria-labelledby="post-names">
        <h2 id="post-names">
          {t('finds')} <span class="count">{shownNumber(names.length)}</span>
        </h2>
        {names.length === 0 ? <p class="hint">{t('stateNothing')}</p> : <NameChips names={names} hrefOf={namePlace} />}
      </section>
      {summary && (
        <section aria-labelledby="post-career">
          <h2 id="post-career">{t('timelineTitle')}</h2>
          <PostTimeline url={url} actions={actions} />
        </section>
      )}
    </>
  );
}

interface PostMarksProps {
  actions: Actions;
  marks: Awaited<ReturnType<typeof annotationsOfPage>>;
  missing: ReadonlySet<string>;
}

function PostMarks({ actions, marks, missing }: PostMarksProps) {
  const [editing, setEditing] = useState<string>();
  const shown = useHeld(marks, editing);
  return (
    <section aria-labelledby="post-marks">
      <h2 id="post-marks">
        {t('myMarks')} <span class="count">{shownNumber(shown.length)}</span>
      </h2>
      {shown.length === 0 ? (
        <p class="hint">{t('emptyMarks')}</p>
      ) : (
        <MarkList
          annotations={shown}
          editing={editing}
          missing={missing}
          onEdit={setEditing}
          {...markEvents(actions)}
          onTag={(tag) => {
            location.hash = listPlace('marks', new URLSearchParams({ tag }));
          }}
        />
      )}
    </section>
  );
}
