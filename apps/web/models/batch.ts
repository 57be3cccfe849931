import type { TaskRowView } from '../../../libs/contracts/http.js';
import type { Subject } from '../../../libs/domain/task/clock.js';
import type { VisitRef } from '../../../libs/domain/task/visit.js';

export type BatchField = 'to' | 'lead' | 'day' | 'reason';
export type BatchAct =
  'accept' | 'confirm' | 'handOn' | 'reassign' | 'changeLead' | 'changeDeadline' | 'recall' | 'acknowledge' | 'archive';

/** Acts that say the same of every task, and what each of them must be told. */
export const batchActs: Record<BatchAct, readonly BatchField[]> = {
  accept: [],
  confirm: [],
  handOn: ['to'],
  reassign: ['lead'],
  changeLead: ['lead', 'reason'],
  changeDeadline: ['day', 'reason'],
  recall: ['reason'],
  acknowledge: ['day'],
  archive: [],
};

export const batchActNames = Object.keys(batchActs) as BatchAct[];
export const isBatchAct = (name: string | null): name is BatchAct => batchActNames.some((known) => known === name);

export type BatchSaid = Partial<Record<BatchField, string>>;
type Item = { task: string; visit: VisitRef | null; subject: Subject };
export type BatchBody = { act: BatchAct; items: Item[] } & BatchSaid;

/** What of the task is late, where it is: what the list shows is what is acknowledged. */
const subjectOf = ({ step, round, stepDue, progress }: TaskRowView, now: string): Subject => {
  if (progress !== 'working') return { of: 'completion' };
  const isStepLate = step !== null && round !== null && stepDue !== null && stepDue <= now;
  return isStepLate ? { of: 'visit', step, round } : { of: 'task' };
};

const itemOf = (row: TaskRowView, now: string): Item => ({
  task: row.id,
  visit: row.step !== null && row.round !== null ? { step: row.step, round: row.round } : null,
  subject: subjectOf(row, now),
});

/** It names the visits that the list showed, so that an old list is refused, task by task, and never misread. */
export const batchBody = (act: BatchAct, rows: TaskRowView[], said: BatchSaid, now: string): BatchBody => {
  const needed: BatchSaid = Object.fromEntries(batchActs[act].map((field) => [field, said[field]?.trim() ?? '']));
  return { act, items: rows.map((row) => itemOf(row, now)), ...needed };
};

export const missingInBatch = (act: BatchAct, said: BatchSaid): BatchField[] =>
  batchActs[act].filter((field) => (said[field] ?? '').trim() === '');
