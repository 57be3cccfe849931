import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Confirming } from '../../../libs/application/imports/confirming.js';
import type { ReadingImports } from '../../../libs/application/imports/reading-imports.js';

/** What another process left behind is found within this time; what is taken in here is read at once. */
const lookEvery = 5_000;

/** Lets what was taken in be read, one document at a time, and finishes what was confirmed when somebody died over it. */
export class ImportReader implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | null = null;
  private reading: Promise<void> | null = null;

  constructor(
    private readonly imports: ReadingImports,
    private readonly confirming: Confirming,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.wake(), lookEvery);
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.stopping.abort();
    await this.reading;
    await this.imports.release().catch(() => undefined);
  }

  wake(): void {
    this.reading ??= this.all()
      .catch(() => undefined) // The database is away: the next look finds the same.
      .finally(() => (this.reading = null));
  }

  private async all(): Promise<void> {
    await this.confirming.resume();
    while (await this.imports.next(this.stopping.signal));
  }
}
