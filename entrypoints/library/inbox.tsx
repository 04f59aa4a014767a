import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { shownNumber } from '../../components/numbers.ts';
import { type PlacedProof, UnknownGrid, type Verdict } from '../../components/unknown-grid.tsx';
import { decided, type Unknown } from '../../lists/inbox.ts';
import { t } from '../../model/i18n.ts';
import { useUnknowns } from '../../panel/facts.ts';
import { postPlace } from '../../panel/library-places.ts';
import { proofAt } from '../../panel/proofs.ts';
import { StorageNotice } from '../../panel/storage-notice.tsx';
import { useLive } from '../../panel/use-live.ts';
import { useRows } from '../../panel/use-rows.ts';
import { getTitles } from '../../storage/pages.ts';
import { allTerms } from '../../storage/terms.ts';
import type { SectionProps } from './sections.ts';

/** Names whose sentences are read ahead on both sides of those in sight. */
const AHEAD = 4;
/** The sentences that are shown of one name, each of another post. */
const MOST_PROOFS = 2;

export function Inbox({ actions }: SectionProps) {
  const unknowns = useUnknowns();
  const terms = useLive(allTerms, []).value;
  const known = useMemo(() => decided(terms ?? []), [terms]);
  /** What was answered, until the database says so too: the next key means the next name. */
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setAnswered((before) => new Set([...before].filter((id) => !known.has(id)))), [known]);
  const waiting = useMemo(
    () => unknowns.value?.filter(({ id }) => !known.has(id) && !answered.has(id)) ?? [],
    [unknowns.value, known, answered],
  );
  const byId = useMemo(() => new Map(waiting.map((unknown) => [unknown.id, unknown])), [waiting]);
  const [range, setRange] = useState({ first: 0, last: 10 });
  const onRange = useRef((first: number, last: number) => setRange({ first, last })).current;
  const proofsOf = useRows<PlacedProof[]>(
    waiting
      .slice(Math.max(0, range.first - AHEAD), range.last + AHEAD)
      .map(({ id, mentions }) => ({ id, time: mentions })),
    (ids) => readProofs(ids.flatMap((id) => byId.get(id) ?? [])),
  );
  const judge = ({ id, surface }: Unknown, verdict: Verdict): void => {
    setAnswered((before) => new Set(before).add(id));
    actions
      .correct({
        surface,
        scope: 'everywhere',
        ...(verdict === 'ignore' ? { rule: 'never' } : { rule: 'add', meaning: { type: verdict, canonical: surface } }),
      })
      .catch((error: unknown) => {
        setAnswered((before) => new Set([...before].filter((each) => each !== id)));
        actions.attempt(() => Promise.reject((error as Error).cause));
      });
  };
  if (unknowns.error) return <StorageNotice error={unknowns.error} />;
  if (!unknowns.value || !terms) return null;
  if (waiting.length === 0) return <p class="empty">{t('emptyInbox')}</p>;
  return (
    <div class="list-page">
      <div class="list-head">
        <p class="shown-count" role="status">
          {t('unknownCount', shownNumber(waiting.length))}
        </p>
        <span class="space" />
        <span class="faint key-hint">{t('inboxKeys')}</span>
      </div>
      <UnknownGrid unknowns={waiting} proofsOf={proofsOf} hrefOf={postPlace} onJudge={judge} onRange={onRange} />
    </div>
  );
}

async function readProofs(unknowns: readonly Unknown[]): Promise<Map<string, PlacedProof[]>> {
  const titles = await getTitles(unknowns.flatMap(({ places }) => places.slice(0, MOST_PROOFS).map(({ url }) => url)));
  const proofs = unknowns.map(async ({ id, places }) => {
    const found = await Promise.all(
      places.slice(0, MOST_PROOFS).map(async (place): Promise<PlacedProof[]> => {
        const proof = await proofAt(place);
        return proof ? [{ proof, url: place.url, title: titles.get(place.url) ?? place.url }] : [];
      }),
    );
    return [id, found.flat()] as const;
  });
  return new Map(await Promise.all(proofs));
}
