import { figuresOf } from '../measure/latencies.js';
import { compare, floor, type Burst } from '../measure/pairing.js';
import { report, rowOf, say } from '../report/results.js';
import { verifyAcknowledged } from '../report/verify.js';
import { checkpoint, freshDatabase } from '../setup/ground.js';
import { Installation } from '../setup/installation.js';
import { Player } from '../setup/player.js';
import { bareWorker } from '../setup/bare.js';

export type A8 = { rounds: number; seconds: number; clients: number };

/** A way of doing the acts of A8: who plays, and on which installation. */
type Contender = { path: string; player: Player; on?: Installation };
type CaughtUp = { path: string; afterSeconds: number | null; counts: boolean };

const warmUpSeconds = 4;
/** How long after a burst its workflows are waited for, as a multiple of its length; only within one length does it count. */
const patience = 10;

export const a8 = async (options: A8): Promise<void> => {
  const there = await installed('a8');
  const away = await installed('a8_away', 'away');
  const contenders = await contendersOf(there, away);
  const run = new Run(options);
  await run.all(contenders);
  const rows = compare(run.bursts).map((each) => rowOf('a8', each));
  const wrong = [...(await verified(there, contenders)), ...(await verified(away, contenders))];
  await report('a8', rows, { workflowsCaughtUp: run.caughtUp, wrong }, options);
  if (wrong.length > 0) throw new Error(`The record is not what was acknowledged: ${wrong.join('; ')}`);
};

const installed = async (name: string, temporal?: 'away'): Promise<Installation> => {
  const installation = await Installation.make(name, temporal);
  await installation.startApi();
  await installation.startWorker();
  return installation;
};

const contendersOf = async (there: Installation, away: Installation): Promise<Contender[]> => {
  const queue = await bareWorker(await freshDatabase('bench_bare'));
  const floorPlayer = await Player.of(floor, 'floor', await freshDatabase('bench_floor'));
  const commitOf = ({ name, databaseUrl }: Installation) => Player.of(`commit ${name}`, 'commit', databaseUrl);
  const httpOf = ({ name, url }: Installation) => Player.of(`http ${name}`, 'http', url);
  return [
    { path: floor, player: floorPlayer },
    { path: 'commit, workflows following', player: await commitOf(there), on: there },
    { path: 'commit, Temporal down', player: await commitOf(away), on: away },
    { path: 'HTTP, workflows following', player: await httpOf(there), on: there },
    { path: 'HTTP, Temporal down', player: await httpOf(away), on: away },
    { path: 'bare Temporal Update', player: await Player.of('bare Update', 'bare-update', queue) },
  ];
};

/** Floor, path, floor, path …: so that each burst has the floor of its own minute on both sides. */
class Run {
  readonly bursts: Burst[] = [];
  readonly caughtUp: CaughtUp[] = [];

  constructor(private readonly options: A8) {}

  async all(contenders: Contender[]): Promise<void> {
    const { rounds, seconds, clients } = this.options;
    const [plain, ...others] = contenders;
    if (!plain) return;
    for (const each of contenders) await this.warmUp(each);
    for (let round = 1; round <= rounds; round++) {
      say(`Round ${round} of ${rounds}.`);
      await this.interleaved(plain, others, clients, seconds);
      await this.interleaved(plain, others, 1, Math.ceil(seconds / 3));
    }
  }

  private async interleaved(plain: Contender, others: Contender[], clients: number, seconds: number): Promise<void> {
    await this.burst(plain, clients, seconds);
    for (const each of others) {
      await this.burst(each, clients, seconds);
      await this.burst(plain, clients, seconds);
    }
  }

  private async warmUp(contender: Contender): Promise<void> {
    await awake(contender, async () => {
      await contender.player.play({ clients: this.options.clients, seconds: warmUpSeconds });
      if (follows(contender)) await contender.on.catchUp(patience * 60);
    });
  }

  private async burst(contender: Contender, clients: number, seconds: number): Promise<void> {
    const { path, player } = contender;
    await checkpoint();
    await awake(contender, async () => {
      const { latencies } = await player.play({ clients, seconds });
      const figures = figuresOf(latencies, seconds);
      const after = follows(contender) ? await this.follow(path, contender.on, seconds) : '';
      say(`  ${path}, ${clients} clients: ${figures.actionsPerSecond}/s, p50 ${figures.p50Ms} ms${after}`);
      this.bursts.push({ path, clients, figures });
    });
  }

  private async follow(path: string, on: Installation, seconds: number): Promise<string> {
    const afterSeconds = await on.catchUp(patience * seconds);
    this.caughtUp.push({ path, afterSeconds, counts: afterSeconds !== null && afterSeconds <= seconds });
    return afterSeconds === null ? ', workflows did not catch up' : `, workflows after ${afterSeconds.toFixed(1)} s`;
  }
}

const follows = (contender: Contender): contender is Contender & { on: Installation } =>
  contender.on?.temporal === 'there';

/**
 * A worker that cannot reach Temporal keeps trying: it does so while its own path is measured, and rests while others are.
 * One that is connected must not be stopped, for it would lose its connection; with nothing to follow it costs nothing.
 */
const awake = async ({ on }: Contender, work: () => Promise<void>): Promise<void> => {
  const tries = on?.temporal === 'away' ? on.worker : null;
  tries?.wake();
  await work();
  tries?.rest();
};

const verified = async (installation: Installation, contenders: Contender[]): Promise<string[]> => {
  const players = contenders.filter(({ on }) => on === installation);
  const acknowledged = players.reduce((sum, { player }) => sum + player.acknowledged, 0);
  return verifyAcknowledged(installation, acknowledged);
};
