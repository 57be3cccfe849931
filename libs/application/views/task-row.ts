import type { TaskRowView } from '../../contracts/http.js';
import type { Instant, Organisation } from '../../domain/index.js';
import type { ListedTask } from '../ports.js';
import { postView, unitLine } from './names.js';
import { isoOrNull } from './time-words.js';

export const taskRowView = (row: ListedTask, organisation: Organisation, now: Instant): TaskRowView => ({
  id: row.id,
  title: row.title,
  directive: row.directive,
  lead: unitLine(organisation, row.lead),
  stage: row.stage,
  step: row.step,
  round: row.round,
  progress: row.progress,
  completion: row.completion,
  holder: row.holder === null ? null : postView(organisation, row.holder, now),
  due: isoOrNull(row.due),
  stepDue: isoOrNull(row.stepDue),
  late: isLate(row, now),
});

/** Once its completion is claimed the task itself is no longer late: it is judged by the time of that claim. */
const isLate = ({ due, stepDue, progress, standsSince }: ListedTask, now: Instant): boolean =>
  (progress === 'working' && due !== null && due <= (standsSince ?? now)) || (stepDue !== null && stepDue <= now);
