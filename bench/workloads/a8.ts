import { Interleaved, type Contender, type Rounds } from '../load/interleaved.js';
import { compare, floor } from '../measure/pairing.js';
import { differing, report, rowsOf, say } from '../report/results.js';
import { verifyAcknowledged } from '../report/verify.js';
import { bareWorker } from '../setup/bare.js';
import { freshDatabase } from '../setup/ground.js';
import { Installation } from '../setup/installation.js';
import { Player } from '../setup/player.js';

/** Eight acts to a directive, as fast as they are acknowledged, each way beside the floor. */
export const a8 = async (options: Rounds): Promise<void> => {
  const there = await installed('a8');
  const away = await installed('a8_away', 'away');
  const contenders = await contendersOf(there, away);
  const run = new Interleaved(options);
  await run.all(contenders);
  const wrong = [...(await verified(there, contenders)), ...(await verified(away, contenders))];
  const rows = rowsOf('a8', compare(run.bursts), run.caughtUp);
  await report('a8', rows, { wrong }, options);
  if (options.rounds > 1) say(differing(rows));
  if (wrong.length > 0) throw new Error(`The record is not what was acknowledged: ${wrong.join('; ')}`);
};

const installed = async (name: string, temporal?: 'away'): Promise<Installation> => {
  const installation = await Installation.make(name, temporal);
  await installation.startApi();
  await installation.startWorker();
  return installation;
};

/** What both this workload and that of the peers compare with. */
export const floorAndBare = async (): Promise<{ plain: Contender; bare: Contender }> => {
  const queue = await bareWorker(await freshDatabase('bench_bare'));
  const plain = await Player.of(floor, 'floor', await freshDatabase('bench_floor'));
  const bare = await Player.of('bare Update', 'bare-update', queue);
  return { plain: { path: floor, player: plain }, bare: { path: 'bare Temporal Update', player: bare } };
};

const contendersOf = async (there: Installation, away: Installation): Promise<Contender[]> => {
  const { plain, bare } = await floorAndBare();
  const commitOf = ({ name, databaseUrl }: Installation) => Player.of(`commit ${name}`, 'commit', databaseUrl);
  const httpOf = ({ name, url }: Installation) => Player.of(`http ${name}`, 'http', url);
  return [
    plain,
    { path: 'commit, workflows following', player: await commitOf(there), on: there },
    { path: 'commit, Temporal down', player: await commitOf(away), on: away },
    { path: 'HTTP, workflows following', player: await httpOf(there), on: there },
    { path: 'HTTP, Temporal down', player: await httpOf(away), on: away },
    bare,
  ];
};

const verified = async (installation: Installation, contenders: Contender[]): Promise<string[]> => {
  const players = contenders.filter(({ on }) => on === installation);
  const acknowledged = players.reduce((sum, { player }) => sum + player.acknowledged, 0);
  return verifyAcknowledged(installation, acknowledged);
};
