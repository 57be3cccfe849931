import { writeFileSync } from 'node:fs';
import { charts, type Series } from '../measure/chart.js';
import { figuresOf, rounded, type Figures } from '../measure/latencies.js';
import { median } from '../measure/latencies.js';
import { table } from '../measure/table.js';
import { trendOf, type Trend } from '../measure/trend.js';
import { report, say, type Row } from '../report/results.js';
import { verifyAcknowledged } from '../report/verify.js';
import { Installation } from '../setup/installation.js';
import { halfOfMostFollowed, Player } from '../setup/player.js';
import { serverPids, usageOf } from '../setup/usage.js';

export type Steady = { minutes: number; clients: number; rate: number | null; chart: string | null };

type Minute = Figures & {
  minute: number;
  behind: number;
  oldestMs: number;
  connections: number;
  apiMb: number | null;
  workerMb: number | null;
  postgresMb: number | null;
  temporalMb: number | null;
};

const second = 1_000;

/** Half of what the machine could do, for as long as one likes: what grows is seen. */
export const steady = async (options: Steady): Promise<void> => {
  const { clients, minutes } = options;
  const here = await Installation.make('steady');
  await here.startApi();
  await here.startWorker();
  const people = await Player.of('http steady', 'http', here.url);
  const rate = options.rate ?? (await halfOfMostFollowed(people, clients, here));
  say(`${rate} acts a second for ${minutes} minutes.`);
  const told: Minute[] = [];
  for (let minute = 1; minute <= minutes; minute++) {
    const { latencies } = await people.play({ clients, seconds: 60, rate });
    const seen = { minute, ...figuresOf(latencies, 60), ...(await look(here)) };
    told.push(seen);
    say(JSON.stringify(seen));
  }
  const caughtUpSeconds = await here.catchUp(60 * minutes);
  const wrong = await verifyAcknowledged(here, people.acknowledged);
  const series = seriesOf(told);
  if (options.chart) writeFileSync(options.chart, charts(series));
  const trends = series.map(trendOf);
  say(
    table(
      Object.keys(told[0] ?? {}),
      told.map((each) => Object.values(each)),
    ),
  );
  say(`\n${summary(trends)}\n`);
  const seen = { rate, caughtUpSeconds, trends, minutes: told, wrong };
  await report('steady', [rowOf(told, clients)], seen, options);
  if (wrong.length > 0) throw new Error(`The record is not what was acknowledged: ${wrong.join('; ')}`);
};

/** In one table: what is flat, and what ends higher than it began. */
const summary = (trends: Trend[]): string =>
  table(
    ['figure', 'unit', 'from', 'to', 'per hour', ''],
    trends.map(({ name, unit, from, to, perHour, flat }) => [name, unit, from, to, perHour, flat ? 'flat' : 'grows']),
  );

const look = async (here: Installation): Promise<Omit<Minute, 'minute' | keyof Figures>> => {
  const pids = serverPids();
  const memory = (pid: number | undefined): number | null => (pid ? Math.round(usageOf(pid)?.memoryMb ?? 0) : null);
  const { tasks, oldestMs } = await here.lag();
  const { connections } = await here.one<{ connections: number }>(
    `select count(*)::int as connections from pg_stat_activity where datname = current_database()
       and application_name not like 'mandate bench%'`,
  );
  return {
    behind: tasks,
    oldestMs: Math.round(oldestMs),
    connections,
    apiMb: memory(here.api?.pid),
    workerMb: memory(here.worker?.pid),
    postgresMb: memory(pids.postgres),
    temporalMb: memory(pids.temporal),
  };
};

/** The typical minute. */
const rowOf = (told: Minute[], clients: number): Row => {
  const of = (figure: keyof Figures): number => rounded(median(told.map((each) => each[figure])));
  return {
    ...{ workload: 'steady', path: 'HTTP, workflows following', clients, ratioToFloor: null },
    ...{ actionsPerSecond: of('actionsPerSecond'), p50Ms: of('p50Ms'), p95Ms: of('p95Ms'), p99Ms: of('p99Ms') },
  };
};

const seriesOf = (told: Minute[]): Series[] => {
  const of = (name: string, unit: string, value: (minute: Minute) => number | null): Series => ({
    ...{ name, unit, points: told.map((minute) => value(minute) ?? 0) },
  });
  return [
    of('Acts acknowledged', 'a second', ({ actionsPerSecond }) => actionsPerSecond),
    of('p99 of an act', 'ms', ({ p99Ms }) => p99Ms),
    of('Longest that a workflow is behind', 's', ({ oldestMs }) => oldestMs / second),
    of('Connections to PostgreSQL', 'open', ({ connections }) => connections),
    of('Memory of the API', 'MB', ({ apiMb }) => apiMb),
    of('Memory of the worker', 'MB', ({ workerMb }) => workerMb),
    of('Memory of PostgreSQL, without shared', 'MB', ({ postgresMb }) => postgresMb),
    of('Memory of Temporal', 'MB', ({ temporalMb }) => temporalMb),
  ];
};
