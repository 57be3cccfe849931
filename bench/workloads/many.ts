import { figuresOf, rounded } from '../measure/latencies.js';
import { table } from '../measure/table.js';
import { report, say, type Row } from '../report/results.js';
import { Installation } from '../setup/installation.js';
import { Player } from '../setup/player.js';
import { Inside } from '../setup/inside.js';
import { readings } from '../load/readings.js';
import { idleOver, type Idle } from '../setup/usage.js';

export type Many = { tasks: number; clients: number; patience: number };

const few = 1_000;
const minute = 60;
/** Each makes about as many tasks as its core can decide. */
const makers = 2;

type Look = { tasks: number; rows: Row[]; figures: Record<string, number | null>; idle: Idle };

/** A province after some years: what must not grow with the number of open tasks, and what does. */
export const many = async (options: Many): Promise<void> => {
  const here = await Installation.make('many');
  const players = await Promise.all(
    Array.from({ length: makers }, (_, index) => Player.of(`commit many ${index + 1}`, 'commit', here.databaseUrl)),
  );
  const looks: Look[] = [];
  for (const tasks of [few, options.tasks]) {
    const makingSeconds = await grow(players, tasks - (looks.at(-1)?.tasks ?? 0), options.clients);
    // As the database does by itself, in its own time.
    await here.pool.query('vacuum analyze');
    looks.push(await look(here, { tasks, makingSeconds }, options));
  }
  say(`\n${asTable(looks)}`);
  await report(
    'many',
    looks.flatMap(({ rows }) => rows),
    { looks: looks.map(({ rows: _, ...rest }) => rest) },
    options,
  );
};

const grow = async (players: Player[], tasks: number, clients: number): Promise<number> => {
  const began = performance.now();
  const order = { clients: clients / makers, directives: Math.ceil(tasks / makers), acts: 1 };
  await Promise.all(players.map((player) => player.play(order)));
  return (performance.now() - began) / 1000;
};

type Made = { tasks: number; makingSeconds: number };

const look = async (here: Installation, { tasks, makingSeconds }: Made, { patience }: Many): Promise<Look> => {
  const inside = await Inside.of(here);
  const nothingDueMs = await inside.nothingDue();
  const batchMs = await inside.batch();
  const apiReadyMs = await here.startApi();
  const rows = (await readings(here)).map(({ path, latencies }) => row(`${path}, ${tasks} tasks`, latencies));
  const workerReadyMs = await here.startWorker();
  const followedSeconds = await here.catchUp(patience * minute);
  const reconcilerMs = await inside.reconcile();
  // While workflows are behind nobody is idle.
  const idle = followedSeconds === null ? {} : await idleOver({ api: here.api, worker: here.worker }, minute);
  await inside.close();
  await here.stopPrograms();
  const figures = { makingSeconds, apiReadyMs, workerReadyMs, followedSeconds, nothingDueMs, batchMs, reconcilerMs };
  const told = Object.entries(figures).map(([name, value]) => [name, value === null ? null : rounded(value)]);
  return { tasks, rows, figures: Object.fromEntries(told) as Look['figures'], idle };
};

const row = (path: string, latencies: number[]): Row => {
  const seconds = latencies.reduce((sum, each) => sum + each, 0) / 1000;
  return { workload: 'many', path, clients: 1, ...figuresOf(latencies, seconds), ratioToFloor: null };
};

const asTable = (looks: Look[]): string => {
  const columns = looks.map(({ rows, figures, idle }) => ({
    ...Object.fromEntries(rows.map(({ path, p50Ms }) => [`${path.replace(/, \d+ tasks$/, '')}, p50 ms`, p50Ms])),
    ...figures,
    ...Object.fromEntries(
      Object.entries(idle).flatMap(([name, { cpuPercent, memoryMb }]) => [
        [`${name} idle, % of a core`, cpuPercent],
        [`${name} idle, MB`, memoryMb],
      ]),
    ),
  }));
  const names = Object.keys(columns[0] ?? {});
  const head = ['', ...looks.map(({ tasks }) => `${tasks} tasks`)];
  return table(
    head,
    names.map((name) => [name, ...columns.map((column) => column[name] ?? null)]),
  );
};
