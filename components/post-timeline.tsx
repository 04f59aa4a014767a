import { useRef, useState } from 'preact/hooks';
import type { EventKind } from '../insights/event-patterns.ts';
import type { CareerEvent } from '../insights/events.ts';
import type { Role } from '../insights/roles.ts';
import type { Span } from '../insights/spans.ts';
import type { Entries, Named, Period, Timeline } from '../insights/timeline.ts';
import { t } from '../model/i18n.ts';
import type { MentionType } from '../model/mention.ts';
import { shorten } from './shorten.ts';
import { shownWhen } from './when-text.ts';

interface Props {
  timeline: Timeline;
  /** What the timeline's places point into. */
  text: string;
  onGo: (place: Span) => void;
}

/** A post as a career: its periods down a line, and what it tells without a time. */
export function PostTimeline({ timeline: { periods, undated }, text, onGo }: Props) {
  const isUndated = countOf(undated) > 0;
  if (periods.length === 0 && !isUndated) return <p class="hint">{t('timelineEmpty')}</p>;
  return (
    <div class="timeline">
      {periods.length === 0 && <p class="hint">{t('timelineNone')}</p>}
      {periods.length > 0 && (
        <ol class="periods">
          {periods.map((period, index) => (
            <PeriodEntry key={period.start} before={periods[index - 1]} {...{ period, text, onGo }} />
          ))}
        </ol>
      )}
      {isUndated && (
        <section class="undated" aria-label={t('timelineUndated')}>
          {periods.length > 0 && <h3>{t('timelineUndated')}</h3>}
          <EntryList entries={undated} text={text} onGo={onGo} />
        </section>
      )}
    </div>
  );
}

const countOf = ({ companies, roles, events, names }: Entries): number =>
  companies.length + roles.length + events.length + names.length;

/** Where the year comes from, if not from the period's own words. */
const yearSourceOf = ({ when }: Period): 'title' | 'publication' | undefined =>
  when.kind === 'calendar' && (when.yearFrom === 'title' || when.yearFrom === 'publication')
    ? when.yearFrom
    : undefined;

interface PeriodProps extends Omit<Props, 'timeline'> {
  period: Period;
  before: Period | undefined;
}

function PeriodEntry({ period, before, text, onGo }: PeriodProps) {
  const { when, label, labelSpan } = period;
  const source = yearSourceOf(period);
  // What holds for all periods is told once.
  const isNew = source !== undefined && source !== (before && yearSourceOf(before));
  return (
    <li class={`period ${when.kind === 'phase' ? when.phase : when.kind}`}>
      <h3>
        <button type="button" class="period-label" title={t('goTo', shorten(label))} onClick={() => onGo(labelSpan)}>
          {label}
        </button>
      </h3>
      <p class="when">
        {shownWhen(when)}
        {isNew && <span> · {t(`yearFrom_${source}`)}</span>}
      </p>
      {countOf(period) > 0 && <EntryList entries={period} text={text} onGo={onGo} />}
    </li>
  );
}

function EntryList({
  entries: { companies, roles, events, names },
  text,
  onGo,
}: { entries: Entries } & Omit<Props, 'timeline'>) {
  return (
    <div class="entries">
      {(events.length > 0 || roles.length > 0) && (
        <ul class="events" aria-label={t('timelineEvents')}>
          {events.map((event) => (
            <EventEntry key={event.start} {...{ event, text, onGo }} />
          ))}
          {roles.map((role) => (
            <RoleEntry key={role.start} role={role} onGo={onGo} />
          ))}
        </ul>
      )}
      <NameChips names={[...companies, ...names]} onGo={onGo} />
    </div>
  );
}

/** Locale keys have no hyphens. */
const keyOf = (kind: EventKind) =>
  kind === 'internship-ended' ? 'event_internship_ended' : (`event_${kind}` as const);

const LONGEST_SENTENCE = 140;
const BULLET = /^\s*[-*•·▪◦]\s+/;

function EventEntry({ event, text, onGo }: { event: CareerEvent } & Omit<Props, 'timeline'>) {
  const { kind, company, when, sentence } = event;
  return (
    <li>
      <button type="button" class="event" onClick={() => onGo(sentence)}>
        <span class="event-kind">{t(keyOf(kind))}</span>{' '}
        {company !== undefined && <span class="event-company">{company}</span>}{' '}
        {when && <span class="event-when">{shownWhen(when)}</span>}
        <span class="told">
          {shorten(text.slice(sentence.start, sentence.end).replace(BULLET, ''), LONGEST_SENTENCE)}
        </span>
      </button>
    </li>
  );
}

const RoleEntry = ({ role: { name, company, start, end }, onGo }: { role: Role } & Pick<Props, 'onGo'>) => (
  <li>
    <button type="button" class="event role" title={t('goTo', name)} onClick={() => onGo({ start, end })}>
      <span class="event-kind">{t('timelineRole')}</span> <span class="role-name">{name}</span>{' '}
      {company !== undefined && <span class="event-company">{company}</span>}
    </button>
  </li>
);

/** Where the author was tells more of a career than what was used there. */
const TYPES: readonly MentionType[] = ['company', 'technology', 'skill'];
/** More than a glance takes in is shown at the reader's wish. */
const FEW = 12;

/** Companies, technologies and skills, in the order of the post. A click goes to the next place of a name. */
function NameChips({ names, onGo }: { names: readonly Named[] } & Pick<Props, 'onGo'>) {
  const [areAll, setAll] = useState(false);
  const clicks = useRef(new Map<Named, number>());
  if (names.length === 0) return null;
  const goToNext = (name: Named): void => {
    const count = clicks.current.get(name) ?? 0;
    clicks.current.set(name, count + 1);
    const place = name.places[count % name.places.length];
    if (place) onGo(place);
  };
  // The folded rest should be worth a button.
  const isLong = names.length > FEW + 2;
  const inOrder = TYPES.flatMap((type) => names.filter((name) => name.type === type));
  const shown = isLong && !areAll ? inOrder.slice(0, FEW) : inOrder;
  return (
    <ul class="chips" aria-label={t('timelineNames')}>
      {shown.map((name) => (
        <li key={`${name.type}:${name.canonical}`}>
          <button
            type="button"
            class={`chip ${name.type}`}
            title={`${t(`type_${name.type}`)} · ${t('goTo', name.canonical)}`}
            onClick={() => goToNext(name)}
          >
            <span class="dot" aria-hidden="true" />
            {name.canonical}
          </button>
        </li>
      ))}
      {isLong && !areAll && (
        <li>
          <button type="button" class="chip rest" onClick={() => setAll(true)}>
            {t('showMoreNames', names.length - FEW)}
          </button>
        </li>
      )}
    </ul>
  );
}
