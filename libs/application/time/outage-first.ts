import type { Instant, TaskId } from '../../domain/index.js';
import { Transactions } from '../ports.js';
import type { ActLock, ActTransaction, DueTransaction, SetAside } from '../ports.js';
import { isOutage, type Heartbeat } from './heartbeat.js';

/** What a transaction ends with that found an outage which nobody has recorded yet. */
const unrecorded = Symbol('unrecorded');
type Guarded<T> = T | typeof unrecorded;

/**
 * A process that runs on while its database is away, or while the machine sleeps, finds the gap at its next beat, up to a
 * minute later. Whoever decides anything before that would take silence for consent, so every transaction looks first.
 */
export class OutageFirst extends Transactions {
  constructor(
    private readonly inner: Transactions,
    private readonly heartbeat: Pick<Heartbeat, 'beat'>,
  ) {
    super();
  }

  act<T>(lock: ActLock, work: (tx: ActTransaction) => Promise<T>): Promise<T> {
    return this.recorded(() => this.inner.act<Guarded<T>>(lock, (tx) => guard(tx.found, () => work(tx))));
  }

  one<T>(task: TaskId, work: (tx: DueTransaction) => Promise<T>): Promise<T> {
    return this.recorded(() => this.inner.one<Guarded<T>>(task, (tx) => guard(tx.due, () => work(tx))));
  }

  due<T>(limit: number, work: (tx: DueTransaction) => Promise<T>): Promise<T> {
    return this.recorded(() => this.inner.due<Guarded<T>>(limit, (tx) => guard(tx.due, () => work(tx))));
  }

  living<T>(after: TaskId, limit: number, work: (tx: DueTransaction) => Promise<T>): Promise<T> {
    return this.recorded(() => this.inner.living<Guarded<T>>(after, limit, (tx) => guard(tx.due, () => work(tx))));
  }

  setAside(rows: SetAside[]): Promise<void> {
    return this.inner.setAside(rows);
  }

  nextDue(): Promise<{ next: Instant | null; now: Instant }> {
    return this.inner.nextDue();
  }

  /** The transaction that found the gap has ended, so that its recording waits for no lock of ours. */
  private async recorded<T>(attempt: () => Promise<Guarded<T>>): Promise<T> {
    for (;;) {
      const result = await attempt();
      if (result !== unrecorded) return result;
      await this.heartbeat.beat();
    }
  }
}

const guard = async <T>({ silentMs }: { silentMs: number | null }, work: () => Promise<T>): Promise<Guarded<T>> =>
  isOutage(silentMs) ? unrecorded : work();
