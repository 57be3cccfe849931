import type { CalendarRecords } from './calendar/calendar-records.js';
import { CalendarChanges } from './calendar/calendar-changes.js';
import { Replan } from './calendar/replan.js';
import { Reasons } from './authority/reasons.js';
import { Batch } from './batch/batch.js';
import { Commit } from './commit/commit.js';
import { Contents } from './contents/contents.js';
import { DemoClock } from './demo/demo-clock.js';
import type { Ports } from './all-ports.js';
import type { OrganisationRecords } from './organisation/organisation-records.js';
import { OrganisationTables } from './organisation/organisation-tables.js';
import { ReorganisationPreview } from './organisation/preview.js';
import { Register } from './organisation/register.js';
import { Rehoming } from './organisation/rehoming.js';
import { ProcedurePublishing } from './procedures/publishing.js';
import { Directory, Procedures } from './read/directory.js';
import { FactsCache } from './read/facts-cache.js';
import { TaskReader } from './read/task-reader.js';
import { Heartbeat } from './time/heartbeat.js';
import { OutageFirst } from './time/outage-first.js';
import { TimePasses } from './time/time-passes.js';

export type Application = {
  commit: Commit;
  batch: Batch;
  timePasses: TimePasses;
  tasks: TaskReader;
  directory: Directory;
  procedures: Procedures;
  contents: Contents;
  demoClock: DemoClock;
  heartbeat: Heartbeat;
  replan: Replan;
  calendars: CalendarRecords;
  calendarChanges: CalendarChanges;
  register: Register;
  rehoming: Rehoming;
  tables: OrganisationTables;
  reorganisation: ReorganisationPreview;
  organisations: OrganisationRecords;
  reasons: Reasons;
  publishing: ProcedurePublishing;
};

/** The use cases over their ports, sharing one memory of facts. */
export const assemble = (all: Ports): Application => {
  const { tasks, facts, contents, installation, calendars, organisations, batches, ...ports } = all;
  const cache = new FactsCache();
  const heartbeat = new Heartbeat(installation);
  const transactions = new OutageFirst(ports.transactions, heartbeat);
  const timePasses = new TimePasses(transactions, cache);
  const directory = new Directory(facts, cache);
  const replan = new Replan(transactions, calendars, facts, cache);
  const reader = new TaskReader(tasks, facts, cache);
  const rehoming = new Rehoming(organisations, directory, timePasses);
  const register = new Register(organisations, cache, rehoming);
  const commit = new Commit(transactions, cache);
  return {
    commit,
    batch: new Batch(commit, batches),
    timePasses,
    tasks: reader,
    directory,
    procedures: new Procedures(facts, cache),
    contents: new Contents(contents),
    demoClock: new DemoClock(installation, transactions, timePasses, directory),
    heartbeat,
    replan,
    calendars,
    calendarChanges: new CalendarChanges(installation, directory, replan, calendars),
    register,
    rehoming,
    tables: new OrganisationTables(directory, register),
    reorganisation: new ReorganisationPreview(organisations, directory, reader),
    organisations,
    reasons: new Reasons(tasks, facts),
    publishing: new ProcedurePublishing(ports.procedures, directory),
  };
};
