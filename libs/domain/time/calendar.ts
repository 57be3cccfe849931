import type { UnitId, Words } from '../words.js';
import type { CivilDate, Instant } from './instant.js';

/** Why a day is worked or not: its name, the text that orders it, and whether that is only expected so far. */
export type DayReason = { name: Words; basis: string; estimated?: true };

/** Hours of the day, `HH:MM`; a half day ends when its half does. */
export type OfficeHours = { open: string; noon: string; close: string };
export type HalfDay = DayReason & { works: 'morning' | 'afternoon' };

/** What an agency has of its own: it takes the place of what the calendar says of that day, weekday or hour. */
export type CalendarVariant = {
  basis: string;
  /** Weekdays that are off; 0 is Sunday. */
  weekend?: number[];
  hours?: OfficeHours;
  off?: Record<CivilDate, DayReason>;
  worked?: Record<CivilDate, DayReason>;
  halfDays?: Record<CivilDate, HalfDay>;
};

/** How terms that end on a day off are moved, and when a last day ends. */
export type CalendarRules = {
  /** A day or a period that a directive names. */
  fixed: Moves;
  /** 24:00, or the close of the office on that day. */
  dayEnds: 'midnight' | 'close';
  /** A task with no more working days left than that is nearly due. */
  nearlyDueDays?: number;
  /** The hours of a working day in which grouped messages go out. */
  messages?: SendingHours;
  basis: string;
};

/**
 * A version of the working calendar. Weekends are off unless `worked` says otherwise; `off` lists the holidays, their
 * compensation days and the days swapped away.
 */
export type Calendar = {
  version: number;
  /** The day from which it is in force, and the text that orders it. */
  effectiveFrom?: CivilDate;
  basis?: string;
  /** When it was published here: known to the installation, and no part of what was published. */
  publishedAt?: Instant;
  /** Years whose days are known. Counting into any other is refused, never guessed. */
  years: number[];
  /** Minutes east of UTC. Việt Nam keeps one offset all year, so a number is enough and no zone data is needed. */
  offsetMinutes: number;
  weekend?: number[];
  hours?: OfficeHours;
  rules?: CalendarRules;
  off: Record<CivilDate, DayReason>;
  worked: Record<CivilDate, DayReason>;
  /** Worked, but only a half: it counts as a day, and the office closes with that half. */
  halfDays?: Record<CivilDate, HalfDay>;
  variants?: Record<UnitId, CalendarVariant>;
  /** Whose variant this is, once it was taken (see `calendarFor`). */
  unit?: UnitId;
};

/** Which way a last day that is not worked moves. */
export type Moves = 'next' | 'previous' | 'stay';

/** Between which hours of a working day grouped messages go out; the rest of the time is quiet. */
export type SendingHours = { from: string; to: string };
