import type { Calendar, Moves } from './calendar.js';
import { addDays } from './civil.js';
import type { CivilDate } from './instant.js';
import { isWorked, knowsYear } from './working-day.js';

/** The working day that a last day off moves to, by the rule of its kind; into a year that is not known nothing moves. */
export const movedDay = (day: CivilDate, moves: Moves, calendar: Calendar): CivilDate => {
  const step = { next: 1, previous: -1, stay: 0 }[moves];
  let to = day;
  while (step !== 0 && knowsYear(to, calendar) && !isWorked(to, calendar)) to = addDays(to, step);
  return knowsYear(to, calendar) ? to : day;
};
