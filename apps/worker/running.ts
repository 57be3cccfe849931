import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Heartbeat } from '../../libs/application/index.js';
import type { Logger } from 'pino';

/** A part of the worker that goes on until it is told to stop. */
export type Part = { name: string; run(signal: AbortSignal): Promise<void> };

const minute = 60_000;

/** Starts all parts once the first heartbeat has been stored, and stops them together. */
export class Running implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private ended: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly parts: Part[],
    private readonly heartbeat: Pick<Heartbeat, 'beat'>,
    private readonly log: Logger,
  ) {}

  /** A gap in the heartbeat is an outage, and must stand in the record before anything acts on a silence within it. */
  async onApplicationBootstrap(): Promise<void> {
    await this.beat();
    const beating = setInterval(() => void this.beat(), minute);
    this.stopping.signal.addEventListener('abort', () => clearInterval(beating), { once: true });
    this.ended = Promise.allSettled(this.parts.map((part) => this.keep(part)));
  }

  async beforeApplicationShutdown(signal?: string): Promise<void> {
    this.log.info({ signal }, 'Stopping.');
    this.stopping.abort();
    await this.ended;
    this.log.info('Stopped.');
  }

  /** A part that ends by itself would be missed by nobody: it says so and begins again. */
  private async keep(part: Part): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await part
        .run(signal)
        .catch((error: unknown) => this.log.error({ err: error, part: part.name }, 'A part failed; it begins again.'));
      if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }

  /** One that is lost with the database is no harm: whoever decides anything looks for a gap first. */
  private async beat(): Promise<void> {
    try {
      const outage = await this.heartbeat.beat('worker');
      if (outage) this.log.warn({ outage }, 'This installation was away; the outage is recorded.');
    } catch (error) {
      this.log.warn({ err: error }, 'The heartbeat was not stored.');
    }
  }
}
