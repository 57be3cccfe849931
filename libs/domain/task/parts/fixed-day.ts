import { isRefusal, refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import { isCivilDate } from '../../time/civil.js';
import { dueOf } from '../../time/count.js';
import type { Deadline } from '../../time/deadline.js';
import { fixedTerm } from '../../time/fixed-term.js';
import type { UnitId } from '../../words.js';
import { calendarOfUnit } from '../calendar-of.js';
import type { Facts } from '../facts.js';
import type { FixedDay } from './acts.js';

/** A day that somebody sets for a unit; refused where it is no day, or is over. */
export const fixedDeadline = (due: FixedDay, unit: UnitId, facts: Facts): Deadline | Refusal => {
  if (!isCivilDate(due.date)) return refuse('date.invalid', { date: due.date });
  const calendar = calendarOfUnit(facts, unit);
  const deadline = dueOf(fixedTerm(due.date, due.inclusive, facts.now, calendar), facts.now, calendar);
  const isPast = !isRefusal(deadline) && deadline.due <= facts.now;
  return isPast ? refuse('date.past', { date: due.date }) : deadline;
};

/** A part is never due after the whole. */
export const withinWhole = (
  deadline: Deadline,
  whole: Deadline | null | undefined,
  { date }: FixedDay,
): Deadline | Refusal =>
  whole && deadline.due > whole.due ? refuse('deadline.pastWhole', { date, until: whole.due }) : deadline;
