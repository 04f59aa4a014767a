import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { FindEvents } from '../components/find-card.tsx';
import { FindList, type FoundName } from '../components/find-list.tsx';
import { TypeToggles } from '../components/type-toggles.tsx';
import { askBackground } from '../model/channel.ts';
import { t } from '../model/i18n.ts';
import type { MentionType } from '../model/mention.ts';
import type { StoredHeading, StoredMention } from '../model/records.ts';
import { GROUPINGS, type Grouping, type Settings } from '../model/settings.ts';
import { getText } from '../storage/pages.ts';
import { saveSettings } from '../storage/settings.ts';
import { bySection, byType, namesOf } from './group-finds.ts';
import type { Actions } from './use-actions.ts';
import { useLive } from './use-live.ts';

const suggestNames: FindEvents['suggestNames'] = (query) => askBackground({ kind: 'names', query });

interface Props extends Omit<FindEvents, 'suggestNames'> {
  /** The post's identity. */
  url: string;
  mentions: readonly StoredMention[];
  headings: readonly StoredHeading[];
  settings: Settings;
  actions: Actions;
  /** Goes to a place in the post. */
  onGo: (place: { start: number; end: number }) => void;
}

/** The names that were found in a post, grouped as the reader likes. */
export function Finds({ url, mentions, headings, settings, actions, onGo, ...events }: Props) {
  const { hiddenTypes, groupBy } = settings;
  const all = useMemo(() => namesOf(mentions), [mentions]);
  const shown = mentions.filter(({ termId }) => !hiddenTypes.some((type) => termId.startsWith(`${type}:`)));
  const text = useLive(async () => (groupBy === 'section' ? await getText(url) : undefined), [url, groupBy, mentions]);
  const list = (names: readonly FoundName[]) => (
    <FindList
      names={names}
      suggestNames={suggestNames}
      onGo={({ places }, index) => {
        const place = places[index];
        if (place) onGo({ start: place.start, end: place.end });
      }}
      {...events}
    />
  );
  const groups = (): ComponentChildren => {
    if (groupBy === 'order') return list(namesOf(shown));
    if (groupBy === 'type') {
      return byType(namesOf(shown)).map(({ type, names }) => (
        <section key={type} class={`group ${type}`}>
          <h3>
            <span class="dot" aria-hidden="true" />
            {t(`types_${type}`)} <span class="count">{names.length}</span>
          </h3>
          {list(names)}
        </section>
      ));
    }
    return bySection(shown, headings).map(({ heading, names }) => (
      <section key={heading?.start ?? -1} class="group">
        <h3>
          {heading && text.value !== undefined ? (
            <button type="button" class="section" onClick={() => onGo({ start: heading.start, end: heading.end })}>
              {text.value.slice(heading.start, heading.end)}
            </button>
          ) : (
            !heading && headings.length > 0 && t('beforeHeadings')
          )}
          <span class="count">{names.length}</span>
        </h3>
        {list(names)}
      </section>
    ));
  };
  const counts: Record<MentionType, number> = { skill: 0, company: 0, technology: 0 };
  for (const { type } of all) counts[type]++;
  return (
    <section class="finds">
      <header>
        <h2>
          {t('finds')} {all.length > 0 && <span class="count">{all.length}</span>}
        </h2>
        {all.length > 0 && (
          <select
            class="quiet"
            aria-label={t('groupLabel')}
            value={groupBy}
            onChange={({ currentTarget }) =>
              actions.attempt(() => saveSettings({ groupBy: currentTarget.value as Grouping }))
            }
          >
            {GROUPINGS.map((grouping) => (
              <option key={grouping} value={grouping}>
                {t(`group_${grouping}`)}
              </option>
            ))}
          </select>
        )}
      </header>
      {all.length === 0 ? (
        <p class="hint">{t('stateNothing')}</p>
      ) : (
        <>
          <TypeToggles
            counts={counts}
            hidden={hiddenTypes}
            onChange={(hidden) => actions.attempt(() => saveSettings({ hiddenTypes: hidden }))}
          />
          {groupBy === 'section' && headings.length === 0 && <p class="hint">{t('noHeadings')}</p>}
          {groups()}
        </>
      )}
    </section>
  );
}
