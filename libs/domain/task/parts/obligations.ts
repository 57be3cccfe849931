import { remindersOf } from '../../procedure/rules.js';
import { isRefusal } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import { dueOf } from '../../time/count.js';
import type { Deadline, Term } from '../../time/deadline.js';
import type { PostId, UnitId } from '../../words.js';
import { calendarOfPost } from '../calendar-of.js';
import { clocksOf } from '../clocks.js';
import type { EntryOf } from '../evolve/change.js';
import type { Facts } from '../facts.js';
import type { TaskState } from '../state.js';
import { partsOf } from './state.js';
import type { ObligationKind, Positions } from './state.js';
import { ofObligation } from './subject.js';

type Owing = {
  kind: ObligationKind;
  unit: UnitId;
  holder: PostId;
  text: string;
  basis?: string;
  positions?: Positions;
  deadline: Deadline;
};

/** Numbered within their kind, so that the same thing owed twice is two. */
export const obligationId = (state: TaskState, kind: ObligationKind): string =>
  `${kind}#${1 + partsOf(state).obligations.filter((one) => one.kind === kind).length}`;

export const owes = (state: TaskState, facts: Facts, owing: Owing): EntryOf<'obligationOpened'> => {
  const { kind: asked, unit, holder, text, deadline } = owing;
  const id = obligationId(state, asked);
  const reminders = remindersOf(facts.procedure, state.priority);
  const arming = { from: facts.now, reminders, calendar: calendarOfPost(facts, holder) };
  const clocks = clocksOf(id, ofObligation(id), deadline, arming);
  const given = { basis: owing.basis ?? null, positions: owing.positions ?? null };
  return { kind: 'obligationOpened', id, asked, unit, holder, text, ...given, deadline, clocks };
};

/** The same, with a term that the procedure gives. */
export const owesWithin = (
  term: Term,
  state: TaskState,
  facts: Facts,
  owing: Omit<Owing, 'deadline'>,
): EntryOf<'obligationOpened'> | Refusal => {
  const deadline = dueOf(term, facts.now, calendarOfPost(facts, owing.holder));
  return isRefusal(deadline) ? deadline : owes(state, facts, { ...owing, deadline });
};
