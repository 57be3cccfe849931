import type { TaskEntry } from '../entries.js';
import type { TaskState } from '../state.js';
import { findObligation } from './state.js';
import type { Meeting, Obligation, Parts } from './state.js';

type Has = (marks: readonly string[]) => boolean;

const isOwed = ({ unit, holder }: Obligation, has: Has): boolean => has([`party:${unit}`, `post:${holder}`]);

const wasThere = ({ participants }: Meeting, has: Has): boolean => has(participants.map(({ unit }) => `party:${unit}`));

/** Which parts there are is a task's course; of the rest an outsider reads what they owe, said, or were heard at. */
export const partsOutside = (parts: Parts, has: Has): Parts => ({
  ...parts,
  obligations: parts.obligations.filter((owed) => isOwed(owed, has)),
  meetings: parts.meetings.filter((meeting) => wasThere(meeting, has)),
  dissents: parts.dissents.filter(({ unit }) => has([`party:${unit}`])),
  changes: [],
  urgent: [],
});

const obligationIn = (entry: TaskEntry): string | null => {
  if (entry.kind === 'obligationOpened' || entry.kind === 'obligationMet') return entry.id;
  return entry.kind === 'deadlineChanged' ? entry.obligation : null;
};

/** Entries about what somebody owes, which they read from outside. */
export const isOwnObligation = (state: TaskState, entry: TaskEntry, has: Has): boolean => {
  const id = obligationIn(entry);
  const owed = id === null ? null : findObligation(state, id);
  return owed !== null && isOwed(owed, has);
};
