import type { PathStepView } from '../../contracts/http.js';
import { dayOfEvent, dueOf, isRefusal, openVisit, roundsOf, stageOf } from '../../domain/index.js';
import type { Facts, Instant, TaskState, Term } from '../../domain/index.js';

type Step = Facts['procedure']['steps'][number];

/** The procedure as a line. A step behind the open one is done, however often the file comes back to it. */
export const pathView = (state: TaskState, facts: Facts): PathStepView[] => {
  const { steps } = facts.procedure;
  const open = openVisit(state)?.step;
  const here = open === undefined ? steps.length : steps.findIndex(({ key }) => key === open);
  const ends = plannedEnds(state, steps.slice(here), facts);
  return steps.map((step, place) => ({
    step: step.key,
    kind: step.kind,
    stage: stageOf[step.kind],
    name: step.name,
    rounds: roundsOf(state, step.key),
    state: place < here ? 'done' : place === here ? 'open' : 'ahead',
    term: termOf(step),
    planned: dayOrNull(ends[place - here] ?? null, facts),
  }));
};

/** When each step from the open one on would end, if each takes its whole term; what cannot be counted is not guessed. */
const plannedEnds = (state: TaskState, steps: Step[], facts: Facts): (Instant | null)[] => {
  const visit = openVisit(state);
  const seats = visit?.seats.filter(({ status }) => status === 'open').map(({ deadline }) => deadline.due) ?? [];
  const first = visit?.deadline?.due ?? (seats.length > 0 ? Math.max(...seats) : null);
  const ends: (Instant | null)[] = [first];
  let start: Instant | null = Math.max(first ?? facts.now, facts.now);
  for (const step of steps.slice(1)) {
    start = start === null ? null : endOf(step, start, facts);
    ends.push(start);
  }
  return ends;
};

const endOf = (step: Step, start: Instant, { calendar }: Facts): Instant | null => {
  const term = termOf(step);
  const deadline = term && dueOf(term, start, calendar);
  return deadline === null || isRefusal(deadline) ? null : deadline.due;
};

/** A step that waits for its seats has their term. */
const termOf = ({ term, seatTerm }: Step): Term | null =>
  term ?? (seatTerm ? { unit: 'workingDay', amount: seatTerm.amount } : null);

const dayOrNull = (end: Instant | null, { calendar }: Facts): string | null =>
  end === null ? null : dayOfEvent(end, calendar);
