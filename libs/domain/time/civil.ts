import type { Calendar } from './calendar.js';
import type { CivilDate, Instant } from './instant.js';

/**
 * Days of the office's calendar as whole numbers since 1970-01-01. Only UTC arithmetic and the calendar's own offset are
 * used, so the host's zone never matters.
 */
const DAY = 86_400_000;

type Zone = Pick<Calendar, 'offsetMinutes'>;

const offsetOf = (zone: Zone): number => zone.offsetMinutes * 60_000;
const epochDay = (date: CivilDate): number => Date.parse(`${date}T00:00:00Z`) / DAY;
const civilDate = (day: number): CivilDate => new Date(day * DAY).toISOString().slice(0, 10);

export const isCivilDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(epochDay(text)) && civilDate(epochDay(text)) === text;

export const addDays = (date: CivilDate, days: number): CivilDate => civilDate(epochDay(date) + days);

/** 0 is Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (date: CivilDate): number => (((epochDay(date) + 4) % 7) + 7) % 7;

export const yearOf = (date: CivilDate): number => Number(date.slice(0, 4));

export const dayAt = (instant: Instant, zone: Zone): CivilDate =>
  civilDate(Math.floor((instant + offsetOf(zone)) / DAY));

/** 00:00 of the day. */
export const startOfDay = (date: CivilDate, zone: Zone): Instant => epochDay(date) * DAY - offsetOf(zone);

/** 24:00 of the day, which is the first late instant of a term that ends on it. */
export const endOfDay = (date: CivilDate, zone: Zone): Instant => startOfDay(date, zone) + DAY;

/**
 * The day on which something that happened at `instant` happened. Exactly 00:00 is 24:00 of the day before: what follows
 * from a term that ended with Thursday starts at the end of Thursday, and Friday is the first day that counts.
 */
export const dayOfEvent = (instant: Instant, zone: Zone): CivilDate => dayAt(instant - 1, zone);
