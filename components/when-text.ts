/** The time of a period as a reader reads it, in the browser's language and no more exactly than the post says it. */
import type { CalendarTime, ElapsedTime, Moment, When } from '../insights/when.ts';
import { t, uiLanguage } from '../model/i18n.ts';

export function shownWhen(when: When): string {
  if (when.kind === 'elapsed') return shownElapsed(when);
  if (when.kind === 'calendar') return shownCalendar(when);
  const phase = t(`phase_${when.phase}`);
  return when.year === undefined ? phase : `${phase} · ${shownMoment({ year: when.year })}`;
}

function shownElapsed({ unit, from, to, apart }: ElapsedTime): string {
  if (from < 0) return t(`final_${unit}`);
  if (to === undefined) return t('elapsedOn', t(`elapsed_${unit}`, from));
  if (to === from) return t(`elapsed_${unit}`, from);
  return t(`elapseds_${unit}`, `${from}${apart ? ', ' : '–'}${to}`);
}

function shownCalendar({ from, to }: CalendarTime): string {
  if (!to) return t('sinceTime', shownMoment(from));
  if (JSON.stringify(from) === JSON.stringify(to)) return shownMoment(from);
  const likeTo = formatOf(to);
  const likeFrom = formatOf(from);
  if (!likeFrom || !likeTo || JSON.stringify(likeFrom) !== JSON.stringify(likeTo)) {
    return `${shownMoment(from)} – ${shownMoment(to)}`;
  }
  const format = new Intl.DateTimeFormat(uiLanguage(), likeFrom);
  // Without a year, a range over the turn of the year would be put in order.
  const isInOrder = dateOf(from) <= dateOf(to);
  return isInOrder
    ? format.formatRange(dateOf(from), dateOf(to))
    : `${format.format(dateOf(from))} – ${format.format(dateOf(to))}`;
}

/** A day, month, season or year. */
function shownMoment(moment: Moment): string {
  const { year, season } = moment;
  if (season) return year === undefined ? t(`season_${season}`) : `${t(`season_${season}`)} ${year}`;
  const format = formatOf(moment);
  return format ? new Intl.DateTimeFormat(uiLanguage(), format).format(dateOf(moment)) : '';
}

/** What of a moment is written; undefined for what no calendar has. */
function formatOf({ year, month, day, season }: Moment): Intl.DateTimeFormatOptions | undefined {
  if (season || (year === undefined && month === undefined)) return undefined;
  return {
    ...(year !== undefined && { year: 'numeric' }),
    ...(month !== undefined && { month: 'short' }),
    ...(month !== undefined && day !== undefined && { day: 'numeric' }),
  };
}

const dateOf = ({ year = 2000, month = 1, day = 1 }: Moment): Date => new Date(year, month - 1, day);
