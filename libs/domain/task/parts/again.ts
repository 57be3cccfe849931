import { runsAgain } from '../runs-again.js';
import type { Clock } from '../clock.js';
import type { Facts } from '../facts.js';
import type { TaskState } from '../state.js';
import { outlivingObligations, stillObligations } from './state.js';
import { ofObligation } from './subject.js';

type Again = ReturnType<typeof runsAgain>;

/** The clocks that go on when a task is closed without a result. */
export const outlivingClocks = (state: TaskState): Clock[] => {
  const ids = outlivingObligations(state).map(({ id }) => id);
  return state.clocks.filter(({ subject }) => subject.of === 'obligation' && ids.includes(subject.obligation));
};

/** What was asked beside the file, or is owed, was never closed with it and goes on. */
const kept = ({ clocks }: TaskState): Clock[] =>
  clocks.filter(({ subject }) => subject.of === 'obligation' || subject.of === 'beside');

/** A task that is reopened: everything that it is owed runs again, under a name of its own. */
export const owedAgain = (state: TaskState, facts: Facts): Again => {
  const working: TaskState = { ...state, progress: 'working' };
  const each = stillObligations(state).map(({ id, holder, deadline, lateAt }) => {
    const prefix = `${id}@${facts.now}`;
    return runsAgain(working, facts, { subject: ofObligation(id), prefix, deadline, wasLate: lateAt !== null, holder });
  });
  return { clocks: [...kept(state), ...each.flatMap(({ clocks }) => clocks)], late: each.flatMap(({ late }) => late) };
};
