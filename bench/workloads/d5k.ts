import { setTimeout as pause } from 'node:timers/promises';
import { figuresOf, rounded, type Figures } from '../measure/latencies.js';
import { bareStorm, floorStorm } from '../paths/storms.js';
import { report, say, type Row } from '../report/results.js';
import { verifyAcknowledged } from '../report/verify.js';
import { Installation } from '../setup/installation.js';
import { halfOfMost, Player } from '../setup/player.js';
import {
  chooseStorm,
  decidedAt,
  followed,
  gathered,
  recorded,
  setClock,
  wrongAbout,
  type Storm,
} from '../setup/storm.js';

export type D5k = { tasks: number; clients: number; rate: number | null; seconds: number };

const minute = 60_000;
/** Long enough for the clock to see the term that is coming, and to arm it. */
const leadMs = 15_000;
const patienceSeconds = 900;

/**
 * A month’s end: thousands of terms end in one instant, each with its watch, its reminders and its ladder, while people go
 * on working.
 */
export const d5k = async (options: D5k): Promise<void> => {
  const here = await Installation.make('d5k');
  await here.startApi();
  const assigning = await Player.of('commit d5k', 'watched', here.databaseUrl);
  const people = await Player.of('http d5k', 'http', here.url);
  await assigning.play({ clients: options.clients, directives: options.tasks, acts: 1 });
  const storm = await chooseStorm(here);
  // Reminders come before the term, and are no part of the storm: they are followed with what came before them.
  await setClock(here, storm.due - 60 * minute);
  await here.startWorker();
  await settle(here);
  const { rows, seen } = await measure(here, people, storm, options);
  const others = [await floorStorm(options.tasks), await bareStorm(options.tasks)];
  const receipts = assigning.acknowledged + people.acknowledged;
  const wrong = [...(await wrongAbout(here, storm)), ...(await verifyAcknowledged(here, receipts))];
  await report('d5k', rows, { ...seen, others, wrong }, options);
  if (wrong.length > 0) throw new Error(`The storm was not recorded as it should be: ${wrong.join('; ')}`);
};

type Measured = { rows: Row[]; seen: Record<string, unknown> };

const measure = async (here: Installation, people: Player, storm: Storm, options: D5k): Promise<Measured> => {
  const { clients, seconds } = options;
  const rate = options.rate ?? (await halfOfMost(people, clients));
  await settle(here);
  say(`${storm.tasks} terms end in one instant. People act ${rate} times a second, without them and with them.`);
  const without = await people.play({ clients, seconds, rate });
  await settle(here);
  await setClock(here, storm.due - leadMs);
  await here.wakeClock();
  await pause(leadMs);
  const began = performance.now();
  const [during, lastMs, gatheredMs, followedMs] = await Promise.all([
    people.play({ clients, seconds, rate }),
    recorded(here, storm).then(() => performance.now() - began),
    gathered(here).then(() => performance.now() - began),
    followed(here).then(() => performance.now() - began),
  ]);
  const decided = await decidedAt(here, storm);
  const figures = { without: figuresOf(without.latencies, seconds), during: figuresOf(during.latencies, seconds) };
  const seen = {
    terms: storm.tasks,
    ...decided,
    lastRecordedAfterDueMs: Math.round(lastMs),
    messagesReadyAfterDueMs: Math.round(gatheredMs),
    followedAfterDueMs: Math.round(followedMs),
    peoplePerSecond: rate,
    p99ToWithout: rounded(figures.during.p99Ms / figures.without.p99Ms),
  };
  say(JSON.stringify(seen, null, 2));
  return {
    rows: [
      row('people, without the storm', clients, figures.without),
      row('people, in the storm', clients, figures.during),
    ],
    seen,
  };
};

const row = (path: string, clients: number, figures: Figures): Row => ({
  ...{ workload: 'd5k', path, clients, ...figures, ratioToFloor: null },
});

const settle = async (here: Installation): Promise<void> => {
  if ((await here.timeIsPassed(patienceSeconds)) === null) throw new Error('The clock does not get to what is due.');
  if ((await here.catchUp(patienceSeconds)) === null) throw new Error('The workflows do not catch up.');
};
