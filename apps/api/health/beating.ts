import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { Heartbeat } from '../../../libs/application/index.js';

const minute = 60_000;

/**
 * As long as people can act the installation runs, workers or not. A gap is an outage, and stands in the record before
 * the first act could be judged on a silence within it.
 */
export class Beating implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly heartbeat: Pick<Heartbeat, 'beat'>) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.beat();
    this.timer = setInterval(() => void this.beat(), minute);
  }

  /** A beat that is lost with the database is told by `ready`; the next one, or the first act, finds the gap. */
  private async beat(): Promise<void> {
    await this.heartbeat.beat('api').catch(() => undefined);
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }
}
