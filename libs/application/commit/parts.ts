import { createHash } from 'node:crypto';
import { afterTime, heardByWhole, passTime } from '../../domain/index.js';
import type { Decision, Facts, TaskId, TaskState } from '../../domain/index.js';
import type { StoredTask, TaskChange } from '../ports.js';
import { byTime, changeOf } from './change.js';

/** The id of a part follows from the whole and its place in it (UUID version 8), so that asking again makes no other. */
export const partId = (whole: TaskId, place: number): TaskId => {
  const digest = createHash('sha256')
    .update(JSON.stringify(['part', whole, place]))
    .digest('hex');
  return digest.slice(0, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-a$4-$5');
};

/** The tasks that a division begins: written with it or not at all. */
export const begunWith = ({ begun = [], actor }: Decision): TaskChange[] =>
  begun.map(({ task, entries, facts }) =>
    changeOf(
      { id: task, stored: null },
      entries.map((payload) => ({ payload, actor })),
      facts,
    ),
  );

/**
 * The whole learns in the same transaction that a part of it has ended, or goes on: both rows are locked, in the order of
 * their ids, so it learns once or, where the part did neither, not at all.
 */
export const toldWhole = (
  whole: StoredTask | null,
  part: TaskState,
  { actor }: Decision,
  facts: Facts,
): TaskChange[] => {
  if (!whole) return [];
  const passed = passTime(whole.state, facts);
  const entry = heardByWhole(afterTime(whole.state, passed, facts), part);
  if (!entry) return [];
  return [changeOf({ id: whole.id, stored: whole }, [...passed.map(byTime), { payload: entry, actor }], facts)];
};
