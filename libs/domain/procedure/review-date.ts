import { addDays } from '../time/civil.js';
import type { CivilDate } from '../time/instant.js';
import type { Review } from './review.js';

const two = (amount: number): string => String(amount).padStart(2, '0');
const firstOf = (year: number, month: number): CivilDate => `${year}-${two(month)}-01`;

const lastOf = (year: number, month: number): CivilDate =>
  addDays(month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1), -1);

/** That day of the month, or the month's last where it has no such day. */
const dateIn = (year: number, month: number, day: number): CivilDate => {
  const date = `${year}-${two(month)}-${two(day)}`;
  const last = lastOf(year, month);
  return date < last ? date : last;
};

/** The first date of the review after a day. */
export const nextReview = ({ months, day }: Pick<Review, 'months' | 'day'>, after: CivilDate): CivilDate => {
  const year = Number(after.slice(0, 4));
  const dates = [year, year + 1].flatMap((each) => months.map((month) => dateIn(each, month, day)));
  const next = dates.toSorted().find((date) => date > after);
  if (next === undefined) throw new Error('a review without a month');
  return next;
};
