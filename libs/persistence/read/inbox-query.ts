import type { QueryConfig } from 'pg';
import type { InboxTaskRow } from '../../application/ports.js';
import type { PostId, TaskId } from '../../domain/index.js';
import { maybeInstant, toInstant } from '../commit/columns.js';

/**
 * What these posts are asked, without the tasks that time has moved. Each task is fetched by its id: where a view hides
 * rows the database cannot know how many are left, and would hold every item against every task of a full inbox.
 */
export const inboxQuery = (posts: PostId[], moved: TaskId[]): QueryConfig => ({
  text: `select i.*, t.* from inbox_item i cross join lateral
      (select title, directive_number, lead_unit, assigner from task where id = i.task_id limit 1) t
    where i.post = any ($1) and i.task_id <> all ($2)`,
  values: [posts, moved],
});

export type InboxColumns = {
  task_id: string;
  subject: string;
  post: string;
  asked: InboxTaskRow['asked'];
  since: Date;
  due: Date | null;
  title: string;
  directive_number: string;
  lead_unit: string;
  assigner: string;
};

export const toInboxRow = (row: InboxColumns): InboxTaskRow => ({
  taskId: row.task_id,
  subject: row.subject,
  post: row.post,
  asked: row.asked,
  since: toInstant(row.since),
  due: maybeInstant(row.due),
  title: row.title,
  directive: row.directive_number,
  lead: row.lead_unit,
  assigner: row.assigner,
});
