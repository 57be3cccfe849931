import type { QueryConfig } from 'pg';
import type { TaskFilter, TaskRow } from '../../application/ports.js';
import type { CountingAt } from '../../domain/task/official-count.js';
import { rowColumns, toColumns, toTimestamp } from '../commit/columns.js';
import { countedConditions } from './official-count.js';

const pageSize = 50;
const largestPage = 200;

/**
 * Tasks as they are at this moment: the stored rows, save those that time has moved since, which are given. Filters and
 * pages then work on what a person would see. The count comes back even from a page beyond the last.
 */
export const listQuery = (filter: TaskFilter, at: CountingAt, moved: TaskRow[]): QueryConfig => {
  const values: unknown[] = [];
  const value = (given: unknown): string => `$${values.push(given)}`;
  const where = [...conditions(filter, at, value), ...countedConditions(filter, at, value)].join(' and ') || 'true';
  const size = Math.min(Math.max(Math.trunc(filter.size ?? pageSize), 1), largestPage);
  const page = Math.max(Math.trunc(filter.page ?? 1), 1);
  const text = `with today as (${todayOf(filter.marks, moved, value)}),
    found as (select * from today where ${where})
    select * from (select count(*)::int as total from found) counted left join lateral
      (select * from found ${order} limit ${value(size)} offset ${value((page - 1) * size)}) listed on true ${order}`;
  return { text, values };
};

/** Every task that may be read, as it is now. */
export const todayOf = (marks: string[] | undefined, moved: TaskRow[], value: (given: unknown) => string): string => {
  const given = `jsonb_to_recordset(${value(JSON.stringify(moved.map(toColumns)))}::jsonb) as m(${rowColumns})`;
  const ids = value(moved.map(({ id }) => id));
  const seen = marks ? `readers && ${value(marks)}::text[]` : 'true';
  return `select ${names} from task where id <> all (${ids}) and ${seen}
      union all select ${names} from ${given} where ${seen}`;
};

/** Marks are asked and not carried along: they are as long as the rest of a row. */
const names = rowColumns
  .split(',')
  .map((column) => column.trim().split(' ')[0] ?? '')
  .filter((name) => name !== 'readers' && name !== 'insiders')
  .join(', ');

/** Once it is claimed the task itself is no longer awaited: what remains due is the answer to the claim. */
const awaited = `least(case when progress = 'working' then due end, step_due)`;

/** What somebody must look at comes first: the most late, then what is due next; what is over comes last. */
const over = `progress = 'archived' or completion = 'confirmed'`;
const order = `order by (${over}), ${awaited} nulls last, opened_at desc, id`;

const conditions = (filter: TaskFilter, { now }: CountingAt, value: (given: unknown) => string): string[] => {
  const { q, lead, stage, progress, holder, late } = filter;
  return [
    q && `(title ilike ${value(containing(q))} or directive_number ilike ${value(containing(q))})`,
    lead && `lead_unit = ${value(lead)}`,
    stage && `stage = ${value(stage)}`,
    progress && `progress = ${value(progress)}`,
    holder && `holder = ${value(holder)}`,
    late && `${awaited} <= ${value(toTimestamp(now))}`,
  ].filter((condition) => typeof condition === 'string' && condition !== '') as string[];
};

const containing = (q: string): string => `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
