/** What a post says about the time of something, no more exactly than it says it. */

/** A day, month, season or year. What the post leaves open is absent. */
export interface Moment {
  year?: number;
  /** 1 to 12. */
  month?: number;
  day?: number;
  season?: Season;
}

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** Where a year comes from that the expression itself does not name. */
export type YearSource = 'expression' | 'heading' | 'title' | 'publication';

export interface CalendarTime {
  kind: 'calendar';
  from: Moment;
  /** The last month or day that belongs to it; absent where the end is open. */
  to?: Moment;
  /** Absent where no year is known. */
  yearFrom?: YearSource;
}

const UNITS = ['day', 'week', 'month', 'year'] as const;
export type Unit = (typeof UNITS)[number];

/** Counted from the beginning of what the post tells of: the first two weeks are 1 to 2. The last week is -1. */
export interface ElapsedTime {
  kind: 'elapsed';
  unit: Unit;
  from: number;
  /** Absent where the end is open: "from the third week on". */
  to?: number;
  /** Only the two ends are meant: "in weeks 4 and 8". */
  apart?: true;
}

/** The steps of a stay somewhere, and the parts in which a post looks back or ahead. */
const PHASES = [
  'applying',
  'accepted',
  'before',
  'starting',
  'during',
  'leaving',
  'after',
  'closing',
  'plans',
] as const;
export type Phase = (typeof PHASES)[number];

export interface PhaseTime {
  kind: 'phase';
  phase: Phase;
  /** The year that a look ahead is about, where its heading names one. */
  year?: number;
}

export type When = CalendarTime | ElapsedTime | PhaseTime;
