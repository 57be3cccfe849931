import type { CountedDay } from '../../../libs/domain/time/deadline.js';
import { addDays, weekday } from './dates.js';

export type Week = { monday: string; days: (CountedDay | null)[] };

const mondayOf = (date: string): string => addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));

/** The counted days as the sheet of a calendar, Monday first; days outside the count are empty. */
export const weeksOf = (days: CountedDay[]): Week[] => {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const mondays = [...new Set(days.map((day) => mondayOf(day.date)))].toSorted();
  return mondays.map((monday) => ({
    monday,
    days: Array.from({ length: 7 }, (_, index) => byDate.get(addDays(monday, index)) ?? null),
  }));
};

/** Days that an order of the State takes away or gives back, for the lines under the sheet. */
export const ordered = (days: CountedDay[]): CountedDay[] => days.filter((day) => day.basis !== undefined);

export const weekdayNames = Array.from({ length: 7 }, (_, index) => weekday(addDays('2026-01-05', index)));
