import { condition, log, setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { shownOf, type LifecycleLook, type OwedDelivery } from '../../libs/contracts/lifecycle.js';
import { deliver, look, timePasses } from './activities.js';
import { nextWake } from './wake.js';

/** A run ends well before Temporal must ask for it: a short history is read again quickly when a worker takes it over. */
const longHistory = 1_000;

type Seen = LifecycleLook;

/**
 * The file of one task as its workflow holds it: where it was when last looked at, who has yet to be told, and whether
 * it has moved since. It decides nothing: it looks, delivers, waits, and lets time pass.
 */
export class TaskFile {
  private seen: Seen | null = null;
  private moved = false;
  private readonly untold = new Map<string, OwedDelivery>();
  private readonly underway = new Set<string>();

  constructor(private readonly taskId: string) {}

  /** The signal says no more than "look again", so that one lost or doubled changes nothing. */
  noteMove(): void {
    this.moved = true;
  }

  /** What was last seen, with those who have been told since left out. */
  lastSeen(): Seen | null {
    return this.seen && { ...this.seen, owed: [...this.untold.values()] };
  }

  get stage(): Seen['stage'] {
    return this.now.stage;
  }

  get cursor(): number {
    return this.now.cursor;
  }

  /** A stage function stays while this holds; a long history makes it return, to go on in a new run of the workflow. */
  isIn(stage: Seen['stage']): boolean {
    return this.now.stage === stage && !this.historyIsLong();
  }

  awaitsAcknowledgement(): boolean {
    return this.now.escalation !== null;
  }

  historyIsLong(): boolean {
    const { historyLength, continueAsNewSuggested } = workflowInfo();
    return continueAsNewSuggested || historyLength > longHistory;
  }

  /** Nothing can follow any more, unless somebody acts; that act then starts a new run. */
  isFinished(): boolean {
    const { archived, wakeInMs } = this.now;
    return archived && wakeInMs === null && this.untold.size === 0 && this.underway.size === 0 && !this.moved;
  }

  async look(): Promise<void> {
    // Before the look and not after it: a signal that comes while it is under way is about something it may not show.
    this.moved = false;
    this.seen = await look(this.taskId);
    this.untold.clear();
    for (const owed of this.seen.owed) this.untold.set(owed.key, owed);
    this.show(this.seen);
  }

  /** Sends the letters that are owed; notices were given by the look. One that takes long keeps no move from being seen. */
  async deliverOwed(): Promise<void> {
    for (const owed of this.untold.values()) if (!this.underway.has(owed.key)) void this.deliver(owed);
    await condition(() => this.moved || this.underway.size === 0);
  }

  async untilDeliveriesEnd(): Promise<void> {
    await condition(() => this.underway.size === 0);
  }

  /** Arms the term of the moment and waits: for the task to move, or for that term, or to see that all is well. */
  async movedOrTermPassed(): Promise<'moved' | 'termPassed' | 'checkUp'> {
    const wake = nextWake(this.taskId, this.now, this.untold.size);
    const moved = await condition(() => this.moved, wake.afterMs);
    return moved ? 'moved' : wake.because;
  }

  /** The domain decides what the silence means, in the same commit as for a person's act. Usually it has already. */
  async letTimePass(): Promise<void> {
    try {
      await timePasses(this.taskId);
    } catch (error) {
      log.warn('Time could not pass for this task; the next wake tries again.', { taskId: this.taskId, error });
    }
  }

  private async deliver({ key }: OwedDelivery): Promise<void> {
    this.underway.add(key);
    try {
      await deliver(key);
      this.untold.delete(key);
    } catch (error) {
      log.warn('A delivery stays owed; the next wake tries again.', { key, error });
    } finally {
      this.underway.delete(key);
    }
  }

  private get now(): Seen {
    if (this.seen === null) throw new Error('A task file is looked at before anything else.');
    return this.seen;
  }

  /** Attributes are written only on change: each write is an event in the history. */
  private show({ stage, step, round, holder, nextDue }: Seen): void {
    setCurrentDetails(
      `**${stage}** ${step ?? ''} #${round} · holder: ${holder ?? 'none'} · next: ${nextDue ?? 'none'}`,
    );
    const attributes = [...shownOf(this.taskId, { stage, holder, nextDue })];
    const { typedSearchAttributes: shown } = workflowInfo();
    const differ = ({ key, value }: (typeof attributes)[number]): boolean =>
      JSON.stringify(shown.get(key) ?? null) !== JSON.stringify(value);
    if (attributes.some(differ)) upsertSearchAttributes(attributes);
  }
}
