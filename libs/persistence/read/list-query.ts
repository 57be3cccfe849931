import type { QueryConfig } from 'pg';
import type { TaskFilter, TaskRow } from '../../application/ports.js';
import type { CountingAt } from '../../domain/task/official-count.js';
import { rowColumns, toColumns, toTimestamp } from '../commit/columns.js';
import { countedConditions } from './official-count.js';

const pageSize = 50;
const largestPage = 200;

/** Where a list is long it is not counted to its end: nobody counts on, and all of it costs as much as all of it. */
export const mostCounted = 1_000;

const pageOf = ({ size, page }: TaskFilter): { before: number; size: number } => {
  const rows = Math.min(Math.max(Math.trunc(size ?? pageSize), 1), largestPage);
  return { before: (Math.max(Math.trunc(page ?? 1), 1) - 1) * rows, size: rows };
};

/**
 * The ids with which the whole list begins, as far as this page of it reaches, or none where they are too few: somebody who
 * may read little, or a page far behind, is answered by a look at all they may read. So is who narrows the list down.
 */
export const frontQuery = (filter: TaskFilter, at: CountingAt, moved: TaskRow[]): QueryConfig | null => {
  const ignored = (): string => '';
  if ([...conditions(filter, at, ignored), ...countedConditions(filter, at, ignored)].length > 0) return null;
  const { before, size } = pageOf(filter);
  return {
    text: `select (array_agg(id order by place))[1:$3] as ids from
      (select id, place from task_front where id <> all ($1) order by place limit $2) front having count(*) = $2`,
    values: [moved.map(({ id }) => id), Math.max(before + size, mostCounted + 1), before + size],
  };
};

/**
 * Tasks as they are at this moment: the stored rows, save those that time has moved since, which are given. Filters and
 * pages then work on what a person would see. The count comes back even from a page beyond the last.
 * `among`: the stored rows that the page is among, where that is known already.
 */
export const listQuery = (
  filter: TaskFilter,
  at: CountingAt,
  moved: TaskRow[],
  among: readonly string[] | null,
): QueryConfig => {
  const values: unknown[] = [];
  const value = (given: unknown): string => `$${values.push(given)}`;
  const where = [...conditions(filter, at, value), ...countedConditions(filter, at, value)].join(' and ') || 'true';
  const { before, size } = pageOf(filter);
  const text = `with today as (${todayOf(filter.marks, moved, value, among)}),
    found as (select * from today where ${where})
    select * from (select count(*)::int as total from found) counted left join lateral
      (select * from found ${order} limit ${value(size)} offset ${value(before)}) listed on true ${order}`;
  return { text, values };
};

/** Every task that may be read, as it is now. */
export const todayOf = (
  marks: string[] | undefined,
  moved: TaskRow[],
  value: (given: unknown) => string,
  among: readonly string[] | null = null,
): string => {
  const given = `jsonb_to_recordset(${value(JSON.stringify(moved.map(toColumns)))}::jsonb) as m(${rowColumns})`;
  const ids = value(moved.map(({ id }) => id));
  const seen = marks ? `readers && ${value(marks)}::text[]` : 'true';
  // One after the other by their ids: asked for as a set, they are looked for by the marks of the viewer, among all.
  const from = among
    ? `unnest(${value(among)}::text[]) as front(one), lateral (select * from task where id = one offset 0) each`
    : 'task';
  return `select ${names} from ${from} where id <> all (${ids}) and ${seen}
      union all select ${names} from ${given} where ${seen}`;
};

/** Marks are asked and not carried along: they are as long as the rest of a row. */
const names = rowColumns
  .split(',')
  .map((column) => column.trim().split(' ')[0] ?? '')
  .filter((name) => name !== 'readers' && name !== 'insiders')
  .join(', ');

/** Once it is claimed the task itself is no longer awaited: what remains due is the answer to the claim. What stands is due at no known instant. */
const awaited = `least(case when progress = 'working' and stands_since is null then due end, step_due)`;

/** What somebody must look at comes first: the most late, then what is due next; what is over comes last. */
const over = `progress in ('archived', 'recalled', 'cancelled') or completion = 'confirmed'`;
const order = `order by (${over}), ${awaited} nulls last, opened_at desc, id`;

const conditions = (filter: TaskFilter, { now }: CountingAt, value: (given: unknown) => string): string[] => {
  const { q, lead, stage, progress, holder, late, parent } = filter;
  return [
    q && `(title ilike ${value(containing(q))} or directive_number ilike ${value(containing(q))})`,
    lead && `lead_unit = ${value(lead)}`,
    stage && `stage = ${value(stage)}`,
    progress && `progress = ${value(progress)}`,
    parent && `parent = ${value(parent)}`,
    holder && `holder = ${value(holder)}`,
    late && `${awaited} <= ${value(toTimestamp(now))}`,
  ].filter((condition) => typeof condition === 'string' && condition !== '') as string[];
};

const containing = (q: string): string => `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
