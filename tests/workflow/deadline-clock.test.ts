import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import { deadlineClock, type ClockActivities, type ClockPass } from '../../libs/contracts/lifecycle.js';
import { keepHistory } from '../support/history.js';
import { testTemporal, until, type TestTemporal } from '../support/temporal.js';

const minute = 60_000;

let temporal: TestTemporal;
beforeAll(async () => {
  temporal = await testTemporal();
});
afterAll(() => temporal.close());

type Running = { clock: WorkflowHandle; passes: number[] };
type Batch = (pass: number, clock: WorkflowHandle) => Promise<number> | number;

/** The clock with a fake batch; `passes` are the instants, by the clock's own time, at which it looked for what is due. */
const running = async (batch: Batch, walk: (r: Running) => Promise<void>) => {
  const passes: number[] = [];
  const clock = temporal.client.workflow.getHandle(`${deadlineClock.workflowId}-${randomUUID()}`);
  const activities: ClockActivities = {
    passDue: async (): Promise<ClockPass> => {
      passes.push(await temporal.now(clock));
      return { passed: 0, setAside: 0, wakeInMs: await batch(passes.length, clock) };
    },
  };
  const worker = await temporal.worker(activities);
  const { taskQueue } = worker.options;
  await worker.runUntil(async () => {
    await temporal.client.workflow.start(deadlineClock.workflowType, { taskQueue, workflowId: clock.workflowId });
    await until(() => passes.length > 0);
    await walk({ clock, passes });
  });
};

describe('the deadline clock', () => {
  it('sleeps as long as nothing is due, a minute at most each time', async () => {
    await running(
      () => minute,
      async ({ clock, passes }) => {
        await temporal.advance(clock, 30 * minute + 1_000);
        await until(() => passes.length >= 31);
        const between = passes.slice(1).map((at, i) => at - (passes[i] ?? 0));
        expect(Math.min(...between)).toBeGreaterThanOrEqual(minute);
        expect(passes.length).toBeLessThanOrEqual(32);
      },
    );
  });

  it('wakes at once when something earlier has been set', async () => {
    await running(
      () => minute,
      async ({ clock, passes }) => {
        await clock.signal(deadlineClock.earlierSignal);
        await until(() => passes.length === 2);
      },
    );
  });

  it('looks again when something earlier is set while it records a batch', async () => {
    await running(
      async (pass, clock) => {
        if (pass === 1) await clock.signal(deadlineClock.earlierSignal);
        return minute;
      },
      ({ passes }) => until(() => passes.length === 2),
    );
  });

  it('survives a batch that fails, and goes on when it works again', async () => {
    await running(
      (pass) => {
        if (pass < 4) throw new Error('the database is away');
        return minute;
      },
      async ({ clock, passes }) => {
        await temporal.advance(clock, 10 * minute);
        await until(() => passes.length >= 13);
        await keepHistory(clock, 'deadline-clock-after-failures');
      },
    );
  });

  it('continues as new before its history grows long, without missing a signal', async () => {
    await running(
      () => minute,
      async ({ clock, passes }) => {
        const first = (await clock.describe()).runId;
        await until(async () => {
          const before = passes.length;
          await clock.signal(deadlineClock.earlierSignal);
          await until(() => passes.length > before);
          return (await clock.describe()).runId !== first;
        }, 110_000);
        const before = passes.length;
        await clock.signal(deadlineClock.earlierSignal);
        await until(() => passes.length > before);
      },
    );
  });
});
