import pg from 'pg';
import type { ActLock, ActTransaction } from '../../application/ports.js';
import type { TaskId } from '../../domain/index.js';
import { Turns } from '../turns.js';
import { findForActs, seriesHead, type FoundForAct } from './locking.js';
import type { Open } from './open.js';

/** Acts in one transaction: a task is never locked for longer than it takes to decide so many. */
const most = 16;

type Work<T> = (tx: ActTransaction) => Promise<T>;
type Waiting = {
  lock: ActLock;
  work: Work<unknown>;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
};
type Settle = () => void;

/**
 * Acts that come while others are being committed wait for the next transaction and share it. Each is decided by itself,
 * on its own task and under its own key, but locks, clock, messages and the force to the disk are paid for once. Nobody
 * waits for a lock here: a task that somebody holds, and whatever the database refused to write together, goes alone.
 */
export class Together {
  private readonly turns = new Turns<Waiting>((acts) => this.commit(acts), oneForEachTask);

  constructor(
    private readonly once: (work: (open: Open) => Promise<Settle[]>) => Promise<Settle[]>,
    private readonly alone: <T>(lock: ActLock, work: Work<T>) => Promise<T>,
  ) {}

  act<T>(lock: ActLock, work: Work<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.turns.ask({ lock, work, resolve: resolve as Waiting['resolve'], reject });
    });
  }

  private async commit(acts: Waiting[]): Promise<void> {
    try {
      const settled = await this.once((open) => this.decideAll(open, acts));
      for (const settle of settled) settle();
    } catch (error) {
      for (const each of acts) {
        if (error instanceof pg.DatabaseError) this.sendAlone(each);
        else each.reject(error);
      }
    }
  }

  /** How each of them ends, once what they wrote is committed. */
  private async decideAll(open: Open, acts: Waiting[]): Promise<Settle[]> {
    const locks = acts.map(({ lock }) => lock);
    const found = await findForActs(open.client, locks, 'skip');
    const settled: Settle[] = [];
    for (const [index, each] of acts.entries()) settled.push(await this.decide(open, each, found[index]));
    return settled;
  }

  private async decide(open: Open, act: Waiting, found: FoundForAct | undefined): Promise<Settle> {
    if (!found || found.held) return () => this.sendAlone(act);
    try {
      const result = await open.decide({ found, lockSeries: seriesHead(open.client) }, act.work);
      return () => act.resolve(result);
    } catch (error) {
      return () => act.reject(error);
    }
  }

  private sendAlone({ lock, work, resolve, reject }: Waiting): void {
    this.alone(lock, work).then(resolve, reject);
  }
}

/** Who waits longest, one act for a task: what another one leaves must be seen by the next. */
const oneForEachTask = (waiting: Waiting[]): { now: Waiting[]; later: Waiting[] } => {
  const tasks = new Set<TaskId>();
  const [now, later]: [Waiting[], Waiting[]] = [[], []];
  for (const each of waiting) {
    const { task } = each.lock;
    (tasks.has(task) || now.length === most ? later : now).push(each);
    tasks.add(task);
  }
  return { now, later };
};
