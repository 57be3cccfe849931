import type { Moves } from '../time/calendar.js';

/**
 * Ongoing work is done again and again: each time is an occurrence with a date, a claim and a completion of its own. The
 * dates are a day of named months; a day that a month does not have is its last.
 */
export type Review = {
  months: number[];
  day: number;
  /** Whether that day itself still counts ("đến hết ngày") or the day before it is the last ("trước ngày"). */
  inclusive: boolean;
  moves: Moves;
  /** How many days before its date an occurrence is opened. */
  opensBefore: number;
  basis: string;
};
