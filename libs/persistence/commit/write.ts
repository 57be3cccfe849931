import type { PoolClient } from 'pg';
import type { CommandRow, TaskChange, Writing } from '../../application/ports.js';
import type { JournalEntry } from '../../domain/index.js';
import { maybeTimestamp, rowColumns, toColumns, toTimestamp } from './columns.js';
import { asking, inOneMessage, type Prepared } from './prepared.js';

/** One statement for everything that acts, or a whole batch of passings, change; and its commit, in one message. */
export const writeAndCommit = async (client: PoolClient, writings: Writing[]): Promise<void> => {
  const [, committed] = await inOneMessage(client, asking(writeAll, ...parameters(writings)), 'commit');
  // A transaction that failed answers `commit` with a rollback and no error: that would be a receipt for nothing.
  if (committed?.command !== 'COMMIT') throw new Error('The transaction was rolled back at commit.');
};

const parameters = (writings: Writing[]): string[] => {
  const changes = writings.flatMap((writing) => writing.changes);
  const draws = writings.flatMap(({ draw }) => draw ?? []);
  const rows = [
    changes.map(taskColumns),
    [
      ...changes.flatMap(({ streamYear, entries }) => entries.map((entry) => journalRow(streamYear, entry))),
      ...draws.map(({ year, entry }) => journalRow(year, entry)),
    ],
    changes.flatMap(({ disarmed }) => disarmed.map(({ taskId, id }) => ({ task_id: taskId, id }))),
    changes.flatMap(({ armed }) => armed.map(deadlineColumns)),
    changes.flatMap(({ settled }) => settled.map(({ taskId, ...key }) => ({ task_id: taskId, ...key }))),
    changes.flatMap(({ asked }) => asked.map(inboxColumns)),
    writings.flatMap(({ command }) => command ?? []).map(commandColumns),
    draws.map(seriesColumns),
    writings.flatMap(({ setAside = [] }) => setAside).map(({ taskId, error }) => ({ task_id: taskId, error })),
  ];
  return rows.map((list) => JSON.stringify(list));
};

const taskColumns = (change: TaskChange): Record<string, unknown> => ({
  ...toColumns(change.row),
  fresh: change.fresh,
  stream_year: change.streamYear,
  seq: change.seq,
  head_hash: change.headHash,
  state: change.state,
  following: change.following,
  by_time: change.entries.at(-1)?.actor === null,
});

export const journalRow = (year: number, { stream, seq, at, actor, facts, payload, previous, hash }: JournalEntry) => ({
  stream_year: year,
  stream_kind: stream.kind,
  stream_id: stream.id,
  seq,
  at: toTimestamp(at),
  person: actor?.person ?? null,
  post: actor?.post ?? null,
  behalf: actor?.behalf ?? null,
  facts,
  kind: (payload as { kind: string }).kind,
  payload,
  previous,
  hash,
});

const deadlineColumns = ({ taskId, id, kind, subject, due }: TaskChange['armed'][number]) => ({
  task_id: taskId,
  id,
  kind,
  subject,
  due: toTimestamp(due),
});

const inboxColumns = ({ taskId, since, due, ...row }: TaskChange['asked'][number]) => ({
  ...row,
  task_id: taskId,
  since: toTimestamp(since),
  due: maybeTimestamp(due),
});

const commandColumns = ({ person, key, fingerprint, receipt, at }: CommandRow) => ({
  actor: person,
  key,
  fingerprint,
  receipt,
  at: toTimestamp(at),
});

const seriesColumns = ({ unit, documentType, year, last, seq, headHash, at }: NonNullable<Writing['draw']>) => ({
  unit,
  document_type: documentType,
  year,
  last,
  seq,
  head_hash: headHash,
  at: toTimestamp(at),
});

const moving = ['seq', 'head_hash', 'state', ...namesOf(rowColumns).filter((name) => name !== 'id')];

function namesOf(columns: string): string[] {
  return columns.split(',').map((column) => column.trim().split(' ')[0] ?? '');
}

export const journalColumns = `stream_year int, stream_kind text, stream_id text, seq int, at timestamptz, person text,
  post text, behalf jsonb, facts jsonb, kind text, payload jsonb, previous text, hash text`;

/** What is gone and what is new have no row in common, so the parts of the statement never meet. */
const statement = `with
t as materialized (select * from json_to_recordset($1)
  as t(${rowColumns}, stream_year int, seq int, head_hash text, state json, fresh boolean, following boolean, by_time boolean)),
begun as (insert into task (id, stream_year, ${moving.join(', ')})
  select id, stream_year, ${moving.join(', ')} from t where fresh),
moved as (update task set (${moving.join(', ')}) = (${moving.map((name) => `t.${name}`).join(', ')})
  from t where not fresh and task.id = t.id),
-- Whatever moves again can pass: it is set aside no longer.
back as (delete from set_aside using t where not fresh and set_aside.task_id = t.id),
journaled as (insert into journal (${namesOf(journalColumns).join(', ')})
  select * from json_to_recordset($2) as j(${journalColumns})),
disarmed as (delete from deadline using json_to_recordset($3) as d(task_id text, id text)
  where deadline.task_id = d.task_id and deadline.id = d.id),
armed as (insert into deadline (task_id, id, kind, subject, due)
  select * from json_to_recordset($4) as a(task_id text, id text, kind text, subject jsonb, due timestamptz)
  on conflict (task_id, id) do update set kind = excluded.kind, subject = excluded.subject, due = excluded.due),
settled as (delete from inbox_item using json_to_recordset($5) as s(task_id text, subject text, post text)
  where inbox_item.task_id = s.task_id and inbox_item.subject = s.subject and inbox_item.post = s.post),
asked as (insert into inbox_item (task_id, subject, post, asked, since, due)
  select * from json_to_recordset($6)
    as i(task_id text, subject text, post text, asked text, since timestamptz, due timestamptz)
  on conflict (post, task_id, subject) do update
    set asked = excluded.asked, since = excluded.since, due = excluded.due),
commanded as (insert into command (actor, key, fingerprint, receipt, at)
  select * from json_to_recordset($7)
    as c(actor text, key text, fingerprint text, receipt jsonb, at timestamptz)),
drawn as (insert into number_series (unit, document_type, year, last, seq, head_hash, at)
  select * from json_to_recordset($8)
    as n(unit text, document_type text, year int, last int, seq int, head_hash text, at timestamptz)
  on conflict (unit, document_type, year) do update
    set last = excluded.last, seq = excluded.seq, head_hash = excluded.head_hash, at = excluded.at),
aside as (insert into set_aside (task_id, error, at)
  select task_id, error, clock_timestamp() from json_to_recordset($9) as x(task_id text, error text)
  on conflict (task_id) do update set error = excluded.error, at = excluded.at),
followed as (insert into follower (task_id, last_followed) select id, seq from t where following
  on conflict (task_id) do update set last_followed = excluded.last_followed)
insert into outbox (task_id, seq, due, by_time) select id, seq, next_due, by_time from t where following`;

const writeAll: Prepared = { name: 'mandate_write', takes: Array.from({ length: 9 }, () => 'json'), text: statement };
