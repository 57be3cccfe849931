import type { WorkflowHandle } from '@temporalio/client';
import type { LifecycleActivities, LifecycleLook } from '../../libs/contracts/lifecycle.js';
import type { TestTemporal } from '../support/temporal.js';

type Place = Omit<LifecycleLook, 'v' | 'wakeInMs' | 'nextDue' | 'owed'> & { due: number | null };

/**
 * A task as its workflow sees it, without the product behind it: a test says where it is, the workflow looks. Terms are
 * instants of the workflow's own clock, since that is the one that a test can move by months.
 */
export class FakeTask {
  place: Place = {
    ...{ cursor: 1, stage: 'assignment', step: 'accept', round: 1, holder: 'so-tai-chinh/head' },
    ...{ due: null, escalation: null, archived: false },
  };
  readonly owed = new Set<string>();
  readonly delivered: string[] = [];
  readonly passings: number[] = [];
  looks = 0;
  /** What a test does in the middle of an activity, the way a crash or a slow mail server would. */
  duringLook: () => Promise<void> | void = () => undefined;
  duringDelivery: (key: string) => Promise<void> | void = () => undefined;
  onTimePasses: () => Promise<void> | void = () => undefined;

  constructor(
    private readonly temporal: TestTemporal,
    readonly workflow: WorkflowHandle,
  ) {}

  now(): Promise<number> {
    return this.temporal.now(this.workflow);
  }

  move(place: Partial<Place>, owed: string[] = []): void {
    this.place = { ...this.place, cursor: this.place.cursor + 1, ...place };
    for (const key of owed) this.owed.add(key);
  }

  /** What a look sees, at an instant of the workflow's own clock. */
  seenAt(now: number): LifecycleLook {
    const { due, ...place } = this.place;
    return {
      ...{ v: 1, ...place },
      wakeInMs: due === null ? null : Math.max(0, due - now),
      nextDue: due === null ? null : new Date(due).toISOString(),
      owed: [...this.owed].map((key) => ({ key, channel: 'email' })),
    };
  }

  readonly activities: LifecycleActivities = {
    look: async () => {
      this.looks += 1;
      const seen = this.seenAt(await this.now());
      await this.duringLook();
      return seen;
    },
    deliver: async (key) => {
      await this.duringDelivery(key);
      if (this.owed.delete(key)) this.delivered.push(key);
    },
    timePasses: async () => {
      this.passings.push(await this.now());
      await this.onTimePasses();
    },
  };
}
