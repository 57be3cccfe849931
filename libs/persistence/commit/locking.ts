import type { PoolClient, QueryResult } from 'pg';
import type { ActLock, Due, Found, SeriesHead, SeriesKey, StoredCommand, StoredTask } from '../../application/ports.js';
import type { ContentHash, Instant, TaskId } from '../../domain/index.js';
import { locks } from '../locks.js';
import {
  clockColumns,
  storedColumns,
  toInstant,
  toStored,
  toVersions,
  type ClockColumns,
  type StoredColumns,
} from './columns.js';
import { asking, inOneMessage, literal, type Prepared } from './prepared.js';

/**
 * Plans are kept, and those made while a table is still empty would read the whole of it for as long as they are: none
 * here may be anything but a walk along an index.
 */
const begin = `begin isolation level read committed;
  set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off`;
const answersOfBegin = 4;

/** Weaker than `for update`: rows that refer to the task may be written beside an act. */
const alone = 'for no key update';

const tasksOf = (held: string): string =>
  `select ${storedColumns} from task where id = any (array(select jsonb_array_elements_text($1)
    union select parent from task where id = any (array(select jsonb_array_elements_text($2))) and parent is not null))
    order by id ${alone}${held}`;
/** Whether a task that somebody holds is waited for, or left to them. */
const theTasks: Record<'wait' | 'skip', Prepared> = {
  wait: { name: 'mandate_tasks_wait', takes: ['jsonb', 'jsonb'], text: tasksOf('') },
  skip: { name: 'mandate_tasks_skip', takes: ['jsonb', 'jsonb'], text: tasksOf(' skip locked') },
};
const shareOrganisation: Prepared = {
  name: 'mandate_share_organisation',
  takes: [],
  text: `select pg_advisory_xact_lock_shared(${locks.organisation.join(', ')})`,
};
/** The clock, the key and the versions are read after every lock above was granted, though in the same round trip. */
const theRest: Prepared = {
  name: 'mandate_acts_rest',
  takes: ['jsonb'],
  text: `with clock as materialized (select ${clockColumns})
    select clock.*, exists (select from task where id = a.task) as there,
      (select jsonb_build_object('fingerprint', fingerprint, 'receipt', receipt) from command
        where actor = a.person and key = a.key) as command,
      (select jsonb_object_agg(c.hash, c.pages) from jsonb_to_recordset(a.contents) as n(hash text, size bigint)
        join content c on c.hash = n.hash and c.size = n.size) as contents,
      procedure_in_force(a.procedure) as procedure_version
    from clock, rows from (jsonb_to_recordset($1)
      as (task text, person text, key text, procedure text, contents jsonb)) with ordinality
      as a(task, person, key, procedure, contents, place) order by place`,
};

/** `held` where somebody else holds the task and was not waited for. */
export type FoundForAct = Found & { held: boolean };

/** What each act finds, in their order. */
export const findForActs = async (
  client: PoolClient,
  locks: ActLock[],
  held: 'wait' | 'skip',
): Promise<FoundForAct[]> => {
  const [tasks, , rest] = (
    await inOneMessage(
      client,
      begin,
      asking(theTasks[held], JSON.stringify(locks.map(({ task }) => task)), JSON.stringify(withParents(locks))),
      asking(shareOrganisation),
      asking(theRest, JSON.stringify(locks)),
    )
  ).slice(answersOfBegin);
  const stored = new Map(((tasks?.rows ?? []) as StoredColumns[]).map((row) => [row.id, toStored(row)]));
  return ((rest?.rows ?? []) as FoundColumns[]).map((row, index) => {
    const task = stored.get(locks[index]?.task ?? '') ?? null;
    const parent = stored.get(task?.state.parts?.parent?.task ?? '') ?? null;
    return { ...toFound(row, task), parent, held: task === null && row.there };
  });
};

/** A task is a part of the same whole for ever, so it is read beside the lock that is taken. */
const withParents = (locks: ActLock[]): string[] => locks.filter((lock) => lock.withParent).map(({ task }) => task);

