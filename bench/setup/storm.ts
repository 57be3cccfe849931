import { setTimeout as pause } from 'node:timers/promises';
import { kindsOfTime } from '../../libs/domain/task/owed.js';
import type { Installation } from './installation.js';

/** The tasks whose term of acceptance ends at one instant; they stand in `bench_storm`. */
export type Storm = { due: number; tasks: number };

const clock = 'accept#1/term';

/** Terms of working days end at midnight, so that all tasks assigned on one day are due together. */
export const chooseStorm = async (here: Installation): Promise<Storm> => {
  await here.pool.query(
    `create table bench_storm as select task_id from deadline where id = $1 and due =
       (select due from deadline where id = $1 group by due order by count(*) desc limit 1)`,
    [clock],
  );
  await here.pool.query('alter table bench_storm add primary key (task_id)');
  await here.pool.query('analyze');
  const { due, tasks } = await here.one<{ due: Date; tasks: number }>(
    `select max(due) as due, count(*)::int as tasks from deadline join bench_storm using (task_id) where id = $1`,
    [clock],
  );
  return { due: due.getTime(), tasks };
};

/** What the product takes for now; only an installation for tests lets it be set. */
export const setClock = (here: Installation, at: number): Promise<unknown> =>
  here.pool.query('update installation set clock_offset = $1::timestamptz - clock_timestamp()', [
    new Date(at).toISOString(),
  ]);

/** Until the last of them stands in the journal, committed: somebody else sees it. */
export const recorded = (here: Installation, { due }: Storm): Promise<void> =>
  until(here, 'select not exists (select from task where next_due <= $1) as holds', [new Date(due).toISOString()], 10);

/** When the first and the last of them were decided, which is before they were committed. */
export const decidedAt = (here: Installation, { due }: Storm): Promise<Record<string, number>> =>
  here.one(
    `select (extract(epoch from min(j.at) - $1::timestamptz) * 1000)::int as "firstDecidedAfterDueMs",
       (extract(epoch from max(j.at) - $1::timestamptz) * 1000)::int as "lastDecidedAfterDueMs"
     from bench_storm s join journal j on j.stream_kind = 'task' and j.stream_id = s.task_id and j.kind = 'fellLate'
       and j.payload ->> 'clock' = $2`,
    [new Date(due).toISOString(), clock],
  );

/** Until everybody has been told, and it stands in their message of the day, which waits for the morning. */
export const gathered = (here: Installation): Promise<void> =>
  until(
    here,
    `select not exists (select from bench_storm join deadline using (task_id) where id = '${clock}')
       and not exists (select from bench_storm join follower using (task_id) where last_followed > cursor)
       and not exists (select from bench_storm join notice using (task_id)
         where message is null and about ->> 'kind' = any ($1)) as holds`,
    [kindsOfTime],
    100,
  );

/** Until the workflow of each has seen it, and everybody has been told. */
export const followed = (here: Installation): Promise<void> =>
  until(
    here,
    `select not exists (select from bench_storm join deadline using (task_id) where id = '${clock}')
       and not exists (select from bench_storm join outbox using (task_id))
       and not exists (select from bench_storm join follower using (task_id) where last_followed > cursor)
       and not exists (select from bench_storm join delivery using (task_id) where state in ('owed', 'sending')) as holds`,
    [],
    200,
  );

const until = async (here: Installation, sql: string, values: unknown[], everyMs: number): Promise<void> => {
  while (!(await here.one<{ holds: boolean }>(sql, values)).holds) await pause(everyMs);
};

/** Each term has ended once: none was lost, none counted twice, and each of its notices was given once. */
export const wrongAbout = async (here: Installation, { tasks }: Storm): Promise<string[]> => {
  const { once, more, told } = await here.one<{ once: number; more: number; told: number }>(
    `select count(*) filter (where entries = 1)::int as once, count(*) filter (where entries > 1)::int as more,
       count(*) filter (where notices = entries)::int as told
     from (select s.task_id, count(distinct j.seq) as entries, count(n.key) as notices from bench_storm s
       join journal j on j.stream_kind = 'task' and j.stream_id = s.task_id and j.kind = 'fellLate'
         and j.payload ->> 'clock' = $1
       left join delivery d on d.task_id = s.task_id and d.seq = j.seq
       left join notice n on n.key = d.key
       group by s.task_id) each`,
    [clock],
  );
  if (once === tasks && more === 0 && told === tasks) return [];
  return [`of ${tasks} terms ${once} were recorded once, ${more} more than once, ${told} told of`];
};
