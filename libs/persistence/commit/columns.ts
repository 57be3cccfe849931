import type { ListedTask, StoredTask, TaskRow, Versions } from '../../application/ports.js';
import type { Instant, TaskState } from '../../domain/index.js';

/** Instants are whole milliseconds in the product and `timestamptz` in the database. */
export const toInstant = (at: Date): Instant => at.getTime();
export const maybeInstant = (at: Date | null): Instant | null => at && at.getTime();
export const toTimestamp = (at: Instant): string => new Date(at).toISOString();
export const maybeTimestamp = (at: Instant | null): string | null => (at === null ? null : toTimestamp(at));

/** The columns of `task` that come from `TaskRow`, in SQL and as JSON members of the same names. */
export const rowColumns = `id text, title text, directive_number text, lead_unit text, assigner text, procedure_id text,
  procedure_version int, priority text, progress text, completion text, stage text, step text, round int, holder text,
  due timestamptz, step_due timestamptz, next_due timestamptz, claimed_at timestamptz, stands_since timestamptz, excused jsonb, silences jsonb,
  opened_at timestamptz,  changed_at timestamptz, parent text, readers text[], insiders text[]`;

export const toColumns = (row: TaskRow): Record<string, unknown> => ({
  id: row.id,
  title: row.title,
  directive_number: row.directive,
  lead_unit: row.lead,
  assigner: row.assigner,
  procedure_id: row.procedure.id,
  procedure_version: row.procedure.version,
  priority: row.priority,
  progress: row.progress,
  completion: row.completion,
  stage: row.stage,
  step: row.step,
  round: row.round,
  holder: row.holder,
  due: maybeTimestamp(row.due),
  step_due: maybeTimestamp(row.stepDue),
  next_due: maybeTimestamp(row.nextDue),
  claimed_at: maybeTimestamp(row.claimedAt),
  stands_since: maybeTimestamp(row.standsSince),
  excused: row.excused,
  silences: row.silences,
  opened_at: toTimestamp(row.openedAt),
  changed_at: toTimestamp(row.changedAt),
  parent: row.parent,
  readers: row.readers,
  insiders: row.insiders,
});

export type TaskColumns = {
  id: string;
  title: string;
  directive_number: string;
  lead_unit: string;
  assigner: string;
  procedure_id: string;
  procedure_version: number;
  priority: TaskRow['priority'];
  progress: TaskRow['progress'];
  completion: TaskRow['completion'];
  stage: TaskRow['stage'];
  step: string | null;
  round: number | null;
  holder: string | null;
  due: Date | null;
  step_due: Date | null;
  next_due: Date | null;
  claimed_at: Date | null;
  stands_since: Date | null;
  excused: TaskRow['excused'];
  silences: TaskRow['silences'];
  opened_at: Date;
  changed_at: Date;
  parent: string | null;
};

export const fromColumns = (row: TaskColumns): ListedTask => ({
  id: row.id,
  title: row.title,
  directive: row.directive_number,
  lead: row.lead_unit,
  assigner: row.assigner,
  procedure: { id: row.procedure_id, version: row.procedure_version },
  priority: row.priority,
  progress: row.progress,
  completion: row.completion,
  stage: row.stage,
  step: row.step,
  round: row.round,
  holder: row.holder,
  due: maybeInstant(row.due),
  stepDue: maybeInstant(row.step_due),
  nextDue: maybeInstant(row.next_due),
  claimedAt: maybeInstant(row.claimed_at),
  standsSince: maybeInstant(row.stands_since),
  excused: row.excused,
  silences: row.silences,
  openedAt: toInstant(row.opened_at),
  changedAt: toInstant(row.changed_at),
  parent: row.parent,
});

export type StoredColumns = {
  id: string;
  stream_year: number;
  seq: number;
  head_hash: string;
  state: TaskState;
  changed_at: Date;
};
export const storedColumns = 'id, stream_year, seq, head_hash, state, changed_at';

export const toStored = (row: StoredColumns): StoredTask => ({
  id: row.id,
  streamYear: row.stream_year,
  seq: row.seq,
  headHash: row.head_hash,
  state: row.state,
  changedAt: toInstant(row.changed_at),
});

/** Read in the statement that reads the clock, so that both are from after every lock. */
export const clockColumns = `mandate_now() as now,
  (select coalesce(max(version), 0) from organisation) as organisation,
  (select coalesce(max(version), 0) from calendar) as calendar,
  (select coalesce(max(id), 0)::int from outage) as outages,
  (select extract(epoch from clock_timestamp() - at) * 1000 from heartbeat)::float8 as silent_ms`;

export type ClockColumns = Versions & { now: Date; silent_ms: number | null };

export const toVersions = ({ organisation, calendar, outages }: ClockColumns): Versions => ({
  organisation,
  calendar,
  outages,
});
