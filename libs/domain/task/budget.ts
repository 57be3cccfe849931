import type { Step } from '../procedure/procedure.js';
import { termOf } from '../procedure/rules.js';
import type { Calendar } from '../time/calendar.js';
import { addDays, dayAt, dayOfEvent } from '../time/civil.js';
import { workedFrom } from '../time/days-left.js';
import type { Term } from '../time/deadline.js';
import type { TaskState } from './state.js';
import type { Visit } from './visit.js';

const hour = 3_600_000;
const day = 24 * hour;

type Amount = Extract<Term, { amount: number }>;
type Closed = { openedAt: number; closedAt: number };

const used = ({ unit }: Amount, { openedAt, closedAt }: Closed, calendar: Calendar): number => {
  if (unit === 'hour') return Math.ceil((closedAt - openedAt) / hour);
  if (unit === 'calendarDay') return Math.ceil((closedAt - openedAt) / day);
  // As its term is counted: the first day is not.
  return workedFrom(addDays(dayOfEvent(openedAt, calendar), 1), dayAt(closedAt, calendar), calendar);
};

const closed = ({ openedAt, closedAt }: Visit): Closed[] => (closedAt === null ? [] : [{ openedAt, closedAt }]);

/**
 * The term of a step's next visit: the whole of it, or, where the budget is carried from round to round, what the earlier
 * rounds left of it. One unit is always left: nobody is late in the moment in which the file comes back.
 */
export const termNow = (state: TaskState, step: Step, calendar: Calendar): Term | null => {
  const term = termOf(step, state.priority);
  if (!step.carriesBudget || term === null || term.unit === 'date') return term;
  const rounds = state.visits.filter((visit) => visit.step === step.key).flatMap(closed);
  const spent = rounds.reduce((sum, round) => sum + used(term, round, calendar), 0);
  return { ...term, amount: Math.max(1, term.amount - spent) };
};
