import { alarm, readersOf, standsSince } from '../../domain/index.js';
import { excusedSpans } from '../../domain/task/excused.js';
import { claimedAt } from '../../domain/task/official-count.js';
import { silencesOf } from '../../domain/task/watching.js';
import type { Instant, Organisation, TaskState, Visit } from '../../domain/index.js';
import type { TaskRow } from '../ports.js';

/** What lists are filtered and ordered by, and who may read it: a projection of the state. */
export const taskRow = (state: TaskState, changedAt: Instant, organisation: Organisation): TaskRow => ({
  id: state.id,
  title: state.title,
  directive: state.directive.number,
  lead: state.lead,
  assigner: state.assigner,
  procedure: state.procedure,
  priority: state.priority,
  progress: state.progress,
  completion: state.completion.is,
  ...placeOf(state),
  due: state.deadline?.due ?? null,
  nextDue: alarm(state),
  claimedAt: claimedAt(state),
  standsSince: standsSince(state, { of: 'task' }),
  excused: someOf(excusedSpans(state)),
  silences: someOf(silencesOf(state)),
  openedAt: state.openedAt,
  changedAt,
  parent: state.parts?.parent?.task ?? null,
  ...readersOf(state, organisation),
});

const someOf = <T>(list: T[]): T[] | null => (list.length > 0 ? list : null);

type Place = Pick<TaskRow, 'stage' | 'step' | 'round' | 'holder' | 'stepDue'>;

const placeOf = (state: TaskState): Place => {
  const visit = state.visits.find(({ closedAt }) => closedAt === null);
  if (visit) {
    return {
      stage: visit.stage,
      step: visit.step,
      round: visit.round,
      holder: visit.holder,
      stepDue: dueOf(state, visit),
    };
  }
  return { stage: state.progress === 'done' ? 'followUp' : null, step: null, round: null, ...awaited(state) };
};

const awaited = ({ completion }: TaskState): Pick<Place, 'holder' | 'stepDue'> =>
  completion.is === 'claimed'
    ? { holder: completion.holder, stepDue: completion.deadline.due }
    : { holder: null, stepDue: null };

/** A step that waits for its seats is due with the last of them; what stands is due at no instant that is known yet. */
const dueOf = (state: TaskState, visit: Visit): Instant | null => {
  if (visit.deadline) return standsSince(state, { of: 'visit' }) === null ? visit.deadline.due : null;
  const open = visit.seats.filter(({ status }) => status === 'open').map(({ deadline }) => deadline.due);
  return open.length > 0 && standsSince(state, { of: 'seat' }) === null ? Math.max(...open) : null;
};
