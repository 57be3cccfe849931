import type { Pool } from 'pg';

const restMs = 20;

/**
 * Wakes the relay after commits, at most every 20 ms per process. A NOTIFY inside each transaction would take a lock of
 * the whole database; one that is lost costs nothing, for the relay also polls.
 */
export class Notifier {
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly pool: Pool) {}

  wake(): void {
    this.timer ??= setTimeout(() => this.send(), restMs).unref();
  }

  private send(): void {
    this.timer = null;
    if (this.pool.ending) return;
    this.pool.query('notify mandate_outbox').catch(() => undefined);
  }
}
