import type { Difference, ReconcilerRecords } from '../application/follow/index.js';
import type { TimePasses } from '../application/time/time-passes.js';
import type { Log } from './log.js';
import type { OpenWorkflows } from './open-workflows.js';
import { pause } from './pause.js';
import type { Starter } from './starter.js';

const everyMs = 60_000;
/** So many tasks are compared with Temporal at each look, in the order of their ids, round and round. */
const atOnce = 2_000;
const overdueMs = 20 * 60_000;
const overdueAtOnce = 500;

/**
 * Proves that journal, cursors and workflows agree: each minute it compares the last entry that needs following with the
 * stored cursor, tasks that go on with open workflows, and clocks with the time. What is merely under way looks like a
 * difference too, so only what two looks find alike is one; it is then named, and repaired by an ordinary signal.
 */
export class Reconciler {
  private suspects: { seen: Map<string, Difference>; at: number } = { seen: new Map(), at: 0 };
  private nextTask = '';

  constructor(
    private readonly records: ReconcilerRecords,
    private readonly timePasses: Pick<TimePasses, 'one'>,
    private readonly workflows: Pick<OpenWorkflows, 'missing' | 'isOpen'>,
    private readonly starter: Pick<Starter, 'ensureClock'>,
    private readonly log: Log,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.lookAndSay().catch((error: unknown) =>
        this.log.warn({ err: error }, 'The reconciler could not look.'),
      );
      await pause(everyMs, signal);
    }
  }

  private async lookAndSay(): Promise<void> {
    await this.look();
    const lag = await this.records.lag();
    if (lag.tasks > 0) this.log.info({ lag }, 'Workflows are behind the journal.');
  }

  /** One look; what it and the one before it both found. */
  async look(): Promise<Difference[]> {
    const at = await this.records.now();
    const found = [...(await this.overdue()), ...(await this.records.behind(atOnce)), ...(await this.unfollowed())];
    const confirmed = found.filter((each) => this.suspects.seen.get(nameOf(each))?.mark === each.mark);
    const firstSeen = this.suspects.at;
    this.suspects = { seen: new Map(found.map((each) => [nameOf(each), each])), at };
    await this.closeRepaired(found);
    if (confirmed.length > 0) await this.repair(confirmed, firstSeen);
    return confirmed;
  }

  private async repair(confirmed: Difference[], firstSeen: number): Promise<void> {
    this.log.warn({ differences: confirmed }, 'The journal and its workflows differ; repairing.');
    await this.records.report(confirmed, firstSeen);
    await this.records.enqueue(confirmed.filter(({ kind }) => kind !== 'overdue').map(({ taskId }) => taskId));
  }

  private async closeRepaired(found: Difference[]): Promise<void> {
    const still = new Set(found.map(nameOf));
    for (const difference of await this.records.open()) {
      if (!still.has(nameOf(difference)) && (await this.isWhole(difference))) await this.records.repaired(difference);
    }
  }

  /** A task that this look did not come round to is asked about by itself. */
  private async isWhole({ taskId, kind }: Pick<Difference, 'taskId' | 'kind'>): Promise<boolean> {
    if (kind !== 'unfollowed') return true;
    const living = await this.records.stillLiving([taskId]);
    return living.length === 0 || this.workflows.isOpen(taskId).catch(() => false);
  }

  /** What the clock has missed is passed at once; a difference is only what could not be passed. */
  private async overdue(): Promise<Difference[]> {
    const missed = await this.records.overdue(overdueMs, overdueAtOnce);
    const stuck: Difference[] = [];
    for (const difference of missed) {
      await this.timePasses.one(difference.taskId).catch((error: unknown) => {
        this.log.error({ err: error, task: difference.taskId }, 'Time cannot pass for this task.');
        stuck.push(difference);
      });
    }
    return stuck;
  }

  /** Tasks that go on without an open workflow; nothing can be said of them while Temporal is away. */
  private async unfollowed(): Promise<Difference[]> {
    try {
      await this.starter.ensureClock();
      const missing = await this.workflows.missing(await this.someTasks());
      const gone: Difference[] = [];
      for (const taskId of await this.records.stillLiving(missing)) {
        if (!(await this.workflows.isOpen(taskId))) gone.push({ taskId, kind: 'unfollowed', mark: '' });
      }
      return gone;
    } catch (error) {
      this.log.debug({ err: error }, 'Temporal is away: workflows are compared at a later look.');
      return [];
    }
  }

  /** The suspects of the last look, and the next of all the others. */
  private async someTasks(): Promise<string[]> {
    const suspected = [...this.suspects.seen.values()].filter(({ kind }) => kind === 'unfollowed');
    const next = await this.records.living(this.nextTask, atOnce);
    this.nextTask = next.length < atOnce ? '' : (next.at(-1) ?? '');
    return [...new Set([...suspected.map(({ taskId }) => taskId), ...next])];
  }
}

const nameOf = ({ kind, taskId }: Pick<Difference, 'taskId' | 'kind'>): string => `${kind} ${taskId}`;
