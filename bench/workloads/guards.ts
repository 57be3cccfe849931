import { randomUUID } from 'node:crypto';
import { assemble, type Application } from '../../libs/application/index.js';
import { holderOf } from '../../libs/domain/index.js';
import { openDatabase, persistence, type Database } from '../../libs/persistence/index.js';
import { figuresOf } from '../measure/latencies.js';
import { table, type Cell } from '../measure/table.js';
import { freshDatabase } from '../setup/ground.js';

export type Guards = { tasks: number; often?: number };

/** Who reads: nobody's guard, one who follows everything, one who leads a fourteenth of it, one who may see nothing. */
const readers = {
  system: null,
  chairman: 'ubnd/chairman',
  head: 'so-tai-chinh/head',
  stranger: 'xa-an-lac/specialist',
};

type Asks = (application: Application, person: string | null, task: string) => Promise<unknown>;
const asked: Record<string, Asks> = {
  'first page of the list': (application, person) => seenBy(application, person).list({}),
  'search by a word': (application, person) => seenBy(application, person).list({ q: 'tiết kiệm' }),
  'one task': (application, person, task) => seenBy(application, person).open(task),
};

const seenBy = ({ tasks }: Application, person: string | null) => (person === null ? tasks : tasks.as(person));

/** What it costs that what people read is guarded, in the rules and in the database: the same questions without and with. */
export const guards = async ({ tasks, often = 60 }: Guards): Promise<void> => {
  const db = await openDatabase(await freshDatabase('bench_guards'));
  const application = assemble(persistence(db));
  const task = await fill(db, application, tasks);
  const rows: Cell[][] = [];
  for (const [question, ask] of Object.entries(asked)) {
    for (const [reader, post] of Object.entries(readers)) {
      const person = post && (await personOf(application, post));
      const { p50Ms, p95Ms } = await measured(() => ask(application, person, task), often);
      rows.push([question, reader, p50Ms, p95Ms]);
    }
  }
  await db.close();
  console.log(`\n${tasks} tasks\n\n${table(['asked', 'as', 'p50 ms', 'p95 ms'], rows)}\n`);
};

const measured = async (work: () => Promise<unknown>, often: number) => {
  const took: number[] = [];
  await work();
  for (let time = 0; time < often; time++) {
    const began = performance.now();
    await work();
    took.push(performance.now() - began);
  }
  return figuresOf(took, 1);
};

const personOf = async ({ directory }: Application, post: string): Promise<string> => {
  const { organisation, now } = await directory.current();
  return holderOf(organisation, post, now) ?? 'nobody';
};

/** One task is assigned as people do; the others are its rows again, led by one department after the other. */
const fill = async (db: Database, application: Application, tasks: number): Promise<string> => {
  const task = randomUUID();
  const person = await personOf(application, 'ubnd/chairman');
  const directive = { number: '1', issuer: 'ubnd', date: '2026-03-02', title: 'x', clause: null, quote: null };
  const about = { title: 'Kế hoạch tiết kiệm chi', directive, lead: 'so-tai-chinh', coordinators: [] };
  const act = {
    act: 'assign' as const,
    ...about,
    procedure: 'department-document',
    priority: 'normal' as const,
    due: null,
  };
  await application.commit.act({ key: randomUUID(), command: { task, person, act } });
  await db.pool.query(copies, [task, tasks - 1]);
  await db.pool.query('vacuum analyze task');
  return task;
};

const copies = `
  with agency as (
    select id, row_number() over (order by id) - 1 as place, count(*) over () as all_of
    from (select jsonb_array_elements(body -> 'units') ->> 'id' as id,
      jsonb_array_elements(body -> 'units') ->> 'kind' as kind from organisation where version = 1) units
    where kind = 'department')
  insert into task (id, stream_year, seq, head_hash, state, title, directive_number, lead_unit, assigner, procedure_id,
    procedure_version, priority, progress, completion, stage, step, round, holder, due, step_due, next_due, opened_at,
    changed_at, readers, insiders)
  select 'copy-' || n, stream_year, seq, head_hash, state, title || ' ' || n, directive_number, agency.id, assigner,
    procedure_id, procedure_version, priority, progress, completion, stage, step, round, agency.id || '/head', due, step_due,
    null, opened_at, changed_at, marks, marks
  from task, generate_series(1, $2) n join agency on agency.place = n % agency.all_of,
    lateral (select array['task:copy-' || n, 'lead:' || agency.id, 'post:' || agency.id || '/head', 'post:' || task.assigner,
      'issuer:ubnd'] as marks) marked
  where task.id = $1`;
