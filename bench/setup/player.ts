import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Play, Played } from '../load/play.js';
import type { Installation } from './installation.js';
import { forked, Program } from './programs.js';

type Answer = { played: Played } | { error: string };

/** A load generator in a process of its own, warm after its first order. */
export class Player extends Program {
  acknowledged = 0;

  static async of(name: string, kind: string, address: string): Promise<Player> {
    const [child, log] = forked(`player ${name}`, 'dist/bench/player.js', [kind, address], {});
    const player = new Player(name, child, log);
    await Promise.race([once(child, 'message'), player.endsEarly(child)]);
    return player;
  }

  async play(order: Play): Promise<Played> {
    this.child.send(order);
    const [answer] = (await Promise.race([once(this.child, 'message'), this.endsEarly(this.child)])) as [Answer];
    if ('error' in answer) throw new Error(`${this.name}: ${answer.error}`);
    this.acknowledged += answer.played.acknowledged;
    return answer.played;
  }

  private async endsEarly(child: ChildProcess): Promise<never> {
    if (child.exitCode === null) await this.ended;
    throw new Error(`The player of ${this.name} ended:\n${this.tail()}`);
  }
}

const shortly = 8;
const patienceSeconds = 300;

/** What is acknowledged when everybody acts as fast as they can. */
const most = async (player: Player, clients: number): Promise<number> => {
  await player.play({ clients, seconds: shortly / 2 });
  return (await player.play({ clients, seconds: shortly })).latencies.length;
};

const halved = (acts: number, seconds: number): number => Math.max(1, Math.round(acts / seconds / 2));

export const halfOfMost = async (player: Player, clients: number): Promise<number> =>
  halved(await most(player, clients), shortly);

/** The same of acts that are followed too: more than that nobody could follow for long, however fast it is acknowledged. */
export const halfOfMostFollowed = async (
  player: Player,
  clients: number,
  here: Pick<Installation, 'catchUp'>,
): Promise<number> => {
  const acts = await most(player, clients);
  const behindSeconds = await here.catchUp(patienceSeconds);
  if (behindSeconds === null) throw new Error('The workflows do not catch up.');
  // What the first play, half as long, had left is followed in the same time.
  return halved(acts, shortly + behindSeconds);
};