const toFound = (row: FoundColumns, task: StoredTask | null): Omit<Found, 'parent'> => ({
  now: toInstant(row.now),
  silentMs: row.silent_ms,
  task,
  versions: toVersions(row),
  command: row.command,
  contents: row.contents ?? {},
  procedureVersion: row.procedure_version,
});

type FoundColumns = ClockColumns & {
  there: boolean;
  command: StoredCommand | null;
  contents: Record<ContentHash, number | null> | null;
  procedure_version: number | null;
};

/** A series that has no number yet has no row to lock, so its name is locked. */
export const seriesHead =
  (client: PoolClient) =>
  async ({ unit, documentType, year }: SeriesKey): Promise<{ head: SeriesHead; now: Instant }> => {
    const name = literal(`series/${unit}/${documentType}/${year}`);
    const [, head] = await inOneMessage(
      client,
      `select pg_advisory_xact_lock(hashtextextended(${name}, 0))`,
      `select mandate_now() as now, s.last, s.seq, s.head_hash, s.at from (select) one left join number_series s
        on s.unit = ${literal(unit)} and s.document_type = ${literal(documentType)} and s.year = ${year}`,
    );
    const row = only<SeriesColumns>(head);
    const at = row.at ? toInstant(row.at) : 0;
    const { last, seq, head_hash: headHash } = row;
    return {
      head: { unit, documentType, year, last: last ?? 0, seq: seq ?? 0, headHash: headHash ?? '', at },
      now: toInstant(row.now),
    };
  };

type SeriesColumns = {
  now: Date;
  last: number | null;
  seq: number | null;
  head_hash: string | null;
  at: Date | null;
};

export const lockTask = (client: PoolClient, id: TaskId): Promise<TaskId[]> =>
  lockIds(client, `select id from task where id = ${literal(id)} ${alone}`);

/**
 * The earliest that nobody holds: neither a person, nor another batch beside this one. Whoever waits for no row may take
 * them in any order.
 */
export const lockDue = (client: PoolClient, limit: number): Promise<TaskId[]> =>
  lockIds(
    client,
    `select id from task where next_due <= (select mandate_now())
       and not exists (select from set_aside where task_id = task.id)
     order by next_due limit ${Math.trunc(limit)} ${alone} skip locked`,
  );

/** Said so that the index of what is due next, which is ordered otherwise, cannot be taken: chunks walk along the ids. */
export const isLiving = `coalesce(next_due, 'infinity') < 'infinity'`;

export const lockLiving = (client: PoolClient, after: TaskId, limit: number): Promise<TaskId[]> =>
  lockIds(
    client,
    `select id from task where id > ${literal(after)} and ${isLiving}
     order by id limit ${Math.trunc(limit)} ${alone}`,
  );

const lockIds = async (client: PoolClient, lock: string): Promise<TaskId[]> => {
  const [locked] = (await inOneMessage(client, begin, lock, asking(shareOrganisation))).slice(answersOfBegin);
  return ((locked?.rows ?? []) as { id: TaskId }[]).map(({ id }) => id);
};

/** Read after the locks: what was found while they were being taken may be older. */
export const dueTasks = async (client: PoolClient, ids: TaskId[]): Promise<Due> => {
  const { rows } = await client.query<ClockColumns & Partial<StoredColumns>>(
    `with clock as materialized (select ${clockColumns})
     select clock.*, ${storedColumns} from clock left join task on id = any ($1) order by id`,
    [ids],
  );
  const [first] = rows;
  if (!first) throw new Error('The database has no clock.');
  const tasks = rows.filter((row): row is ClockColumns & StoredColumns => row.id !== null && row.id !== undefined);
  return {
    now: toInstant(first.now),
    silentMs: first.silent_ms,
    versions: toVersions(first),
    tasks: tasks.map(toStored),
  };
};

const only = <Row>(result: QueryResult | undefined): Row => {
  const row = (result?.rows as Row[] | undefined)?.[0];
  if (!row) throw new Error('The database gave no answer where there is always one.');
  return row;
};
