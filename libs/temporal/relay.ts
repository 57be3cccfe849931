import { crashPoint } from '../application/crash-point.js';
import type { ClockBoard, Outbox, OutboxRow } from '../application/follow/index.js';
import type { Log } from './log.js';
import { backOff, Nap, pause } from './pause.js';
import { restAfter } from './rest.js';
import type { Starter, Unfollowed } from './starter.js';

const atOnce = 1_000;
const leaseMs = 30_000;
const pollMs = 1_000;
/** An office in which nobody has acted for so long is quiet. */
const quietMs = 250;
/** More follow faster, and people on the same cores wait longer. */
const concurrency = 8;

type Waiting = Unfollowed & { ids: string[] };
type Outcome = { told: string[]; failed: string[]; error: unknown };

/**
 * Tells Temporal what commits have left in the outbox: at least once, one signal for all that a task has left. A row goes
 * only after its workflow has been told, so that nothing is lost when this process or Temporal dies in between.
 */
export class Relay {
  private readonly nap = new Nap();

  constructor(
    private readonly outbox: Outbox,
    private readonly board: ClockBoard,
    private readonly starter: Pick<Starter, 'moved' | 'wakeClock'>,
    private readonly log: Log,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    const deaf = await this.outbox.listen(() => this.nap.wake());
    for (let failures = 0; !signal.aborted;) {
      const rows = await this.empty();
      failures = rows === null ? failures + 1 : 0;
      if (rows === null) await pause(backOff(failures), signal);
      else await this.rest(restAfter(rows), signal);
    }
    await deaf();
  }

  /** People first: while they act, following waits; as soon as nobody does, or at the end of the rest, it goes on. */
  private async rest(ms: number, signal: AbortSignal): Promise<void> {
    const end = performance.now() + ms;
    let busy = await this.nap.take(pollMs, signal);
    while (busy && performance.now() < end && !signal.aborted) busy = await this.nap.take(quietMs, signal);
  }

  /** Empties the outbox: how many rows it held; `null` when it could not. */
  private async empty(): Promise<number | null> {
    try {
      for (let all = 0; ;) {
        const rows = await this.pass();
        all += rows;
        if (rows < atOnce) return all;
      }
    } catch (error) {
      this.log.warn({ err: error }, 'The outbox waits: the database or Temporal is away.');
      return null;
    }
  }

  /** One lease: how many rows it held. */
  async pass(): Promise<number> {
    const rows = await this.outbox.lease(atOnce, leaseMs);
    if (rows.length === 0) return 0;
    crashPoint('relay.afterLease');
    await this.wakeClockIfEarlier(rows).catch((error: unknown) => this.giveBack(rows, error));
    const { told, failed, error } = await this.tell(coalesce(rows));
    if (told.length > 0) {
      crashPoint('relay.afterSignal');
      await this.outbox.remove(told);
    }
    if (failed.length > 0) await this.settleFailed(rows, told, failed, error);
    return rows.length;
  }

  private async tell(waiting: [string, Waiting][]): Promise<Outcome> {
    const outcome: Outcome = { told: [], failed: [], error: null };
    const left = waiting.values();
    const teller = async (): Promise<void> => {
      for (const [taskId, { ids, cursor, place }] of left) {
        await this.starter.moved(taskId, { cursor, place }).then(
          () => outcome.told.push(...ids),
          (error: unknown) => outcome.failed.push(...ids) && (outcome.error = error),
        );
        // Where so many could not be told, Temporal is away, and the others need not wait for it one by one.
        if (outcome.failed.length >= concurrency) return;
      }
    };
    await Promise.all(Array.from({ length: concurrency }, teller));
    return outcome;
  }

  /**
   * One that fails among others that do not keeps its lease, so that it never stands in their way. Where all fail,
   * Temporal is away: everything is free again at once, for when it is back nobody should wait for a lease to end.
   */
  private async settleFailed(rows: OutboxRow[], told: string[], failed: string[], error: unknown): Promise<void> {
    if (told.length === 0) return this.giveBack(rows, error);
    this.log.warn({ err: error, rows: failed.length }, 'Some workflows could not be told; they are tried again later.');
    const settled = new Set([...told, ...failed]);
    await this.outbox.release(rows.map(({ id }) => id).filter((id) => !settled.has(id)));
  }

  private async giveBack(rows: OutboxRow[], error: unknown): Promise<never> {
    await this.outbox.release(rows.map(({ id }) => id));
    throw error;
  }

  private async wakeClockIfEarlier(rows: OutboxRow[]): Promise<void> {
    const dues = rows.map(({ dueInMs }) => dueInMs).filter((due) => due !== null);
    if (dues.length === 0) return;
    const wakes = await this.board.wakesInMs();
    if (wakes === null || Math.min(...dues) < wakes) await this.starter.wakeClock();
  }
}

const coalesce = (rows: OutboxRow[]): [string, Waiting][] => {
  const tasks = new Map<string, Waiting>();
  for (const { id, taskId, cursor, place } of rows) {
    const waiting = tasks.get(taskId);
    if (waiting) waiting.ids.push(id);
    else tasks.set(taskId, { ids: [id], cursor, place });
  }
  return [...tasks];
};
