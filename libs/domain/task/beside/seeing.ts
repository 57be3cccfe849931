import type { TaskState } from '../state.js';
import type { TaskEntry } from '../entries.js';
import { besideOf } from './beside.js';
import type { Beside, Request } from './beside.js';

/** Marks of those who had a part in a request: who asked, who was asked and who was asked before them. */
const partiesOf = ({ post, holder, passed }: Request): string[] =>
  [post, holder, ...passed.map(({ from }) => from)].map((each) => `post:${each}`);

/** What is asked of somebody beside the file lets them read of the task, and of that what was asked. */
export const besideReaders = (state: TaskState): string[] => {
  const { requests, pauses } = besideOf(state);
  const confirmers = pauses.flatMap(({ condition }) => condition?.confirmer ?? []);
  return [...requests.flatMap(partiesOf), ...confirmers.map((post) => `post:${post}`)];
};

type Has = (marks: readonly string[]) => boolean;

/** Of requests an outsider reads their own; what people noted is for those inside. Pauses and dates are the task's course. */
export const besideOutside = (beside: Beside, has: Has): Beside => ({
  ...beside,
  notes: [],
  requests: beside.requests.filter((request) => has(partiesOf(request))),
});

/** Entries about a request, which only its parties read from outside. */
export const isOwnRequest = (state: TaskState, entry: TaskEntry, has: Has): boolean => {
  const id = 'request' in entry ? entry.request : null;
  const request = besideOf(state).requests.find((one) => one.id === id);
  return request !== undefined && has(partiesOf(request));
};

/** Entries that tell of the course of a task. */
export const besideCourse = ['paused', 'resumed', 'conditionDue', 'deadlineMoved', 'ended', 'reopened'] as const;
