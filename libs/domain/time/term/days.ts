import { addDays, isCivilDate, yearOf } from '../civil.js';
import type { CivilDate } from '../instant.js';

const two = (number: number): string => String(number).padStart(2, '0');

/** `null` where there is no such day. */
export const dayOf = (year: number, month: number, day: number): CivilDate | null => {
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return isCivilDate(date) ? date : null;
};

const december = 12;
export const firstOfMonth = (year: number, month: number): CivilDate => `${year}-${two(month)}-01`;
export const lastOfMonth = (year: number, month: number): CivilDate =>
  addDays(month === december ? firstOfMonth(year + 1, 1) : firstOfMonth(year, month + 1), -1);

export const monthOf = (date: CivilDate): number => Number(date.slice(5, 7));
export const dayInMonth = (date: CivilDate): number => Number(date.slice(8, 10));

/** The same day so many months on; where that month is shorter, its last day (Civil Code art. 148.3). */
export const addMonths = (date: CivilDate, months: number): CivilDate => {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return dayOf(year, month, dayInMonth(date)) ?? lastOfMonth(year, month);
};
