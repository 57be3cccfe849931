import { Interleaved, type Rounds } from '../load/interleaved.js';
import { compare } from '../measure/pairing.js';
import { report, rowsOf } from '../report/results.js';
import { freshDatabase } from '../setup/ground.js';
import { Installation } from '../setup/installation.js';
import { Player } from '../setup/player.js';
import { floorAndBare } from './a8.js';

/** The acts of A8 in other ways of making them durable, in one table with ours. */
export const peers = async (options: Rounds): Promise<void> => {
  const { plain, bare } = await floorAndBare();
  const dbos = await Player.of('dbos', 'dbos', await freshDatabase('bench_dbos'));
  const ours = await Installation.make('peers');
  await ours.startApi();
  await ours.startWorker();
  const run = new Interleaved(options);
  await run.all([
    plain,
    {
      path: 'commit, workflows following',
      player: await Player.of('commit peers', 'commit', ours.databaseUrl),
      on: ours,
    },
    { path: 'HTTP, workflows following', player: await Player.of('http peers', 'http', ours.url), on: ours },
    { path: 'DBOS, a workflow per act', player: dbos },
    bare,
  ]);
  await report('peers', rowsOf('peers', compare(run.bursts), run.caughtUp), {}, options);
};
