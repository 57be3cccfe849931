/**
 * The first schema. Rules live in `libs/domain`, not here: the constraints below only refuse what no rule may ever
 * produce (a gap in a stream, a key used twice, a number drawn twice).
 */
export const groundUp = `
-- The only clock. In a demonstration or test installation an offset moves what the product calls "now"; sessions and
-- leases keep to clock_timestamp().
create table installation (
  sole boolean primary key default true check (sole),
  mode text not null check (mode in ('demonstration', 'test', 'production')),
  clock_offset interval not null default '0',
  created_at timestamptz not null default clock_timestamp(),
  check (mode <> 'production' or clock_offset = '0')
);
create function mandate_now() returns timestamptz language sql volatile as
  $$ select date_trunc('milliseconds', clock_timestamp() + coalesce((select clock_offset from installation), '0')) $$;

-- The truth: append-only, hash-chained per stream. Partitioned by the year in which the stream began, so that
-- (stream, seq) stays unique for the life of the stream.
create table journal (
  stream_year int not null,
  stream_kind text not null,
  stream_id text not null,
  seq int not null check (seq > 0),
  at timestamptz not null,
  person text,
  post text,
  facts jsonb not null,
  kind text not null,
  payload jsonb not null,
  previous text not null,
  hash text not null,
  -- Readers of everything wait for pg_snapshot_xmin: sequences leave gaps that fill later.
  tx xid8 not null default pg_current_xact_id(),
  primary key (stream_year, stream_kind, stream_id, seq)
) partition by list (stream_year);
create table journal_2025 partition of journal for values in (2025);
create table journal_2026 partition of journal for values in (2026);
create table journal_2027 partition of journal for values in (2027);
create table journal_2028 partition of journal for values in (2028);
create table journal_2029 partition of journal for values in (2029);
create table journal_2030 partition of journal for values in (2030);
create table journal_rest partition of journal default;
create index journal_tx on journal (tx);
create index journal_stream on journal (stream_kind, stream_id, seq);
-- Which task a content belongs to: the one question asked of all streams by what an entry holds.
create index journal_version on journal ((payload ->> 'hash')) where kind = 'versionAdded';

-- Read model of a task, written in the same transaction as its entries.
create table task (
  id text primary key,
  stream_year int not null,
  seq int not null,
  head_hash text not null,
  state jsonb not null,
  title text not null,
  directive_number text not null,
  lead_unit text not null,
  assigner text not null,
  procedure_id text not null,
  procedure_version int not null,
  priority text not null,
  progress text not null,
  completion text not null,
  stage text,
  step text,
  round int,
  holder text,
  due timestamptz,
  step_due timestamptz,
  next_due timestamptz,
  opened_at timestamptz not null,
  changed_at timestamptz not null
) with (fillfactor = 70);
create index task_next_due on task (next_due) where next_due is not null;
create index task_lead on task (lead_unit, progress);

-- Armed clocks of every task: what is due when, and the term it was counted from.
create table deadline (
  task_id text not null references task (id),
  id text not null,
  kind text not null,
  subject jsonb not null,
  due timestamptz not null,
  primary key (task_id, id)
);

-- Whose turn it is: one row for each visit, seat, confirmation and escalation that a post must act on.
create table inbox_item (
  task_id text not null references task (id),
  subject text not null,
  post text not null,
  asked text not null,
  since timestamptz not null,
  due timestamptz,
  primary key (task_id, subject, post)
);
create index inbox_item_post on inbox_item (post);

-- Idempotence of people's commands, kept as long as the journal.
create table command (
  actor text not null,
  key text not null,
  fingerprint text not null,
  receipt jsonb not null,
  at timestamptz not null,
  primary key (actor, key)
);

create table number_series (
  unit text not null,
  document_type text not null,
  year int not null,
  last int not null,
  seq int not null,
  head_hash text not null,
  at timestamptz not null,
  primary key (unit, document_type, year)
);

-- After commit: what the relay has yet to tell Temporal. Leases keep to the real clock.
create table outbox (
  id bigint generated always as identity primary key,
  task_id text not null,
  seq int not null,
  due timestamptz,
  leased_until timestamptz
);

-- How far the task's workflow has followed the journal. last_followed is the last entry that needs following.
create table follower (
  task_id text primary key references task (id),
  cursor int not null default 0,
  last_followed int not null default 0
);

-- What is owed to people because of an entry; each delivery marks itself done.
create table delivery (
  key text primary key,
  task_id text not null references task (id),
  seq int not null,
  channel text not null check (channel in ('notice', 'email')),
  post text not null,
  about jsonb not null,
  state text not null default 'owed' check (state in ('owed', 'sending', 'done', 'unknown', 'skipped')),
  at timestamptz not null default mandate_now()
);
create index delivery_owed on delivery (task_id) where state in ('owed', 'sending');

create table notice (
  key text primary key references delivery (key),
  task_id text not null references task (id),
  post text not null,
  about jsonb not null,
  at timestamptz not null,
  read_at timestamptz
);
create index notice_post on notice (post, at desc);

-- Beats once a minute: a gap at start is an outage, recorded before any command.
create table heartbeat (sole boolean primary key default true check (sole), at timestamptz not null);
create table outage (id bigint generated always as identity primary key, from_at timestamptz not null, to_at timestamptz not null);
create table clock_status (sole boolean primary key default true check (sole), wakes_at timestamptz, last_batch_at timestamptz);
create table set_aside (task_id text primary key references task (id), error text not null, at timestamptz not null);
create table difference (task_id text not null, kind text not null, first_seen timestamptz not null, repaired_at timestamptz, primary key (task_id, kind, first_seen));

create table content (
  hash text primary key,
  bytes bytea not null,
  size int not null,
  media_type text not null,
  at timestamptz not null default clock_timestamp()
);

create table organisation (version int primary key, body jsonb not null, at timestamptz not null);
create table calendar (version int primary key, body jsonb not null, at timestamptz not null);
create table procedure (id text not null, version int not null, body jsonb not null, at timestamptz not null, primary key (id, version));

create table account (
  id text primary key,
  username text not null unique,
  person text not null,
  password_hash text not null,
  disabled boolean not null default false
);
create table session (
  token_hash text primary key,
  account_id text not null references account (id),
  csrf text not null,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null
);
`;
