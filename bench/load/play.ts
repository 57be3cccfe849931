import { setTimeout as pause } from 'node:timers/promises';

/** One action: it ends when it is acknowledged, and an action that is not acknowledged ends the run. */
export type Step = () => Promise<unknown>;
/** A way of doing the actions of a directive. `rest` gives back, after each play, what may not lie idle. */
export type Path = { directive: (number: number) => Step[]; rest?: () => void; close: () => Promise<void> };

/**
 * `seconds` or a number of directives; `rate` in actions per second, or as fast as they are acknowledged; `acts` of each
 * directive, or all of them.
 */
export type Play = {
  clients: number;
  seconds?: number;
  directives?: number;
  rate?: number;
  acts?: 'spread' | number;
};
/** Latencies of what was acknowledged within the time; `acknowledged` counts the last ones after it too. */
export type Played = { latencies: number[]; seconds: number; acknowledged: number };

let numbers = 0;

export const play = async (path: Path, order: Play): Promise<Played> => {
  const round = new Round(order);
  await Promise.all(Array.from({ length: order.clients }, (_, client) => round.run(path, client)));
  path.rest?.();
  return { latencies: round.latencies, seconds: round.seconds(), acknowledged: round.acknowledged };
};

class Round {
  readonly latencies: number[] = [];
  acknowledged = 0;
  private readonly start = performance.now();
  private readonly end: number;
  private left: number;

  constructor(private readonly order: Play) {
    this.end = order.seconds === undefined ? Infinity : this.start + order.seconds * 1000;
    this.left = order.directives ?? Infinity;
  }

  seconds(): number {
    return this.order.seconds ?? (performance.now() - this.start) / 1000;
  }

  async run(path: Path, client: number): Promise<void> {
    let done = 0;
    while (this.left > 0) {
      this.left -= 1;
      const number = numbers++;
      for (const step of path.directive(number).slice(0, this.actsOf(number))) {
        const began = await this.turn(client, done++);
        if (began >= this.end) return;
        await step();
        this.note(began);
      }
    }
  }

  private actsOf(number: number): number | undefined {
    const { acts } = this.order;
    return acts === 'spread' ? 1 + (number % 8) : acts;
  }

  /**
   * At a given rate an action begins when it should have begun, even if the one before it was not over: otherwise a
   * server that stops would be asked nothing while it stands, and nobody would be seen to wait.
   */
  private async turn(client: number, index: number): Promise<number> {
    const { rate, clients } = this.order;
    if (rate === undefined) return performance.now();
    const due = this.start + ((index * clients + client) * 1000) / rate;
    const early = due - performance.now();
    if (early > 0 && due < this.end) await pause(early);
    return due;
  }

  private note(began: number): void {
    const now = performance.now();
    this.acknowledged += 1;
    // At a rate, whoever waits past the end has waited all the same.
    if (now < this.end || this.order.rate !== undefined) this.latencies.push(now - began);
  }
}
