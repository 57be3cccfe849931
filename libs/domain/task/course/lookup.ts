import { isSeatKind } from '../../procedure/steps.js';
import type { Deadline } from '../../time/deadline.js';
import type { Instant } from '../../time/instant.js';
import type { TaskState } from '../state.js';
import type { Visit } from '../visit.js';
import type { Course, Occurrence } from './course.js';
import { emptyCourse } from './course.js';

/** A task that began before there was such a thing has none of it. */
export const courseOf = ({ course }: TaskState): Course => course ?? emptyCourse;

export const occurrenceOf = (state: TaskState, number: number): Occurrence | null =>
  courseOf(state).occurrences.find((each) => each.number === number) ?? null;

/** Those that nobody has recognised yet. */
export const openOccurrences = (state: TaskState): Occurrence[] =>
  courseOf(state).occurrences.filter(({ completion }) => completion.is !== 'confirmed');

/** Since when somebody is awaited for it: the lead until it is claimed, then the assigner. */
export const occurrenceSince = ({ completion, redone, openedAt }: Occurrence): Instant | null => {
  if (completion.is === 'confirmed') return null;
  return completion.is === 'claimed' ? completion.at : (redone.at(-1)?.at ?? openedAt);
};

/** The term that somebody is under for it now; `undefined` where there is no such occurrence. */
export const occurrenceDeadline = (state: TaskState, number: number): Deadline | null | undefined => {
  const found = occurrenceOf(state, number);
  return found && found.completion.is === 'claimed' ? found.completion.deadline : found?.deadline;
};

/** The appraisal that the file has just come from: what lies between it and now is to be explained. */
export const lastAppraisal = ({ visits }: TaskState): Visit | null => {
  const asked = visits.findLast(({ stepKind, outcome }) => isSeatKind(stepKind) && outcome === 'forward');
  return asked?.stepKind === 'appraise' ? asked : null;
};
