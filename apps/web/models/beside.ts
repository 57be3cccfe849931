import type { ActView, TaskView } from '../../../libs/contracts/http.js';
import type { RequestView } from '../../../libs/contracts/beside-http.js';
import { addDays, civilDate, lastDayOf } from './dates.js';

type Has = Pick<TaskView, 'beside'>;

/** The request that an act is about. */
export const requestOf = ({ beside }: Has, { subject }: Pick<ActView, 'subject'>): RequestView | null =>
  (subject?.of === 'beside' && beside.requests.find(({ id }) => id === subject.id)) || null;

/** The coordinator's share whose term an act is about, where it is not about the task's. */
export const shareOf = (task: Pick<TaskView, 'beside' | 'parts'>, view: Pick<ActView, 'subject'>) => {
  const id = view.subject?.of === 'obligation' ? view.subject.obligation : requestOf(task, view)?.share;
  return task.parts.obligations.find((owed) => owed.id === id) ?? null;
};

type Dated = Pick<TaskView, 'beside' | 'parts' | 'deadline' | 'now'>;

/** The days to which more time may be given: after the term of now, and of a share within the lead's. */
export const newDays = (task: Dated, view: Pick<ActView, 'subject'>): { first: string; last: string | null } => {
  const { deadline, now } = task;
  const share = shareOf(task, view);
  const term = share ? { lastDay: lastDayOf(share.due), late: share.late } : deadline;
  const from = term && !term.late ? term.lastDay : civilDate(now);
  return { first: addDays(from, 1), last: share && deadline ? deadline.lastDay : null };
};

export const openPauses = ({ beside }: Has) => beside.pauses.filter(({ released }) => released === null);

/** What is open, and everything that was: the number beside the name of the tab. */
export const besideCount = ({ beside }: Has): number =>
  beside.requests.length + beside.pauses.length + beside.notes.length;
