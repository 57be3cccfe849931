import type { Instant } from '../../time/instant.js';
import { emptyCourse } from '../course/course.js';
import { nothing } from '../beside/beside.js';
import type { TaskState } from '../state.js';
import { startedAsPart } from '../parts/start.js';
import type { EntryOf } from './change.js';

export const assigned = (entry: EntryOf<'assigned'>, at: Instant): TaskState => ({
  id: entry.task,
  title: entry.title,
  directive: entry.directive,
  lead: entry.lead,
  coordinators: entry.coordinators,
  assigner: entry.assigner,
  procedure: entry.procedure,
  priority: entry.priority,
  ...(entry.amount === undefined ? {} : { amount: entry.amount }),
  openedAt: at,
  progress: 'working',
  completion: { is: 'none' },
  visits: [],
  versions: [],
  approvals: [],
  number: null,
  issuedAt: null,
  deadline: entry.deadline,
  lateAt: null,
  clocks: entry.clocks,
  escalations: [],
  ...startedAsPart(entry),
  ...(entry.firstDate ? { course: { ...emptyCourse, firstDate: entry.firstDate } } : {}),
  ...(entry.ceiling ? { beside: { ...nothing, ceiling: entry.ceiling } } : {}),
});
