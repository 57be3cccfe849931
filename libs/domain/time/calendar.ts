import type { Words } from '../words.js';
import type { CivilDate } from './instant.js';

export type DayReason = { name: Words; basis: string; estimated?: true };

/**
 * A version of the working calendar. Weekends are off unless `worked` says otherwise; `off` lists the holidays, their
 * compensation days and the days swapped away.
 */
export type Calendar = {
  version: number;
  /** Years whose days are known. Counting into any other is refused, never guessed. */
  years: number[];
  /** Minutes east of UTC. Việt Nam keeps one offset all year, so a number is enough and no zone data is needed. */
  offsetMinutes: number;
  off: Record<CivilDate, DayReason>;
  worked: Record<CivilDate, DayReason>;
};
