import { figuresOf, rounded } from '../measure/latencies.js';
import type { Burst, Processor } from '../measure/pairing.js';
import { say } from '../report/results.js';
import { checkpoint } from '../setup/ground.js';
import type { Installation } from '../setup/installation.js';
import type { Player } from '../setup/player.js';
import { spentWhile } from '../setup/usage.js';

/** A way of doing the acts: who plays, and on which installation. The first of several is the floor. */
export type Contender = { path: string; player: Player; on?: Installation };
/** `counts` where the workflows had followed everything within the length of the burst after it. */
export type CaughtUp = { path: string; clients: number; afterSeconds: number | null; counts: boolean };
export type Rounds = { rounds: number; seconds: number; clients: number };

const warmUpSeconds = 4;
/** How long workflows are waited for after a burst, as a multiple of its length. */
const patience = 10;

/** Floor, path, floor, path …: so that each burst has the floor of its own minute on both sides. */
export class Interleaved {
  readonly bursts: Burst[] = [];
  readonly caughtUp: CaughtUp[] = [];

  constructor(private readonly options: Rounds) {}

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
    const { path, player, on } = contender;
    await checkpoint();
    await awake(contender, async () => {
      const { done, spent } = await spentWhile({ player, api: on?.api, worker: on?.worker }, async () => {
        const played = await player.play({ clients, seconds });
        return { ...played, after: follows(contender) ? await this.follow(contender, clients, seconds) : '' };
      });
      const figures = figuresOf(done.latencies, seconds);
      const processorMs = anAct(spent, done.acknowledged);
      say(`  ${path}, ${clients} clients: ${figures.actionsPerSecond}/s, p50 ${figures.p50Ms} ms${done.after}`);
      this.bursts.push({ path, clients, figures, processorMs });
    });
  }

  private async follow({ path, on }: Following, clients: number, seconds: number): Promise<string> {
    const afterSeconds = await on.catchUp(patience * seconds);
    this.caughtUp.push({ path, clients, afterSeconds, counts: afterSeconds !== null && afterSeconds <= seconds });
    return afterSeconds === null ? ', workflows did not catch up' : `, workflows after ${afterSeconds.toFixed(1)} s`;
  }
}

const anAct = (spent: Record<string, number>, acts: number): Processor =>
  Object.fromEntries(Object.entries(spent).map(([name, seconds]) => [name, rounded((1000 * seconds) / acts)]));

type Following = Contender & { on: Installation };
const follows = (contender: Contender): contender is Following => contender.on?.temporal === 'there';

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
