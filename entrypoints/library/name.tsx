import { useMemo, useRef, useState } from 'preact/hooks';
import { Choice } from '../../components/choice.tsx';
import { shownDay } from '../../components/dates.ts';
import { MarkdownField } from '../../components/markdown-field.tsx';
import { shownNumber } from '../../components/numbers.ts';
import { NamingGrid } from '../../components/naming-grid.tsx';
import type { Proof } from '../../lists/sentence.ts';
import { askBackground } from '../../model/channel.ts';
import { t } from '../../model/i18n.ts';
import { parseTermId } from '../../model/mention.ts';
import { NAME_STATES } from '../../model/records.ts';
import { postPlace } from '../../panel/library-places.ts';
import { proofsOf } from '../../panel/proofs.ts';
import { StorageNotice } from '../../panel/storage-notice.tsx';
import { useLive } from '../../panel/use-live.ts';
import { useRows } from '../../panel/use-rows.ts';
import { getName } from '../../storage/names.ts';
import { postsNaming } from '../../storage/pages.ts';
import type { SectionProps } from './sections.ts';
import { Subject } from './subject.tsx';

const LIST = { href: '#names', name: t('sectionNames') };
const STATES = ['none', ...NAME_STATES] as const;
/** Posts whose sentences are read ahead on both sides of those in sight. */
const AHEAD = 6;

/** One name: what the reader knows and notes of it, and the posts that name it, with their sentences. */
export function Name({ actions, place: { subject } }: SectionProps) {
  const name = readName(subject);
  const noted = useLive(async () => ({ record: await getName(subject) }), [subject]).value;
  const posts = useLive(() => postsNaming(subject), [subject]);
  const [range, setRange] = useState({ first: 0, last: 10 });
  const onRange = useRef((first: number, last: number) => setRange({ first, last })).current;
  const rows = posts.value ?? [];
  const proofsIn = useRows<Proof[]>(
    rows
      .slice(Math.max(0, range.first - AHEAD), range.last + AHEAD)
      .map(({ url, lastVisit }) => ({ id: url, time: lastVisit })),
    async (urls) => new Map(await Promise.all(urls.map(async (url) => [url, await proofsOf(url, subject)] as const))),
  );
  const listed = useMemo(
    () =>
      rows.map(({ url, title, site, year, language, lastVisit, termIds, counts }) => ({
        url,
        title,
        language,
        about: [site, year, shownDay(lastVisit)].filter((part) => part !== undefined).join(' · '),
        count: counts[termIds.indexOf(subject)] ?? 0,
      })),
    [rows, subject],
  );
  if (!name) return <Subject title={t('noSuchName')} list={LIST} />;
  const state = noted?.record?.state ?? 'none';
  const firstSeen = rows.reduce((first, { firstVisit }) => Math.min(first, firstVisit), Infinity);
  return (
    <>
      <Subject title={name.canonical} list={LIST} class={name.type}>
        <span class="kind">
          <span class="dot" aria-hidden="true" />
          {t(`type_${name.type}`)}
        </span>
        {rows.length > 0 && (
          <span>{t('seenIn', shownNumber(rows.length), shownDay(firstSeen), shownDay(rows[0]?.lastVisit ?? 0))}</span>
        )}
      </Subject>
      {noted && (
        <section class="noted-name" aria-label={t('nameNote')}>
          <div class="plain">
            <Choice
              label={t('nameStateLabel')}
              values={STATES}
              value={state}
              textOf={(each) => t(`state_${each}`)}
              onPick={(each) =>
                actions.attempt(() =>
                  askBackground({ kind: 'noteName', termId: subject, state: each === 'none' ? null : each }),
                )
              }
            />
          </div>
          <MarkdownField
            label={t('nameNote')}
            invitation={t('writeNameNote')}
            text={noted.record?.note ?? ''}
            updated={noted.record?.updated ?? 0}
            onSave={async (text, shown) => {
              const { note, updated } = await actions.noteName(subject, text, shown);
              return { text: note, updated };
            }}
          />
        </section>
      )}
      {posts.error ? (
        <StorageNotice error={posts.error} />
      ) : (
        posts.value && (
          <section aria-labelledby="naming">
            <h2 id="naming">
              {t('namingPosts')} <span class="count">{shownNumber(rows.length)}</span>
            </h2>
            {rows.length === 0 ? (
              <p class="hint">{t('emptyNaming')}</p>
            ) : (
              <NamingGrid
                posts={listed}
                proofsIn={proofsIn}
                hrefOf={postPlace}
                onOpen={actions.openPost}
                onRange={onRange}
              />
            )}
          </section>
        )
      )}
    </>
  );
}

function readName(termId: string) {
  try {
    return parseTermId(termId);
  } catch {
    return undefined;
  }
}
