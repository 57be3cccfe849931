import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { figuresOf, type Figures } from '../measure/latencies.js';
import { report, say, type Row } from '../report/results.js';
import { Installation } from '../setup/installation.js';
import { halfOfMost, Player } from '../setup/player.js';

export type ReplanOptions = { tasks: number; clients: number; rate: number | null; seconds: number };

const run = promisify(execFile);
/** The administrator of the demonstration’s province. */
const keeper = 'mai-quoc-trung';

/** A working day of next week is taken away, so that every term that runs over it moves. */
export const replan = async (options: ReplanOptions): Promise<void> => {
  const here = await Installation.make('replan', 'away');
  await here.startApi();
  const assigning = await Player.of('commit replan', 'commit', here.databaseUrl);
  const people = await Player.of('http replan', 'http', here.url);
  await assigning.play({ clients: options.clients, directives: options.tasks, acts: 1 });
  const file = changeFile(await nextWorkingDay(here));
  const preview = await timed(here, 'preview', file);
  const rate = options.rate ?? (await halfOfMost(people, options.clients));
  const [published, during] = await Promise.all([
    timed(here, 'publish', file),
    people.play({ clients: options.clients, seconds: options.seconds, rate }),
  ]);
  const seen = { ...(await stateAfter(here)), preview, published, peoplePerSecond: rate };
  say(JSON.stringify(seen, null, 2));
  const figures: Figures = figuresOf(during.latencies, options.seconds);
  const row: Row = {
    workload: 'replan',
    path: 'people, meanwhile',
    clients: options.clients,
    ...figures,
    ratioToFloor: null,
  };
  await report('replan', [row], seen, options);
};

const nextWorkingDay = async (here: Installation): Promise<string> => {
  const { day } = await here.one<{ day: string }>(
    `select to_char((min(due) - interval '1 second') at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day
       from deadline where kind = 'term'`,
  );
  return day;
};

const changeFile = (day: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'mandate-replan-')), 'change.json');
  const change = { effectiveFrom: day, basis: 'Bench', days: [{ date: day, is: 'off' }] };
  writeFileSync(file, JSON.stringify(change));
  return file;
};

type Timed = { seconds: number; answer: Record<string, unknown> };

const timed = async (here: Installation, what: string, file: string): Promise<Timed> => {
  const began = performance.now();
  const args = [
    'dist/apps/cli/main.js',
    '--json',
    'calendar',
    what,
    file,
    ...(what === 'publish' ? ['--as', keeper] : []),
  ];
  const env = { ...process.env, DATABASE_URL: here.databaseUrl, MANDATE_MODE: 'test' };
  const { stdout } = await run(process.execPath, args, { env, maxBuffer: 2 ** 28 });
  const { moves: _moves, calendar: _calendar, ...answer } = JSON.parse(stdout) as Record<string, unknown>;
  return { seconds: Math.round(performance.now() - began) / 1_000, answer };
};

/** None is left behind, and no workflow was asked to look. */
const stateAfter = (here: Installation): Promise<Record<string, number>> =>
  here.one(
    `select (select count(*) from task where next_due is not null)::int as living,
       (select count(*) from journal where kind = 'replanned')::int as moved,
       (select count(*) from outbox join journal on stream_id = task_id and journal.seq = outbox.seq
         where kind = 'replanned')::int as "workflowsVisited"`,
  );
