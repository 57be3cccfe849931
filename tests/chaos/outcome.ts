import type { Database } from '../../libs/persistence/index.js';

/**
 * Everything that an installation came to, but for when it happened and how long it took: two installations to which the
 * same was done are alike, whatever died on the way.
 */
export type Outcome = Record<string, string[]>;

/** Accounts are added side by side, and come in the order in which their passwords were hashed. */
const place = `case when stream_kind = 'accounts' then null else seq end as seq`;

const ofTables: Record<string, string> = {
  journal: `select stream_kind, stream_id, ${place}, person, post, kind, facts, payload, 
    (previous <> '' or stream_kind = 'accounts') as linked from journal`,
  tasks: `select id, seq, title, progress, completion, stage, step, round, holder, due, step_due, next_due from task`,
  deadlines: 'select task_id, id, kind, subject, due from deadline',
  inbox: 'select task_id, subject, post, asked, due from inbox_item',
  commands: `select actor, receipt ->> 'task' as task, receipt ->> 'seq' as seq, receipt -> 'entries' as entries from command`,
  series: 'select unit, document_type, year, last, seq from number_series',
  followers: 'select task_id, cursor, last_followed from follower',
  deliveries: `select key, task_id, seq, post, about, state from delivery where channel = 'notice'`,
  notices: 'select key, task_id, post, about from notice',
  outbox: 'select task_id, seq from outbox',
  setAside: 'select task_id, error from set_aside',
  contents: 'select hash, size, media_type from content',
  documents: `select 'organisation', version from organisation union all select 'calendar', version from calendar
    union all select id, version from procedure`,
  accounts: 'select username, person from account',
  outages: 'select from_at, to_at from outage',
  installation: 'select mode from installation',
  schema: `select table_name, column_name, data_type, is_nullable from information_schema.columns where table_schema = 'public'`,
};

export const outcomeOf = async (db: Database, names: Record<string, string> = {}): Promise<Outcome> => {
  const outcome: Outcome = {};
  const called = { ...names, ...(await accountsOf(db)) };
  for (const [name, query] of Object.entries(ofTables)) {
    const { rows } = await db.pool.query<{ row: unknown }>(`select to_jsonb(t) as row from (${query}) t`);
    outcome[name] = rows.map(({ row }) => named(JSON.stringify(row, withoutTimes), called)).sort();
  }
  return outcome;
};

const accountsOf = async (db: Database): Promise<Record<string, string>> => {
  const { rows } = await db.pool.query<{ id: string; username: string }>('select id, username from account');
  return Object.fromEntries(rows.map(({ id, username }) => [id, `the account ${username}`]));
};

/** Since when it counts is the instant of an act, by which some clocks are named too; what is due is a day, and stays. */
const withoutTimes = (key: string, value: unknown): unknown => {
  if (typeof value === 'string') return value.replaceAll(/@\d{13}\b/g, '@an instant');
  return ['on', 'start', 'from', 'to', 'until', 'since'].includes(key) && typeof value === 'number'
    ? 'an instant'
    : value;
};

/** Ids that chance gave, by what they are called in every run. */
const named = (row: string, names: Record<string, string>): string =>
  Object.entries(names).reduce((text, [id, name]) => text.replaceAll(id, name), row);
