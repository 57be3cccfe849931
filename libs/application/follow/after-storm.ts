import { Outbox, type OutboxRow } from './ports.js';

/** A month's end, while it is being recorded and told. */
export class Storm {
  private recorded: Promise<unknown> = Promise.resolve();

  during<T>(recording: Promise<T>): Promise<T> {
    this.recorded = Promise.allSettled([this.recorded, recording]);
    return recording;
  }

  over(): Promise<unknown> {
    return this.recorded;
  }
}

/** Workflows hear of a month's end when it stands in the journal and people know: that takes the cores that both need. */
export class AfterStorm extends Outbox {
  constructor(
    private readonly outbox: Outbox,
    private readonly storm: Pick<Storm, 'over'>,
  ) {
    super();
  }

  async lease(limit: number, forMs: number): Promise<OutboxRow[]> {
    await this.storm.over();
    return this.outbox.lease(limit, forMs);
  }

  release(ids: string[]): Promise<void> {
    return this.outbox.release(ids);
  }

  remove(ids: string[]): Promise<void> {
    return this.outbox.remove(ids);
  }

  listen(wake: () => void): Promise<() => Promise<void>> {
    return this.outbox.listen(wake);
  }
}
