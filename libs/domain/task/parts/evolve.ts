import { arm, disarm } from '../clocks.js';
import { done } from '../evolve/change.js';
import type { Change, Changes, EntryOf } from '../evolve/change.js';
import type { TaskState } from '../state.js';
import { without } from '../clocks.js';
import type { PartsEntry } from './entries.js';
import { partsOf } from './state.js';
import type { Change as Changed, Obligation, Parts, SubTask } from './state.js';
import { ofObligation } from './subject.js';

const withParts = (state: TaskState, more: Partial<Parts>): TaskState => ({
  ...state,
  parts: { ...partsOf(state), ...more },
});

const changedBy = (state: TaskState, change: Changed): TaskState =>
  withParts(state, { changes: [...partsOf(state).changes, change] });

const mapObligation = (state: TaskState, id: string, to: (owed: Obligation) => Obligation): TaskState =>
  withParts(state, { obligations: partsOf(state).obligations.map((one) => (one.id === id ? to(one) : one)) });

/** For the parts of `evolve` that move terms and desks of any subject. */
export const mapObligations = (state: TaskState, to: (owed: Obligation) => Obligation): TaskState =>
  state.parts ? withParts(state, { obligations: state.parts.obligations.map(to) }) : state;

const divided: Change<'divided'> = (state, { parts }, { at }) => {
  const made = parts.map((part) => ({ ...part, since: at, closed: null }));
  return withParts(state, { subTasks: [...partsOf(state).subTasks, ...made] });
};

const closedAs = (state: TaskState, task: string, closed: SubTask['closed']): TaskState =>
  withParts(state, {
    subTasks: partsOf(state).subTasks.map((one) => (one.task === task ? { ...one, closed } : one)),
  });

const leadReplaced: Change<'leadReplaced'> = (state, { was, lead, reason }, envelope) => {
  const coordinators = state.coordinators.filter((unit) => unit !== lead);
  return changedBy({ ...state, lead, coordinators }, { of: 'lead', was, is: lead, reason, ...done(envelope) });
};

const contentChanged: Change<'contentChanged'> = (state, { was, is, reason }, envelope) => {
  const renamed = withParts({ ...state, title: is.title }, { requirement: is.requirement });
  return changedBy(renamed, { of: 'content', was, is, reason, ...done(envelope) });
};

/** A term that was given anew is not late; that the old one was is in the journal. */
const deadlineChanged: Change<'deadlineChanged'> = (state, entry, envelope) => {
  const { obligation, was, deadline, reason, clocks } = entry;
  const change: Changed = { of: 'deadline', obligation, was, is: deadline, reason, ...done(envelope) };
  const still = disarm(state, obligation === null ? { of: 'task' } : ofObligation(obligation));
  const moved =
    obligation === null
      ? { ...still, deadline, lateAt: null }
      : mapObligation(still, obligation, (owed) => ({ ...owed, deadline, lateAt: null }));
  return arm(changedBy(moved, change), clocks);
};

const owed = (entry: EntryOf<'obligationOpened'>, at: number): Obligation => {
  const { kind: _, clocks: _clocks, asked, ...what } = entry;
  return { ...what, kind: asked, openedAt: at, lateAt: null, met: null };
};

/** Whoever owes a share of the task coordinates it. */
const obligationOpened: Change<'obligationOpened'> = (state, entry, { at }) => {
  const joins = entry.asked === 'contribute' && !state.coordinators.includes(entry.unit);
  const coordinators = joins ? [...state.coordinators, entry.unit] : state.coordinators;
  const obligations = [...partsOf(state).obligations, owed(entry, at)];
  return arm(withParts({ ...state, coordinators }, { obligations }), entry.clocks);
};

export const partsChanges: Changes<PartsEntry['kind']> = {
  divided,
  subTaskClosed: (state, { task, how }, { at }) => closedAs(state, task, { how, at }),
  subTaskReopened: (state, { task }) => closedAs(state, task, null),
  openSubTasksAccepted: (state) => state,
  leadReplaced,
  contentChanged,
  deadlineChanged,
  obligationOpened,
  obligationMet: (state, { id, text }, envelope) =>
    mapObligation(disarm(state, ofObligation(id)), id, (one) => ({ ...one, met: { ...done(envelope), text } })),
  decidedUrgently: (state, { reason, basis, obligation }, envelope) =>
    withParts(state, { urgent: [...partsOf(state).urgent, { reason, basis, obligation, ...done(envelope) }] }),
  meetingRecorded: (state, { kind: _, tell: _tell, ...meeting }, envelope) =>
    withParts(state, { meetings: [...partsOf(state).meetings, { ...meeting, ...done(envelope) }] }),
  dissentReserved: (state, { unit, text, version }, envelope) =>
    withParts(state, { dissents: [...partsOf(state).dissents, { unit, text, version, ...done(envelope) }] }),
  archivingPostponed: (state, { clock, clocks }) =>
    arm(
      without(state, ({ id }) => id === clock),
      clocks,
    ),
};
