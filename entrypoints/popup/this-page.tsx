import { useRef } from 'preact/hooks';
import { FindList, type FoundName } from '../../components/find-list.tsx';
import { MarkList } from '../../components/mark-list.tsx';
import { askPage } from '../../model/channel.ts';
import { t } from '../../model/i18n.ts';
import { parseTermId } from '../../model/mention.ts';
import type { Annotation, PageRecord } from '../../model/records.ts';
import { annotationsOfPage } from '../../storage/annotations.ts';
import type { OpenFrame } from '../../storage/open-frames.ts';
import { getPage } from '../../storage/pages.ts';
import type { TabState } from './current-tab.ts';
import { useLive } from './use-live.ts';

interface Props {
  state: TabState | undefined;
  onRead: (tabId: number) => void;
  onGo: (annotation: Annotation) => void;
  onDelete: (annotation: Annotation) => void;
}

/** What is in the post that is open, and what the reader has kept of it. */
export function ThisPage({ state, onRead, onGo, onDelete }: Props) {
  if (!state) return <p class="hint">{t('stateReading')}</p>;
  if (state.kind === 'unreadable') return <p class="hint">{t('stateUnreadable')}</p>;
  if (state.kind === 'read') return <ReadPage frame={state.frame} onGo={onGo} onDelete={onDelete} />;
  return (
    <div class="hint">
      <p>{t(state.kind === 'idle' ? 'stateIdle' : 'stateClosed')}</p>
      <button type="button" class="primary" onClick={() => onRead(state.tabId)}>
        {t('readPage')}
      </button>
    </div>
  );
}

function ReadPage({ frame, onGo, onDelete }: { frame: OpenFrame } & Pick<Props, 'onGo' | 'onDelete'>) {
  const page = useLive(() => getPage(frame.url), [frame.url]);
  const annotations = useLive(() => annotationsOfPage(frame.url), [frame.url]);
  /** For each name, how often it was clicked: the next click goes to its next place. */
  const clicks = useRef(new Map<string, number>());
  if (page.error) return <p class="hint error">{t('errorStorageUnavailable')}</p>;
  if (!page.value || !annotations.value) return <p class="hint">{t('stateReading')}</p>;

  const names = groupByName(page.value);
  const go = (name: FoundName): void => {
    const count = clicks.current.get(name.termId) ?? 0;
    clicks.current.set(name.termId, count + 1);
    const place = name.places[count % name.places.length];
    if (place) void askPage(frame, { kind: 'revealMention', ...place }).catch(() => undefined);
  };
  const marks = annotations.value;
  return (
    <>
      <h1 class="page-title">{page.value.title}</h1>
      {marks.length > 0 && (
        <>
          <h2>{t('myMarks')}</h2>
          <MarkList annotations={marks} onGo={onGo} onDelete={onDelete} />
        </>
      )}
      <h2>{t('finds')}</h2>
      {names.length === 0 ? <p class="hint">{t('stateNothing')}</p> : <FindList names={names} onGo={go} />}
      {marks.length === 0 && <p class="hint">{t('emptyMarks')}</p>}
    </>
  );
}

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
